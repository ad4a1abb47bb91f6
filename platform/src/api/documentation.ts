/**
 * The documentation of the API as a page needs it, made from the table of operations and from their description for machines: nothing in it is
 * written twice. Its examples are the operations themselves, called as a stranger would, once an édition.
 */
import { Readable } from 'node:stream'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Objet } from '../demande/decrit.ts'
import type { ChampDit, Documentation, ExempleDit, OperationDite, ParametreDit } from '../demande/documente.ts'
import { type Parametre, type Parametres, readValeurs } from '../demande/parametre.ts'
import { FILTRES } from '../demande/parametres.ts'
import { abregeJson, abregeTexte } from './abrege.ts'
import { type Exemple, exemplesOf } from './exemples.ts'
import { describeApi } from './openapi.ts'
import { JSON_TYPE, type Monde, type Operation } from './operation.ts'
import { OPERATIONS } from './operations/toutes.ts'

/** Of a stream, what is read of it to be shown. */
const LUS_MAX = 20_000

type Schema = Objet & { readonly $ref?: string; readonly type?: string | readonly string[] }

const TYPES: Readonly<Record<string, string>> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: 'vrai ou faux',
  array: 'liste',
  object: 'objet',
  null: 'null'
}

/** « texte ou null », « liste » */
function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return 'objet'
  const branches = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined
  if (branches) return [...new Set(branches.map(typeOf))].join(' ou ')
  const types = [schema.type ?? []].flat()
  return types.length === 0 ? 'valeur' : types.map(t => TYPES[t] ?? t).join(' ou ')
}

const paramOf = ([nom, { dit, attendu, plusieurs, schema }]: [string, Parametre]): ParametreDit => {
  const libre = typeof schema.safeParse('1').data === 'number' ? 'nombre' : 'texte'
  return { nom, dit, attendu, plusieurs: plusieurs === true, type: typeof attendu === 'string' ? libre : 'choix' }
}

const ditsOf = (table: Parametres = {}): ParametreDit[] => Object.entries(table).map(paramOf)

/** True of a parameter that is one of the filters told once for all, however it is named here. */
const isFiltre = (nom: string, parametre: Parametre): boolean => FILTRES[nom] === parametre

/** The fields of an answer, one level down. */
function champsOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): ChampDit[] {
  const suivi = schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) as string] as Schema)
  const liste = suivi.type === 'array' ? champsOf(suivi.items as Schema, schemas) : []
  const dits = Object.entries((suivi.properties ?? {}) as Record<string, Schema>).map(([nom, champ]) => ({
    nom,
    type: typeOf(champ),
    dit: String(champ.description ?? '')
  }))
  return [...dits, ...liste]
}

const PREFIXE = '/api/v1'

function ditOf(operation: Operation, api: Objet): OperationDite {
  const chemin = operation.chemin.replace(/:(\w+)/g, '{$1}')
  const { responses } = (api.paths as Record<string, { get: { responses: Record<string, Objet> } }>)[chemin]?.get ?? {
    responses: {}
  }
  const content = responses[200]?.content as Record<string, { schema: Schema }>
  const propre = operation.type ?? JSON_TYPE
  const propres = Object.entries(operation.parametres).filter(([nom, p]) => !isFiltre(nom, p))
  return {
    ancre: chemin
      .replace(/[{}]/g, '')
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/^-|-$/g, ''),
    chemin: PREFIXE + chemin,
    resume: operation.resume,
    description: operation.description ?? null,
    etiquette: operation.etiquette,
    noms: ditsOf(operation.noms),
    parametres: propres.map(paramOf),
    filtres: propres.length < Object.keys(operation.parametres).length,
    champs: champsOf(content[propre]?.schema ?? {}, (api.components as { schemas: Record<string, Schema> }).schemas),
    formats: [
      { suffixe: '', type: propre },
      ...Object.entries(operation.formats ?? {}).map(([suffixe, type]) => ({ suffixe: `.${suffixe}`, type }))
    ],
    refus: Object.entries(responses).flatMap(([status, { description }]) =>
      status === '200' ? [] : [{ status: Number(status), sens: String(description ?? '') }]
    )
  }
}

/** The head of a stream, and whether it is all of it; the rest is never made. */
async function readHead(flux: Readable): Promise<{ texte: string; entier: boolean }> {
  let texte = ''
  for await (const morceau of flux) {
    texte += String(morceau)
    if (texte.length > LUS_MAX) {
      flux.destroy()
      return { texte: texte.slice(0, LUS_MAX), entier: false }
    }
  }
  return { texte, entier: true }
}

/** A list that was cut while it was written, as the list of what came whole: `[{"a":1},{"b` → `[{"a":1}]`. */
const closeList = (texte: string): string => `${texte.slice(0, texte.lastIndexOf('},') + 1)}]`

/** A call of the operation, as its route would make it; null when it did not answer. */
async function tries(
  operation: Operation,
  { query, noms, adresse }: Exemple,
  catalogue: Catalogue,
  racine: string,
  monde: Monde
): Promise<ExempleDit | null> {
  const lue = readValeurs(Object.fromEntries(new URLSearchParams(query)), operation.parametres)
  if ('probleme' in lue) return null
  const type = operation.type ?? JSON_TYPE
  const reponse = await operation.repond({ catalogue, valeurs: lue.valeurs, noms, type, racine, cle: null }, monde)
  if ('probleme' in reponse) return null
  const { corps } = reponse
  const { texte, entier } =
    corps instanceof Readable ? await readHead(corps) : { texte: corps.toString(), entier: true }
  const dit = type.endsWith('json') ? abregeJson(entier ? texte : closeList(texte)) : abregeTexte(texte, entier)
  return { adresse: PREFIXE + adresse, status: 200, type, corps: dit.corps, coupe: dit.coupe || !entier }
}

/** `createDocumentation(monde).operations[0].chemin === '/api/v1/lieux'`. An operation that fails as an example has none, and is told all the same. */
export function createDocumentation(monde: Monde, operations: readonly Operation[] = OPERATIONS): Documentation {
  const api = describeApi(operations)
  const dites = operations.map(operation => ditOf(operation, api))
  const gardes = new WeakMap<Catalogue, Map<string, Promise<ReadonlyMap<string, ExempleDit>>>>()
  const makeAll = async (catalogue: Catalogue, racine: string): Promise<ReadonlyMap<string, ExempleDit>> => {
    const exemples = new Map<string, ExempleDit>()
    for (const [i, exemple] of exemplesOf(catalogue, operations).entries()) {
      const operation = operations[i] as Operation
      const dit = exemple && (await tries(operation, exemple, catalogue, racine, monde).catch(() => null))
      if (dit) exemples.set((dites[i] as OperationDite).ancre, dit)
      await new Promise(setImmediate)
    }
    return exemples
  }
  return {
    operations: dites,
    filtres: ditsOf(FILTRES),
    exemples(catalogue, racine) {
      const parRacine = gardes.get(catalogue) ?? new Map<string, Promise<ReadonlyMap<string, ExempleDit>>>()
      gardes.set(catalogue, parRacine)
      const faits = parRacine.get(racine) ?? makeAll(catalogue, racine)
      // A site has one or two names; whoever asks by a hundred others is served, not remembered.
      if (parRacine.size < RACINES_MAX) parRacine.set(racine, faits)
      return faits
    }
  }
}

const RACINES_MAX = 4

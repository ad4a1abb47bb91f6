/**
 * The description of the API for machines (OpenAPI 3.1), made from the operations themselves: a parameter, a status or a field that
 * a route does not have cannot be in it.
 */
import { z } from 'zod'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Objet, parametresOf } from '../demande/decrit.ts'
import { cheminsOf, webhooksOf } from './abonnements-dits.ts'
import { exemplesOf, filtresVus } from './exemples.ts'
import { JSON_TYPE, type Operation, TEXTE } from './operation.ts'
import { PROBLEME } from './reponses.ts'

const REFUS: Readonly<Record<number, string>> = {
  301: 'L’identifiant est remplacé : l’en-tête Location dit par lequel',
  400: 'Un paramètre est inconnu ou ne peut pas être lu : il est nommé, avec ce qui est attendu',
  401: 'La clé présentée est inconnue, expirée ou révoquée',
  404: 'Rien ne porte ce nom',
  410: 'Ce qui est demandé n’existe plus',
  429: 'Trop de demandes : l’en-tête Retry-After dit quand recommencer',
  503: 'Aucune édition n’est encore publiée, ou trop de fichiers s’écrivent à la fois : l’en-tête Retry-After dit quand recommencer'
}

/** What every answer says of what may still be asked; absent where the site sets no limit. */
const DEBIT: Objet = {
  'RateLimit-Limit': 'Demandes par minute',
  'RateLimit-Remaining': 'Demandes qui restent',
  'RateLimit-Reset': 'Secondes avant que le compte reparte de zéro'
}
const HEADERS = Object.fromEntries(Object.keys(DEBIT).map(nom => [nom, { $ref: `#/components/headers/${nom}` }]))

const CLE = {
  type: 'http',
  scheme: 'bearer',
  description:
    'Une clé que donne l’exploitant : « lc_… ». La lecture n’en demande pas. Portées : « debit », plus de demandes par minute ; « non-public », les contacts réservés d’un lieu ; « abonnements », être prévenu de chaque édition.'
}

const refOf = (nom: string): Objet => ({ $ref: `#/components/schemas/${nom}` })

/** `/lieux/:id` → `/lieux/{id}` */
const cheminOf = (chemin: string): string => chemin.replace(/:(\w+)/g, '{$1}')

/** Of a file that is no text, only its type is told: OpenAPI 3.1 has no schema for bytes. */
const fileOf = (type: string): Objet =>
  TEXTE.test(type) ? { schema: { type: /[+/]json$/.test(type) ? 'object' : 'string' } } : {}

/** Values that the base has: of what an address names, and of its filters. */
interface Vus {
  readonly noms: Readonly<Record<string, string>>
  readonly filtres: Readonly<Record<string, string>>
}

function operationOf(
  operation: Operation,
  schemaDe: (schema: z.ZodType) => Objet,
  { noms, filtres }: Vus,
  suffixe?: string
): Objet {
  const autres = operation.formats ?? {}
  const content = suffixe
    ? { [autres[suffixe] as string]: fileOf(autres[suffixe] as string) }
    : {
        [operation.type ?? JSON_TYPE]: { schema: schemaDe(operation.reponse) },
        ...Object.fromEntries(Object.values(autres).map(type => [type, fileOf(type)]))
      }
  const refus = [400, 401, ...(operation.refus ?? []), 429, 503].sort()
  return {
    get: {
      tags: [operation.etiquette],
      operationId: [operation.chemin.replace(/[^a-z]+/gi, '_').replace(/^_|_$/g, ''), suffixe]
        .filter(Boolean)
        .join('_'),
      summary: suffixe ? `${operation.resume}, en ${suffixe}` : operation.resume,
      ...(operation.description ? { description: operation.description } : {}),
      parameters: [
        ...parametresOf(operation.noms ?? {}, 'path', noms),
        ...parametresOf(operation.parametres, 'query', filtres)
      ],
      responses: {
        200: { description: operation.resume, headers: HEADERS, content },
        304: { description: 'Rien n’a changé depuis l’étiquette donnée', headers: HEADERS },
        ...Object.fromEntries(
          refus.map(status => [
            status,
            {
              description: REFUS[status] ?? '',
              headers:
                status === 429
                  ? { ...HEADERS, 'Retry-After': { schema: { type: 'integer' }, description: 'Secondes' } }
                  : HEADERS,
              content: { 'application/problem+json': { schema: schemaDe(PROBLEME) } }
            }
          ])
        )
      }
    }
  }
}

/** The whole description, ready to be written as JSON; its examples answer in the édition that is given. */
export function describeApi(operations: readonly Operation[], catalogue: Catalogue | null = null): Objet {
  const exemples = catalogue && exemplesOf(catalogue, operations)
  const filtres = catalogue ? filtresVus(catalogue) : {}
  const schemas: Objet = {}
  const schemaDe = (schema: z.ZodType): Objet => {
    const { $schema: _, $defs, ...corps } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Objet
    const dits = JSON.parse(
      JSON.stringify({ ...($defs as Objet | undefined) }).replaceAll('#/$defs/', '#/components/schemas/')
    ) as Objet
    Object.assign(schemas, dits)
    const id = z.globalRegistry.get(schema)?.id
    // A schema with a name comes among those it speaks of, and what is said of it leads there.
    if (id !== undefined && Object.hasOwn(dits, id)) return refOf(id)
    const propre = JSON.parse(JSON.stringify(corps).replaceAll('#/$defs/', '#/components/schemas/')) as Objet
    if (id === undefined) return propre
    const { id: _id, ...reste } = propre
    schemas[id] = reste
    return refOf(id)
  }
  const paths: Objet = {}
  for (const [i, operation] of operations.entries()) {
    const vus = { noms: exemples?.[i]?.noms ?? {}, filtres }
    paths[cheminOf(operation.chemin)] = operationOf(operation, schemaDe, vus)
    for (const suffixe of Object.keys(operation.formats ?? {}))
      paths[`${cheminOf(operation.chemin)}.${suffixe}`] = operationOf(operation, schemaDe, vus, suffixe)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lieux communs',
      version: '1.0.0',
      summary: 'Les lieux où l’on trouve, en France, de l’aide avec le numérique',
      description:
        'Lecture libre, sans clé ; une clé permet plus de demandes et ouvre ce qui n’est pas public. Chaque réponse est d’une seule édition, numérotée. Un paramètre inconnu ou illisible est refusé (400), jamais ignoré.'
    },
    servers: [{ url: '/api/v1' }],
    // Either: without a key, or with one.
    security: [{}, { cle: [] }],
    paths: { ...paths, ...cheminsOf(schemaDe) },
    webhooks: webhooksOf(schemaDe),
    components: {
      schemas,
      securitySchemes: { cle: CLE },
      headers: Object.fromEntries(
        Object.entries(DEBIT).map(([nom, description]) => [nom, { schema: { type: 'integer' }, description }])
      )
    }
  }
}

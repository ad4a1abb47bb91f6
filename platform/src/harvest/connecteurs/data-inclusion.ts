/**
 * data.inclusion, API v1: structures on one side, their services on the other, in pages. They come out as one row a
 * structure, which holds its services: `services.0.thematiques.0`. https://api.data.inclusion.gouv.fr/api/docs
 */
import type { AccesDataInclusion } from '@lieux-communs/core'
import type { Livraison } from '../distant.ts'
import { ListeMouvante } from '../erreurs.ts'
import { countOf, listAt, type Objet, valueAt } from '../json.ts'
import { gather, isLast } from '../pages.ts'
import { addressOf, type Connecteur, type Contexte, snapshotOf, under } from './connecteur.ts'

const PORTAIL = 'https://api.data.inclusion.gouv.fr'
/** Rows of a page: the API gives up to ten thousand. */
const TAILLE = 1_000

/** A row of the API that is no object says nothing, and fails where it is read. */
const parseAll = (textes: readonly string[]): Objet[] => textes.map(texte => (JSON.parse(texte) ?? {}) as Objet)

async function readAll(
  { portail = PORTAIL, sources, departement }: AccesDataInclusion,
  { client }: Contexte,
  quoi: 'structures' | 'services',
  thematiques?: readonly string[]
): Promise<Objet[]> {
  const base = under(portail, 'api', 'v1', quoi)
  const at = (page: number) =>
    addressOf(base, { page: String(page), size: TAILLE, sources, thematiques, code_departement: departement })
  const textes = await gather(client, {
    debut: at(1),
    read: (json, ici) => ({ lignes: listAt(ici, json, 'items'), total: countOf(valueAt(json, 'total')) }),
    next: etape => (isLast(etape, TAILLE) ? null : at(etape.rang + 1)),
    cle: ligne => valueAt(ligne, 'id'),
    regulier: true
  })
  return parseAll(textes.sort())
}

async function fetchStructures(acces: AccesDataInclusion, contexte: Contexte): Promise<Livraison> {
  const services = await readAll(acces, contexte, 'services', acces.thematiques)
  const structures = await readAll(acces, contexte, 'structures')
  const parStructure = new Map<unknown, Objet[]>()
  for (const service of services)
    parStructure.set(service.structure_id, [...(parStructure.get(service.structure_id) ?? []), service])
  const connues = new Set(structures.map(s => s.id))
  const seul = services.find(s => !connues.has(s.structure_id))
  // In one département, a service may belong to a structure of another.
  if (seul !== undefined && acces.departement === undefined)
    throw new ListeMouvante(
      acces.portail ?? PORTAIL,
      `le service « ${String(seul.id).slice(0, 60)} » sans sa structure`
    )
  const rangs = structures
    .map(structure => ({ ...structure, services: parStructure.get(structure.id) ?? [] }))
    .filter(({ services: rendus }) => acces.thematiques === undefined || rendus.length > 0)
  return snapshotOf(rangs.map(rang => JSON.stringify(rang)))
}

export const dataInclusion: Connecteur<AccesDataInclusion> = {
  adresse: ({ portail = PORTAIL }) => portail,
  jeton: ({ jeton }) => jeton,
  fetch: fetchStructures
}

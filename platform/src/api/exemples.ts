/**
 * An address of each operation that answers something in the édition being served: the ids, the codes, the words are those of a place that is in
 * it, so that an example copied from the documentation works as it stands.
 */
import { dataInclusionOf, departementOf, hsdsIdsOf, type LieuPlat } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Operation } from './operation.ts'
import { PRODUCTEUR } from './traduits.ts'

/** Places looked at for the best example: the first that says the most. */
const REGARDES = 200

/** What makes a place a good example: what it says of what people ask. */
const PARLANTS = ['code_insee', 'latitude', 'services', 'horaires', 'telephone', 'adresse', 'pivot'] as const
const weightOf = (lieu: LieuPlat): number =>
  PARLANTS.reduce((n, champ) => {
    const valeur = lieu[champ]
    return n + (valeur === null || (Array.isArray(valeur) && valeur.length === 0) ? 0 : 1)
  }, 0)

function bestOf(catalogue: Catalogue): LieuPlat | null {
  let mieux: LieuPlat | null = null
  for (let rang = 0; rang < Math.min(REGARDES, catalogue.taille); rang++) {
    const { lieu } = catalogue.fiche(rang)
    if (mieux === null || weightOf(lieu) > weightOf(mieux)) mieux = lieu
  }
  return mieux
}

interface Modele {
  readonly lieu: LieuPlat
  readonly catalogue: Catalogue
}

/** What the path names. */
function nameOf(operation: Operation, nom: string, { lieu, catalogue }: Modele): string {
  const id = lieu.id ?? ''
  if (nom === 'numero') return String(catalogue.edition.numero)
  if (nom === 'type') return lieu.code_insee === null ? 'departement' : 'commune'
  if (nom === 'code') return lieu.code_insee ?? departementOf(lieu.code_postal ?? '')
  if (nom === 'pivot') return lieu.pivot ?? catalogue.structures.pivots[0]?.code ?? ''
  if (operation.chemin.startsWith('/hsds/taxonom')) return operation.noms?.[nom]?.exemple ?? ''
  if (operation.chemin.startsWith('/hsds')) {
    const { organization, services } = hsdsIdsOf(lieu, PRODUCTEUR)
    return operation.chemin.includes('services') ? (services[0] ?? '') : organization
  }
  if (operation.chemin === '/data-inclusion/services/:id') {
    const place = { lieu, telephones: [] }
    const { services } = dataInclusionOf(place, { producteur: PRODUCTEUR, jour: '2000-01-01', pageDe: () => '' })
    return services[0]?.id ?? ''
  }
  return operation.chemin.startsWith('/data-inclusion') ? `${PRODUCTEUR}--${id}` : id
}

const departement = ({ code_insee, code_postal }: LieuPlat): string => {
  const code = code_insee ?? code_postal
  return code === null ? '' : `departement=${departementOf(code)}&`
}

/** Questions worth showing; the other operations are shown without any. */
const QUESTIONS: Readonly<Record<string, (modele: Modele) => string>> = {
  '/lieux': ({ lieu }) =>
    `${departement(lieu)}${lieu.services[0] ? `services=${encodeURIComponent(lieu.services[0])}&` : ''}limite=2`,
  '/facettes': ({ lieu }) => `${departement(lieu)}axes=services`,
  '/structures': () => 'limite=2',
  '/suggestions': ({ lieu }) => `q=${encodeURIComponent((lieu.commune ?? lieu.nom ?? 'a').slice(0, 4))}&limite=3`,
  '/changements': ({ catalogue }) => `depuis=${Math.max(0, catalogue.edition.numero - 1)}&limite=2`,
  '/editions/:numero/changements': () => 'limite=2',
  '/data-inclusion/structures': ({ lieu }) => `${departement(lieu)}limite=2`,
  '/data-inclusion/structures.json': ({ lieu }) => departement(lieu).replace(/&$/, ''),
  '/data-inclusion/services': ({ lieu }) => `${departement(lieu)}limite=2`,
  '/data-inclusion/services.json': ({ lieu }) => departement(lieu).replace(/&$/, ''),
  '/hsds/services': () => 'per_page=2',
  '/hsds/organizations': () => 'per_page=2'
}

export interface Exemple {
  readonly query: string
  readonly noms: Readonly<Record<string, string>>
  /** From the root of the API: `/lieux?departement=59&limite=2`. */
  readonly adresse: string
}

/** What only this base can say of a filter: the name of one of its lists, a local label; none where it has none. */
export const filtresVus = ({ colonnes: { axes } }: Catalogue): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (['source', 'autres_formations_labels'] as const).flatMap(axe => {
      const premiere = axes[axe].valeurs[0]
      return premiere === undefined ? [] : [[axe, premiere]]
    })
  )

/** An example of each operation, in their order; null before there is a place to speak of. */
export function exemplesOf(catalogue: Catalogue, operations: readonly Operation[]): (Exemple | null)[] {
  const lieu = bestOf(catalogue)
  if (lieu === null) return operations.map(() => null)
  const modele = { lieu, catalogue }
  return operations.map(operation => {
    const noms = Object.fromEntries(
      [...operation.chemin.matchAll(/:(\w+)/g)].map(([, nom = '']) => [nom, nameOf(operation, nom, modele)])
    )
    const query = QUESTIONS[operation.chemin]?.(modele) ?? ''
    const chemin = operation.chemin.replace(/:(\w+)/g, (_, nom: string) => encodeURIComponent(noms[nom] ?? ''))
    return { query, noms, adresse: query === '' ? chemin : `${chemin}?${query}` }
  })
}

/**
 * A territory as pages name it: where its page and its directory are, who answers for a code, its places in the order of a
 * directory. The page, the directory, the site map and the sitemap all ask here, so that an address is written once.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { each } from '../catalogue/colonnes/ensemble.ts'
import { selectionne } from '../catalogue/question/selection.ts'
import type { GenreDeTerritoire } from '../catalogue/suggestion/noms-des-territoires.ts'
import { questionOf, type Territoire, territoireOf } from '../catalogue/territoire.ts'
import { findProches, type Proches } from '../demande/territoires-proches.ts'
import { intercommunaliteDite } from './intercommunalites.ts'
import { nomDit } from './pages/recherche.mots.ts'

/** First part of the address of a page, by kind. */
export const DOSSIERS: Readonly<Record<GenreDeTerritoire, string>> = {
  commune: 'communes',
  epci: 'intercommunalites',
  departement: 'departements',
  region: 'regions'
}

/** Kinds as the addresses of directories name them. */
export const GENRES_DITS: Readonly<Record<string, GenreDeTerritoire>> = {
  commune: 'commune',
  intercommunalite: 'epci',
  departement: 'departement',
  region: 'region'
}

type Nomme = Pick<Territoire, 'type' | 'code'>

/** `pageDe({ type: 'epci', code: '200093201' }) === '/intercommunalites/200093201'` */
export const pageDe = ({ type, code }: Nomme): string => `/${DOSSIERS[type]}/${code}`

/** `annuaireDe({ type: 'departement', code: '59' }) === '/annuaire/departement/59'` */
export const annuaireDe = ({ type, code }: Nomme): string =>
  `/annuaire/${type === 'epci' ? 'intercommunalite' : type}/${code}`

/** `Nord (59)`, `Marseille 3e`, `Communauté de communes du Provinois`: what tells it from another of the same name, when people say it. */
export function nomComplet({ type, code, nom }: Territoire): string {
  if (type === 'epci') return intercommunaliteDite(nom)
  return type === 'departement' ? `${nom} (${code})` : nomDit(nom)
}

/** What a code names: a territory, another address that names it now, or nothing, with what was likely meant. */
export type Trouve = { readonly territoire: Territoire } | { readonly vers: Nomme } | { readonly inconnu: Proches }

/** Signs of a code: beyond, it is a text, of which the first ones say enough. */
const CODE_MAX = 60

/** `findTerritoire(catalogue, 'commune', '59350')`; `2a` is `2A`, `R32` is `32`, a commune that joined another leads to it. */
export function findTerritoire(catalogue: Catalogue, type: GenreDeTerritoire, demande: string): Trouve {
  const grand = demande.toUpperCase()
  // "R32": the code that searches give to a région.
  const code = type === 'region' ? grand.replace(/^R(?=\d\d$)/, '') : grand
  const territoire = territoireOf(catalogue, type, code)
  const commune = type === 'commune' ? catalogue.geographie.commune(code) : undefined
  // 75001 was Alfortville: whoever writes it today means a post code.
  const postal = commune?.type === 'ANC' && catalogue.endroits.codePostal(code) !== undefined
  if (!territoire || postal) return { inconnu: findProches(catalogue, type, demande.slice(0, CODE_MAX + 1)) }
  if (commune && commune.type !== 'COM' && commune.type !== 'ARM' && commune.actuelle !== code)
    return { vers: { type, code: commune.actuelle } }
  return code === demande ? { territoire } : { vers: { type, code } }
}

/** Territories whose order is kept, for an édition: a page is asked again and again, and sorting a région costs. */
const GARDES_MAX = 200
const gardes = new WeakMap<Catalogue, Map<string, readonly number[]>>()

const ORDRE = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

/** The ranks of its places, by town then by name, those without a town last: the order of the list and of the directory. */
export function rangsDe(catalogue: Catalogue, territoire: Territoire): readonly number[] {
  const cle = `${territoire.type}/${territoire.code}`
  let connus = gardes.get(catalogue)
  if (!connus) {
    connus = new Map()
    gardes.set(catalogue, connus)
  }
  const connu = connus.get(cle)
  if (connu) return connu
  // Names are compared within a town only: collating the thousands of a région would hold every other request.
  const villes = new Map<string, { nom: string; code: string; rangs: number[] }>()
  each(selectionne(catalogue, questionOf(catalogue, territoire)).ensemble, 0, rang => {
    const nom = catalogue.commune(rang)
    const code = communeDe(catalogue, rang)
    const ville = villes.get(`${code} ${nom}`)
    if (ville) ville.rangs.push(rang)
    else villes.set(`${code} ${nom}`, { nom, code, rangs: [rang] })
    return undefined
  })
  const rangs = [...villes.values()]
    .sort(
      (a, b) => Number(a.nom === '') - Number(b.nom === '') || ORDRE.compare(a.nom, b.nom) || (a.code < b.code ? -1 : 1)
    )
    .flatMap(ville => ville.rangs.sort((a, b) => ORDRE.compare(catalogue.nom(a), catalogue.nom(b)) || a - b))
  if (connus.size >= GARDES_MAX) connus.clear()
  connus.set(cle, rangs)
  return rangs
}

/** The code of the town in force where a place is; empty when nothing says it. */
export function communeDe({ colonnes, geographie }: Catalogue, rang: number): string {
  const { debuts, codes, valeurs } = colonnes.axes.commune
  const code = debuts.length === 0 ? undefined : valeurs[codes[debuts[rang] as number] as number]
  if (code === undefined || debuts[rang] === debuts[rang + 1]) return ''
  return geographie.commune(code)?.actuelle ?? code
}

interface ParCommune {
  readonly nom: string
  /** Of the town in force; empty when unknown. */
  readonly code: string
  readonly rangs: readonly number[]
}

/** Ranks in that order, as towns: two that share a name stay two. */
export function parCommune(catalogue: Catalogue, rangs: readonly number[]): ParCommune[] {
  const groupes: { nom: string; code: string; rangs: number[] }[] = []
  for (const rang of rangs) {
    const nom = catalogue.commune(rang)
    const code = communeDe(catalogue, rang)
    const dernier = groupes.at(-1)
    if (dernier?.nom === nom && dernier.code === code) dernier.rangs.push(rang)
    else groupes.push({ nom, code, rangs: [rang] })
  }
  return groupes
}

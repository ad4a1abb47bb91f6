/** What is around a territory: towns by their nearest place, intercommunalités likewise, départements and régions by their outlines. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { bilanOf, type Territoire, territoireOf } from '../catalogue/territoire.ts'
import type { FondDeCarte } from './fond-de-carte.ts'
import { communeDe } from './territoire-vu.ts'

export interface Voisin {
  readonly territoire: Territoire
  /** How many places it has. */
  readonly lieux: number
  /** Metres to its nearest place; null for those that touch. */
  readonly distance: number | null
}

/** Places looked at around, and metres: beyond, it is no neighbour. */
const LIEUX_VUS = 600
const RAYON = 40_000
const VOISINS_MAX = 8

export const lieuxDe = ({ colonnes }: Catalogue, { type, code }: Pick<Territoire, 'type' | 'code'>): number => {
  const axe = colonnes.axes[type]
  const valeur = axe.codeDe(code)
  return valeur === undefined ? 0 : axe.porteurs(valeur).length
}

function autourDe(catalogue: Catalogue, territoire: Territoire): Voisin[] {
  const { endroits, geographie } = catalogue
  const { type, code } = territoire
  const point = type === 'commune' ? endroits.commune(code)?.centre : bilanOf(catalogue, territoire).centre
  if (!point) return []
  const ici = type === 'commune' ? (geographie.commune(code)?.actuelle ?? code) : code
  const trouves = new Map<string, Voisin>()
  for (const { rang, distance } of catalogue.autour(point, LIEUX_VUS, RAYON)) {
    const commune = communeDe(catalogue, rang)
    const autre = type === 'commune' ? commune : (geographie.commune(commune)?.epci ?? '')
    if (autre === '' || autre === ici || trouves.has(autre)) continue
    const dit = territoireOf(catalogue, type, autre)
    if (!dit) continue
    trouves.set(autre, {
      territoire: dit,
      lieux: lieuxDe(catalogue, dit),
      distance: type === 'commune' ? distance : null
    })
    if (trouves.size === VOISINS_MAX) break
  }
  return [...trouves.values()]
}

/** With places or without, in the order of their codes; empty where no outline is known. */
export function voisinsDe(catalogue: Catalogue, territoire: Territoire, fond: FondDeCarte): Voisin[] {
  const { geographie } = catalogue
  const { type, code } = territoire
  if (type === 'commune' || type === 'epci') return autourDe(catalogue, territoire)
  const siens =
    type === 'departement' ? [code] : geographie.departements().flatMap(d => (d.region === code ? d.code : []))
  const touches = new Set(siens.flatMap(d => fond.voisins(d)))
  for (const sien of siens) touches.delete(sien)
  const codes =
    type === 'departement'
      ? touches
      : new Set([...touches].flatMap(d => geographie.departement(d)?.region ?? []).filter(r => r !== code))
  return [...codes]
    .sort()
    .flatMap(autre => territoireOf(catalogue, type, autre) ?? [])
    .map(dit => ({ territoire: dit, lieux: lieuxDe(catalogue, dit), distance: null }))
}

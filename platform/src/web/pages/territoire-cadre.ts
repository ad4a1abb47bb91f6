/** What a map must show of a territory, and where a search of it begins: each kind has its own way. */
import { type Box, boxOf } from '@lieux-communs/core'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Bilan, Territoire } from '../../catalogue/territoire.ts'
import type { FondDeCarte } from '../fond-de-carte.ts'
import { codeDeRecherche } from '../territoire-demande.ts'

/** The codes of its départements. */
const departementsDe = ({ geographie }: Catalogue, { type, code }: Territoire): string[] =>
  type === 'departement'
    ? [code]
    : type === 'region'
      ? geographie.departements().flatMap(d => (d.region === code ? d.code : []))
      : []

/** Its outline's box, else that of its places; null when neither is known. */
export function cadreDe(
  catalogue: Catalogue,
  territoire: Territoire,
  { emprise }: Bilan,
  fond: FondDeCarte
): Box | null {
  const boites = departementsDe(catalogue, territoire).flatMap(code => fond.boiteDe(code) ?? [])
  const coins = boites.flatMap(({ south, west, north, east }) => [
    { latitude: south, longitude: west },
    { latitude: north, longitude: east }
  ])
  if (coins.length > 0) return boxOf(coins)
  if (!emprise) return null
  const [west, south, east, north] = emprise
  return { west, south, east, north }
}

/** `/recherche?commune=59512`, `/recherche?epci=200093201`; null where searches know nothing so named. */
export function chercherIci(catalogue: Catalogue, territoire: Pick<Territoire, 'type' | 'code'>): string | null {
  if (territoire.type === 'epci') return `/recherche?epci=${territoire.code}`
  const code = codeDeRecherche(catalogue, territoire)
  return code === null ? null : `/recherche?commune=${code}`
}

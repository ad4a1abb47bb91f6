/**
 * When do two sources say the same thing? One answer per field: a phone is its figures, a site its host and path, a
 * name its folded words. What is published is always somebody's own spelling; only the comparison is folded.
 */
import type { ChampDeFiche } from '../standard/champs.ts'
import { LISTES } from '../standard/vocabulary/listes.ts'
import { fold } from '../text/fold.ts'
import { comparableHoraires } from './horaires-comparables.ts'

// "https://www.exemple.fr/lieu/?utm=1" → "exemple.fr/lieu": protocol, "www.", query, fragment and last slash say nothing.
const SITE = /^(?:https?:\/\/)?(?:www\.)?([^?#]*)/i

/** `comparableSite('https://www.Exemple.fr/lieu/') === 'exemple.fr/lieu'`. */
function comparableSite(site: string): string {
  const rest = SITE.exec(site.trim())?.[1] ?? site
  return rest.endsWith('/') ? rest.slice(0, -1).toLowerCase() : rest.toLowerCase()
}

/** `comparablePhone('+33 4 99 00 00 00') === '499000000'`: the figures, without the country's or the trunk prefix. */
function comparablePhone(phone: string): string {
  let figures = ''
  for (const c of phone) if (c >= '0' && c <= '9') figures += c
  if (phone.trimStart().startsWith('+33')) return figures.slice(2)
  return figures.length > 6 && figures.startsWith('0') ? figures.slice(1) : figures
}

/** Values of closed lists, folded once and for all. */
const PLIEES = new Map<string, string>(Object.values(LISTES).flatMap(liste => liste.valeurs.map(v => [v, fold(v)])))

/** The text under which two values of a field are one: `comparable('nom', "Médiathèque de l'Étang") === 'mediatheque de l etang'`. */
export function comparable(champ: ChampDeFiche, value: string | number): string {
  if (typeof value === 'number') return value.toFixed(4)
  switch (champ) {
    case 'telephone':
      return comparablePhone(value)
    case 'courriels':
      return value.trim().toLowerCase()
    case 'site_web':
    case 'fiche_acces_libre':
    case 'prise_rdv':
      return comparableSite(value)
    case 'horaires':
      return comparableHoraires(value)
    case 'pivot':
    case 'date_maj':
    case 'code_postal':
    case 'code_insee':
    case 'service_detaille':
      return value
    default:
      return PLIEES.get(value) ?? (fold(value) || value)
  }
}

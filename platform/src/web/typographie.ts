/**
 * How figures are written on a page, in its language: grouped, with the spaces that do not break. One place, so that a phone
 * number, a distance or a date looks the same everywhere.
 */
import { TYPOGRAPHIE as T } from './typographie.mots.ts'

/** No-break space. */
export const NB = '\u00a0'

/** `1 234`, `1,234`. */
export const nombre = (n: number): string => T.nombre(n)

/** Metres up to two kilometres, then kilometres: `1 200 m`, `2,4 km`, `14 km`. */
export function distanceEnClair(metres: number): string {
  if (metres < 75) return `50${NB}m`
  if (metres < 975) return `${Math.round(metres / 50) * 50}${NB}m`
  if (metres < 2000) return `${nombre(Math.round(metres / 100) * 100)}${NB}m`
  const km = metres / 1000
  return `${km < 9.95 ? T.decimale(km.toFixed(1).replace(/\.0$/, '')) : nombre(km)}${NB}km`
}

/** `340 ko`, `3,4 Mo`, `1 Go`. */
export function poidsEnClair(octets: number): string {
  if (octets < 1e6) return `${nombre(Math.ceil(octets / 1000))}${NB}ko`
  const [taille, unite] = octets < 1e9 ? [octets / 1e6, 'Mo'] : [octets / 1e9, 'Go']
  return `${String(Math.round(taille * 10) / 10).replace('.', ',')}${NB}${unite}`
}

/** Streets are about 1.3 times the straight line, and one walks 4.5 km an hour; beyond 2.5 km nobody is told to walk. */
export function marcheEnClair(metres: number): string | null {
  if (metres > 2500) return null
  const minutes = Math.max(1, (metres * 1.3) / 75)
  return T.aPied(minutes < 10 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5)
}

/** Kilometres by road that a car makes in an hour, out of town and in it, and the metres where one is still in town. */
const VITESSE = { route: 55, ville: 25, sortie: 5000 }

/** Farther, the estimate would be none: half an hour of motorway or two of mountain. */
const VOITURE_MAX = 100_000

/** Where nobody is told to walk: `environ 10 min en voiture`; null when one walks, or when it is too far to tell. */
export function voitureEnClair(metres: number): string | null {
  if (metres <= 2500 || metres > VOITURE_MAX) return null
  const route = metres * 1.3
  const ville = Math.min(route, VITESSE.sortie)
  const minutes = (ville / VITESSE.ville + (route - ville) / VITESSE.route) * 0.06
  return T.enVoiture(minutes < 10 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5)
}

/** Minutes from midnight: `540` → `9 h`, `810` → `13 h 30`. */
export const heure = (minutes: number): string => T.heure(minutes)

/** `09 h – 12 h 30`, figures aligned from day to day; without an end: `à partir de 14 h`. */
export function plage(debut: number, fin: number | null): string {
  return fin === null ? T.aPartirDe(debut) : T.plage(debut, fin)
}

// France and its overseas codes whose numbers are dialled with a 0 and nine figures: "+33639980012", "+262262123456"
const NATIONAL = /^\+(?:33|590|594|596|262|269)(\d{9})$/
// "+687271234": the three figures of the code, then the number.
const OUTREMER = /^\+(\d{3})(\d{6,9})$/

const parDeux = (chiffres: string): string => chiffres.replace(/(\d\d)(?=\d)/g, `$1${NB}`)

/** Grouped by two: `06 39 98 00 12`, `39 49`, `+687 27 12 34`. What has another shape comes back as it was. */
export function telephone(numero: string): string {
  const net = numero.replace(/[\s.\-()\u00a0]/g, '')
  const national = NATIONAL.exec(net)
  if (national) return parDeux(`0${national[1]}`)
  const outremer = OUTREMER.exec(net)
  if (outremer) return `+${outremer[1]}${NB}${parDeux(outremer[2] as string)}`
  return /^\d{4,10}$/.test(net) && net.length % 2 === 0 ? parDeux(net) : numero
}

/** The text of a source with the spaces French wants: `Ouvert : lundi !`, `83 %` never break before their signs. */
export function insecable(texte: string): string {
  return texte.replace(/ ([;:!?»%])/g, `${NB}$1`).replace(/« /g, `«${NB}`)
}

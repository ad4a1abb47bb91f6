/**
 * When places must be open, as a caller writes it: now, an instant, a span of time, or days of an ordinary week in the syntax of
 * OpenStreetMap's hours.
 */
import { JOURS_MAX, type Ouverture } from '../catalogue/colonnes/ouverture.ts'

export const OUVERT_ATTENDU = `« maintenant », un instant (2026-11-23T14:00, à l’heure du lieu, ou avec un décalage : 2026-11-23T14:00Z), deux instants séparés par « / », ${JOURS_MAX} jours au plus, ou des jours d’une semaine ordinaire (Sa, Mo-Fr 17:00-20:00)`

// "2026-11-23T14:00", "2026-11-23T14:00:00.5Z", "2026-11-23T14:00+01:00"
const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/
// "Sa", "Mo-Fr 17:00-20:00", "Sa,Su 09:00-12:00"
const SEMAINE = /^([A-Z][a-z](?:[-,][A-Z][a-z]){0,6})(?: (\d{2}):(\d{2})-(\d{2}):(\d{2}))?$/
const JOURS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

/** `Mo-We,Sa` as bits, or 0 when it says no day. */
function readJours(texte: string): number {
  let jours = 0
  for (const morceau of texte.split(',')) {
    const [de, a = de, ...trop] = morceau.split('-').map(nom => JOURS.indexOf(nom))
    if (de === undefined || a === undefined || de < 0 || a < 0 || trop.length > 0) return 0
    for (let jour = de; ; jour = (jour + 1) % 7) {
      jours |= 1 << jour
      if (jour === a) break
    }
  }
  return jours
}

/** Nobody plans beyond; a machine's calendar ends a little further. */
const FIN = '9000'

interface Borne {
  readonly local: string
  /** Null when it is read on the clock of each place. */
  readonly instant: Date | null
}

function readBorne(texte: string): Borne | null {
  const lu = INSTANT.exec(texte)
  if (!lu) return null
  const [, local = '', decalage] = lu
  const instant = new Date(decalage ? texte : `${local}Z`)
  // The 31st of February is the 3rd of March to a machine, and a mistake of somebody's.
  if (local >= FIN || Number.isNaN(instant.getTime()) || new Date(`${local}Z`).toISOString().slice(0, 16) !== local)
    return null
  return { local, instant: decalage ? instant : null }
}

/** `readOuvert('Sa 14:00-18:00', now)`; null when it says no time, or more than a month. */
export function readOuvert(texte: string, maintenant: Date): Ouverture | null {
  if (texte === 'maintenant') return { genre: 'instant', de: maintenant, a: maintenant }
  const semaine = SEMAINE.exec(texte)
  if (semaine) {
    const jours = readJours(semaine[1] as string)
    const [, , h1 = '00', m1 = '00', h2 = '23', m2 = '59'] = semaine
    const de = Number(h1) * 60 + Number(m1)
    const a = Number(h2) * 60 + Number(m2)
    return jours > 0 && Number(m1) < 60 && Number(m2) < 60 && de <= a && a <= 1440
      ? { genre: 'semaine', jours, de, a }
      : null
  }
  const [debut, fin = debut, ...trop] = texte.split('/')
  const de = readBorne(debut ?? '')
  const a = readBorne(fin ?? '')
  if (de === null || a === null || trop.length > 0 || (de.instant === null) !== (a.instant === null)) return null
  const duree = Date.parse(`${a.local}Z`) - Date.parse(`${de.local}Z`)
  if (de.instant && a.instant) {
    const exacte = a.instant.getTime() - de.instant.getTime()
    return exacte >= 0 && exacte < JOURS_MAX * 86_400_000 ? { genre: 'instant', de: de.instant, a: a.instant } : null
  }
  return duree >= 0 && duree < JOURS_MAX * 86_400_000 ? { genre: 'local', de: de.local, a: a.local } : null
}

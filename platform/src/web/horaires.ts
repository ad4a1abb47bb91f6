/**
 * Hours as a page shows them: today first in the mind of the reader, day by day, and one line that says whether to come
 * now. The reading of the hours themselves belongs to the core; this only asks it and chooses words.
 */
import { heure, moisEtAnnee, NB } from './typographie.ts'

export interface PlageDuJour {
  /** Minutes from midnight; an end beyond 1440 falls on the next day, null is unknown. */
  readonly debut: number
  readonly fin: number | null
  /** What holds of this span only: `sur rendez-vous`, `2e et 4e du mois`. */
  readonly precision: string | null
}

export interface JourneeLue {
  /** `lundi` … `dimanche` */
  readonly nom: string
  readonly plages: readonly PlageDuJour[]
  /** What is said of the whole day: `heures non précisées`. */
  readonly remarques: readonly string[]
}

interface SemaineLue {
  /** Seven, Monday first: an ordinary week. */
  readonly jours: readonly JourneeLue[]
  /** What concerns no day in particular: `fermé les jours fériés`. */
  readonly remarques: readonly string[]
}

/** What pages ask of the reading of hours: an ordinary week, and what is open on one given day. */
export interface LecteurHoraires {
  /** Null when the text cannot be shown day by day. */
  semaine(osm: string): SemaineLue | null
  /**
   * Spans of a calendar day (`2026-03-02`) in the territory of an INSEE or post code; null when nothing can be said, such as on a
   * public holiday that the hours do not speak of.
   */
  jour(osm: string, iso: string, code: string | null): readonly PlageDuJour[] | null
}

/** The local day and minute of a territory. */
export interface Instant {
  readonly iso: string
  /** 0 is Monday. */
  readonly jour: number
  /** INSEE or post code of the place: its holidays depend on it. */
  readonly code: string | null
  readonly minute: number
}

/** Territories whose clock is not that of Paris, by the head of their codes. */
const FUSEAUX: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea'
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall says there: at 22:30 UTC it is already tomorrow, 02:30, at La Réunion. */
export function instantLocal(maintenant: Date, code: string | null): Instant {
  const timeZone = FUSEAUX[(code ?? '').slice(0, 3)] ?? 'Europe/Paris'
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(timeZone, format)
  }
  // "2026-03-02 14:05"
  const [iso = '', temps = '00:00'] = format.format(maintenant).split(' ')
  const [h, m] = temps.split(':').map(Number)
  const jour = (new Date(`${iso}T12:00:00Z`).getUTCDay() + 6) % 7
  return { iso, jour, code, minute: (h ?? 0) * 60 + (m ?? 0) }
}

export interface Statut {
  /** Chooses the shape and the colour; the words say it all without them. */
  readonly genre: 'ouvert' | 'ferme' | 'incertain'
  readonly texte: string
  /** Completes it: what to do about the doubt. */
  readonly suite: string | null
}

/** After a year, hours that nobody confirmed are said to be so; lists are most often yearly. */
const ANCIEN_JOURS = 365

/** The day before, `'2026-03-01'` → `'2026-02-28'`. */
function veille(iso: string, jours = -1): string {
  const d = new Date(`${iso}T12:00:00Z`)
  d.setUTCDate(d.getUTCDate() + jours)
  return d.toISOString().slice(0, 10)
}

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** The next opening within a week: `demain à 9 h`, `lundi à 14 h`. */
function prochaine(lecteur: LecteurHoraires, osm: string, ici: Instant): string | null {
  for (let n = 0; n <= 7; n++) {
    const plages = lecteur.jour(osm, veille(ici.iso, n), ici.code)
    const suivante = [...(plages ?? [])].sort((a, b) => a.debut - b.debut).find(p => n > 0 || p.debut > ici.minute)
    if (!suivante) continue
    const quand = n === 0 ? 'aujourd’hui' : n === 1 ? 'demain' : (JOURS[(ici.jour + n) % 7] as string)
    return `${quand} à ${heure(suivante.debut)}`
  }
  return null
}

/**
 * One line about now: `Ouvert jusqu'à 17 h`; `Fermé` · `ouvre demain à 9 h`; `Horaires non renseignés`. `dite` is the day the
 * hours were last said by a source, `joignable` whether there is a number to call.
 */
export function statutDe(
  lecteur: LecteurHoraires,
  horaires: { osm: string | null; brut: string | null; dite: string | null; joignable: boolean },
  ici: Instant
): Statut {
  const { osm, brut, dite } = horaires
  const conseil = horaires.joignable ? 'appelez avant de venir' : 'renseignez-vous avant de venir'
  if (!osm) {
    return brut
      ? { genre: 'incertain', texte: 'Horaires non vérifiés', suite: conseil }
      : { genre: 'incertain', texte: 'Horaires inconnus', suite: conseil }
  }
  const ancienne = dite !== null && Date.parse(ici.iso) - Date.parse(dite) > ANCIEN_JOURS * 86_400_000
  const doute = ancienne ? `horaires non confirmés depuis ${moisEtAnnee(dite)}, ${conseil}` : null
  // Hours that nobody confirmed for a year promise nothing: neither the shape nor the words may be those of a certainty.
  const enPrincipe = ancienne ? 'en principe ' : ''
  const plages = lecteur.jour(osm, ici.iso, ici.code)
  if (plages === null) return { genre: 'incertain', texte: 'Horaires à vérifier', suite: doute ?? conseil }
  const hier = lecteur.jour(osm, veille(ici.iso), ici.code) ?? []
  const encours =
    plages.find(p => p.debut <= ici.minute && (p.fin === null ? false : ici.minute < p.fin)) ??
    hier
      .map(p => ({ ...p, debut: p.debut - 1440, fin: p.fin === null ? null : p.fin - 1440 }))
      .find(p => p.fin !== null && ici.minute < p.fin)
  if (encours) {
    const fin = encours.fin as number
    const quand = fin - encours.debut >= 1440 ? 'toute la journée' : `jusqu’à ${heure(fin)}`
    return {
      genre: ancienne ? 'incertain' : 'ouvert',
      texte: `Ouvert ${enPrincipe}${quand}`,
      suite: doute ?? encours.precision
    }
  }
  if (plages.some(p => p.fin === null && p.debut <= ici.minute)) {
    return { genre: 'incertain', texte: 'Ouvert aujourd’hui', suite: doute ?? 'heure de fermeture inconnue' }
  }
  const suite = prochaine(lecteur, osm, ici)
  const ouvre = suite ? `ouvre ${suite}` : null
  const texte = `Fermé${ancienne ? ' en principe' : ''}${ouvre ? `${NB}: ${ouvre}` : ''}`
  return { genre: ancienne ? 'incertain' : 'ferme', texte, suite: doute }
}

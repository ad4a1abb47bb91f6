/**
 * The opening hours of a place as a calendar file (RFC 5545), for the telephone of who goes there or the agenda of who helps. What it holds
 * is what `jour` answers, day after day for a year: a day that nobody is sure of (a public holiday of which nothing is said) is not in it.
 */
import { fuseauOf, type Instant, jourPlus } from '../catalogue/colonnes/instant.ts'
import { linesOfFuseau } from './fuseau-ecrit.ts'
import type { LecteurHoraires } from './horaires.ts'
import { heure } from './typographie.ts'

export interface LieuEnAgenda {
  readonly id: string
  readonly nom: string
  /** opening_hours. */
  readonly horaires: string
  /** INSEE or post code, for the clock and the holidays. */
  readonly code: string | null
  /** `12 rue des Tisserands, 59100 Roubaix`; empty when unknown. */
  readonly adresse: string
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  /** The whole address of its page. */
  readonly page: string
  /** What is said under each opening, a line each. */
  readonly notes: readonly string[]
}

/** Weeks told: hours change about once a year, and the holidays of the next are then known. */
const SEMAINES = 52
const JOURS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Dates of an alternating opening under which each is written by itself. */
const SUITE_MIN = 4

/** One opening of the day, and the ranks from the first day (0 … 363) when it happens. */
interface Ouverture {
  readonly debut: number
  readonly fin: number | null
  readonly precision: string | null
  readonly rangs: number[]
}

/** What repeats: every `pas` weeks on these days, `fois` times in all from `premier`, but for `sauf`. */
interface Serie {
  readonly premier: number
  readonly jours: readonly number[]
  readonly pas: 1 | 2
  readonly fois: number
  readonly sauf: readonly number[]
}

function openingsOf(lecteur: LecteurHoraires, { horaires, code }: LieuEnAgenda, premier: string) {
  const ouvertures = new Map<string, Ouverture>()
  let enVacances = false
  let feries = false
  for (let rang = 0; rang < SEMAINES * 7; rang++) {
    const jour = lecteur.jour(horaires, jourPlus(premier, rang), code)
    if (jour === null) continue
    enVacances ||= jour.vacances !== null
    feries ||= jour.ferieTu && jour.plages.length > 0
    if (jour.ferieTu) continue
    for (const { debut, fin, precision } of jour.plages) {
      const cle = `${debut} ${fin} ${precision}`
      const connue = ouvertures.get(cle)
      if (connue) connue.rangs.push(rang)
      else ouvertures.set(cle, { debut, fin, precision, rangs: [rang] })
    }
  }
  return { ouvertures: [...ouvertures.values()], enVacances, feries }
}

const rangesBetween = (de: number, a: number, pas: number): number[] =>
  Array.from({ length: Math.floor((a - de) / pas) + 1 }, (_, i) => de + i * pas)

/** The dates of one weekday that are too few to be weekly: runs of every other week, else each by itself. */
function sparse(rangs: readonly number[], jour: number): Serie[] {
  const suites: number[][] = []
  for (const rang of rangs) {
    const suite = suites.at(-1)
    const avant = suite?.at(-1)
    if (suite && avant !== undefined && (rang - avant) % 14 === 0) suite.push(rang)
    else suites.push([rang])
  }
  return suites.flatMap((suite): Serie[] => {
    const [de, a] = [suite[0] as number, suite.at(-1) as number]
    const toutes = rangesBetween(de, a, 14)
    if (suite.length >= SUITE_MIN && suite.length * 2 > toutes.length) {
      const sauf = toutes.filter(rang => !suite.includes(rang))
      return [{ premier: de, jours: [jour], pas: 2, fois: toutes.length, sauf }]
    }
    return suite.map(rang => ({ premier: rang, jours: [jour], pas: 1, fois: 1, sauf: [] }))
  })
}

/** `depart`: the weekday of rank 0. Days that open at least every other week go together, each week but for exceptions. */
function seriesOf(rangs: readonly number[], depart: number): Serie[] {
  const parJour = JOURS.map((_, jour) => rangs.filter(rang => (depart + rang) % 7 === jour))
  const souvent = parJour.flatMap((siens, jour) => (siens.length * 2 > SEMAINES ? [jour] : []))
  const series = parJour.flatMap((siens, jour) => (souvent.includes(jour) ? [] : sparse(siens, jour)))
  if (souvent.length === 0) return series
  const tous = rangesBetween(0, SEMAINES * 7 - 1, 1).filter(rang => souvent.includes((depart + rang) % 7))
  const ouverts = new Set(rangs)
  const [premier = 0] = tous
  const sauf = tous.filter(rang => !ouverts.has(rang))
  return [{ premier, jours: souvent, pas: 1, fois: tous.length, sauf }, ...series]
}

/** Which of two weeks a day is in, for ever: `a` or `b`. */
const parityOf = (iso: string): string => (Math.floor((Date.parse(iso) / 86_400_000 + 3) / 7) % 2 === 0 ? 'a' : 'b')

// What a text may not hold as it is: "\", ";", ",", the end of a line.
const ECHAPPES = /[\\;,]/g
const FINS = /\r\n|[\r\n\u2028\u2029]/g
const COMMANDES = /\p{Cc}+/gu

/** `escapeText('Aide ; 1, 2\n3') === 'Aide \\; 1\\, 2\\n3'` */
const escapeText = (texte: string): string =>
  texte
    .split(FINS)
    .map(ligne => ligne.replace(COMMANDES, ' ').replace(ECHAPPES, '\\$&'))
    .join('\\n')

const OCTETS = 75

/** A line cut every 75 octets, never within a character; what follows begins with a space, which is one of them. */
export function foldLine(ligne: string): string {
  let place = OCTETS
  let pliee = ''
  for (const signe of ligne) {
    const poids = Buffer.byteLength(signe)
    if (poids > place) {
      pliee += '\r\n '
      place = OCTETS - 1
    }
    pliee += signe
    place -= poids
  }
  return pliee
}

/** `dateTime('2026-03-06', 570) === '20260306T093000'`; minutes beyond a day fall on the next. */
function dateTime(iso: string, minutes: number): string {
  const jour = jourPlus(iso, Math.floor(minutes / 1440)).replaceAll('-', '')
  const reste = minutes % 1440
  return `${jour}T${String(Math.floor(reste / 60)).padStart(2, '0')}${String(reste % 60).padStart(2, '0')}00`
}

/** What is told of days that the file cannot be sure of; the words of the page. */
export interface MotsAgenda {
  readonly vacances: string
  readonly feries: string
  readonly sansFin: (depuis: string) => string
}

/**
 * The file, or null when no opening is known in the year to come. `ici`: today at the place; `ecrit`: the instant of the édition.
 * `writeAgenda(lieu, lecteur, ici, '2026-03-02T04:00:00Z', mots)?.startsWith('BEGIN:VCALENDAR\r\n')`.
 */
export function writeAgenda(
  lieu: LieuEnAgenda,
  lecteur: LecteurHoraires,
  ici: Instant,
  ecrit: string,
  mots: MotsAgenda
): string | null {
  const { ouvertures, enVacances, feries } = openingsOf(lecteur, lieu, ici.iso)
  if (ouvertures.length === 0) return null
  const fuseau = fuseauOf(lieu.code)
  const estampille = `${ecrit.slice(0, 19).replace(/[-:]/g, '')}Z`
  const notes = [...lieu.notes, ...(enVacances ? [mots.vacances] : []), ...(feries ? [mots.feries] : [])]
  const quand = (nom: string, rang: number, minutes: number): string =>
    `${nom};TZID=${fuseau}:${dateTime(jourPlus(ici.iso, rang), minutes)}`
  // Told again next month, an opening is the same one: its days and hours name it, which of two weeks, and its date when it comes once.
  const donnes = new Map<string, number>()
  const uidOf = (opening: string): string => {
    const fois = (donnes.get(opening) ?? 0) + 1
    donnes.set(opening, fois)
    return `${lieu.id}-${opening}${fois === 1 ? '' : `-${fois}`}@lieux-communs`
  }
  const event = ({ debut, fin, precision }: Ouverture, { premier, jours, pas, fois, sauf }: Serie): string[] => {
    const jour = jourPlus(ici.iso, premier)
    const codes = jours.map(j => JOURS[j]).join('')
    const dit = [precision, fin === null ? mots.sansFin(heure(debut)) : null].filter(x => x !== null).join(', ')
    return [
      'BEGIN:VEVENT',
      `UID:${uidOf([debut, fin ?? '', codes, fois === 1 ? jour : pas === 2 ? parityOf(jour) : ''].join('-'))}`,
      `DTSTAMP:${estampille}`,
      quand('DTSTART', premier, debut),
      ...(fin === null ? [] : [quand('DTEND', premier, fin)]),
      ...(fois === 1
        ? []
        : [
            `RRULE:FREQ=WEEKLY;${pas === 2 ? 'INTERVAL=2;' : ''}COUNT=${fois};BYDAY=${jours.map(j => JOURS[j]).join(',')}`
          ]),
      ...sauf.map(rang => quand('EXDATE', rang, debut)),
      `SUMMARY:${escapeText(dit === '' ? lieu.nom : `${lieu.nom} (${dit})`)}`,
      ...(lieu.adresse === '' ? [] : [`LOCATION:${escapeText(lieu.adresse)}`]),
      ...(lieu.point === null ? [] : [`GEO:${lieu.point.latitude.toFixed(5)};${lieu.point.longitude.toFixed(5)}`]),
      ...(notes.length === 0 ? [] : [`DESCRIPTION:${escapeText(notes.join('\n'))}`]),
      `URL:${lieu.page}`,
      // Who keeps it is not busy at these hours: the place is open.
      'TRANSP:TRANSPARENT',
      'END:VEVENT'
    ]
  }
  const lignes = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lieux communs//Horaires//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(lieu.nom)}`,
    ...linesOfFuseau(fuseau),
    ...ouvertures.flatMap(o => seriesOf(o.rangs, ici.jour).flatMap(serie => event(o, serie))),
    'END:VCALENDAR'
  ]
  return `${lignes.map(foldLine).join('\r\n')}\r\n`
}

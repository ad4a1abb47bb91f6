/**
 * What day and hour it is where a place is: "open now" is asked of the clock on its wall, not of the server's. Overseas
 * territories are up to eleven hours away from Paris, and often on another day.
 */

/** The local day and minute of a territory. */
export interface Instant {
  /** `2026-03-02` */
  readonly iso: string
  /** 0 is Monday. */
  readonly jour: number
  /** INSEE or post code of the place: its holidays depend on it. */
  readonly code: string | null
  /** From midnight. */
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

/** The IANA zone of an INSEE or post code: `fuseauOf('97411') === 'Indian/Reunion'`; that of Paris for the others and for none. */
export const fuseauOf = (code: string | null): string => FUSEAUX[(code ?? '').slice(0, 3)] ?? 'Europe/Paris'

/** What the clock on the wall says there: at 22:30 UTC it is already tomorrow, 02:30, at La Réunion. */
export function instantLocal(maintenant: Date, code: string | null): Instant {
  const timeZone = fuseauOf(code)
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

/** Another calendar day: `jourPlus('2026-03-01', -1) === '2026-02-28'`. */
export function jourPlus(iso: string, jours: number): string {
  const d = new Date(`${iso}T12:00:00Z`)
  d.setUTCDate(d.getUTCDate() + jours)
  return d.toISOString().slice(0, 10)
}

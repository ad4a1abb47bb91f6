/**
 * Who is open, all at once: each distinct hours read once, its ordinary week as plain spans, so that a hundred thousand places
 * are asked in a few milliseconds. It answers what the place's page would say with « Ouvert »: hours without days, a public
 * holiday of which nothing is said, an unknown closing time, or an answer that hangs on school holidays are nobody's promise.
 */
import { openSpans, parseOsm, type RegleHoraire, type Semaine } from '@lieux-communs/core'
import { instantLocal, jourPlus } from './instant.ts'
import { isFerie } from './jours-feries.ts'

/** When a place must be open: at some minute of a span of time. */
export type Ouverture =
  /** From an instant to another, the same when it is one; each place hears it on its own clock. */
  | { readonly genre: 'instant'; readonly de: Date; readonly a: Date }
  /** From a local time to another, whatever the clock: `2026-11-23T14:00`. */
  | { readonly genre: 'local'; readonly de: string; readonly a: string }
  /** Of an ordinary week, outside holidays: days as bits (Monday is 1) and minutes from midnight. */
  | { readonly genre: 'semaine'; readonly jours: number; readonly de: number; readonly a: number }

export interface Horaires {
  /** A test to put to ranks, made ready for that time. */
  openAt(quand: Ouverture): (rang: number) => boolean
}

/** A span of a day, in minutes; an end beyond 1440 is on the next day. */
type Empan = readonly [debut: number, fin: number]

interface Lue {
  readonly semaine: Semaine
  /** Seven ordinary days when every week is the same, else null: the day must be asked. */
  readonly ordinaire: readonly (readonly Empan[])[] | null
  readonly feries: boolean
  readonly vacances: boolean
}

// "Mo", "PH", "Jan", "week 01-53": what says when the times hold.
const QUAND = /[A-Z][a-z]|PH|SH|week/

/** True for times that no day goes with: `isSansJour('08:30-18:00')`, not `('Mo-Su 08:30-18:00')` nor `('24/7')`. */
export const isSansJour = (osm: string): boolean => osm !== '24/7' && !QUAND.test(osm.replace(/"[^"]*"/g, ''))

/** Days kept read: today, its eve, tomorrow, with their holidays, and a few that people plan. */
const JOURS_GARDES = 64
/** A Monday that is no holiday, in a week that names nothing. */
const LUNDI = '2027-03-01'
const DIT_UN_JOUR: (regle: RegleHoraire) => boolean = r =>
  r.periodes.length > 0 || r.semaines.length > 0 || r.jours.some(j => j.rangs.length > 0)

const empansOf = (semaine: Semaine, iso: string, ferie: boolean, vacances: boolean): Empan[] =>
  openSpans(semaine, iso, { ferie, vacances }).flatMap(p => (p.fin === null ? [] : [[p.debut, p.fin] as const]))

function readHoraires(osm: string): Lue | null {
  const semaine = isSansJour(osm) ? null : parseOsm(osm)
  if (semaine === null) return null
  const vacances = semaine.regles.some(r => r.vacances)
  const feries = semaine.regles.some(r => r.feries)
  const changeante = vacances || semaine.regles.some(DIT_UN_JOUR)
  const ordinaire = changeante
    ? null
    : Array.from({ length: 7 }, (_, jour) => empansOf(semaine, jourPlus(LUNDI, jour), false, false))
  return { semaine, ordinaire, feries, vacances }
}

const touches = (empans: readonly Empan[], de: number, a: number): boolean =>
  empans.some(([debut, fin]) => debut <= a && de < fin)

/** What hours open on a day, outside school holidays and during them. */
interface Journee {
  readonly hors: readonly Empan[]
  readonly pendant: readonly Empan[]
}

const FERMEE: Journee = { hors: [], pendant: [] }

function journeeOf(lue: Lue, iso: string, jour: number, ferie: boolean): Journee {
  if (ferie && !lue.feries) return FERMEE
  const ordinaire = ferie ? undefined : lue.ordinaire?.[jour]
  const hors = ordinaire ?? empansOf(lue.semaine, iso, ferie, false)
  return { hors, pendant: lue.vacances ? empansOf(lue.semaine, iso, ferie, true) : hors }
}

/** Open at some minute from `de` to `a`: only what both readings of school holidays say. */
const isOpenOn = ({ hors, pendant }: Journee, de: number, a: number): boolean =>
  touches(hors, de, a) && (pendant === hors || touches(pendant, de, a))

/** A local day and the minutes of it that are asked about. */
interface Tranche {
  readonly iso: string
  /** 0 is Monday. */
  readonly jour: number
  readonly de: number
  readonly a: number
  readonly ferie: boolean
}

/** Days asked about at most: what a person plans. */
export const JOURS_MAX = 31

const jourOf = (iso: string): number => (new Date(`${iso}T12:00:00Z`).getUTCDay() + 6) % 7
const minuteOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))

/** The days of a span of local time, the eve first, whose night may run into it. */
function tranchesOf(de: string, a: string, code: string): Tranche[] {
  const tranches: Tranche[] = []
  const [premier, dernier] = [de.slice(0, 10), a.slice(0, 10)]
  for (let iso = premier, n = 0; iso <= dernier && n < JOURS_MAX; iso = jourPlus(iso, 1), n++) {
    const debut = iso === premier ? minuteOf(de) : 0
    const fin = iso === dernier ? minuteOf(a) : 1439
    const veille = jourPlus(iso, -1)
    tranches.push({ iso, jour: jourOf(iso), de: debut, a: fin, ferie: isFerie(iso, code) })
    // What the eve's night still opens: its minutes beyond midnight.
    if (iso === premier)
      tranches.push({
        iso: veille,
        jour: jourOf(veille),
        de: debut + 1440,
        a: fin + 1440,
        ferie: isFerie(veille, code)
      })
  }
  return tranches
}

const localOf = (instant: Date, code: string): string => {
  const { iso, minute } = instantLocal(instant, code)
  return `${iso}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function isOpenInWeek({ ordinaire, semaine }: Lue, jours: number, de: number, a: number): boolean {
  for (let jour = 0; jour < 7; jour++) {
    if (((jours >>> jour) & 1) === 0) continue
    const on = (rang: number): readonly Empan[] =>
      ordinaire?.[rang] ?? empansOf(semaine, jourPlus(LUNDI, rang), false, false)
    if (touches(on(jour), de, a) || touches(on((jour + 6) % 7), de + 1440, a + 1440)) return true
  }
  return false
}

/** Reads the hours of places: `horaires` by rank, and the code of the département that gives each its clock and holidays. */
export function createHoraires(horaires: readonly (string | null)[], departements: readonly string[]): Horaires {
  const lues: (Lue | null)[] = [null]
  const connues = new Map<string, number>()
  const semaineDe = Uint32Array.from(horaires, osm => {
    if (osm === null) return 0
    let rang = connues.get(osm)
    if (rang === undefined) {
      rang = lues.push(readHoraires(osm)) - 1
      connues.set(osm, rang)
    }
    return rang
  })
  const territoires = [...new Set(departements)]
  const rangDuTerritoire = new Map(territoires.map((code, rang) => [code, rang]))
  const territoireDe = Uint16Array.from(departements, code => rangDuTerritoire.get(code) as number)

  // Today is asked about all day long, and its eve with it.
  const journees = new Map<string, (Journee | undefined)[]>()
  const journeesOf = ({ iso, ferie }: Tranche): (Journee | undefined)[] => {
    const cle = `${iso} ${ferie}`
    let connues = journees.get(cle)
    if (!connues) {
      connues = []
      if (journees.size >= JOURS_GARDES) journees.clear()
      journees.set(cle, connues)
    }
    return connues
  }
  const opens = (
    semaine: number,
    lue: Lue,
    tranches: readonly Tranche[],
    memoires: readonly (Journee | undefined)[][]
  ): boolean => {
    for (let i = 0; i < tranches.length; i++) {
      const { iso, jour, de, a, ferie } = tranches[i] as Tranche
      const memoire = memoires[i] as (Journee | undefined)[]
      let journee = memoire[semaine]
      if (!journee) {
        journee = journeeOf(lue, iso, jour, ferie)
        memoire[semaine] = journee
      }
      if (isOpenOn(journee, de, a)) return true
    }
    return false
  }

  return {
    openAt(quand) {
      if (quand.genre === 'semaine') {
        const dites = lues.map(lue => lue !== null && isOpenInWeek(lue, quand.jours, quand.de, quand.a))
        return rang => dites[semaineDe[rang] as number] as boolean
      }
      const tranches = territoires.map(code =>
        quand.genre === 'instant'
          ? tranchesOf(localOf(quand.de, code), localOf(quand.a, code), code)
          : tranchesOf(quand.de, quand.a, code)
      )
      // Most territories share their day: an answer is found once for each hours and each day that they ask about.
      const sortes = new Map<string, number>()
      const sorteDe = tranches.map(t => {
        const cle = JSON.stringify(t)
        const rang = sortes.get(cle) ?? sortes.size
        sortes.set(cle, rang)
        return rang
      })
      const dites = new Uint8Array(sortes.size * lues.length)
      const memoires = tranches.map(ts => ts.map(journeesOf))
      return rang => {
        const semaine = semaineDe[rang] as number
        const lue = lues[semaine]
        if (!lue) return false
        const territoire = territoireDe[rang] as number
        const place = (sorteDe[territoire] as number) * lues.length + semaine
        if (dites[place] === 0) {
          const ouvert = opens(semaine, lue, tranches[territoire] as Tranche[], memoires[territoire] as Journee[][])
          dites[place] = ouvert ? 2 : 1
        }
        return dites[place] === 2
      }
    }
  }
}

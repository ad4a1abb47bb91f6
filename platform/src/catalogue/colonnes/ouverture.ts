/**
 * Who is open, all at once: each distinct week (`semaines.ts`) is asked once, so that a hundred thousand places answer in a few
 * milliseconds. It answers what the place's page would say with « Ouvert »: hours without days, a public
 * holiday of which nothing is said, an unknown closing time, or an answer that hangs on school holidays are nobody's promise.
 */
import { instantLocal, jourPlus } from './instant.ts'
import { isFerie } from './jours-feries.ts'
import {
  type Empan,
  FERIES,
  LUE,
  ORDINAIRE,
  openSemaines,
  readSemaines,
  SEMAINE_ORDINAIRE,
  type SemainesGardees,
  VACANCES
} from './semaines.ts'

/** Of an ordinary week, outside holidays: days as bits (Monday is 1) and minutes from midnight. */
interface Hebdomadaire {
  readonly jours: number
  readonly de: number
  readonly a: number
}

/** When a place must be open: at some minute of a span of time. */
export type Ouverture =
  /** From an instant to another, the same when it is one; each place hears it on its own clock. */
  | { readonly genre: 'instant'; readonly de: Date; readonly a: Date }
  /** From a local time to another, whatever the clock: `2026-11-23T14:00`. */
  | { readonly genre: 'local'; readonly de: string; readonly a: string }
  | ({ readonly genre: 'semaine' } & Hebdomadaire)

export interface Horaires {
  /** A test to put to ranks, made ready for that time. */
  openAt(quand: Ouverture): (rang: number) => boolean
}

/** What is kept of hours: see `openHoraires`. */
export interface HorairesGardes {
  readonly semaines: SemainesGardees
  /** Codes of départements, and which one is each place's. */
  readonly territoires: readonly string[]
  readonly territoireDe: Uint16Array
}

/** Days kept read: today, its eve, tomorrow, with their holidays, and a few that people plan. */
const JOURS_GARDES = 64

const touches = (empans: readonly Empan[], de: number, a: number): boolean =>
  empans.some(([debut, fin]) => debut <= a && de < fin)

/** What hours open on a day, outside school holidays and during them. */
interface Journee {
  readonly hors: readonly Empan[]
  readonly pendant: readonly Empan[]
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

/** Reads the hours of places, in steps: `horaires` by rank, and the code of the département that gives each its clock and holidays. */
export function* keepHoraires(
  horaires: readonly (string | null)[],
  departements: readonly string[]
): Generator<void, HorairesGardes> {
  const semaines = yield* readSemaines(horaires)
  const territoires = [...new Set(departements)]
  const rangDuTerritoire = new Map(territoires.map((code, rang) => [code, rang]))
  return {
    semaines,
    territoires,
    territoireDe: Uint16Array.from(departements, code => rangDuTerritoire.get(code) as number)
  }
}

/** What is kept, made ready to answer. */
export function openHoraires({ semaines: gardees, territoires, territoireDe }: HorairesGardes): Horaires {
  const semaines = openSemaines(gardees)
  const { nombre, semaineDe, traits } = semaines

  // Today is asked about all day long, and its eve with it.
  const journees = new Map<string, Map<number, Journee>>()
  const journeesOf = ({ iso, ferie }: Tranche): Map<number, Journee> => {
    const cle = `${iso} ${ferie}`
    let connues = journees.get(cle)
    if (!connues) {
      connues = new Map()
      if (journees.size >= JOURS_GARDES) journees.clear()
      journees.set(cle, connues)
    }
    return connues
  }
  const journeeOf = (semaine: number, tranche: Tranche, connues: Map<number, Journee>): Journee => {
    let journee = connues.get(semaine)
    if (!journee) {
      const { iso, ferie } = tranche
      const hors = semaines.empans(semaine, iso, ferie, false)
      journee = {
        hors,
        pendant: (traits[semaine] as number) & VACANCES ? semaines.empans(semaine, iso, ferie, true) : hors
      }
      connues.set(semaine, journee)
    }
    return journee
  }
  const opens = (semaine: number, tranches: readonly Tranche[], memoires: readonly Map<number, Journee>[]): boolean => {
    const trait = traits[semaine] as number
    if (trait === 0) return false
    for (let i = 0; i < tranches.length; i++) {
      const tranche = tranches[i] as Tranche
      const { jour, de, a, ferie } = tranche
      // Of a public holiday about which nothing is said, nobody promises anything.
      if (ferie && (trait & FERIES) === 0) continue
      const ouvert =
        trait & ORDINAIRE && !ferie
          ? semaines.touches(semaine, jour, de, a)
          : isOpenOn(journeeOf(semaine, tranche, memoires[i] as Map<number, Journee>), de, a)
      if (ouvert) return true
    }
    return false
  }

  const opensInWeek = (semaine: number, { jours, de, a }: Hebdomadaire): boolean => {
    const trait = traits[semaine] as number
    if ((trait & LUE) === 0) return false
    const on = (jour: number, debut: number, fin: number): boolean =>
      trait & ORDINAIRE
        ? semaines.touches(semaine, jour, debut, fin)
        : touches(semaines.empans(semaine, SEMAINE_ORDINAIRE[jour] as string, false, false), debut, fin)
    for (let jour = 0; jour < 7; jour++)
      if ((jours >>> jour) & 1 && (on(jour, de, a) || on((jour + 6) % 7, de + 1440, a + 1440))) return true
    return false
  }

  return {
    openAt(quand) {
      if (quand.genre === 'semaine') {
        const dites = Uint8Array.from({ length: nombre }, (_, semaine) => (opensInWeek(semaine, quand) ? 1 : 0))
        return rang => dites[semaineDe[rang] as number] === 1
      }
      const tranches = territoires.map(code =>
        quand.genre === 'instant'
          ? tranchesOf(localOf(quand.de, code), localOf(quand.a, code), code)
          : tranchesOf(quand.de, quand.a, code)
      )
      // Most territories share their day: an answer is found once for each hours and each day that they ask about.
      const sortes = new Map<string, number>()
      const sorteDe = Uint16Array.from(tranches, t => {
        const cle = JSON.stringify(t)
        const rang = sortes.get(cle) ?? sortes.size
        sortes.set(cle, rang)
        return rang
      })
      const dites = new Uint8Array(sortes.size * nombre)
      const memoires = tranches.map(ts => ts.map(journeesOf))
      return rang => {
        const semaine = semaineDe[rang] as number
        if (semaine === 0) return false
        const territoire = territoireDe[rang] as number
        const place = (sorteDe[territoire] as number) * nombre + semaine
        if (dites[place] === 0)
          dites[place] = opens(
            semaine,
            tranches[territoire] as Tranche[],
            memoires[territoire] as Map<number, Journee>[]
          )
            ? 2
            : 1
        return dites[place] === 2
      }
    }
  }
}

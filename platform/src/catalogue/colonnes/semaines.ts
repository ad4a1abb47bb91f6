/**
 * The weeks of an édition, each distinct one read once: its ordinary days as plain spans in two arrays, so that thirty thousand
 * weeks are asked in a few milliseconds. The week itself is kept only where an ordinary day does not tell: a season, a public
 * holiday, school holidays.
 */
import { openSpans, parseOsm, type RegleHoraire, type Semaine } from '@lieux-communs/core'
import { Croissante } from './croissante.ts'
import { jourPlus } from './instant.ts'

/** A span of a day, in minutes; an end beyond 1440 is on the next day. */
export type Empan = readonly [debut: number, fin: number]

/** Hours that were understood; that are the same every week; that speak of public holidays; of school holidays. */
export const LUE = 1
export const ORDINAIRE = 2
export const FERIES = 4
export const VACANCES = 8

export interface Semaines {
  /** Distinct ones; the first is that of places which have none. */
  readonly nombre: number
  /** By rank of place. */
  readonly semaineDe: Uint32Array
  /** What is known of each, as bits. */
  readonly traits: Uint8Array
  /** An ordinary day (0 is Monday) of a week which is the same all year opens at some minute from `de` to `a`. */
  touches(semaine: number, jour: number, de: number, a: number): boolean
  /** The spans of one calendar day, as its facts have it: for weeks that change, and on public holidays. */
  empans(semaine: number, iso: string, ferie: boolean, vacances: boolean): readonly Empan[]
}

/** What is kept of weeks: see `openSemaines`. */
export interface SemainesGardees {
  readonly semaineDe: Uint32Array
  readonly traits: Uint8Array
  /** Spans of the ordinary days of each week, seven bounds a week, then the end. */
  readonly bornes: Uint32Array
  readonly plages: Uint32Array
  /** Those that an ordinary day does not tell. */
  readonly entieres: ReadonlyMap<number, Semaine>
}

// "Mo", "PH", "Jan", "week 01-53": what says when the times hold.
const QUAND = /[A-Z][a-z]|PH|SH|week/

/** True for times that no day goes with: `isSansJour('08:30-18:00')`, not `('Mo-Su 08:30-18:00')` nor `('24/7')`. */
export const isSansJour = (osm: string): boolean =>
  osm !== '24/7' && !QUAND.test(osm.includes('"') ? osm.replace(/"[^"]*"/g, '') : osm)

/** A Monday that is no holiday, in a week that names nothing. */
const LUNDI = '2027-03-01'
/** Its week, from Monday to Sunday. */
export const SEMAINE_ORDINAIRE = Array.from({ length: 7 }, (_, jour) => jourPlus(LUNDI, jour))

const HORS = { ferie: false, vacances: false } as const

const namesDays = (regle: RegleHoraire): boolean =>
  regle.periodes.length > 0 || regle.semaines.length > 0 || regle.jours.some(j => j.rangs.length > 0)

function traitsOf({ regles }: Semaine): number {
  const vacances = regles.some(r => r.vacances)
  return (
    LUE |
    (vacances || regles.some(namesDays) ? 0 : ORDINAIRE) |
    (regles.some(r => r.feries) ? FERIES : 0) |
    (vacances ? VACANCES : 0)
  )
}

/** Weeks read between two pauses: about 5 ms. */
const PAUSE = 500

/** Reads the hours of places, by rank, in steps; opened, of `['Mo 09:00-12:00', null]`, `touches(1, 0, 600, 600)` is true. */
export function* readSemaines(horaires: readonly (string | null)[]): Generator<void, SemainesGardees> {
  const traits = [0]
  const debuts = new Croissante()
  const empans = new Croissante()
  const entieres = new Map<number, Semaine>()
  const connues = new Map<string, number>()

  const pushDay = (semaine: Semaine, jour: number): void => {
    for (const { debut, fin } of openSpans(semaine, SEMAINE_ORDINAIRE[jour] as string, HORS))
      if (fin !== null) empans.push(debut * 65_536 + fin)
  }
  const read = (osm: string): number => {
    const semaine = isSansJour(osm) ? null : parseOsm(osm)
    const trait = semaine === null ? 0 : traitsOf(semaine)
    const rang = traits.push(trait) - 1
    for (let jour = 0; jour < 7; jour++) {
      debuts.push(empans.longueur)
      if (semaine !== null && trait & ORDINAIRE) pushDay(semaine, jour)
    }
    if (semaine !== null && trait !== (LUE | ORDINAIRE)) entieres.set(rang, semaine)
    return rang
  }

  for (let jour = 0; jour < 7; jour++) debuts.push(0)
  const semaineDe = new Uint32Array(horaires.length)
  for (const [rang, osm] of horaires.entries()) {
    if (osm === null) continue
    let semaine = connues.get(osm)
    if (semaine === undefined) {
      semaine = read(osm)
      connues.set(osm, semaine)
      if (semaine % PAUSE === 0) yield
    }
    semaineDe[rang] = semaine
  }
  debuts.push(empans.longueur)
  return { semaineDe, traits: Uint8Array.from(traits), bornes: debuts.end(), plages: empans.end(), entieres }
}

/** What is kept, made ready to answer. */
export function openSemaines({ semaineDe, traits, bornes, plages, entieres }: SemainesGardees): Semaines {
  return {
    nombre: traits.length,
    semaineDe,
    traits,
    touches(semaine, jour, de, a) {
      const place = 7 * semaine + jour
      for (let i = bornes[place] as number; i < (bornes[place + 1] as number); i++) {
        const plage = plages[i] as number
        if (plage >>> 16 <= a && de < (plage & 0xffff)) return true
      }
      return false
    },
    empans(rang, iso, ferie, vacances) {
      const semaine = entieres.get(rang)
      if (!semaine) return []
      return openSpans(semaine, iso, { ferie, vacances }).flatMap(p => (p.fin === null ? [] : [[p.debut, p.fin]]))
    }
  }
}

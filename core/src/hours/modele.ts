/**
 * The week as we hold it: an ordered list of rules, each with the days it speaks about and the spans it opens, exactly
 * as far as OpenStreetMap's opening_hours syntax goes in our writer. The French reader makes it, `parseOsm` makes it,
 * `write` prints it and `evaluate` answers "open that day?".
 */

/** French names of the days, in ISO order; same words as the standard's `Jour`. */
export const NOMS_DES_JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
export type NomDeJour = (typeof NOMS_DES_JOURS)[number]

/** French names of the months; January is at rank 0. */
export const NOMS_DES_MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre'
] as const

/** Set of days as seven bits, Monday is 1, Sunday is 64; `127` is every day. */
export type JoursMasque = number
export const TOUS_LES_JOURS: JoursMasque = 127
export const EN_SEMAINE: JoursMasque = 31
export const WEEK_END: JoursMasque = 96

/** Minutes from midnight. An end beyond 1440 falls on the next day: 20:00-02:00 is `{ debut: 1200, fin: 1560 }`. */
export interface Plage {
  readonly debut: number
  /** Null when only the opening is known: `14:00+`. */
  readonly fin: number | null
}

/** From one day or month to another, both included, turning with the year: Oct-Jun is `{ de: 10, a: 6 }` without days. */
export interface Periode {
  readonly de: { readonly mois: number; readonly jour: number | null }
  readonly a: { readonly mois: number; readonly jour: number | null }
}

/** The days of a mask as first and last: Monday to Wednesday and Friday are `[[0, 2], [4, 4]]`; two in a row stay two. */
export function runsOfDays(jours: JoursMasque): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (let day = 0; day < 7; day++) {
    if ((jours & (1 << day)) === 0) continue
    let last = day
    while (last < 6 && (jours & (1 << (last + 1))) !== 0) last++
    if (last - day < 2) last = day
    runs.push([day, last])
    day = last
  }
  return runs
}

/** Days from one to another, turning past Sunday: from Wednesday to Monday is six days. */
export function rangeDeJours(de: number, a: number): JoursMasque {
  let mask = 0
  for (let day = de; ; day = (day + 1) % 7) {
    mask |= 1 << day
    if (day === a) return mask
  }
}

/** ISO weeks `de`, `de + pas`, … up to `a`: odd weeks are `{ de: 1, a: 53, pas: 2 }`. */
export interface Semaines {
  readonly de: number
  readonly a: number
  readonly pas: number
}

/** Days of one rule that share the same "nth of the month": `Sa[1,3]` is `{ jours: 32, rangs: [1, 3] }`. */
export interface ChoixDeJours {
  readonly jours: JoursMasque
  /** Empty: every week. Negative counts from the end of the month. */
  readonly rangs: readonly number[]
}

export interface RegleHoraire {
  /** Empty: all year. */
  readonly periodes: readonly Periode[]
  /** Empty: every week. */
  readonly semaines: readonly Semaines[]
  /** School holidays only (`SH`). */
  readonly vacances: boolean
  /** Public holidays (`PH`), added to the days when there are any. */
  readonly feries: boolean
  /** Empty: no day is named, which means every day (or only the holidays above). */
  readonly jours: readonly ChoixDeJours[]
  /** Empty: the whole day. */
  readonly plages: readonly Plage[]
  readonly etat: 'ouvert' | 'ferme'
  /** With a comment and no span, the day is known and its hours are not. */
  readonly commentaire: string | null
  /** True when the rule adds to what precedes (`, `) instead of replacing it (`; `). */
  readonly ajoute: boolean
}

export interface Semaine {
  readonly regles: readonly RegleHoraire[]
}

/** A rule that says nothing yet, to spread from. */
export const REGLE_VIDE: RegleHoraire = {
  periodes: [],
  semaines: [],
  vacances: false,
  feries: false,
  jours: [],
  plages: [],
  etat: 'ouvert',
  commentaire: null,
  ajoute: false
}

export const SEMAINES_IMPAIRES: Semaines = { de: 1, a: 53, pas: 2 }
export const SEMAINES_PAIRES: Semaines = { de: 2, a: 53, pas: 2 }

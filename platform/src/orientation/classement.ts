/**
 * In what order places are told to a person, out of what each answers to what they ask: a pure function.
 *
 * 1. A « no » puts a place out.
 * 2. Who named a distance goes that far: within it, places that say yes to all come first, then those of which something is not known, the
 *    fewer doubts the sooner, a doubt about the help itself weighing three. Who named none is not sent across the country for a certainty:
 *    there, what is near comes before what is sure, ring after ring (`anneau`).
 * 3. At equal doubts, the nearest; a place that is on the map only by its commune after those whose street is known.
 *
 * Two or three are told first. The third gives way to a doubtful one at less than half the way of the first: a telephone call may spare a trip.
 */
import type { Verdict } from './contraintes.ts'

export interface Candidat {
  readonly rang: number
  /** Metres; null when the place, or where one starts from, is not known. */
  readonly distance: number | null
  readonly approximatif: boolean
  /** One a constraint, in their order. */
  readonly verdicts: readonly Verdict[]
  /** 0 for all when a distance was named; else the ring it lies in, from the nearest. */
  readonly anneau: number
}

/** How many are told first. */
const MEILLEURS = 3
/** Metres under which nobody gains by a nearer place. */
const DEJA_PRES = 1000
const PART = 0.5

export interface Classement {
  /** Those that no answer puts out, in order; the best are its first ones, but for the nearer one that may be taken from below. */
  readonly tenus: readonly Candidat[]
  readonly meilleurs: readonly Candidat[]
  /** The one of the best that is there because it is nearer, although less sure. */
  readonly plusPres: Candidat | null
}

/** The doubts of a place, weighed: 0 when it says yes to all. */
export const doutesOf = ({ verdicts }: Candidat, poids: readonly number[]): number =>
  verdicts.reduce((somme, v, i) => somme + (v === 'inconnu' ? (poids[i] ?? 1) : 0), 0)

const metres = ({ distance }: Candidat): number => distance ?? Number.POSITIVE_INFINITY

/** `classe([{ verdicts: ['inconnu'], distance: 200, … }, { verdicts: ['oui'], distance: 900, … }], [1])`: the second comes first. */
export function classe(candidats: readonly Candidat[], poids: readonly number[]): Classement {
  const pesees = candidats
    .filter(c => !c.verdicts.includes('non'))
    .map(candidat => ({ candidat, doutes: doutesOf(candidat, poids) }))
    .sort(
      (a, b) =>
        a.candidat.anneau - b.candidat.anneau ||
        a.doutes - b.doutes ||
        Number(a.candidat.approximatif) - Number(b.candidat.approximatif) ||
        // Two unknown distances are equal, and their difference is no number.
        (metres(a.candidat) === metres(b.candidat) ? 0 : metres(a.candidat) - metres(b.candidat)) ||
        a.candidat.rang - b.candidat.rang
    )
  const tenus = pesees.map(p => p.candidat)
  const [premier] = tenus
  const meilleurs = tenus.slice(0, MEILLEURS)
  if (!premier || tenus.length <= MEILLEURS || metres(premier) < DEJA_PRES) return { tenus, meilleurs, plusPres: null }
  const assez = PART * Math.min(...meilleurs.map(metres))
  const pres = tenus.slice(MEILLEURS).filter(c => !c.approximatif && metres(c) < assez)
  const [plusPres] = pres
  if (!plusPres) return { tenus, meilleurs, plusPres: null }
  return { tenus, meilleurs: [...meilleurs.slice(0, MEILLEURS - 1), plusPres], plusPres }
}

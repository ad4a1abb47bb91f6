/**
 * Who is believed: the one place where it is decided which of several values of a field is published. The rule looks
 * at what is said, by whom and when, never at the order in which records came, so that a merge of merges is a merge.
 *
 * From the strongest reason to the weakest:
 * 1. a value that a source says beats a value that we deduced;
 * 2. a list that is the authority for the field beats the others (an option: nobody is one by default);
 * 3. freshness: a stale value (more than three years older than the newest word on this place) loses to any other; and for
 *    what changes often, a recent value beats an undated one. An undated list is not proof of age: half of our sources are
 *    lists without any date, and a name that two of them give is not beaten by a lone dated one;
 * 4. then, for what changes often (hours, contacts, links), the most recent day, then the number of publishers that agree; for what
 *    hardly moves (name, address, pivot), the number of publishers that agree, then the most recent day;
 * 5. the place in the source's own list, then the longer, more complete writing; and last the alphabet, so that there is always one answer.
 *
 * A value with letters destroyed ("Quatri\ufffdme") loses to any that is whole, before all of this. A day is the record's own, else that of
 * its list: the vintage of 2024 is believed rather than that of 2022.
 */
import type { Champ } from '../standard/champs.ts'
import type { Dit } from '../standard/fiche.ts'

/** Sources whose word is law for some fields: the official list of a programme for its own label. */
export type Autorites = ReadonlyMap<string, ReadonlySet<Champ>>

/** What is known of the lists themselves, by source: who publishes them, and the day of the content of the whole list. */
export type Listes = ReadonlyMap<string, { readonly editeur: string; readonly date: string | null }>

/** What is known of a merge beside the values themselves. */
export interface Jury {
  /** The newest day that any record of the place carries, or null. */
  readonly dernierJour: string | null
  readonly autorites: Autorites
  readonly listes: Listes
}

/** A value to choose from, and whether at least one source says it itself. */
export interface Candidat<V = unknown> extends Dit<V> {
  readonly dit: boolean
  /** The best place it has in a source's own list: 0 is the first mailbox or number it gives. */
  readonly rang?: number
}

const CHANGEANTS: ReadonlySet<Champ> = new Set<Champ>([
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'prise_rdv',
  'presentation_resume',
  'presentation_detail'
])

const PERIME_APRES_ANS = 3

/** The newest day among those given, or null: `newest(['2021-05-01', null]) === '2021-05-01'`. */
export function newest(days: Iterable<string | null>): string | null {
  let best: string | null = null
  for (const day of days) if (day !== null && (best === null || day > best)) best = day
  return best
}

/** 2 recent, 1 undated, 0 stale. `freshness('2018-01-01', '2024-01-01') === 0`. */
function freshness(day: string | null, dernierJour: string | null): 0 | 1 | 2 {
  if (day === null || dernierJour === null) return 1
  const limit = `${Number(dernierJour.slice(0, 4)) - PERIME_APRES_ANS}${dernierJour.slice(4)}`
  return day >= limit ? 2 : 0
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** True when a bad encoding destroyed a letter: "Adezio\ufffd". */
const isBroken = (value: unknown): boolean => typeof value === 'string' && value.includes('\ufffd')

/**
 * Sorts the candidates of a field, the one to publish first. Negative when `a` is to be believed rather than `b`.
 * Never 0 for two different values.
 */
export function compareCandidats(champ: Champ, a: Candidat, b: Candidat, jury: Jury): number {
  const broken = Number(isBroken(a.valeur)) - Number(isBroken(b.valeur))
  if (broken !== 0) return broken

  const said = Number(b.dit) - Number(a.dit)
  if (said !== 0) return said

  const authority = (c: Candidat) => Number(c.origines.some(o => jury.autorites.get(o.source)?.has(champ) === true))
  const law = authority(b) - authority(a)
  if (law !== 0) return law

  const dayA = newest(a.origines.map(o => o.date))
  const dayB = newest(b.origines.map(o => o.date))
  const steady = !CHANGEANTS.has(champ)
  const worth = (day: string | null) => Math.min(freshness(day, jury.dernierJour), steady ? 1 : 2)
  const fresh = worth(dayB) - worth(dayA)
  if (fresh !== 0) return fresh

  // Three vintages of one list are one voice: its publisher's.
  const voices = (c: Candidat) => new Set(c.origines.map(o => jury.listes.get(o.source)?.editeur ?? o.source)).size
  const agree = voices(b) - voices(a)
  const recent = (dayB ?? '') > (dayA ?? '') ? 1 : (dayB ?? '') < (dayA ?? '') ? -1 : 0
  const [first, second] = steady ? [agree, recent] : [recent, agree]
  if (first !== 0) return first
  if (second !== 0) return second

  const rank = (a.rang ?? 0) - (b.rang ?? 0)
  if (rank !== 0) return rank
  return compareWriting(textOf(a.valeur), textOf(b.valeur))
}

/** The better of two writings first: the longer, then mixed case before capitals, then the alphabet. */
function compareWriting(a: string, b: string): number {
  const capitals = (t: string) => Number(t === t.toUpperCase())
  if (capitals(a) !== capitals(b)) return capitals(a) - capitals(b)
  if (a.length !== b.length) return b.length - a.length
  return a < b ? -1 : a > b ? 1 : 0
}

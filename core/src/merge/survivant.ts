/**
 * Who is believed: which of several values of a field is published. The reasons and their order are data (survie.ts); here is how each is
 * measured. It looks at what is said, by whom and when, never at the order in which records came, so that a merge of merges is a merge.
 *
 * A day is the record's own, else that of its list: the vintage of 2024 is believed rather than that of 2022.
 */
import type { ChampDeFiche } from '../standard/champs.ts'
import type { Dit, Origine, Voix } from '../standard/fiche.ts'
import { PERIME_APRES_ANS, type Raison, raisonsOf } from './survie.ts'

/** Sources whose word is law for some fields: the official list of a programme for its own label. */
export type Autorites = ReadonlyMap<string, ReadonlySet<ChampDeFiche>>

/** What is known of the lists themselves, by source: who publishes them, who speaks, and the day of the content of the whole list. */
export type Listes = ReadonlyMap<
  string,
  { readonly editeur: string; readonly date: string | null; readonly voix?: Voix | null }
>

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
  /** Of an address: 5 for a number in a street of a named town, down to 0 for a post code alone. */
  readonly precision?: number
}

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

const dayOf = ({ origines }: Candidat): string => newest(origines.map(o => o.date)) ?? ''
const worthOf = (c: Candidat, jury: Jury) => freshness(dayOf(c) || null, jury.dernierJour)

/** Somebody of that voice says it, and lately enough. */
function spoken({ dit, origines }: Candidat, voix: Voix, { dernierJour, listes }: Jury): boolean {
  const speaks = (o: Origine) => listes.get(o.source)?.voix === voix && freshness(o.date, dernierJour) > 0
  return dit && origines.some(speaks)
}

/** How much a candidate has of each reason: the more, the sooner it is believed. */
const MESURES: Readonly<
  Record<Exclude<Raison, 'ecriture'>, (c: Candidat, champ: ChampDeFiche, jury: Jury) => number | string>
> = {
  confirmee: (c, _, jury) => Number(spoken(c, 'personne', jury)),
  'du-lieu': (c, _, jury) => Number(spoken(c, 'lieu', jury)),
  precise: c => c.precision ?? 0,
  // A bad encoding destroyed a letter: "Adezio\ufffd".
  entiere: c => Number(!(typeof c.valeur === 'string' && c.valeur.includes('\ufffd'))),
  dite: c => Number(c.dit),
  officielle: (c, champ, jury) => Number(c.origines.some(o => jury.autorites.get(o.source)?.has(champ) === true)),
  fraiche: (c, _, jury) => worthOf(c, jury),
  'non-perimee': (c, _, jury) => Math.min(worthOf(c, jury), 1),
  // Three vintages of one list are one voice: its publisher's.
  concordante: (c, _, jury) => new Set(c.origines.map(o => jury.listes.get(o.source)?.editeur ?? o.source)).size,
  recente: dayOf,
  premiere: c => -(c.rang ?? 0)
}

/**
 * Sorts the candidates of a field, the one to publish first. Negative when `a` is to be believed rather than `b`.
 * Never 0 for two different values.
 */
export function compareCandidats(champ: ChampDeFiche, a: Candidat, b: Candidat, jury: Jury): number {
  for (const raison of raisonsOf(champ)) {
    if (raison === 'ecriture') return compareWriting(textOf(a.valeur), textOf(b.valeur))
    const [x, y] = [MESURES[raison](a, champ, jury), MESURES[raison](b, champ, jury)]
    if (x !== y) return x > y ? -1 : 1
  }
  return 0
}

/** The better of two writings first: mixed case before capitals, then the longer, then the alphabet. */
function compareWriting(a: string, b: string): number {
  const capitals = (t: string) => Number(t === t.toUpperCase())
  if (capitals(a) !== capitals(b)) return capitals(a) - capitals(b)
  if (a.length !== b.length) return b.length - a.length
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * How often each file says a thing: once, as the files themselves show it, or twice now and then. Rows alike within one file are either a
 * thing said twice or near things (two editions, a couple, a column that a review prints each month), and the other file tells which:
 * it holds one partner for both rows of a thing, and one for each of two things.
 */
import type { Donnees } from './colonnes.ts'
import type { Vues } from './liaison.ts'
import type { Modele } from './modele.ts'
import { scorerOf } from './poids.ts'

/**
 * Twins within a file, for a hundred twins across, up to which what is alike in a file is few: a column that a review prints under one
 * title. Measured, in twins as sure as half of those found across: 5 for Fodors-Zagats, 12 for DBLP-ACM, both known to hold
 * each thing once, 7 for the two providers of Overture's pairs; about 100 for a list with duplicates cut in two at random (FEBRL 3);
 * 5 to 11 for ten lists of which one thing in twenty was said twice in the first.
 */
const PART_MAX = 0.15
/** Twins within a file as one thing said twice makes them: nine in ten have one partner for both; the others look like one by chance. */
const PARTAGE = 0.9
/**
 * Bits that those partners must say for things to be said twice, against near things: two twins that share one are enough where two rows in
 * three have a partner, and none is where few have. Measured: 2 to 12 on twenty lists of which one thing in twenty was said twice, 0 to 0.8
 * where none was; −1 for Fodors-Zagats, −2,700 for Overture's pairs, −4,300 for DBLP-ACM.
 */
const BITS_MIN = 1

/** How often files say a thing. */
export type Redite = 'jamais' | 'parfois' | 'souvent'

type Lues = Pick<Vues, 'paires' | 'motifs' | 'entre'>

/** The median score of the pairs that go across and would be joined: NaN when there is none. */
function medianAcross(scores: Float64Array, entre: Float64Array, joindre: number): number {
  const ranked = Array.from(scores.keys())
    .filter(m => (scores[m] as number) >= joindre && (entre[m] as number) > 0)
    .sort((x, y) => (scores[y] as number) - (scores[x] as number))
  const all = ranked.reduce((sum, m) => sum + (entre[m] as number), 0)
  let seen = 0
  for (const m of ranked) {
    seen += entre[m] as number
    if (2 * seen >= all) return scores[m] as number
  }
  return Number.NaN
}

/** Of each record, its partners in each other file (two are kept: more say no more), and of each pair of files, who has some. */
function partnersOf({ fichiers }: Donnees, { a, b }: Vues['paires'], joined: (p: number) => boolean) {
  const files = fichiers.reduce((most, f) => Math.max(most, f), 0) + 1
  const partners = new Map<number, readonly [number] | readonly [number, number]>()
  const having = new Float64Array(files * files)
  const add = (x: number, y: number): void => {
    const other = fichiers[y] as number
    const known = partners.get(x * files + other)
    if (known === undefined) {
      partners.set(x * files + other, [y])
      const way = (fichiers[x] as number) * files + other
      having[way] = (having[way] as number) + 1
    } else if (known.length === 1 && known[0] !== y) partners.set(x * files + other, [known[0], y])
  }
  for (let p = 0; p < a.length; p++) {
    const [x, y] = [a[p] as number, b[p] as number]
    if (fichiers[x] === fichiers[y] || !joined(p)) continue
    add(x, y)
    add(y, x)
  }
  const sizes = new Float64Array(files)
  for (const f of fichiers) sizes[f] = (sizes[f] as number) + 1
  return {
    files,
    of: (x: number, other: number) => partners.get(x * files + other) ?? [],
    /** Share of the records of a file that have a partner in another. */
    part: (file: number, other: number) => (having[file * files + other] as number) / (sizes[file] as number)
  }
}

/**
 * Bits for things said twice against near things, over the pairs within a file that their score would join. Of two near things, each
 * has a partner of its own when the other file holds both: of files that share seven things in ten, as often as not; of files that share
 * two, seldom, and one partner for both says nothing.
 */
function bitsOfPartners(donnees: Donnees, paires: Vues['paires'], joined: (p: number) => boolean): number {
  const { fichiers } = donnees
  const partners = partnersOf(donnees, paires, joined)
  let bits = 0
  for (let p = 0; p < paires.a.length; p++) {
    const [x, y] = [paires.a[p] as number, paires.b[p] as number]
    const file = fichiers[x] as number
    if (file !== fichiers[y] || !joined(p)) continue
    for (let other = 0; other < partners.files; other++) {
      const [mine, theirs] = [partners.of(x, other), partners.of(y, other)]
      if (other === file || mine.length === 0 || theirs.length === 0) continue
      const part = partners.part(file, other)
      const one = (2 * (1 - part)) / (2 - part)
      const shared = mine.length === 1 && theirs.length === 1 && mine[0] === theirs[0]
      bits += shared ? Math.log2(PARTAGE / Math.max(one, 1e-3)) : Math.log2((1 - PARTAGE) / (1 - one))
    }
  }
  return bits
}

/** How often the files of a table say a thing, by a model learnt on what goes across them. */
export function reditesOf(donnees: Donnees, modele: Modele, { paires, motifs, entre }: Lues): Redite {
  const { nombre, fichiers } = donnees
  const { joindre } = modele.bandes
  const scorer = scorerOf(modele)
  const scores = Float64Array.from(motifs.niveaux, (levels, m) => scorer(levels, motifs.raretes[m] as number))
  const scoreOf = (p: number): number => scores[motifs.motifDe[p] as number] as number
  const sure = medianAcross(scores, entre, joindre)
  // Nothing goes across: the files show nothing of it.
  if (Number.isNaN(sure)) return 'souvent'
  const within = new Uint8Array(nombre)
  const across = new Uint8Array(nombre)
  for (let p = 0; p < paires.a.length; p++) {
    if (scoreOf(p) < sure) continue
    const [x, y] = [paires.a[p] as number, paires.b[p] as number]
    const into = fichiers[x] === fichiers[y] ? within : across
    into[x] = 1
    into[y] = 1
  }
  const count = (flags: Uint8Array) => flags.reduce((sum, f) => sum + f, 0)
  if (count(within) > PART_MAX * count(across)) return 'souvent'
  const bits = bitsOfPartners(donnees, paires, p => scoreOf(p) >= joindre)
  return bits >= BITS_MIN ? 'parfois' : 'jamais'
}

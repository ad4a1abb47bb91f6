/**
 * Pairs that look like one thing and are two: persons of one home, dates of one workshop. They agree on all that a home or a series shares and,
 * on what is each one's own, no more than strangers do. Two classes of pairs (one thing, chance) take them for the first; here they are
 * a third. Whether there are some is read off what was learnt, or off pairs that a person called two.
 */
import { fold } from '../../text/fold.ts'
import { clampRatio, ELAN, renewed, supposees } from './em.ts'
import type { ComparaisonApprise, Modele, Nature, Proches } from './modele.ts'
import type { Motifs } from './motifs.ts'
import { chance, scorerOf } from './poids.ts'
import { named } from './reconnaitre.ts'

/**
 * What names one thing and not its home: an address, a telephone, a town are shared. But for a date, its title must say it too: any column of
 * single words is taken for persons' (kinds of shops: told apart by them, Overture's F1 falls from 85 to 70).
 */
const PROPRES: ReadonlySet<Nature> = new Set(['date', 'annee', 'personne', 'identifiant'])
/** Dates of a row and not of the thing: two rows of one thing were written on two days. */
const DE_LA_LIGNE: ReadonlySet<string> = new Set(
  'maj mise modification modifie modifiee creation cree saisie import export inscription enregistrement update updated created modified changed'.split(
    ' '
  )
)
/** A value shared by more than one pair in sixteen names nothing: chosen. */
const RARE = 1 / 16
/** Vintages of one wine are ten or fifteen: one pair in ten is of one year. */
const RARE_ANNEE = 1 / 8
/** Of what looks like one thing, the share that must differ by a clue for it to be asked about. */
const DIFFERENTES = 0.15
/**
 * Of what looks like one thing, the share that must be close ones for them to be a class; fewer are slips. Measured on invented lists: 0.44 where a
 * third of the persons live in couples, 0.87 for homes of two to four, 0.9 for workshops held on six dates, none in FEBRL 3.
 */
const PART_MIN = 0.2
/** One clue alone that differs may be ill filled: then more must differ by it, and some agree. */
const PART_SEULE = 0.3
const EGALES_MIN = 5
const PART_EGALE = 0.02
/** Bits a pair by which two classes must tell what is seen better than one. */
const GAIN_MIN = 0.1
/** Labels « deux » from which what they show is learnt; and pairs supposed seen before, as strangers are. */
export const DEUX_MIN = 5
const SUPPOSEES = 3
const TOURS = 60

type Vus = Pick<Motifs, 'niveaux' | 'raretes' | 'comptes'>
type Shares = readonly (readonly number[])[]

const sum = (values: Iterable<number>): number => {
  let all = 0
  for (const value of values) all += value
  return all
}

/** Log-likelihood, in bits, of a pattern whose clues have these shares; silent ones say nothing. */
const likely = (shares: Shares, levels: Uint8Array): number => {
  let bits = 0
  for (let c = 0; c < shares.length; c++) {
    const row = shares[c] as readonly number[]
    const level = levels[c] as number
    if (level < row.length) bits += Math.log2(row[level] as number)
  }
  return bits
}

/** Weighed counts of each level, the silent one last. */
function countsOf(comparaisons: readonly ComparaisonApprise[], niveaux: readonly Uint8Array[], poids: Float64Array) {
  const counts = comparaisons.map(c => new Float64Array(c.niveaux.length + 1))
  niveaux.forEach((levels, motif) => {
    const part = poids[motif] as number
    if (part === 0) return
    counts.forEach((row, c) => {
      row[levels[c] as number] = (row[levels[c] as number] as number) + part
    })
  })
  return counts
}

/** Shares of the levels that speak, `elan` pairs being supposed to follow `base`. */
const sharesOf = (counts: Float64Array, base: readonly number[], elan: number): number[] => {
  const said = sum(base.map((_, l) => counts[l] as number))
  return base.map((share, l) => ((counts[l] as number) + elan * share) / (said + elan))
}

const msOf = (comparaisons: readonly ComparaisonApprise[]): Shares => comparaisons.map(c => c.niveaux.map(n => n.m))
const usOf = (comparaisons: readonly ComparaisonApprise[]): Shares => comparaisons.map(c => c.niveaux.map(n => n.u))

interface Melange {
  readonly comparaisons: readonly ComparaisonApprise[]
  readonly k: Shares
  /** Pairs of each class. */
  readonly uns: number
  readonly proches: number
  /** Bits that two classes gain over one, a pair. */
  readonly gain: number
  /** The share of each pattern that is close ones. */
  readonly part: Float64Array
}

/** What looks like one thing (`poids`: pairs of each pattern), parted in two classes by expectation and maximisation. */
function part(
  { niveaux }: Vus,
  poids: Float64Array,
  depart: readonly ComparaisonApprise[],
  { own, k: fixe, mFixe }: { readonly own: ReadonlySet<number>; readonly k?: Shares; readonly mFixe: boolean }
): Melange {
  const total = sum(poids)
  const us = usOf(depart)
  let comparaisons = mFixe ? depart : supposees(depart)
  let k: Shares = fixe ?? msOf(comparaisons).map((row, c) => (own.has(c) ? (us[c] as readonly number[]) : row))
  const shares = new Float64Array(niveaux.length)
  const wholes = countsOf(depart, niveaux, poids)
  const one = wholes.map((row, c) => sharesOf(row, us[c] as readonly number[], 1))
  let proches = total / 2
  let gain = 0
  for (let tour = 0; tour < TOURS; tour++) {
    const ms = msOf(comparaisons)
    const [pm, pk] = [Math.log2(Math.max(1e-9, 1 - proches / total)), Math.log2(Math.max(1e-9, proches / total))]
    const forOne = new Float64Array(niveaux.length)
    const forTwo = new Float64Array(niveaux.length)
    gain = 0
    niveaux.forEach((levels, motif) => {
      const n = poids[motif] as number
      if (n === 0) return
      const [x, y] = [pm + likely(ms, levels), pk + likely(k, levels)]
      const r = chance(y - x)
      shares[motif] = r
      forOne[motif] = n * (1 - r)
      forTwo[motif] = n * r
      gain += n * (Math.max(x, y) + Math.log2(1 + 2 ** -Math.abs(x - y)) - likely(one, levels))
    })
    const next = sum(forTwo)
    const counts = countsOf(depart, niveaux, forOne)
    if (!mFixe) comparaisons = comparaisons.map((c, i) => renewed(c, counts[i] as Float64Array, ELAN))
    if (fixe === undefined) {
      const seen = countsOf(depart, niveaux, forTwo)
      const base = msOf(comparaisons)
      k = seen.map((row, c) =>
        own.has(c) ? (us[c] as readonly number[]) : sharesOf(row, base[c] as readonly number[], ELAN)
      )
    }
    const moved = Math.abs(next - proches)
    proches = next
    if (moved < 1e-3 * total && tour > 5) break
  }
  return { comparaisons, k, uns: total - proches, proches, gain: gain / Math.max(1, total), part: shares }
}

/** Ranks of the clues that should name one thing, and by which what looks like one differs. */
function candidates({ comparaisons }: Modele, wholes: readonly Float64Array[]): number[] {
  return comparaisons.flatMap(({ nature, niveaux, colonnes }, c) => {
    const ofRow = colonnes.some(nom =>
      fold(nom)
        .split(' ')
        .some(mot => DE_LA_LIGNE.has(mot))
    )
    const said = nature !== 'personne' || colonnes.some(nom => named(nom) === nature)
    const rare = nature === 'annee' ? RARE_ANNEE : RARE
    if (!PROPRES.has(nature) || !said || ofRow || (niveaux[0]?.u ?? 1) > rare) return []
    const row = wholes[c] as Float64Array
    const spoken = sum(row.subarray(0, niveaux.length))
    return spoken > 0 && (row[niveaux.length - 1] as number) >= DIFFERENTES * spoken ? [c] : []
  })
}

/** Among what looks like one thing, the pairs that are close ones; null when nothing shows any. */
function seenIn(modele: Modele, vus: Vus, poids: Float64Array, mFixe: boolean): Melange | null {
  const wholes = countsOf(modele.comparaisons, vus.niveaux, poids)
  let own = new Set(candidates(modele, wholes))
  while (own.size > 0) {
    const found = part(vus, poids, modele.comparaisons, { own, mFixe })
    const theirs = countsOf(
      modele.comparaisons,
      vus.niveaux,
      poids.map((n, motif) => n * (found.part[motif] as number))
    )
    // A clue on which they agree more than strangers do is shared.
    const kept = new Set(
      [...own].filter(c => {
        const row = theirs[c] as Float64Array
        const niveaux = modele.comparaisons[c]?.niveaux ?? []
        const said = sum(row.subarray(0, niveaux.length))
        return (row[niveaux.length - 1] as number) >= 0.5 * (niveaux.at(-1)?.u ?? 1) * said
      })
    )
    if (kept.size < own.size) {
      own = kept
      continue
    }
    const share = found.proches / (found.proches + found.uns)
    const equal = Math.min(...[...own].map(c => (wholes[c] as Float64Array)[0] as number))
    const enough = equal >= Math.max(EGALES_MIN, PART_EGALE * (found.proches + found.uns))
    const told = own.size > 1 ? found.gain >= GAIN_MIN : share >= PART_SEULE
    return share >= PART_MIN && enough && told ? found : null
  }
  return null
}

/** What pairs called two show: `deux`, the levels of each, of which `elan` more are supposed to follow `base`. */
const shownBy = (
  comparaisons: readonly ComparaisonApprise[],
  deux: readonly Uint8Array[],
  base: Shares,
  elan: number
): Shares => {
  const counts = countsOf(comparaisons, deux, new Float64Array(deux.length).fill(1))
  return base.map((row, c) => sharesOf(counts[c] as Float64Array, row, elan))
}

interface Regard {
  /** Of all pairs. */
  readonly total: number
  /** Levels of the pairs that a person called two. */
  readonly deux: readonly Uint8Array[]
  /** True when m was counted on labels. */
  readonly mFixe: boolean
  /** Whether the table itself is asked. */
  readonly looks: boolean
}

/** The model with its close ones, when there are some: those that the table shows, moved towards those of enough labels. */
export function withProches(modele: Modele, vus: Vus, { total, deux, mFixe, looks }: Regard): Modele {
  const score = scorerOf(modele)
  const poids = Float64Array.from(
    vus.niveaux,
    (levels, motif) => chance(score(levels, vus.raretes[motif] as number)) * (vus.comptes[motif] as number)
  )
  const seen = looks ? seenIn(modele, vus, poids, mFixe) : null
  const { comparaisons } = modele
  const shown =
    seen === null
      ? shownBy(comparaisons, deux, usOf(comparaisons), SUPPOSEES)
      : shownBy(comparaisons, deux, seen.k, ELAN)
  const found = deux.length >= DEUX_MIN ? part(vus, poids, comparaisons, { own: new Set(), k: shown, mFixe }) : seen
  if (found === null) return modele
  const proches: Proches = {
    part: Math.max(1, found.proches) / total,
    niveaux: found.k.map((row, c) =>
      row.map((share, l) => clampRatio(share, found.comparaisons[c]?.niveaux[l]?.m ?? share))
    )
  }
  const appris = modele.appris === null ? null : { ...modele.appris }
  // What held the weights back was these.
  if (appris !== null) delete appris.prudent
  return { ...modele, appris, comparaisons: found.comparaisons, a_priori: Math.max(1, found.uns) / total, proches }
}

/** Clues that close ones share, and those by which they are told apart: `{ partages: ['Nom', 'Adresse'], propres: ['Prénom'] }`. */
export function partagesOf({ comparaisons, proches }: Modele): {
  readonly partages: readonly string[]
  readonly propres: readonly string[]
} {
  const [partages, propres]: [string[], string[]] = [[], []]
  comparaisons.forEach(({ indice, niveaux }, c) => {
    const k = proches?.niveaux[c]
    if (k === undefined) return
    const [first, last] = [k[0] as number, k.at(-1) as number]
    if (first >= 0.5 && niveaux[0] !== undefined && niveaux[0].u < 0.5) partages.push(indice)
    else if (last >= 0.5 && last >= 4 * (niveaux.at(-1)?.m ?? 1)) propres.push(indice)
  })
  return { partages, propres }
}

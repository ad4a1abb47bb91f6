/**
 * The weights of places learnt: from pairs that a person judged, by a logistic regression held to the weights it starts from; without
 * any, by expectation and maximisation over the pairs that blocking proposes. Either way held levels stay, levels keep their order, and
 * what was seen little moves little.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { blocsOf } from './bloc.ts'
import { compare } from './comparaison.ts'
import { type ComparaisonLieux, MODELE_LIEUX, type ModeleLieux, plafondsOf } from './modele-lieux.ts'
import { eachPairOf } from './moteur/blocs.ts'
import type { Etiquette } from './moteur/etiquettes.ts'
import { chance } from './moteur/poids.ts'
import { type Uniques, uniquesOf } from './uniques.ts'

/** A pattern of levels, one for each comparison, and how many pairs show it: those judged one place, those judged two, those not judged. */
interface Motif {
  readonly niveaux: readonly number[]
  un: number
  deux: number
  tus: number
}

interface Circonstances {
  /** Pairs that a person judged; without any, the table alone teaches. */
  readonly etiquettes?: readonly Etiquette[]
  /** What is kept with the weights: who learnt them, and on which day. */
  readonly version?: string
  readonly date?: string
  readonly depart?: ModeleLieux
}

/**
 * How far labels may pull a weight: a normal prior of this many bits around where it starts. Learnt on four fifths of the 427 labelled
 * pairs and judged on the last, in turn: precision 98.2 %, recall 96.0 %; without any label, 99.4 % and 88.6 %.
 */
const ECART = 1.5
/** Pairs at a level for the table to be believed as much as the weight it starts from. */
const ELAN = 20
/** Added to each count, so that no share is nil. */
const LISSAGE = 0.5
const TOURS = 60
/** Learning stops when no weight moves more, in bits. */
const STABLE = 1e-4
const LN2 = Math.LN2

interface Part {
  readonly m: number
  readonly u: number
  /** Pairs seen at the level. */
  readonly vus: number
}

function motifsOf(modele: ModeleLieux, { traits }: Uniques) {
  const motifs = new Map<string, Motif>()
  return {
    motifs,
    see(a: number, b: number, sort: 'un' | 'deux' | 'tus'): void {
      const niveaux = modele.comparaisons.map(({ indice }) => compare(indice, traits, Math.min(a, b), Math.max(a, b)))
      const key = niveaux.join(' ')
      const known = motifs.get(key)
      if (known !== undefined) known[sort]++
      else motifs.set(key, { niveaux, un: 0, deux: 0, tus: 0, [sort]: 1 })
    }
  }
}

/** Weights in being learnt: by comparison, by level. */
type Poids = readonly Float64Array[]

const scoreOf = (a_priori: number, poids: Poids, { niveaux }: Motif): number =>
  niveaux.reduce((sum, niveau, c) => sum + ((poids[c] as Float64Array)[niveau] as number), a_priori)

/** One weight after another to where the labels and its start balance (Newton), until none moves. */
function byLabels(modele: ModeleLieux, poids: Poids, motifs: readonly Motif[]): void {
  for (let tour = 0; tour < TOURS; tour++) {
    let moved = 0
    modele.comparaisons.forEach(({ niveaux }, c) => {
      const row = poids[c] as Float64Array
      niveaux.forEach(({ poids: depart, tenu }, l) => {
        if (tenu) return
        let slope = ((row[l] as number) - depart) / ECART ** 2
        let bend = 1 / ECART ** 2
        for (const motif of motifs) {
          if (motif.niveaux[c] !== l) continue
          const p = chance(scoreOf(modele.a_priori_bits, poids, motif))
          slope += LN2 * ((motif.un + motif.deux) * p - motif.un)
          bend += LN2 ** 2 * (motif.un + motif.deux) * p * (1 - p)
        }
        row[l] = (row[l] as number) - slope / bend
        moved = Math.max(moved, Math.abs(slope / bend))
      })
    })
    if (moved < STABLE) return
  }
}

/** What the pairs show of each level once each is one place by its chance: shares m and u, and how many were seen. */
function sharesOf(modele: ModeleLieux, motifs: readonly Motif[], chanceOf: (motif: Motif) => number): Part[][] {
  const un = modele.comparaisons.map(c => new Float64Array(c.niveaux.length).fill(LISSAGE))
  const deux = modele.comparaisons.map(c => new Float64Array(c.niveaux.length).fill(LISSAGE))
  for (const motif of motifs) {
    const n = motif.un + motif.deux + motif.tus
    const p = chanceOf(motif)
    motif.niveaux.forEach((niveau, c) => {
      const [row, other] = [un[c] as Float64Array, deux[c] as Float64Array]
      row[niveau] = (row[niveau] as number) + n * p
      other[niveau] = (other[niveau] as number) + n * (1 - p)
    })
  }
  const total = (row: Float64Array) => row.reduce((x, y) => x + y, 0)
  return modele.comparaisons.map((_, c) => {
    const [row, other] = [un[c] as Float64Array, deux[c] as Float64Array]
    const [vrais, faux] = [total(row), total(other)]
    return Array.from(row, (n, l) => ({
      m: n / vrais,
      u: (other[l] as number) / faux,
      vus: n + (other[l] as number) - 2 * LISSAGE
    }))
  })
}

/**
 * Each pair is one place by the chance that the weights give it; the weights are then what the pairs show; and again. Answers what is held
 * before any clue, learnt too: tables differ most by how many of the pairs proposed are one place.
 */
function byTable(modele: ModeleLieux, poids: Poids, motifs: readonly Motif[]): number {
  let a_priori = modele.a_priori_bits
  const total = motifs.reduce((sum, m) => sum + m.tus, 0)
  for (let tour = 0; tour < TOURS; tour++) {
    const chanceOf = (motif: Motif) => chance(scoreOf(a_priori, poids, motif))
    const shares = sharesOf(modele, motifs, chanceOf)
    const vrais = motifs.reduce((sum, m) => sum + m.tus * chanceOf(m), 0)
    const believe = (depart: number, learnt: number, seen: number) =>
      depart + ((learnt - depart) * seen) / (seen + ELAN)
    let moved = 0
    modele.comparaisons.forEach(({ niveaux }, c) => {
      const row = poids[c] as Float64Array
      niveaux.forEach(({ poids: depart, tenu }, l) => {
        if (tenu) return
        const { m, u, vus } = (shares[c] as Part[])[l] as Part
        const next = believe(depart, Math.log2(m / u), vus)
        moved = Math.max(moved, Math.abs(next - (row[l] as number)))
        row[l] = next
      })
    })
    a_priori = believe(modele.a_priori_bits, Math.log2((vrais + LISSAGE) / (total - vrais + LISSAGE)), total)
    if (moved < STABLE) break
  }
  return a_priori
}

/** Learnt weights never turn round the order of those they start from: neighbours that would are pooled. */
function ordered({ niveaux }: ComparaisonLieux, learnt: Float64Array): number[] {
  const ranks = niveaux
    .map((_, l) => l)
    .filter(l => !niveaux[l]?.tenu)
    .sort((x, y) => (niveaux[y]?.poids as number) - (niveaux[x]?.poids as number))
  const groups: { sum: number; of: number[] }[] = []
  for (const l of ranks) {
    let last = { sum: learnt[l] as number, of: [l] }
    for (let up = groups.at(-1); up && up.sum / up.of.length < last.sum / last.of.length; up = groups.at(-1)) {
      groups.pop()
      last = { sum: up.sum + last.sum, of: [...up.of, ...last.of] }
    }
    groups.push(last)
  }
  const out = Array.from(learnt)
  for (const { sum, of } of groups) for (const l of of) out[l] = sum / of.length
  return out
}

const round = (x: number, figures: number) => Number(x.toFixed(figures))

/** The model with its weights learnt on these records: `apprendLieux(records, { etiquettes: [{ a: 0, b: 7, une: true }] })`. */
export function apprendLieux(
  records: readonly Enregistrement[],
  { etiquettes = [], version = '', date = '', depart = MODELE_LIEUX }: Circonstances = {}
): ModeleLieux {
  const monde = uniquesOf(records)
  const { motifs, see } = motifsOf(depart, monde)
  const uniqueOf = new Int32Array(records.length)
  const place = new Map(monde.uniques.map((rank, u) => [rank, u]))
  monde.kind.forEach((first, rank) => {
    uniqueOf[monde.order[rank] as number] = place.get(first) as number
  })
  const labelled = etiquettes.length > 0
  if (labelled)
    for (const { a, b, une } of etiquettes) {
      const [x, y] = [uniqueOf[a] as number, uniqueOf[b] as number]
      if (x !== y) see(x, y, une ? 'un' : 'deux')
    }
  else eachPairOf(blocsOf(monde.traits, plafondsOf(depart)), (a, b) => see(a, b, 'tus'))

  const seen = [...motifs.values()]
  const poids = depart.comparaisons.map(c => Float64Array.from(c.niveaux, n => n.poids))
  if (labelled) byLabels(depart, poids, seen)
  const a_priori_bits = labelled ? depart.a_priori_bits : round(byTable(depart, poids, seen), 2)
  const shares = sharesOf(depart, seen, motif =>
    labelled ? motif.un / (motif.un + motif.deux) : chance(scoreOf(a_priori_bits, poids, motif))
  )
  const paires = seen.reduce((sum, { un, deux, tus }) => sum + un + deux + tus, 0)
  return {
    ...depart,
    a_priori_bits,
    comparaisons: depart.comparaisons.map((comparaison, c) => {
      const learnt = ordered(comparaison, poids[c] as Float64Array)
      return {
        ...comparaison,
        niveaux: comparaison.niveaux.map((niveau, l) => {
          const { m, u } = (shares[c] as Part[])[l] as Part
          return { ...niveau, poids: round(learnt[l] as number, 2), m: round(m, 5), u: round(u, 5) }
        })
      }
    }),
    appris: { methode: labelled ? 'etiquettes' : 'em', version, date, paires }
  }
}

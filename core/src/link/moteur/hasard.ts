/**
 * u: how often two records that are not one thing agree. Read off pairs drawn evenly over the table (the draw is a fixed sequence: the
 * same table teaches the same weights), and, for equal values, counted exactly from how many records hold each.
 */
import { type Codes, type Donnees, partsOf, sharedBy } from './colonnes.ts'
import type { ComparaisonApprise } from './modele.ts'
import type { Mesureur } from './niveaux.ts'

/**
 * Drawn pairs: a share of one in ten thousand is then known within a sixth. With 100,000, F1 on Overture's pairs went from 84.6 to 85.2 by the
 * luck of the draw; with these it stays within 0.04.
 */
const TIRAGES = 400_000
/** Pairs supposed seen before any, as the levels start (see proposer.ts): what two rows show is no law. */
const ELAN = 10
/** A share that no draw shows. */
const PLANCHER = 0.5 / TIRAGES

/** Numbers from 0 to 1, always the same ones: Numerical Recipes' congruential sequence, 32 bits. */
export function suiteFixe(graine = 1): () => number {
  let state = graine >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x1_0000_0000
  }
}

/** Pairs that may be compared at all: `totalOf(donnees, true)` leaves out those of one file. */
export function totalOf({ nombre, fichiers }: Donnees, entreFichiers: boolean): number {
  const all = (nombre * (nombre - 1)) / 2
  if (!entreFichiers) return all
  const sizes = new Map<number, number>()
  for (const f of fichiers) sizes.set(f, (sizes.get(f) ?? 0) + 1)
  let within = 0
  for (const n of sizes.values()) within += (n * (n - 1)) / 2
  return all - within
}

interface Egales {
  readonly egales: number
  /** Pairs that both speak. */
  readonly dites: number
}

/** How many pairs hold the same value, exactly; two that share several are counted for each. */
function sameValue(codes: Codes, fichiers: Int32Array, entreFichiers: boolean): Egales {
  const pairsOf = (n: number) => (n * (n - 1)) / 2
  const values = codes.porteurs.length
  const whole = new Map<number, number>()
  const within = new Map<number, number>()
  const files = new Map<number, number>()
  const count = (into: Map<number, number>, key: number) => into.set(key, (into.get(key) ?? 0) + 1)
  let known = 0
  codes.codes.forEach((code, r) => {
    if (code === 0) return
    known++
    const file = fichiers[r] as number
    count(files, file)
    for (const value of partsOf(codes, code)) {
      count(whole, value)
      count(within, file * values + value)
    }
  })
  const sum = (counts: ReadonlyMap<number, number>) => Array.from(counts.values(), pairsOf).reduce((x, y) => x + y, 0)
  if (!entreFichiers) return { egales: sum(whole), dites: pairsOf(known) }
  return { egales: sum(whole) - sum(within), dites: pairsOf(known) - sum(files) }
}

/** The comparisons with their u, as the table says them. */
export function withHasard(
  donnees: Donnees,
  comparaisons: readonly ComparaisonApprise[],
  mesureurs: readonly Mesureur[],
  entreFichiers: boolean
): ComparaisonApprise[] {
  const { nombre, fichiers } = donnees
  const next = suiteFixe()
  const counts = mesureurs.map(m => new Float64Array(m.niveaux + 1))
  // Of those at the first level, the pairs that share no value: exact counting does not see them.
  const alike = new Float64Array(mesureurs.length)
  for (let t = 0; t < TIRAGES; t++) {
    const a = Math.floor(next() * nombre)
    const b = Math.floor(next() * nombre)
    if (a === b || (entreFichiers && fichiers[a] === fichiers[b])) continue
    mesureurs.forEach((mesureur, c) => {
      const row = counts[c] as Float64Array
      const level = mesureur.level(a, b)
      row[level] = (row[level] as number) + 1
      if (level === 0 && sharedBy(mesureur.codes, a, b).length === 0) alike[c] = (alike[c] as number) + 1
    })
  }
  return comparaisons.map((comparaison, c) => {
    const row = counts[c] as Float64Array
    const mesureur = mesureurs[c] as Mesureur
    const n = mesureur.niveaux
    let said = 0
    for (let l = 0; l < n; l++) said += row[l] as number
    const { egales, dites } = sameValue(mesureur.codes, fichiers, entreFichiers)
    const seen = Math.min(said, dites)
    const supposed = comparaison.niveaux.map(niveau => ELAN * niveau.u)
    const shares = supposed.map((pairs, l) => {
      const share = Math.max(PLANCHER, (row[l] as number) / Math.max(1, said))
      return (share * seen + pairs) / (seen + ELAN)
    })
    shares[0] = (egales + ((alike[c] as number) / Math.max(1, said)) * dites + (supposed[0] as number)) / (dites + ELAN)
    const sum = shares.reduce((x, y) => x + y, 0)
    return {
      ...comparaison,
      niveaux: comparaison.niveaux.map((niveau, l) => ({ ...niveau, u: (shares[l] as number) / sum }))
    }
  })
}

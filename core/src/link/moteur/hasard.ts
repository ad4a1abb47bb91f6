/**
 * u: how often two records that are not one thing agree. Read off pairs drawn evenly over the table (the draw is a fixed sequence: the
 * same table teaches the same weights), and, for equal values, counted exactly from how many records hold each.
 */
import type { Codes, Donnees } from './colonnes.ts'
import type { ComparaisonApprise } from './modele.ts'
import type { Mesureur } from './niveaux.ts'

/** Drawn pairs: a share of one in ten thousand is then known within a third. */
const TIRAGES = 100_000
/** Below this a share is not seen but supposed. */
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

/** The share of pairs that hold the same value, exactly. */
function sameValue({ codes, porteurs }: Codes, fichiers: Int32Array, entreFichiers: boolean): number {
  const pairsOf = (n: number) => (n * (n - 1)) / 2
  let known = 0
  let same = 0
  for (let v = 1; v < porteurs.length; v++) {
    known += porteurs[v] as number
    same += pairsOf(porteurs[v] as number)
  }
  if (!entreFichiers) return known < 2 ? 0 : same / pairsOf(known)
  const held = new Map<number, number>()
  const byFile = new Map<number, number>()
  codes.forEach((code, r) => {
    if (code === 0) return
    const file = fichiers[r] as number
    held.set(file * porteurs.length + code, (held.get(file * porteurs.length + code) ?? 0) + 1)
    byFile.set(file, (byFile.get(file) ?? 0) + 1)
  })
  let total = pairsOf(known)
  for (const n of held.values()) same -= pairsOf(n)
  for (const n of byFile.values()) total -= pairsOf(n)
  return total === 0 ? 0 : same / total
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
  for (let t = 0; t < TIRAGES; t++) {
    const a = Math.floor(next() * nombre)
    const b = Math.floor(next() * nombre)
    if (a === b || (entreFichiers && fichiers[a] === fichiers[b])) continue
    mesureurs.forEach((mesureur, c) => {
      const row = counts[c] as Float64Array
      const level = mesureur.level(a, b)
      row[level] = (row[level] as number) + 1
    })
  }
  return comparaisons.map((comparaison, c) => {
    const row = counts[c] as Float64Array
    const mesureur = mesureurs[c] as Mesureur
    const n = mesureur.niveaux
    let said = 0
    for (let l = 0; l < n; l++) said += row[l] as number
    const shares = Array.from({ length: n }, (_, l) => Math.max(PLANCHER, (row[l] as number) / Math.max(1, said)))
    const exact = mesureur.codes.parts === null ? sameValue(mesureur.codes, fichiers, entreFichiers) : 0
    if (exact > 0) shares[0] = Math.max(exact, shares[0] === PLANCHER ? 0 : (shares[0] as number))
    const sum = shares.reduce((x, y) => x + y, 0)
    return {
      ...comparaison,
      niveaux: comparaison.niveaux.map((niveau, l) => ({ ...niveau, u: (shares[l] as number) / sum }))
    }
  })
}

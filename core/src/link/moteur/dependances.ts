/**
 * Clues that agree together among pairs that are surely two things: the rows of one file, when it holds each thing once. Two restaurants of
 * one hotel share its door and its telephone: who shares the one nearly always shares the other, which then says nothing more.
 */
import { bitsOf, type Dependance, type Modele, type Nature } from './modele.ts'

/** Clues whose every agreement is proposed by a blocking rule: what is seen of them is all there is. */
const SURES: ReadonlySet<Nature> = new Set([
  'telephone',
  'adresse',
  'identifiant',
  'courriel',
  'site',
  'titre',
  'personnes'
])
/** Pairs supposed seen where the clues are independent: a few coincidences are not a law. */
const ELAN = 3

/** The dependencies of a model, as `comptes` pairs of two things show them; those stated are kept where nothing is seen. */
export function dependancesVues(
  { comparaisons, dependances }: Pick<Modele, 'comparaisons' | 'dependances'>,
  niveaux: readonly Uint8Array[],
  comptes: Float64Array
): Dependance[] {
  const bits = comparaisons.map(c => c.niveaux.map(bitsOf))
  const agrees = (c: number, levels: Uint8Array): boolean => (bits[c]?.[levels[c] as number] ?? 0) > 0
  const out = new Map(dependances.map(d => [[...d.indices].sort().join('\u001f'), d]))
  comparaisons.forEach((x, i) => {
    if (!SURES.has(x.nature)) return
    comparaisons.forEach((y, j) => {
      if (i === j || !SURES.has(y.nature)) return
      let seen = 0
      let both = 0
      niveaux.forEach((levels, motif) => {
        if (!agrees(i, levels) || levels[j] === y.niveaux.length) return
        const n = comptes[motif] as number
        seen += n
        if (agrees(j, levels)) both += n
      })
      // What agreeing on y is worth alone, and once x agrees.
      const positive = y.niveaux.filter(n => bitsOf(n) > 0)
      const m = positive.reduce((sum, n) => sum + n.m, 0)
      const u = positive.reduce((sum, n) => sum + n.u, 0)
      const given = (both + ELAN * u) / (seen + ELAN)
      const part = Math.max(0, Math.min(1, Math.log2(m / given) / Math.log2(m / u)))
      const key = [x.indice, y.indice].sort().join('\u001f')
      const known = out.get(key)
      if (known !== undefined && part < known.part)
        out.set(key, { indices: [x.indice, y.indice], part: Math.round(100 * part) / 100 })
    })
  })
  return [...out.values()]
}

/**
 * Which columns of a table say the same thing twice: a post code and its town, a subject that tells the title over again. Read off the cells
 * before anything is learnt, or stated where a table is too short to show it.
 */
import { foldedWords } from '../../text/fold.ts'
import { codesOf, type Donnees, ENTRE } from './colonnes.ts'
import type { ComparaisonApprise, Dependance, Nature } from './modele.ts'

/** Values must be held by so many records on average for one column to teach what another says. */
const PORTEURS_MIN = 3
/** Shorter words say nothing of what a cell is about. */
const MOT_MIN = 3
/** Above, two clues are held for independent. */
const PART_MAX = 0.8
const DEPENDANTES: ReadonlySet<Nature> = new Set(['code_postal', 'ville', 'categorie', 'annee', 'point', 'numero'])

/** Bits that a value tells, given how many records hold each. */
export const entropy = (counts: Iterable<number>, total: number): number => {
  let sum = 0
  for (const n of counts) sum -= (n / total) * Math.log2(n / total)
  return sum
}

/** The share of what `second` says that `first` does not: H(second | first) / H(second), over the records that say both. */
export function partPropre(first: Int32Array, second: Int32Array): number {
  const [firsts, seconds, both] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const count = (into: Map<number, number>, key: number) => into.set(key, (into.get(key) ?? 0) + 1)
  let total = 0
  first.forEach((x, r) => {
    const y = second[r] as number
    if (x === 0 || y === 0) return
    total++
    count(firsts, x)
    count(seconds, y)
    count(both, x * 0x100_0000 + y)
  })
  if (total / Math.max(1, firsts.size, seconds.size) < PORTEURS_MIN) return 1
  const own = entropy(seconds.values(), total)
  return own === 0 ? 1 : (entropy(both.values(), total) - entropy(firsts.values(), total)) / own
}

/**
 * Clues that one roof, or one owner, gives together: two bodies of one house share its line and its door. Too seldom equal for a table to
 * teach it, so it is stated: the second counts half.
 */
const SOUS_UN_TOIT: readonly (readonly [Nature, Nature, number])[] = [
  ['adresse', 'telephone', 0.5],
  ['adresse', 'titre', 0.8],
  ['adresse', 'point', 0.5],
  ['code_postal', 'ville', 0.3],
  ['categorie', 'ville', 0.3],
  ['categorie', 'code_postal', 0.3],
  ['adresse', 'ville', 0.5],
  ['adresse', 'code_postal', 0.5],
  ['ville', 'point', 0.2],
  ['code_postal', 'point', 0.2],
  ['telephone', 'site', 0.5],
  ['courriel', 'site', 0.5],
  ['courriel', 'telephone', 0.5],
  ['titre', 'site', 0.5]
]

const statedOf = (comparaisons: readonly ComparaisonApprise[]): Dependance[] =>
  SOUS_UN_TOIT.flatMap(([x, y, part]) =>
    comparaisons
      .filter(c => c.nature === x)
      .flatMap(c =>
        comparaisons.filter(d => d.nature === y).map(d => ({ indices: [c.indice, d.indice] as const, part }))
      )
  )

/** Columns of words, which may say again what another one says. */
const MOTS: ReadonlySet<Nature> = new Set(['titre', 'texte', 'adresse', 'personnes'])
/** Records read to know it. */
const LUS = 2000

/**
 * The share of the words of `second` that `first` does not already say in the same record: nearly nothing when a subject tells the title over
 * again (`Chorale de Rivelle`, `chorale à Rivelle`).
 */
export function partDesMots(first: readonly string[], second: readonly string[]): number {
  const step = Math.max(1, Math.floor(second.length / LUS))
  let said = 0
  let again = 0
  for (let r = 0; r < second.length; r += step) {
    if (!first[r] || !second[r]) continue
    const own = new Set(foldedWords(first[r] as string))
    for (const mot of foldedWords(second[r] as string)) {
      if (mot.length < MOT_MIN) continue
      said++
      if (own.has(mot)) again++
    }
  }
  return said === 0 ? 1 : 1 - again / said
}

function redites({ colonnes }: Donnees, comparaisons: readonly ComparaisonApprise[]): Dependance[] {
  const some = comparaisons.filter(c => MOTS.has(c.nature) && c.colonnes.length === 1)
  const cells = some.map(c => colonnes.get(c.colonnes[0] as string) as readonly string[])
  return some.flatMap((x, i) =>
    some.slice(i + 1).flatMap((y, k) => {
      const [cx, cy] = [cells[i] as readonly string[], cells[i + 1 + k] as readonly string[]]
      const part = Math.min(partDesMots(cx, cy), partDesMots(cy, cx))
      return part < PART_MAX ? [{ indices: [x.indice, y.indice] as const, part: Math.round(100 * part) / 100 }] : []
    })
  )
}

function dependancesOf(donnees: Donnees, comparaisons: readonly ComparaisonApprise[]): Dependance[] {
  const some = comparaisons.filter(c => DEPENDANTES.has(c.nature) && c.colonnes.length === 1)
  const codes = some.map(c => codesOf(donnees, c.colonnes, c.nature).codes)
  const out: Dependance[] = []
  some.forEach((x, i) => {
    some.slice(i + 1).forEach((y, k) => {
      const [cx, cy] = [codes[i] as Int32Array, codes[i + 1 + k] as Int32Array]
      const part = Math.min(partPropre(cx, cy), partPropre(cy, cx))
      if (part < PART_MAX) out.push({ indices: [x.indice, y.indice], part: Math.round(100 * part) / 100 })
    })
  })
  return out
}

/** Each pair of clues once: of two reasons to hold them for dependent, the stronger. */
function once(dependances: readonly Dependance[]): Dependance[] {
  const kept = new Map<string, Dependance>()
  for (const d of dependances) {
    const key = [...d.indices].sort().join(ENTRE)
    if (d.part < (kept.get(key)?.part ?? Number.POSITIVE_INFINITY)) kept.set(key, d)
  }
  return [...kept.values()]
}

/** What a table's columns say over again, as their cells show it, and as one roof gives it; `autres` are known otherwise. */
export const dependancesSupposees = (
  donnees: Donnees,
  comparaisons: readonly ComparaisonApprise[],
  autres: readonly Dependance[] = []
): Dependance[] =>
  once([
    ...autres,
    ...statedOf(comparaisons),
    ...dependancesOf(donnees, comparaisons),
    ...redites(donnees, comparaisons)
  ])

/**
 * The only clue of a table. Weights are learnt by contrast: two rows alike by their name are held for one thing because the rest agrees too.
 * Where one column alone tells rows apart (a list of companies' names, twice, in capitals the second time), agreeing on it happens as often
 * as true pairs do, and counting gives it no weight at all: of forty names told the same in two files, none was joined. But a column
 * whose values hardly repeat within a file shows by that how seldom two things share one.
 */
import type { Codes, Donnees } from './colonnes.ts'
import type { ComparaisonApprise, Nature } from './modele.ts'

/** Bits of all the other columns together under which they tell nothing: eight kinds, evenly. */
const AUTRES_MAX = 3
/** Rows of one file that say one value for it to be rare: a thing has two twins at most on average (see relier.ts). */
const PAR_FICHIER = 3
/** Distinct values over said ones, within each file when there are several: whoever holds each thing once shows it. */
const CLE_ENTRE = 0.9
/** In one file what is told twice may be what is looked for. */
const CLE_DEDANS = 0.5
/** What is made for one thing: two strangers share a first name, a town, a price. */
const PROPRES: ReadonlySet<Nature> = new Set([
  'identifiant',
  'titre',
  'texte',
  'personnes',
  'adresse',
  'telephone',
  'courriel',
  'site'
])

/** Bits that a pair's agreement is worth by how often it happens: 0 of a constant. */
function bitsOf({ porteurs, parts }: Codes): number {
  let [said, squares] = [0, 0]
  porteurs.forEach((held, value) => {
    if (value === 0 || (parts?.[value]?.length ?? 1) > 1) return
    said += held
    squares += held * held
  })
  return said === 0 ? 0 : Math.log2((said * said) / squares)
}

/** The least of the files' shares of distinct values over said ones. */
function leastDistinct({ codes }: Codes, fichiers: Int32Array): number {
  const byFile = new Map<number, { said: number; values: Set<number> }>()
  codes.forEach((code, r) => {
    if (code === 0) return
    const file = byFile.get(fichiers[r] as number) ?? { said: 0, values: new Set() }
    byFile.set(fichiers[r] as number, file)
    file.said++
    file.values.add(code)
  })
  return Math.min(...Array.from(byFile.values(), ({ said, values }) => values.size / said))
}

/** The comparisons; the only one that tells rows apart, when it is so, with the rows under which its values are rare. */
export function withSeule(
  { fichiers }: Pick<Donnees, 'fichiers'>,
  comparaisons: readonly ComparaisonApprise[],
  codes: readonly Codes[]
): ComparaisonApprise[] {
  const bits = codes.map(bitsOf)
  const most = Math.max(0, ...bits)
  const rank = bits.indexOf(most)
  const chosen = comparaisons[rank]
  if (chosen === undefined || bits.reduce((sum, b) => sum + b, -most) >= AUTRES_MAX) return [...comparaisons]
  const files = new Set(fichiers).size
  const key = leastDistinct(codes[rank] as Codes, fichiers)
  const own = PROPRES.has(chosen.nature) || (files > 1 && chosen.nature === 'personne')
  if (!own || key < (files > 1 ? CLE_ENTRE : CLE_DEDANS)) return [...comparaisons]
  return comparaisons.map((c, i) => (i === rank ? { ...c, frequences: true, rare_jusqua: PAR_FICHIER * files } : c))
}

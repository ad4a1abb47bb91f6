/**
 * Words in common, the rare ones counting more: cosine of TF-IDF weights where two words may be nearly equal (Cohen, Ravikumar and
 * Fienberg, "A Comparison of String Distance Metrics for Name-Matching Tasks", 2003: SoftTFIDF). Prepared once for a column: comparing two
 * texts then only meets integers, and letters when two words are worth it.
 */
import { distance as levenshtein } from 'fastest-levenshtein'
import type { Comparateur, Valeurs } from './distance.ts'

/** A letter apart counts nearly as the word, two when it is long; an initial little more than half. */
const UNE = { part: 0.9, longueur: 4 }
const DEUX = { part: 0.8, longueur: 8 }
const INITIALE = 0.7
/** "manag" begins "management": shortened, when three letters at least are left. */
const ABREGE = { part: 0.85, longueur: 3 }

/**
 * Pairs of words looked at letter by letter, in two texts: thirty words each. Two descriptions of a hundred and fifty words have enough of them in
 * common, or not, without a slip being mended; 2,000 such rows took two minutes.
 */
const PROCHES_MAX = 900

const isFigure = (mot: string): boolean => mot.charCodeAt(0) <= 57

/** True of words of one length whose only difference is two neighbours swapped: « dartor », « drator ». */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

/** How alike two unequal words are, from 0 to 1; figures are equal or not. */
function motsProches(a: string, b: string): number {
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(1) !== b.charCodeAt(1)) return 0
  if (isFigure(a) || isFigure(b)) return 0
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 1) return many[0] === few ? INITIALE : 0
  if (few.length >= ABREGE.longueur && many.startsWith(few)) return ABREGE.part
  if (few.length < UNE.longueur || many.length - few.length > 2) return 0
  const far = levenshtein(a, b)
  if (far === 1 || (far === 2 && swapped(few, many))) return UNE.part
  return far === 2 && few.length >= DEUX.longueur ? DEUX.part : 0
}

/** Likeness of two values by their ranks. Weights are those of the column: `log(1 + records / holders)`. */
export function prepareMots({ textes, porteurs }: Valeurs): Comparateur {
  const ids = new Map<string, number>()
  const mots: string[] = []
  const holders: number[] = []
  const debuts = new Int32Array(textes.length + 1)
  const flat: number[] = []
  let records = 0
  textes.forEach((texte, v) => {
    const held = porteurs[v] as number
    records += held
    for (const mot of new Set(texte.split(' '))) {
      if (mot === '') continue
      let id = ids.get(mot)
      if (id === undefined) {
        id = mots.length
        ids.set(mot, id)
        mots.push(mot)
        holders.push(0)
      }
      holders[id] = (holders[id] as number) + held
      flat.push(id)
    }
    debuts[v + 1] = flat.length
  })
  const poids = Float64Array.from(holders, h => Math.log(1 + records / Math.max(1, h)))
  const valeurs = Int32Array.from(flat)
  const norme = new Float64Array(textes.length)
  for (let v = 0; v < textes.length; v++) {
    let sum = 0
    for (let i = debuts[v] as number; i < (debuts[v + 1] as number); i++)
      sum += (poids[valeurs[i] as number] as number) ** 2
    norme[v] = Math.sqrt(sum)
  }
  const marks = new Int32Array(mots.length).fill(-1)
  /** Of two long texts, the words they both have as they are written. */
  const sameWords = (a: number, b: number): number => {
    for (let j = debuts[b] as number; j < (debuts[b + 1] as number); j++) marks[valeurs[j] as number] = b
    let dot = 0
    for (let i = debuts[a] as number; i < (debuts[a + 1] as number); i++) {
      const mot = valeurs[i] as number
      if (marks[mot] === b) dot += (poids[mot] as number) ** 2
    }
    return dot
  }
  const nearWords = (a: number, b: number): number => {
    const startB = debuts[b] as number
    const endB = debuts[b + 1] as number
    let dot = 0
    for (let i = debuts[a] as number; i < (debuts[a + 1] as number); i++) {
      const mot = valeurs[i] as number
      const w = poids[mot] as number
      let best = 0
      for (let j = startB; j < endB; j++) {
        const autre = valeurs[j] as number
        if (autre === mot) {
          best = w * w
          break
        }
        const proche = motsProches(mots[mot] as string, mots[autre] as string)
        if (proche > 0) best = Math.max(best, proche * w * Math.min(w, poids[autre] as number))
      }
      dot += best
    }
    return dot
  }
  const size = (v: number): number => (debuts[v + 1] as number) - (debuts[v] as number)
  return (a, b) => {
    const dot = size(a) * size(b) > PROCHES_MAX ? sameWords(a, b) : nearWords(a, b)
    const norms = (norme[a] as number) * (norme[b] as number)
    return norms === 0 ? 0 : Math.min(1, dot / norms)
  }
}

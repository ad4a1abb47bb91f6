/** Tests on columns, compiled once: what `si` and `ecarter` say of a row. The same cells come back, so answers are kept. */
import { fold } from '../text/fold.ts'
import { compilePhrases } from '../text/phrases.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { eachText, type Getter, getterOf, textOf } from './cellule.ts'
import type { Condition } from './langage.ts'
import type { RangBrut } from './table.ts'

export type Test = (rang: RangBrut) => boolean

/** How a column's name in the mapping is spelt in the file at hand. */
export type Resolve = (colonne: string) => string

/** Distinct cells remembered for each test and each rule: real columns with fewer repeat a lot, longer ones do not repeat. */
export const MEMO_MAX = 5_000

/** What two cells are compared by: folded, or the signs themselves when there is no letter: `cle(' OUI ') → 'oui'`, `cle('-') → '-'`. */
export function cleOf(texte: string): string {
  return fold(texte) || texte.trim()
}

// "0.85" or "0,85" or " -3 "
const NUMBER = /^\s{0,9}[-+]?\d{1,15}(?:[.,]\d{1,20})?\s{0,9}$/

function numberOf(texte: string): number {
  return NUMBER.test(texte) ? Number(texte.replace(',', '.')) : Number.NaN
}

/** One text against one condition; `''` stands for an empty cell. */
type TestTextes = (textes: readonly string[]) => boolean

function compileTextes(condition: Condition): TestTextes {
  const tests: TestTextes[] = []
  const { vaut, saufValeurs, contient, saufMots, rempli, auMoins } = condition
  if (vaut) {
    const set = new Set(vaut.map(cleOf))
    tests.push(textes => textes.some(t => set.has(cleOf(t))))
  }
  if (saufValeurs) {
    const set = new Set(saufValeurs.map(cleOf))
    tests.push(textes => !textes.some(t => set.has(cleOf(t))))
  }
  if (contient) {
    const find = compilePhrases(contient.map(fold))
    tests.push(textes => textes.some(t => find(fold(t)).length > 0))
  }
  if (saufMots) {
    const find = compilePhrases(saufMots.map(fold))
    tests.push(textes => !textes.some(t => find(fold(t)).length > 0))
  }
  if (rempli !== undefined) tests.push(textes => textes.some(t => !isPlaceholder(t)) === rempli)
  if (auMoins !== undefined) tests.push(textes => textes.some(t => numberOf(t) >= auMoins))
  return textes => tests.every(test => test(textes))
}

function textsOf(value: unknown): string[] {
  const textes: string[] = []
  eachText(value, false, t => textes.push(t))
  return textes.length > 0 ? textes : ['']
}

function compileOne(condition: Condition, resolve: Resolve): Test {
  const get: Getter = getterOf(resolve(condition.colonne))
  const test = compileTextes(condition)
  const memo = new Map<string, boolean>()
  return rang => {
    const value = get(rang)
    if (typeof value !== 'string') return test(textsOf(value))
    const known = memo.get(value)
    if (known !== undefined) return known
    const answer = test([textOf(value, false)])
    if (memo.size < MEMO_MAX) memo.set(value, answer)
    return answer
  }
}

/** All the given conditions must hold; none given holds always (null: nothing to test). */
export function compileConditions(si: Condition | readonly Condition[] | undefined, resolve: Resolve): Test | null {
  if (si === undefined) return null
  const tests = (Array.isArray(si) ? (si as readonly Condition[]) : [si as Condition]).map(c => compileOne(c, resolve))
  if (tests.length === 1) return tests[0] as Test
  return rang => {
    for (const test of tests) if (!test(rang)) return false
    return true
  }
}

/** What the conditions looked at in a row, to say why it was set aside: `seenBy(si, …)(rang) → 'INACTIF'`. */
export function seenBy(si: Condition | readonly Condition[], resolve: Resolve): (rang: RangBrut) => string {
  const gets = (Array.isArray(si) ? (si as readonly Condition[]) : [si as Condition]).map(c =>
    getterOf(resolve(c.colonne))
  )
  return rang => [...new Set(gets.map(get => textsOf(get(rang)).join(' | ')))].filter(t => t !== '').join(' ; ')
}

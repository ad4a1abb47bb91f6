/**
 * Reading one cell of a row: following a column's name into flat rows and nested JSON alike, and turning what is found
 * into clean text. It is the inner loop of the whole run.
 */

import { unguardCell } from '../standard/ligne.ts'
import { manyLines, oneLine } from '../text/clean.ts'
import type { RangBrut } from './table.ts'

/** Gives what a row holds for a column, undefined when nothing: a text, a number, an array, an object. */
export type Getter = (rang: RangBrut) => unknown

// Names that every object answers to: they are columns only when the row itself holds them.
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Array depth and dotted depth beyond which nothing is read: no real list nests this far. */
const DEPTH_MAX = 12

function own(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined
  return (holder as Record<string, unknown>)[key]
}

/** What is left of a path: every item of an array, or the keys that may come next, the longest first. Null at its end. */
interface Chemin {
  readonly items: Chemin | null
  readonly pas: readonly { readonly cle: string; readonly suite: Chemin | null }[]
}

/** Compiled once a column: cutting and joining the names again for each row was a third of the time of nested lists. */
function compileChemin(parts: readonly string[]): Chemin | null {
  const suites: (Chemin | null)[] = new Array(parts.length + 1).fill(null)
  for (let from = parts.length - 1; from >= 0; from--) {
    const pas = parts.slice(from).map((_, i) => {
      const to = parts.length - i
      return { cle: parts.slice(from, to).join('.'), suite: suites[to] ?? null }
    })
    suites[from] = parts[from] === '*' ? { items: suites[from + 1] ?? FIN, pas: [] } : { items: null, pas }
  }
  return suites[0] ?? null
}
const FIN: Chemin = { items: null, pas: [] }

function walk(holder: unknown, chemin: Chemin | null): unknown {
  if (chemin === null || chemin === FIN) return holder
  if (typeof holder !== 'object' || holder === null) return undefined
  const { pas, items } = chemin
  if (items !== null) {
    if (!Array.isArray(holder)) return undefined
    return holder.flatMap(item => {
      const found = walk(item, items)
      return found === undefined ? [] : [found]
    })
  }
  for (const { cle, suite } of pas) {
    const next = own(holder, cle)
    if (next === undefined) continue
    const found = walk(next, suite)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Compiles a column's name. A name with dots is tried whole first, then as a path, longest keys first; `*` is every item
 * of an array: `getterOf('public.*')({ public: ['Jeunes', 'Seniors'] }) → ['Jeunes', 'Seniors']`.
 */
export function getterOf(colonne: string): Getter {
  if (!colonne.includes('.')) {
    return INHERITED.has(colonne) ? rang => own(rang, colonne) : rang => rang[colonne]
  }
  const parts = colonne.split('.')
  if (parts.length > DEPTH_MAX) return rang => own(rang, colonne)
  const chemin = compileChemin(parts)
  return rang => rang[colonne] ?? walk(rang, chemin)
}

/**
 * The text of a scalar, empty when it is not one: `textOf(12) → '12'`, `textOf(true) → 'true'`, `textOf(null) → ''`.
 * Objects have no text.
 */
export function textOf(value: unknown, lignes: boolean): string {
  // "'=1+1": the apostrophe that protects a spreadsheet is not part of what was written.
  if (typeof value === 'string') {
    const texte = value.charCodeAt(0) === 39 ? unguardCell(value) : value
    return lignes ? manyLines(texte) : oneLine(texte)
  }
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return ''
}

/** Every scalar of a value, arrays opened: `eachText(['a', ['b']], …)` speaks twice. Empty texts are not spoken. */
export function eachText(value: unknown, lignes: boolean, speak: (texte: string) => void, depth = 0): void {
  if (Array.isArray(value)) {
    if (depth < DEPTH_MAX) for (const item of value) eachText(item, lignes, speak, depth + 1)
    return
  }
  const texte = textOf(value, lignes)
  if (texte !== '') speak(texte)
}

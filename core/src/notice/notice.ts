/**
 * Trouble in the data is a value. A notice says which rule spoke, about which field, what was seen, and what to do.
 * Core functions return an `Outcome`: a value when one could be made, and every notice met on the way.
 */

/** From the standard: must → `error`, should → `warning`, else `info`. */
export type Severity = 'error' | 'warning' | 'info'

export interface Notice {
  /** The rule's code, which is also the name of its file: `horaires-illisibles`. */
  readonly rule: string
  readonly severity: Severity
  /** A field of the standard, or null when the notice is about the whole row. */
  readonly field: string | null
  /** The value as it was met, cut at 200 characters: `Lundi de h30 à 12h`. */
  readonly seen: string
  /** What to do, in French, for the producer. */
  readonly advice: string
}

export interface Outcome<T> {
  readonly value?: T
  readonly notices: readonly Notice[]
}

const SEEN_MAX = 200

/** Cuts what was seen so that a report never carries a whole page: `seenOf('a'.repeat(300)).length === 200`. */
export function seenOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > SEEN_MAX ? `${text.slice(0, SEEN_MAX - 1)}…` : text
}

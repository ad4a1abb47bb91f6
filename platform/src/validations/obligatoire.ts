/**
 * What has to be filled in by whoever fills a list: less than what the standard requires of a published row, since we write
 * ourselves what can be known or what its conventions put for the unknown.
 */
import { type Champ, CONTRAINTES } from '@lieux-communs/core'

/** Required by the standard, written by us when nobody gives them: a stable key, the convention for no number, the day. */
const COMPLETES: ReadonlySet<Champ> = new Set(['id', 'pivot', 'date_maj'])

/** `complete`: the standard requires it, and we write it when it is missing. */
export function obligationDe(champ: Champ): 'oui' | 'complete' | 'non' {
  if (!CONTRAINTES[champ].requis) return 'non'
  return COMPLETES.has(champ) ? 'complete' : 'oui'
}

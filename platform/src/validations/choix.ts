/**
 * What a person chooses for a column, as one text that travels in a form: nothing, a target, the value that a yes means, what
 * it is now, or what we had understood. Those last two are signs, since a column may feed several fields at once.
 */
import { AIDES_DE } from '@lieux-communs/core'
import type { ColonneDite } from './dit.ts'

/** The column is left out. */
export const RIEN = ''
/** What it feeds now, which no other text says. */
export const TEL_QUEL = '~'
/** What we had understood of it, whatever was said since. */
export const DEPART = '='

type Lue = Pick<ColonneDite, 'cibles' | 'valeurs'>

/**
 * What a column feeds, as a person would say it: the value rather than its field, the cell of both coordinates rather than
 * each of them. `ditesDe({ cibles: ['point', 'latitude', 'longitude'], valeurs: [] }) → ['point']`.
 */
export function ditesDe({ cibles, valeurs }: Lue): readonly string[] {
  const champs = new Set(valeurs.map(v => v.slice(0, v.indexOf('='))))
  const aides = new Set(cibles)
  return [...cibles.filter(c => !champs.has(c) && !(AIDES_DE[c] ?? []).some(a => aides.has(a))), ...valeurs]
}

/** The text of what a column feeds now: `choixDe({ cibles: ['nom'], valeurs: [] }) → 'nom'`. */
export function choixDe(colonne: Lue): string {
  const dites = ditesDe(colonne)
  return dites.length > 1 ? TEL_QUEL : (dites[0] ?? RIEN)
}

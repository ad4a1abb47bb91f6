/**
 * Places chosen in an address, `lieux=k7m-29q-xd0,…`: the same reading for the comparison and for the helper's sheet. An id that was merged
 * leads to what it became; one that nobody knows is told, and the others are shown all the same.
 */
import { readIdentite } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Identites } from '../identites/dit.ts'
import type { Vie } from './vie.tsx'

/** What pages of places chosen in an address are made with. */
export interface Choisir extends Vie {
  readonly maintenant: () => Date
}

export interface Choisis {
  /** Ranks in the édition, each once, in the order chosen. */
  readonly rangs: readonly number[]
  /** What no place bears, as it was written, cut at forty signs. */
  readonly inconnus: readonly string[]
  /** True when more were chosen than are shown. */
  readonly trop: boolean
}

/** Ids looked at in one address: each unknown one is asked of the base. */
const LUS_MAX = 12

/** `idsIn(' a, b,,a ')` → `['a', 'b']`; a parameter given several times is one list. */
export function idsIn(valeur: unknown): string[] {
  const textes = (Array.isArray(valeur) ? valeur : [valeur]).filter((v): v is string => typeof v === 'string')
  return [...new Set(textes.flatMap(t => t.split(',')).map(id => id.trim()))].filter(id => id !== '')
}

/** At most `max` places. */
export async function readChoisis(
  valeur: unknown,
  catalogue: Catalogue,
  identites: Identites | undefined,
  max: number
): Promise<Choisis> {
  const ids = idsIn(valeur)
  const rangs = new Set<number>()
  const inconnus: string[] = []
  for (const id of ids.slice(0, LUS_MAX)) {
    const identite = readIdentite(id) ?? id
    const rang = catalogue.rangDe(identite)
    const sort = rang === undefined && readIdentite(id) !== null ? ((await identites?.sort(identite)) ?? null) : null
    const suite = sort?.nature === 'remplacee' ? catalogue.rangDe(sort.par) : rang
    if (suite === undefined) inconnus.push(id.slice(0, 40))
    else rangs.add(suite)
  }
  return { rangs: [...rangs].slice(0, max), inconnus, trop: rangs.size > max || ids.length > LUS_MAX }
}

/** `listOf(['a', 'b']) === 'a,b'`, as an address writes it. */
export const listOf = (ids: readonly string[]): string => ids.map(encodeURIComponent).join(',')

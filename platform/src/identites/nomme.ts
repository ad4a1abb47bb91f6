/**
 * What a person types to name a place or a record: a public id, or a list and its own id (`hub-lo:42`, `hub-lo,42`), or a key as
 * the base writes it (`hub-lo:i:42`).
 */
import { readIdentite } from '@lieux-communs/core'
import type { Repere } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'

export interface Nomme {
  /** The public id, now. */
  readonly identite: string
  readonly reperes: readonly Repere[]
  /** True when a record was named, not a place. */
  readonly seul: boolean
}

/** Null when nothing of the last publication bears that name; an id that was merged leads to the place that took its records. */
export async function findNomme(
  { identites, sources }: Pick<Store, 'identites' | 'sources'>,
  texte: string
): Promise<Nomme | null> {
  const place = async (identite: string): Promise<Nomme | null> => {
    const reperes = await identites.members(identite)
    return reperes.length === 0 ? null : { identite, reperes, seul: false }
  }
  for (const identite of new Set([texte, readIdentite(texte) ?? texte])) {
    const found = (await place(identite)) ?? (await place((await identites.redirect(identite)) ?? ''))
    if (found) return found
  }
  // A list may be a file of a folder, and its ids may hold colons: the longest name of a list that fits is meant.
  const noms = (await sources.known()).map(s => s.nom).sort((a, b) => b.length - a.length)
  for (const source of noms) {
    if (!texte.startsWith(`${source}:`) && !texte.startsWith(`${source},`)) continue
    const [repere] = await identites.find(source, texte.slice(source.length + 1))
    const identite = repere && (await identites.placeOf(repere))
    if (repere && identite) return { identite, reperes: [repere], seul: true }
  }
  return null
}

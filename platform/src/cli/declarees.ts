/**
 * What a name means: a list that the program declares, one that its producer proposed and the operator accepted, or one that the
 * base remembers how it was read. Workers, verbs and starts ask here, so that a name means the same list to all of them.
 */
import type { Source } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import type { Store } from '../store/store.ts'

/** The declaration in use, or null when nobody knows that name: `(await declaredAs(store, 'paca'))?.nom === 'paca'`. */
export async function declaredAs({ sources, propositions }: Store, nom: string): Promise<Source | null> {
  const own = TOUTES.find(s => s.nom === nom)
  if (own) return own
  return (await propositions.sources()).find(s => s.nom === nom) ?? (await sources.declaration(nom))
}

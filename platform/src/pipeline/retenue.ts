/**
 * A reading held back by its alarms: how it is told, and how it is asked for again once the operator has accepted it, from
 * the very bytes that wait.
 */
import { insecables } from '@lieux-communs/core'
import type { Constat } from '../store/alarmes.ts'
import type { Store } from '../store/store.ts'
import type { Demande, Echec } from './run.ts'

/** What to tell of it: what was seen, that nothing is withdrawn, and how to accept. */
export function echecRetenu(source: string, constats: readonly Constat[]): Echec {
  return {
    source,
    retenue: true,
    cause: insecables(`lecture mise en attente : ${constats.map(c => c.vu).join(' ; ')}. Rien n’est retiré`),
    remede: insecables(`vérifiez la liste ; si c’est voulu : npx lieux sources accepter ${source}`)
  }
}

/** What is to be read to take in the reading that a source's alarms hold; null when it has none open, or was never declared. */
export async function heldReading({ alarmes, instantanes, sources }: Store, nom: string): Promise<Demande | null> {
  const tenu = await alarmes.held(nom)
  const source = await sources.declaration(nom)
  if (tenu === null || source === null) return null
  const instantane = await instantanes.byId(tenu)
  if (instantane === null) return null
  return { source, fichier: instantane.fichier, octets: () => instantanes.read(instantane), acceptee: true }
}

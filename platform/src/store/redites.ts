/**
 * Versions of a fiche that say again what the one before said, but for the keys of its records: a list renumbered its rows. The édition holds
 * them, since keys are part of what it was made of; nobody is told of them, since nothing that anybody reads has changed.
 */
import type { Fiche } from '@lieux-communs/core'
import type { Transaction } from './connexion.ts'
import { ficheOf } from './texte.ts'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const hasKey = (x: unknown): boolean => typeof x === 'object' && x !== null && 'source' in x && 'cle' in x

/** Without keys; records of one source in an order that is not that of their keys. */
function withoutKeys(this: unknown, champ: string, valeur: unknown): unknown {
  if (champ === 'cle' && hasKey(this)) return undefined
  if (!Array.isArray(valeur) || !valeur.some(hasKey)) return valeur
  return valeur.map(v => JSON.stringify(v, withoutKeys)).sort(order)
}

/** `isRedite(avant, apres)` is true when `i:42` became `i:1042` in their records, and nothing else moved. */
export const isRedite = (avant: Fiche, apres: Fiche): boolean =>
  JSON.stringify(avant, withoutKeys) === JSON.stringify(apres, withoutKeys)

/** Pairs of versions read at once: a few megabytes. */
const PAGE = 500

/**
 * How many of the versions written in an édition say nothing new. `finie` holds those they replace (see publication.ts). Only fiches of which a
 * record has a key that the last publication did not know are read: a base whose lists keep their ids is not.
 */
export async function countRedites(tx: Transaction, numero: number): Promise<number> {
  const pages = tx<{ identite: string; avant: string; apres: string }[]>`
    select f.identite, p.contenu::text as avant, n.contenu::text as apres
      from renumerotee r
      join finie f on f.identite = r.identite and f.partie = 'f'
      join fiches p on p.identite = f.identite and p.jusqua_edition = ${numero}
      join fiches n on n.identite = f.identite and n.depuis_edition = ${numero}`.cursor(PAGE)
  let redites = 0
  for await (const page of pages)
    for (const { identite, avant, apres } of page)
      if (isRedite(ficheOf(identite, avant), ficheOf(identite, apres))) redites++
  return redites
}

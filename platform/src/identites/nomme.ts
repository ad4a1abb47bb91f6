/**
 * What a person types to name a place or a record: a public id, or a list and its own id (`hub-lo:42`, `hub-lo,42`), or a key as
 * the base writes it (`hub-lo:i:42`).
 */
import { isMalRecopie, readIdentite } from '@lieux-communs/core'
import { date } from '../moment.ts'
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

/** When a place left and nobody took its records: « 3 mars 2026 »; null for one that lives, or never did. */
export async function goneSince({ identites }: Pick<Store, 'identites'>, identite: string): Promise<string | null> {
  const gone = await identites.gone(identite)
  return gone === null || gone.remplacee_par !== null ? null : date(gone.le)
}

/** Why nothing bears a name, in French: « Le lieu k7m-29q-xd0 a été retiré le 3 mars 2026. ». */
export async function tellInconnu(store: Pick<Store, 'identites'>, texte: string): Promise<string> {
  const identite = readIdentite(texte)
  if (isMalRecopie(texte))
    return `« ${texte} » n’est l’identifiant d’aucun lieu : ses signes ne vont pas ensemble. L’un est mal recopié, ou deux sont échangés.`
  const depuis = identite && (await goneSince(store, identite))
  return depuis ? `Le lieu ${identite} a été retiré le ${depuis}.` : `Rien de publié ne s’appelle « ${texte} ».`
}

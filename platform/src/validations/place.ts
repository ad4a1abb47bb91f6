/**
 * Room for one more list. Whoever comes finds a place, whatever others hand over: when the workshop is full, what leaves is a list of the
 * one who keeps the most, the longest untouched. Of a list that was refused only the reason is kept: some of them, and they take nobody's
 * place (500 refused addresses from five connections once closed the page to everyone for an hour).
 */
import type { Dossier } from './dossier.ts'

export interface Bornes {
  /** Lists kept at once, and bytes that they weigh together. */
  readonly listes: number
  readonly octets: number
  /** Reasons kept of those that were refused. */
  readonly refus: number
}

const BORNES: Bornes = { listes: 500, octets: 2_000_000_000, refus: 500 }

type Garde = Pick<Dossier, 'connexion' | 'etat' | 'octets' | 'expire'>

/** The list that leaves first: the longest untouched of the connection that keeps the most, less those under work. */
function leaverOf<D extends Garde>(listes: readonly D[]): D | null {
  const parConnexion = new Map<string, D[]>()
  for (const liste of listes) parConnexion.set(liste.connexion, [...(parConnexion.get(liste.connexion) ?? []), liste])
  const order = [...parConnexion.values()].sort((a, b) => b.length - a.length)
  for (const siennes of order) {
    const [premiere] = siennes.filter(l => l.etat === 'prete').sort((a, b) => a.expire - b.expire)
    if (premiere) return premiere
  }
  return null
}

/**
 * The lists to forget so that one more may come; null when those that are there are all being worked on. `expire` orders them: it is put
 * off at each thing asked of a list.
 */
export function makeRoom<D extends Garde>(dossiers: Iterable<D>, bornes: Bornes = BORNES): D[] | null {
  const refusees = [...dossiers].filter(d => d.etat === 'refusee').sort((a, b) => a.expire - b.expire)
  const partantes = refusees.slice(0, Math.max(0, refusees.length + 1 - bornes.refus))
  let listes = [...dossiers].filter(d => d.etat !== 'refusee')
  const weight = () => listes.reduce((n, d) => n + d.octets, 0)
  while (listes.length >= bornes.listes || weight() >= bornes.octets) {
    const partante = leaverOf(listes)
    if (partante === null) return null
    partantes.push(partante)
    listes = listes.filter(l => l !== partante)
  }
  return partantes
}

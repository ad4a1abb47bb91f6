/**
 * Whom a change disturbs without changing them: a block that grew past its cap or came back under it, a contact that a third town now
 * has or no longer. Told with a margin: who is named in vain is only linked again.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { eachBlock } from './bloc.ts'
import { COMMUNES_PARTAGE } from './contacts.ts'
import { apartFromCopies, type Decision } from './decisions.ts'
import type { Lectures } from './faire-traits.ts'
import { BLOCS, REGLES_BLOC } from './modele.ts'
import type { Recensement } from './recensement.ts'
import { type Reperes, reperesOf } from './reperes.ts'
import { uniquesOf } from './uniques.ts'
import { villesOf } from './villes.ts'

export interface Changement {
  /** Ranks of the records that are new, or no longer say the same. */
  readonly arrives: ReadonlySet<number>
  /** What is known of those that are gone, or said something else. */
  readonly partis: readonly Reperes[]
  readonly recensement: Recensement
  readonly decisions?: readonly Decision[]
  /** What was read already, and is read now: linking is next. */
  readonly lectures?: Lectures | undefined
}

/** A fact that holds from `seuil` up, of a number that is `now`, and was less by up to `plus` or more by up to `moins`: may it have moved? */
const mayHaveMoved = (now: number, seuil: number, plus: number, moins: number): boolean =>
  now >= seuil ? now - plus < seuil : now + moins >= seuil

/** How many of the departed had each neighbourhood and each contact. */
function departuresOf(partis: readonly Reperes[]): ReadonlyMap<number, number> {
  const departs = new Map<number, number>()
  for (const { voisinages, contacts } of partis)
    for (const cle of [...voisinages, ...contacts]) departs.set(cle, (departs.get(cle) ?? 0) + 1)
  return departs
}

/**
 * Ranks of the disturbed among `records`, as they are now: all those that share a neighbourhood or a contact with what changed, less
 * the holders of the contacts of `recensement`, of which the caller answers.
 */
export function disturbed(
  records: readonly Enregistrement[],
  { arrives, partis, recensement, decisions = [], lectures }: Changement
): Set<number> {
  const seuls = apartFromCopies(records, decisions)
  const { order, kind, uniques, traits } = uniquesOf(records, { recensement, seuls, lectures })
  const firsts = new Map(uniques.map((rank, u) => [rank, u]))
  const holdersOf: number[][] = uniques.map(() => [])
  kind.forEach((first, rank) => {
    ;(holdersOf[firsts.get(first) as number] as number[]).push(order[rank] as number)
  })
  const arrived = holdersOf.map(ranks => ranks.some(rank => arrives.has(rank)))
  const touched = new Set<number>()
  const touch = (u: number) => {
    for (const rank of holdersOf[u] as number[]) touched.add(rank)
  }

  arrived.forEach((is, u) => {
    if (is) touch(u)
  })
  const dits = uniques.map((rank, u) => reperesOf(traits, u, records[order[rank] as number] as Enregistrement))
  const departs = departuresOf(partis)
  /** Of the departed, those that may have been with it in any block: they shared a neighbourhood or a contact. */
  const goneFrom = ({ voisinages, contacts: held }: Reperes): number => {
    let gone = 0
    for (const v of voisinages) gone += departs.get(v) ?? 0
    for (const c of held) gone += departs.get(c) ?? 0
    return gone
  }
  const villes = villesOf(traits)
  for (const regle of REGLES_BLOC)
    eachBlock(traits, regle, BLOCS[regle], villes, (holders, size) => {
      let plus = 0
      for (let k = 0; k < size; k++) if (arrived[holders[k] as number]) plus++
      if (!mayHaveMoved(size, BLOCS[regle] + 1, plus, goneFrom(dits[holders[0] as number] as Reperes))) return
      for (let k = 0; k < size; k++) touch(holders[k] as number)
    })

  const contacts = new Map<number, { towns: Set<number>; holders: number[]; plus: number }>()
  const copies = new Set(partis.flatMap(({ contenu }) => (contenu === 0 ? [] : [contenu])))
  dits.forEach(({ contacts: held, lieu, contenu }, u) => {
    if (copies.has(contenu)) touch(u)
    for (const contact of held) {
      const seen = contacts.get(contact) ?? { towns: new Set(), holders: [], plus: 0 }
      contacts.set(contact, seen)
      if (lieu !== 0) seen.towns.add(lieu)
      seen.holders.push(u)
      if (arrived[u]) seen.plus++
    }
  })
  for (const [contact, { towns, holders, plus }] of contacts) {
    if (recensement.repandus.has(contact)) continue
    if (!mayHaveMoved(towns.size, COMMUNES_PARTAGE, plus, departs.get(contact) ?? 0)) continue
    for (const u of holders) touch(u)
  }
  return touched
}

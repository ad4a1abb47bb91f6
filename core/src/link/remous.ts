/**
 * Whom a change disturbs without changing them: a block that grew past its cap or came back under it, a contact that a third town now
 * has or no longer. Told with a margin: who is named in vain is only linked again.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { eachBlock } from './bloc.ts'
import { eachPart } from './bloc-plein.ts'
import { COMMUNES_PARTAGE } from './contacts.ts'
import { apartFromCopies, type Decision } from './decisions.ts'
import type { Lectures } from './faire-traits.ts'
import { listesOf, porteursOf } from './listes.ts'
import { BLOCS, REGLES_BLOC } from './modele.ts'
import { entiers } from './moteur/etendue.ts'
import type { Recensement } from './recensement.ts'
import { contenuOf, eachContact, eachVoisinage, type Reperes } from './reperes.ts'
import type { Traits } from './traits.ts'
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
    for (const cles of [voisinages, contacts]) for (const cle of cles) departs.set(cle, (departs.get(cle) ?? 0) + 1)
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
  const recordOf = (u: number) => records[order[uniques[u] as number] as number] as Enregistrement
  const departs = departuresOf(partis)
  const lexique = traits.lexiques.contacts
  const contenus = uniques.map((_, u) => contenuOf(recordOf(u)))
  const goneFrom = departedFrom(traits, contenus, departs)
  const villes = villesOf(traits)
  for (const regle of REGLES_BLOC)
    eachBlock(traits, regle, BLOCS[regle], villes, (holders, size, parties) => {
      const crosses = (membres: { readonly [k: number]: number }, n: number): boolean => {
        let plus = 0
        for (let k = 0; k < n; k++) if (arrived[membres[k] as number]) plus++
        return mayHaveMoved(n, BLOCS[regle] + 1, plus, goneFrom(membres[0] as number))
      }
      if (crosses(holders, size)) {
        for (let k = 0; k < size; k++) touch(holders[k] as number)
        return
      }
      if (!parties || size <= BLOCS[regle]) return
      eachPart(traits, holders, size, BLOCS[regle], (membres, ancres) => {
        // Whoever left may have been an anchor; whoever comes before the last of them is one now, in its place.
        const otherAnchors = () =>
          ancres !== null &&
          (goneFrom(membres[0] as number) > 0 || membres.slice(0, ancres).some(u => arrived[u] === true))
        if (crosses(membres, membres.length) || otherAnchors()) membres.forEach(touch)
      })
    })

  const copies = new Set(partis.flatMap(({ contenu }) => (contenu === 0 ? [] : [contenu])))
  contenus.forEach((contenu, u) => {
    if (copies.has(contenu)) touch(u)
  })
  const held = porteursOf(listesOf(uniques.length, (u, add) => eachContact(traits, u, add)))
  for (let contact = 1; contact + 1 < held.debuts.length; contact++) {
    if (traits.repandu[contact] === 1) continue
    const holders = held.valeurs.subarray(held.debuts[contact], held.debuts[contact + 1])
    const plus = holders.reduce((n, u) => n + (arrived[u] ? 1 : 0), 0)
    const moins = holders.length === 0 ? 0 : (departs.get(lexique.cle(contact)) ?? 0)
    if (plus + moins === 0 || !mayHaveMoved(townsSeen(traits, holders), COMMUNES_PARTAGE, plus, moins)) continue
    for (const u of holders) touch(u)
  }
  return touched
}

/** In how many towns these are, told by their post codes. */
function townsSeen({ codePostal }: Traits, holders: Int32Array): number {
  const towns = new Set<number>()
  for (const u of holders) if (codePostal[u] !== 0) towns.add(codePostal[u] as number)
  return towns.size
}

/** Of the departed, how many may have been with a record in any block: they shared a neighbourhood or a contact. Counted once a record. */
function departedFrom(
  traits: Traits,
  contenus: readonly number[],
  departs: ReadonlyMap<number, number>
): (u: number) => number {
  const known = entiers(traits.nombre).fill(-1)
  const { contacts } = traits.lexiques
  return u => {
    let gone = known[u] as number
    if (gone >= 0) return gone
    gone = 0
    eachVoisinage(traits, u, contenus[u] as number, cle => {
      gone += departs.get(cle) ?? 0
    })
    eachContact(traits, u, contact => {
      gone += departs.get(contacts.cle(contact)) ?? 0
    })
    known[u] = gone
    return gone
  }
}

/**
 * A thousand records that change among n already linked: what is linked again, as publication does it (pipeline/increment.ts), less the
 * base. What the base keeps of each record (its neighbourhoods and contacts, its cluster) is in memory, as its indexes would answer. Each
 * time, what comes out is compared with the whole linked anew.
 */
import { setTimeout } from 'node:timers/promises'
import {
  disturbed,
  type Enregistrement,
  Lectures,
  peu,
  type RangPlat,
  type Rapprochement,
  type Recensement,
  Rencontres,
  type Reperes,
  rapproche,
  readReperes,
  recordPlat
} from '@lieux-communs/core'
import { withoutCopies } from '../compilation.ts'
import { drawRangs } from './link-rangs.ts'
import { type Bench, type Rang, timed } from './mesure.ts'

const CHANGES = 1_000
const REPOS_MS = 500

/** What is kept of the base as it was. */
interface Gardes {
  readonly records: readonly Enregistrement[]
  readonly reperes: readonly Reperes[]
  readonly voisins: ReadonlyMap<number, readonly number[]>
  readonly contacts: ReadonlyMap<number, readonly number[]>
  readonly nombre: number
  /** Records by word; and those words alone that weigh less for being common, which the base answers at once. */
  readonly mots: ReadonlyMap<number, number>
  readonly courants: ReadonlyMap<number, number>
  /** The family of each record, and the records of each. */
  readonly familleDe: Int32Array
  readonly familles: ReadonlyMap<number, readonly number[]>
}

function addTo(into: Map<number, number[]>, key: number, rank: number): void {
  const ranks = into.get(key)
  if (ranks === undefined) into.set(key, [rank])
  else ranks.push(rank)
}

function keep(records: readonly Enregistrement[], { grappes, familles, reperes }: Rapprochement): Gardes {
  const [voisins, contacts, byFamily] = [0, 1, 2].map(() => new Map<number, number[]>()) as [
    Map<number, number[]>,
    Map<number, number[]>,
    Map<number, number[]>
  ]
  const mots = new Map<number, number>()
  const familleDe = new Int32Array(records.length)
  grappes.forEach(({ membres }, g) => {
    for (const m of membres) {
      familleDe[m] = familles[g] as number
      addTo(byFamily, familles[g] as number, m)
    }
  })
  const kept = records.map((_, rank) => reperes(rank))
  kept.forEach((r, rank) => {
    for (const v of r.voisinages) addTo(voisins, v, rank)
    for (const c of r.contacts) addTo(contacts, c, rank)
    for (const m of r.mots) mots.set(m, (mots.get(m) ?? 0) + 1)
  })
  const nombre = records.length
  const courants = new Map([...mots].filter(([, n]) => n > peu(nombre)))
  return { records, nombre, reperes: kept, voisins, contacts, mots, courants, familleDe, familles: byFamily }
}

/**
 * What a row that changed says now, as its list gives it: one in two has another telephone, one in four another number in its street, one
 * in four another name.
 */
function changed(rang: RangPlat, i: number): RangPlat {
  if (i % 2 === 0) return { ...rang, telephone: `06${String(10_000_000 + i)}` }
  return i % 4 === 1
    ? { ...rang, adresse: `${200 + (i % 50)} ${rang.adresse}` }
    : { ...rang, nom: `Atelier des Tilleuls ${i}` }
}

/** The clusters of all that the change concerns, by ranks among all; and how many records were read to know them. */
function relink(gardes: Gardes, changes: ReadonlyMap<number, Enregistrement>): { grappes: number[][]; lus: number } {
  const lectures = new Lectures()
  const arrives = readReperes([...changes.values()], lectures)
  const reperesOf = new Map([...changes.keys()].map((rank, i) => [rank, arrives[i] as Reperes]))
  const partis = [...changes.keys()].map(rank => gardes.reperes[rank] as Reperes)
  const { nombre } = gardes
  const porteurs = new Map(gardes.courants)
  for (const [reperes, un] of [
    [partis, -1],
    [arrives, 1]
  ] as const)
    for (const { mots } of reperes)
      for (const mot of mots) porteurs.set(mot, (porteurs.get(mot) ?? gardes.mots.get(mot) ?? 0) + un)
  const recensement: Recensement = { nombre, porteurs, repandus: new Map() }
  const lus = new Set<number>(changes.keys())
  // Of each record, whether it was found around, and nothing brings it to any so far: see `Monde` in pipeline/voisinage.ts.
  const trouves = new Uint8Array(gardes.records.length)
  for (const rank of lus) trouves[rank] = 1
  let laisses: number[] = []
  const surround = (reperes: readonly Reperes[]): void => {
    const find = (ranks: readonly number[] = []) => {
      for (const rank of ranks) {
        if (trouves[rank] === 1) continue
        trouves[rank] = 1
        laisses.push(rank)
      }
    }
    for (const { voisinages, contacts } of reperes) {
      for (const v of voisinages) find(gardes.voisins.get(v))
      for (const c of contacts) find(gardes.contacts.get(c))
    }
    const rencontres = new Rencontres(reperes)
    laisses = laisses.filter(rank => {
      const meets = rencontres.meets((gardes.reperes[rank] as Reperes).marques)
      if (meets) lus.add(rank)
      return !meets
    })
  }
  const recordsOf = (ranks: readonly number[]) =>
    ranks.map(rank => changes.get(rank) ?? (gardes.records[rank] as Enregistrement))
  const concernes = new Set<number>()
  const concern = (ranks: Iterable<number>): void => {
    for (const rank of ranks)
      if (!concernes.has(rank))
        for (const other of gardes.familles.get(gardes.familleDe[rank] as number) ?? []) concernes.add(other)
  }
  surround([...partis, ...arrives])
  concern(changes.keys())
  const autour = [...lus]
  const remous = disturbed(recordsOf(autour), {
    arrives: new Set(autour.flatMap((rank, i) => (changes.has(rank) ? [i] : []))),
    partis,
    recensement,
    lectures
  })
  concern([...remous].map(i => autour[i] as number))
  for (;;) {
    surround([...concernes].map(rank => reperesOf.get(rank) ?? (gardes.reperes[rank] as Reperes)))
    const ranks = [...lus]
    const dedans = new Set(ranks.flatMap((rank, i) => (concernes.has(rank) ? [i] : [])))
    const { grappes, dehors } = rapproche(recordsOf(ranks), { concernes: dedans, recensement, lectures })
    if (dehors.length === 0)
      return { grappes: grappes.map(g => g.membres.map(m => ranks[m] as number)), lus: ranks.length }
    concern(dehors.map(i => ranks[i] as number))
  }
}

/** Clusters that the whole linked anew does not make. */
function ecartsOf(records: readonly Enregistrement[], grappes: readonly (readonly number[])[]): number {
  const whole = new Set(rapproche(records).grappes.map(g => g.membres.join(' ')))
  return grappes.filter(ranks => !whole.has(ranks.toSorted((x, y) => x - y).join(' '))).length
}

export const linkIncrement: Bench = {
  nom: 'link-increment',
  titre: `${CHANGES} enregistrements changés parmi n déjà rapprochés : ceux d’un territoire, puis tirés partout ; cible : 0,3 s de processeur à 100 000`,
  tailles: [100_000],
  async mesure(n) {
    const rangs = drawRangs(n)
    const recordOf = (rang: RangPlat, rank: number) => recordPlat(rang, rangs[rank]?.source as string, String(rank))
    const records = rangs.map(({ rang }, rank) => recordOf(rang, rank))
    const gardes = keep(records, rapproche(records))
    const byTown = records
      .map((_, rank) => rank)
      .sort((x, y) => ((rangs[x]?.rang.commune as string) < (rangs[y]?.rang.commune as string) ? -1 : 1))
    const tirages: Readonly<Record<string, readonly number[]>> = {
      'd’un territoire': byTown.slice(0, CHANGES),
      partout: byTown.filter((_, i) => i % Math.floor(n / CHANGES) === 0).slice(0, CHANGES)
    }
    const lignes: Rang[] = []
    for (const [changes, ranks] of Object.entries(tirages)) {
      const apres = new Map(ranks.map((rank, i) => [rank, recordOf(changed(rangs[rank]?.rang as RangPlat, i), rank)]))
      // What preparing left to compile and to sweep is not the change's.
      await setTimeout(REPOS_MS)
      let relies: ReturnType<typeof relink> = { grappes: [], lus: 0 }
      // As the verb does.
      const mesure = await timed(n, () =>
        withoutCopies(() => {
          relies = relink(gardes, apres)
        })
      )
      const now = records.map((record, rank) => apres.get(rank) ?? record)
      const { grappes, lus } = relies
      lignes.push({ ...mesure, changes, lus, grappes: grappes.length, ecarts: ecartsOf(now, grappes) })
    }
    return lignes
  }
}

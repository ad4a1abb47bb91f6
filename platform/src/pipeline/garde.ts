/**
 * The guard before publication: a reading that would withdraw too many places, or that no longer looks like its list, waits
 * for somebody's word. What a list last gave stands meanwhile: a producer's slip withdraws nothing.
 */
import {
  type Enregistrement,
  fold,
  hasOwnId,
  insecables,
  nombre,
  pluriel,
  type Source,
  type Table
} from '@lieux-communs/core'
import type { Constat } from '../store/alarmes.ts'
import type { RepereConnu } from '../store/enregistrements.ts'
import type { Store } from '../store/store.ts'
import { driftOf, type Profil, profileOf } from './derive.ts'
import { publishedOf } from './derive-publiee.ts'
import { reassigned, reassignedConstat, repereOf } from './reattribues.ts'

/** One place in ten, or one alone, may leave without anybody being asked: trust.md, T6. */
const PART = 10

/** `tooMany(11, 100)`, `tooMany(2, 3)`; not `tooMany(10, 100)` nor `tooMany(1, 1)`. */
export const tooMany = (partis: number, avant: number): boolean => partis > 1 && partis * PART > avant

/** Where a place is, in what names it: by name, or by address, within a town. */
function reperesOf({ nom, adresse, commune }: Omit<RepereConnu, 'cle'>): string[] {
  const ville = fold(commune)
  const dits = [nom, adresse].map(fold)
  return dits.flatMap((dit, i) => (dit === '' ? [] : [`${i} ${dit} ${ville}`]))
}

/**
 * Of the places that a list no longer names, those that it still has under another key: without ids, a name that is
 * corrected is another key, and no place has gone.
 */
export function gonePlaces(partis: readonly RepereConnu[], neufs: readonly Enregistrement[]): RepereConnu[] {
  const libres = new Map<string, Set<number>>()
  neufs.forEach(({ valeurs }, i) => {
    const { nom = '', adresse = '', commune = '' } = valeurs
    for (const repere of reperesOf({ nom, adresse, commune }))
      libres.set(repere, (libres.get(repere) ?? new Set()).add(i))
  })
  const pris = new Set<number>()
  return partis.filter(parti => {
    for (const repere of reperesOf(parti)) {
      const trouve = [...(libres.get(repere) ?? [])].find(i => !pris.has(i))
      if (trouve === undefined) continue
      pris.add(trouve)
      return false
    }
    return true
  })
}

interface Cles {
  /** Those that the base holds of the source, places on their way out included. */
  readonly avant: readonly string[]
  /** Of those gone, how many were on their way out already: the last reading did not name them. */
  readonly dejaPartis?: number
  readonly apres: ReadonlySet<string>
}

const share = (cles: Iterable<string>): number => {
  const toutes = [...cles]
  return toutes.length === 0 ? 0 : toutes.filter(hasOwnId).length / toutes.length
}

/** Most places had an id of their own, and less than half as many still do: the column that held it is gone, or no longer tells them apart. */
const keyLost = ({ avant, apres }: Cles): boolean => share(avant) > 0.5 && share(apres) < share(avant) / 2

/** Ids that are there no more, of places that are: the list gave them others. Nothing would leave, but somebody should know. */
const renumbered = (changes: number, avant: number): Constat => ({
  nature: 'identifiants-changes',
  vu: insecables(
    `${pluriel(changes, 'identifiant', 'identifiants')} sur ${nombre(avant)} ont changé, mais leurs lieux sont toujours dans la liste, au même nom ou à la même adresse : elle a sans doute été renumérotée, et chaque lieu garderait son adresse sur le site`
  )
})

/** Those that an earlier reading lost are counted, since a list may empty a little each day; said apart, since nobody would find them missing in this one. */
const alreadyGone = (n: number): string =>
  n === 0 ? '' : `, dont ${nombre(n)} que la lecture d’avant ne nommait déjà plus`

/**
 * What the guard has to say of a reading, given the keys the base holds and those that it brings, how many of those
 * that are missing are places really gone, and of how many only the id is.
 */
export function guardOf(cles: Cles, partis: number, changes = 0): Constat[] {
  const avant = cles.avant.length
  if (avant > 0 && cles.apres.size === 0)
    return [{ nature: 'sans-lignes', vu: insecables(`plus aucun lieu dans la liste, qui en avait ${avant}`) }]
  const constats: Constat[] = []
  if (tooMany(partis, avant))
    constats.push({
      nature: 'disparition',
      vu: insecables(
        `${pluriel(partis, 'lieu', 'lieux')} sur ${nombre(avant)} ${partis > 1 ? 'ne sont' : 'n’est'} plus dans la liste${alreadyGone(cles.dejaPartis ?? 0)}`
      )
    })
  if (tooMany(changes, avant) && !keyLost(cles)) constats.push(renumbered(changes, avant))
  if (keyLost(cles))
    constats.push({
      nature: 'cle-perdue',
      vu: 'les lignes n’ont plus l’identifiant qui les distinguait d’une fois à l’autre'
    })
  return constats
}

/** A reading that could be taken in: its records, and the table they were made from. */
export interface Examinee {
  readonly source: Source
  readonly instantane: number
  readonly records: readonly Enregistrement[]
  readonly table: Pick<Table, 'format' | 'colonnes' | 'lignes'>
  /** Records taken as they were read the last time, by the key they had: the base need not be asked who they were. */
  readonly repris?: ReadonlyMap<string, Enregistrement>
}

/**
 * What keeps a reading from being published, compared with the last one taken in; empty when nothing does, when there is none
 * before it, or when these are the same bytes (what moved is then our own program). `profil` goes with the reading.
 */
export async function inspect(
  { sources, enregistrements }: Store,
  { source, instantane, records, table, repris = new Map() }: Examinee,
  jour: string
): Promise<{ readonly constats: readonly Constat[]; readonly profil: Profil }> {
  const profil = { ...profileOf(table), publies: publishedOf(records, table.lignes.length) }
  const derniere = await sources.accepted<Profil>(source.nom)
  if (derniere === null || derniere.instantane === instantane) return { constats: [], profil }
  const avant = await enregistrements.keys(source.nom, jour)
  const apres = new Set(records.map(r => r.cle))
  const cles = { avant, apres }
  const manquantes = avant.filter(cle => !apres.has(cle))
  let partis = manquantes.length
  let changes = 0
  let dejaPartis = 0
  if (tooMany(partis, avant.length) && apres.size > 0) {
    const connues = new Set(avant)
    const neufs = records.filter(r => !connues.has(r.cle))
    // Whatever its id, a place that is still there has not gone: see lignees.ts, which keeps it its place.
    const parties = gonePlaces(await enregistrements.named(source.nom, manquantes), neufs)
    changes = manquantes.filter(hasOwnId).length - parties.filter(({ cle }) => hasOwnId(cle)).length
    partis = parties.length
    const enSursis = new Set(await enregistrements.departing(source.nom, jour))
    dejaPartis = parties.filter(({ cle }) => enSursis.has(cle)).length
  }
  const garde = guardOf({ ...cles, dejaPartis }, partis, changes)
  const gardes = avant.filter(cle => hasOwnId(cle) && apres.has(cle))
  const memes = gardes.flatMap(cle => repris.get(cle) ?? [])
  const autres = memes.length === 0 ? gardes : gardes.filter(cle => !repris.has(cle))
  const nommees = [...memes.map(repereOf), ...(await enregistrements.named(source.nom, autres))]
  const melees = reassignedConstat(reassigned(nommees, records), gardes.length)
  const since = async (): Promise<Constat[]> => {
    if (table.lignes.length === 0) return []
    const avant = [derniere.profil, await sources.depart<Profil>(source.nom)].filter(p => p !== null)
    const [proches = [], lointaines = []] = avant.map(p => driftOf(p, profil, source.mapping))
    // Fifteen points fewer at each reading are ninety at the sixth.
    return [...proches, ...lointaines.filter(({ nature }) => !proches.some(p => p.nature === nature))]
  }
  return { constats: [...garde, ...(melees ? [melees] : []), ...(await since())], profil }
}

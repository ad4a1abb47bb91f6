/** The records of a place as a merge sees them: in one order whatever the order given, reserved contacts known. */
import type { Champ } from '../standard/champs.ts'
import type { Enregistrement, Reserves } from '../standard/enregistrement.ts'
import type { Origine } from '../standard/fiche.ts'
import { comparable } from './comparable.ts'
import type { Candidat, Jury } from './survivant.ts'

export interface Membre {
  readonly record: Enregistrement
  readonly origine: Origine
  readonly deduits: ReadonlySet<Champ>
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Ordered by source, then key, then row: the order in which a fiche lists its members. */
export function membresOf(records: readonly Enregistrement[]): Membre[] {
  return records
    .toSorted((a, b) => order(a.source, b.source) || order(a.cle, b.cle) || a.ligne - b.ligne)
    .map(record => ({
      record,
      origine: { source: record.source, cle: record.cle, date: record.valeurs.date_maj ?? null },
      deduits: new Set(record.deduits)
    }))
}

/** One value of a field as a record gives it. */
export interface Parole<V> {
  readonly valeur: V
  readonly membre: Membre
  /** Its place in the record's list. */
  readonly rang?: number
}

/**
 * Equal values grouped, the writing and the origins of each: `[{ valeur: 'Médiathèque', origines: [a, b], dit: true }]`, best first.
 * The writing kept is the one that the comparison of candidates prefers among those of the group.
 */
export function candidatsOf<V extends string | number>(
  champ: Champ,
  paroles: readonly Parole<V>[],
  compare: (a: Candidat<V>, b: Candidat<V>) => number,
  cle: (valeur: V) => string = valeur => comparable(champ, valeur)
): Candidat<V>[] {
  if (paroles.length < 2) return paroles.map(p => candidat(champ, p.valeur, [p]))
  const groups = new Map<string, Parole<V>[]>()
  for (const parole of paroles) {
    const key = cle(parole.valeur)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [parole])
    else group.push(parole)
  }
  const out: Candidat<V>[] = []
  for (const group of groups.values()) {
    const writings = new Map<V, Parole<V>[]>()
    for (const parole of group) {
      const same = writings.get(parole.valeur)
      if (same === undefined) writings.set(parole.valeur, [parole])
      else same.push(parole)
    }
    const best =
      writings.size === 1
        ? (group[0] as Parole<V>).valeur
        : [...writings].map(([valeur, said]) => candidat(champ, valeur, said)).sort(compare)[0]?.valeur
    out.push(candidat(champ, best as V, group))
  }
  return out.sort(compare)
}

function candidat<V>(champ: Champ, valeur: V, paroles: readonly Parole<V>[]): Candidat<V> {
  const origines: Origine[] = []
  let rang = Number.POSITIVE_INFINITY
  let dit = false
  for (const parole of paroles) {
    const { origine, deduits } = parole.membre
    if (!origines.includes(origine)) origines.push(origine)
    if (!deduits.has(champ)) dit = true
    rang = Math.min(rang, parole.rang ?? 0)
  }
  return { valeur, origines, dit, rang }
}

/** What a merge knows all along. */
export interface Contexte {
  readonly membres: readonly Membre[]
  readonly jury: Jury
  /** `telephone` and `courriels`, comparable: whatever any source reserves is public nowhere. */
  readonly interdits: { readonly telephone: ReadonlySet<string>; readonly courriels: ReadonlySet<string> }
}

/** The reserved contacts of all members together, each once, and the set that public values must avoid. */
export function reservesOf(membres: readonly Membre[]): { reserves: Reserves; interdits: Contexte['interdits'] } {
  const united = (champ: 'telephone' | 'courriels') => {
    const byKey = new Map<string, string>()
    for (const { record } of membres)
      for (const value of record.reserves[champ] ?? []) {
        const key = comparable(champ, value)
        const known = byKey.get(key)
        if (known === undefined || value < known) byKey.set(key, value)
      }
    return byKey
  }
  const telephone = united('telephone')
  const courriels = united('courriels')
  return {
    reserves: {
      ...(telephone.size > 0 ? { telephone: [...telephone.values()].sort() } : {}),
      ...(courriels.size > 0 ? { courriels: [...courriels.values()].sort() } : {})
    },
    interdits: { telephone: new Set(telephone.keys()), courriels: new Set(courriels.keys()) }
  }
}

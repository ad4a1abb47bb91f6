/** The records of a place as a merge sees them: in one order whatever the order given, reserved contacts known. */
import type { ChampDeFiche } from '../standard/champs.ts'
import type { Enregistrement, Reserves } from '../standard/enregistrement.ts'
import type { Origine } from '../standard/fiche.ts'
import { comparable } from './comparable.ts'
import type { Candidat, Jury, Listes } from './survivant.ts'

export interface Membre {
  readonly record: Enregistrement
  readonly origine: Origine
  /** `[origine]`, made once: most values have one origin. */
  readonly seule: readonly Origine[]
  readonly deduits: readonly ChampDeFiche[]
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function membreOf(record: Enregistrement, listes: Listes): Membre {
  const date = record.valeurs.date_maj ?? listes.get(record.source)?.date ?? null
  const { source, cle, absent_depuis } = record
  const origine: Origine = absent_depuis === undefined ? { source, cle, date } : { source, cle, date, absent_depuis }
  return { record, origine, seule: [origine], deduits: record.deduits }
}

const compareRecords = (a: Enregistrement, b: Enregistrement): number =>
  order(a.source, b.source) || order(a.cle, b.cle) || a.ligne - b.ligne

/** Ordered by source, then key, then row: the order in which a fiche lists its members. A record given twice is one. */
export function membresOf(records: readonly Enregistrement[], listes: Listes): Membre[] {
  if (records.length === 1) return [membreOf(records[0] as Enregistrement, listes)]
  const sorted = records.toSorted(compareRecords)
  return sorted
    .filter((record, i) => i === 0 || compareRecords(sorted[i - 1] as Enregistrement, record) !== 0)
    .map(record => membreOf(record, listes))
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
  champ: ChampDeFiche,
  paroles: readonly Parole<V>[],
  compare: (a: Candidat<V>, b: Candidat<V>) => number,
  cle: (valeur: V) => string = valeur => comparable(champ, valeur)
): Candidat<V>[] {
  if (paroles.length < 2) return paroles.map(p => candidat(champ, p.valeur, [p]))
  const writings = new Map<V, Parole<V>[]>()
  for (const parole of paroles) gather(writings, parole.valeur, parole)
  if (writings.size === 1) return [candidat(champ, (paroles[0] as Parole<V>).valeur, paroles)]
  // Folding is what costs: once a writing.
  const groups = new Map<string, V[]>()
  for (const valeur of writings.keys()) gather(groups, cle(valeur), valeur)
  const out: Candidat<V>[] = []
  for (const group of groups.values()) {
    const candidats = group.map(valeur => candidat(champ, valeur, writings.get(valeur) as Parole<V>[]))
    if (candidats.length === 1) out.push(candidats[0] as Candidat<V>)
    else {
      const best = candidats.sort(compare)[0] as Candidat<V>
      const said = new Set(group)
      const all = paroles.filter(p => said.has(p.valeur))
      out.push(candidat(champ, best.valeur, all))
    }
  }
  return out.sort(compare)
}

function gather<K, T>(into: Map<K, T[]>, key: K, value: T): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}

function candidat<V>(champ: ChampDeFiche, valeur: V, paroles: readonly Parole<V>[]): Candidat<V> {
  const [first] = paroles
  if (paroles.length === 1 && first !== undefined) {
    const { seule, deduits } = first.membre
    return { valeur, origines: seule, dit: !deduits.includes(champ), rang: first.rang ?? 0 }
  }
  const origines: Origine[] = []
  let rang = Number.POSITIVE_INFINITY
  let dit = false
  for (const parole of paroles) {
    const { origine, deduits } = parole.membre
    if (!origines.includes(origine)) origines.push(origine)
    if (!deduits.includes(champ)) dit = true
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

const RIEN: ReturnType<typeof reservesOf> = { reserves: {}, interdits: { telephone: new Set(), courriels: new Set() } }

const QUOI = ['telephone', 'courriels', 'pages', 'structure_parente'] as const satisfies readonly (keyof Reserves)[]

/** What all members withhold together, each once, and the contacts that public values must avoid. */
export function reservesOf(membres: readonly Membre[]): { reserves: Reserves; interdits: Contexte['interdits'] } {
  if (!membres.some(({ record: { reserves } }) => QUOI.some(quoi => reserves[quoi] !== undefined))) return RIEN
  const united = (quoi: (typeof QUOI)[number]) => {
    const byKey = new Map<string, string>()
    for (const { record } of membres)
      for (const value of record.reserves[quoi] ?? []) {
        const key = quoi === 'pages' ? value.toLowerCase() : comparable(quoi, value)
        const known = byKey.get(key)
        if (known === undefined || value < known) byKey.set(key, value)
      }
    return byKey
  }
  const unies = QUOI.map(quoi => [quoi, united(quoi)] as const)
  const keysOf = (quoi: 'telephone' | 'courriels') => new Set(unies.find(([q]) => q === quoi)?.[1].keys())
  return {
    reserves: Object.fromEntries(unies.flatMap(([quoi, u]) => (u.size > 0 ? [[quoi, [...u.values()].sort()]] : []))),
    interdits: { telephone: keysOf('telephone'), courriels: keysOf('courriels') }
  }
}

/**
 * Files that name their columns otherwise: `addr` here, `Address` or `address` there. Columns left over on both sides are matched by their
 * name but for its capitals and accents, then by the values that they share, then by what they hold when only one of each side does.
 */
import { fold } from '../../text/fold.ts'
import { hash32 } from '../../text/hash.ts'
import type { Nature } from './modele.ts'
import { natureOf, profilOf } from './reconnaitre.ts'

type Colonnes = ReadonlyMap<string, readonly string[]>

/** How columns of one file are called in the other: `{ address: 'addr' }`. */
type Accords = Map<string, string>

/** The only column of each kind among those given; of those that `kind` tells. */
function aloneBy<K>(noms: readonly string[], kind: (nom: string) => K | null): Map<K, string> {
  const seen = new Map<K, string | null>()
  for (const nom of noms) {
    const k = kind(nom)
    if (k !== null) seen.set(k, seen.has(k) ? null : nom)
  }
  return new Map([...seen].filter((entry): entry is [K, string] => entry[1] !== null))
}

/** Distinct values read to know whether two columns share some: those of low hash, so that both sides keep the same ones. */
const LUES = 2000
/** Two columns that share so much of what the shorter says say one thing: the names of the places both lists have. */
const PART_MIN = 0.1
/** And so many values: two columns of « oui » and « non » share both. */
const VALEURS_MIN = 5

function valuesOf(cells: readonly string[]): Set<string> {
  const all = new Set(cells.map(fold))
  all.delete('')
  if (all.size <= LUES) return all
  const bound = (LUES / all.size) * 2 ** 32
  return new Set([...all].filter(value => hash32(value) < bound))
}

const sharedPart = (x: ReadonlySet<string>, y: ReadonlySet<string>): number => {
  const [few, many] = x.size <= y.size ? [x, y] : [y, x]
  let shared = 0
  for (const value of few) if (many.has(value)) shared++
  return shared < VALEURS_MIN ? 0 : shared / few.size
}

/** Pairs of columns that share the most values, each taken once, from the most alike down. */
function bySharedValues(
  premier: Colonnes,
  here: readonly string[],
  autre: Colonnes,
  there: readonly string[]
): Accords {
  const values = (colonnes: Colonnes, noms: readonly string[]) =>
    noms.map(nom => [nom, valuesOf(colonnes.get(nom) as readonly string[])] as const)
  const ours = values(premier, here)
  const pairs = values(autre, there).flatMap(([nom, mine]) =>
    ours.map(([same, theirs]) => ({ nom, same, part: sharedPart(mine, theirs) }))
  )
  const out: Accords = new Map()
  const taken = new Set<string>()
  for (const { nom, same, part } of pairs.sort((x, y) => y.part - x.part)) {
    if (part < PART_MIN || out.has(nom) || taken.has(same)) continue
    out.set(nom, same)
    taken.add(same)
  }
  return out
}

/** How the columns of `autre` are called in `premier`: `{ address: 'addr' }`; those of one name in both are not told. */
export function accords(premier: Colonnes, autre: Colonnes): Accords {
  const out: Accords = new Map()
  const left = (colonnes: Colonnes, other: Colonnes, taken: Iterable<string>) => {
    const pris = new Set(taken)
    return [...colonnes.keys()].filter(nom => !other.has(nom) && !pris.has(nom))
  }
  const join = (more: ReadonlyMap<string, string>): void => {
    for (const [nom, same] of more) out.set(nom, same)
  }
  const joinBy = <K>(kindHere: (nom: string) => K | null, kindThere: (nom: string) => K | null): void => {
    const alone = aloneBy(left(premier, autre, out.values()), kindHere)
    for (const [k, nom] of aloneBy(left(autre, premier, out.keys()), kindThere)) {
      const same = alone.get(k)
      if (same !== undefined) out.set(nom, same)
    }
  }
  const nature =
    (colonnes: Colonnes) =>
    (nom: string): Nature | null =>
      natureOf(profilOf(nom, colonnes.get(nom) as readonly string[]))
  joinBy(fold, fold)
  join(bySharedValues(premier, left(premier, autre, out.values()), autre, left(autre, premier, out.keys())))
  joinBy(nature(premier), nature(autre))
  return out
}

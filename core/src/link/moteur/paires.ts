/** The pairs that a model's blocking rules propose among the records of a table, each once. */
import { combine, hash32 } from '../../text/hash.ts'
import { BlocsEnCours, Cles, eachBlockOf, eachPairOf, Suite } from './blocs.ts'
import { CLE } from './cles.ts'
import { codesOf, type Donnees, ENTRE } from './colonnes.ts'
import type { CleDeBloc, RegleDeBloc } from './modele.ts'

export interface Paires {
  readonly a: Int32Array
  readonly b: Int32Array
}

/** Two numbers for each key of a value. */
type Paire = readonly [number, number]

/** What one record gives for one part of a rule, by its rank: worked out once a distinct value. */
function readerOf(donnees: Donnees, { colonnes, nature, cle }: CleDeBloc): (r: number) => readonly Paire[] {
  const { codes, textes } = codesOf(donnees, colonnes, nature)
  const named = CLE.get(cle)
  if (named === undefined) throw new RangeError(`unknown key: ${cle}`)
  const known: (readonly Paire[] | undefined)[] = new Array(textes.length)
  known[0] = []
  return r => {
    const code = codes[r] as number
    const found = known[code]
    if (found !== undefined) return found
    const keys = new Set((textes[code] as string).split(ENTRE).flatMap(texte => named.cles(texte)))
    keys.delete('')
    const pairs = Array.from(keys, key => [hash32(key), hash32(key, 1)] as const)
    known[code] = pairs
    return pairs
  }
}

/** Blocks of one rule. */
function eachBlock(donnees: Donnees, regle: RegleDeBloc, visit: (holders: Int32Array, size: number) => void): void {
  const readers = regle.cles.map(cle => readerOf(donnees, cle))
  const cles = new Cles()
  const add = (r: number, rank: number, premier: number, second: number): void => {
    const reader = readers[rank]
    if (reader === undefined) cles.push(premier, second, r)
    else for (const [p, s] of reader(r)) add(r, rank + 1, combine(premier, p), combine(second, s))
  }
  for (let r = 0; r < donnees.nombre; r++) add(r, 0, 0, 1)
  eachBlockOf(cles, visit)
}

/** Of a block, the holders that are no copies of a former one; in the same array, in the same order. */
function distinctHolders(copies: Int32Array): (holders: Int32Array, size: number) => number {
  const seen = new Int32Array(copies.length).fill(-1)
  let block = -1
  return (holders, size) => {
    block++
    let kept = 0
    for (let k = 0; k < size; k++) {
      const r = holders[k] as number
      const first = copies[r] as number
      if (seen[first] === block) continue
      seen[first] = block
      holders[kept++] = r
    }
    return kept
  }
}

/**
 * Blocks of one rule that a record enters at most, the smallest first: a text of a hundred and fifty words meets nobody by its hundredth that it
 * did not meet by the rarest of them.
 */
const BLOCS_MAX = 24

/** The blocks of one rule, those that say most first, each record in a few. */
function keepFew(
  nombre: number,
  blocs: readonly Int32Array[],
  keep: (holders: Int32Array, size: number) => void
): void {
  const times = new Uint8Array(nombre)
  for (const bloc of [...blocs].sort((x, y) => x.length - y.length)) {
    let size = 0
    for (const r of bloc) {
      if ((times[r] as number) >= BLOCS_MAX) continue
      times[r] = (times[r] as number) + 1
      bloc[size++] = r
    }
    if (size > 1) keep(bloc, size)
  }
}

/** `copies`: of each record, the first that says the same (see copies.ts). `told` hears the share done, from 0 to 1. */
export function pairesOf(
  donnees: Donnees,
  regles: readonly RegleDeBloc[],
  copies: Int32Array,
  told: (part: number) => void = () => {}
): Paires {
  const kept = new BlocsEnCours()
  const distinct = distinctHolders(copies)
  regles.forEach((regle, i) => {
    told(i / (2 * regles.length))
    const blocs: Int32Array[] = []
    eachBlock(donnees, regle, (holders, size) => {
      const n = size <= regle.plafond ? size : distinct(holders, size)
      if (n > 1 && n <= regle.plafond) blocs.push(holders.slice(0, n))
    })
    keepFew(donnees.nombre, blocs, (holders, size) => kept.add(holders, size))
  })
  copies.forEach((first, r) => {
    if (first !== r) kept.add(Int32Array.of(first, r), 2)
  })
  const a = new Suite()
  const b = new Suite()
  const { nombre } = donnees
  eachPairOf(
    kept.done(nombre),
    (x, y) => {
      a.push(x)
      b.push(y)
    },
    faits => told(0.5 + faits / (2 * nombre))
  )
  return { a: a.done(), b: b.done() }
}

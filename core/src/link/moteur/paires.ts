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

/** `told` hears the share done, from 0 to 1. */
export function pairesOf(
  donnees: Donnees,
  regles: readonly RegleDeBloc[],
  told: (part: number) => void = () => {}
): Paires {
  const kept = new BlocsEnCours()
  regles.forEach((regle, i) => {
    told(i / (2 * regles.length))
    eachBlock(donnees, regle, (holders, size) => {
      if (size <= regle.plafond) kept.add(holders, size)
    })
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

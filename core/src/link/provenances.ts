/** Which lists say each record, its exact copies included, and which of them give it an id of its own. */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { hasOwnId } from './cle.ts'
import { Lexique } from './lexique.ts'
import { type Listes, listesOf } from './listes.ts'
import { entiers, octets } from './moteur/etendue.ts'

export interface Provenances {
  readonly sources: Listes
  readonly identifiants: Listes
  /** How many records say each, its copies included. */
  readonly effectifs: Int32Array
}

const AUCUN: readonly number[] = []

/**
 * Of the records at `premiers`, each with its copies, by their ranks in `records`: without any, of every record alone. Keys are read as the
 * records came, since that is how they lie in memory.
 */
export function provenancesOf(
  records: readonly Enregistrement[],
  premiers: ArrayLike<number> = records.map((_, rank) => rank),
  copiesOf: (premier: number) => readonly number[] = () => AUCUN
): Provenances {
  const noms = new Lexique()
  const listes = entiers(records.length)
  const propres = octets(records.length)
  let derniere = ''
  let liste = 0
  for (let rank = 0; rank < records.length; rank++) {
    const { source, cle } = records[rank] as Enregistrement
    // Records come list after list.
    if (source !== derniere) {
      derniere = source
      liste = noms.rank(source)
    }
    listes[rank] = liste
    propres[rank] = hasOwnId(cle) ? 1 : 0
  }
  const effectifs = entiers(premiers.length)
  const gathered = (dit: (rank: number) => number) =>
    listesOf(premiers.length, (r, add) => {
      const premier = premiers[r] as number
      add(dit(premier))
      for (const copie of copiesOf(premier)) add(dit(copie))
    })
  for (let r = 0; r < effectifs.length; r++) effectifs[r] = 1 + copiesOf(premiers[r] as number).length
  return {
    sources: gathered(rank => listes[rank] as number),
    identifiants: gathered(rank => (propres[rank] === 1 ? (listes[rank] as number) : 0)),
    effectifs
  }
}

/** Which lists say each record, its exact copies included. */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { Lexique } from './lexique.ts'
import { type Listes, listesOf } from './listes.ts'
import { entiers } from './moteur/etendue.ts'

export interface Provenances {
  readonly sources: Listes
  /** How many records say each, its copies included. */
  readonly effectifs: Int32Array
}

const AUCUN: readonly number[] = []

/**
 * Of the records at `premiers`, each with its copies, by their ranks in `records`: without any, of every record alone. Lists are read as the
 * records came, since that is how they lie in memory.
 */
export function provenancesOf(
  records: readonly Enregistrement[],
  premiers: ArrayLike<number> = records.map((_, rank) => rank),
  copiesOf: (premier: number) => readonly number[] = () => AUCUN
): Provenances {
  const noms = new Lexique()
  const listes = entiers(records.length)
  let derniere = ''
  let liste = 0
  for (let rank = 0; rank < records.length; rank++) {
    const { source } = records[rank] as Enregistrement
    // Records come list after list.
    if (source !== derniere) {
      derniere = source
      liste = noms.rank(source)
    }
    listes[rank] = liste
  }
  const effectifs = entiers(premiers.length)
  const sources = listesOf(premiers.length, (r, add) => {
    const premier = premiers[r] as number
    const copies = copiesOf(premier)
    effectifs[r] = 1 + copies.length
    add(listes[premier] as number)
    for (const copie of copies) add(listes[copie] as number)
  })
  return { sources, effectifs }
}

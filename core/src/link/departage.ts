/**
 * In what order links of one weight are followed: by what their records say, never by their keys. Weights are half bits, and many are equal: were
 * ties broken by keys, a list that renumbers its rows would move places from one cluster to another, and the same rows would give other clusters
 * with their ids than without.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { entiers, octets } from './moteur/etendue.ts'
import type { Arete } from './moteur/grouper.ts'
import { contentOf } from './traits.ts'

/**
 * The place of each record among those whose links meet others: two that only each other have are joined or not, whatever the order.
 * `recordOf`: the record of a rank.
 */
export function ordreOf(
  nombre: number,
  aretes: readonly Arete[],
  recordOf: (rank: number) => Enregistrement
): Int32Array {
  const liens = entiers(nombre)
  for (const { a, b } of aretes) {
    liens[a] = (liens[a] as number) + 1
    liens[b] = (liens[b] as number) + 1
  }
  const meles = octets(nombre)
  for (const { a, b } of aretes)
    if ((liens[a] as number) > 1 || (liens[b] as number) > 1) {
      meles[a] = 1
      meles[b] = 1
    }
  const textes = new Map<number, string>()
  meles.forEach((mele, rank) => {
    if (mele === 1) textes.set(rank, contentOf(recordOf(rank)))
  })
  const ordre = entiers(nombre)
  const parTexte = [...textes].sort(([x, a], [y, b]) => (a < b ? -1 : a > b ? 1 : x - y))
  parTexte.forEach(([rank], place) => {
    ordre[rank] = place
  })
  return ordre
}

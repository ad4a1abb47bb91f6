/**
 * The records of each town, whatever the town is told by: a code, a name, a post code. Two tellings that the very same records hold are
 * one town: what blocks would find in the second was found in the first.
 */
import type { Listes } from './listes.ts'
import type { VisiteBloc } from './moteur/blocs.ts'
import { entiers, octets } from './moteur/etendue.ts'
import type { Traits } from './traits.ts'

/** Records of each town end to end, in increasing order: those of town `v` are `membres[debuts[v] … debuts[v + 1])`. */
export interface Villes {
  readonly debuts: Int32Array
  readonly membres: Int32Array
}

/** True for each town, by its rank, that is another one under another telling. */
function retold(tellings: readonly Int32Array[], counts: Int32Array): Uint8Array {
  const same = octets(counts.length)
  // The code is often the name, the name often the post code; what the first holder says next to it is the only candidate.
  tellings.slice(0, -1).forEach((column, i) => {
    const next = tellings[i + 1] as Int32Array
    const candidate = entiers(counts.length).fill(-1)
    for (let r = 0; r < column.length; r++) {
      const town = column[r] as number
      const other = next[r] as number
      if (candidate[town] === -1) candidate[town] = other
      else if (candidate[town] !== other) candidate[town] = 0
    }
    for (let town = 1; town < counts.length; town++) {
      const other = candidate[town] as number
      if (other > 0 && counts[other] === counts[town]) same[town] = 1
    }
  })
  return same
}

/** Towns of two records or more. */
export function villesOf({ nombre, insee, commune, codePostal, lexiques }: Traits): Villes {
  const tellings = [insee, commune, codePostal]
  const towns = lexiques.lieux.nombre
  const counts = entiers(towns)
  for (const column of tellings)
    for (let r = 0; r < nombre; r++) counts[column[r] as number] = (counts[column[r] as number] as number) + 1
  const left = retold(tellings, counts)
  left[0] = 1
  const debuts = entiers(towns + 1)
  for (let town = 0; town < towns; town++) {
    const kept = left[town] === 0 && (counts[town] as number) > 1
    debuts[town + 1] = (debuts[town] as number) + (kept ? (counts[town] as number) : 0)
  }
  const membres = entiers(debuts[towns] as number)
  const next = debuts.slice()
  for (let r = 0; r < nombre; r++)
    for (const column of tellings) {
      const town = column[r] as number
      const place = next[town] as number
      if (place === debuts[town + 1]) continue
      membres[place] = r
      next[town] = place + 1
    }
  return { debuts, membres }
}

/** In town after town, every value that two records or more have; those of `only` alone when it is given (1 at their rank). */
export function eachInTown(listes: Listes, { debuts, membres }: Villes, visit: VisiteBloc, only?: Uint8Array): void {
  const { debuts: deRecord, valeurs } = listes
  let most = 0
  for (let i = 0; i < valeurs.length; i++) most = Math.max(most, valeurs[i] as number)
  const counts = entiers(most + 1)
  const places = entiers(most + 1)
  let seen = entiers(1 << 8)
  let holders = entiers(1 << 10)
  for (let town = 0; town + 1 < debuts.length; town++) {
    const start = debuts[town] as number
    const end = debuts[town + 1] as number
    if (start === end) continue
    let distinct = 0
    let shared = 0
    for (let m = start; m < end; m++) {
      const r = membres[m] as number
      for (let i = deRecord[r] as number; i < (deRecord[r + 1] as number); i++) {
        const v = valeurs[i] as number
        if (only !== undefined && only[v] === 0) continue
        const n = (counts[v] as number) + 1
        counts[v] = n
        if (n === 1) {
          if (distinct === seen.length) seen = doubled(seen)
          seen[distinct++] = v
        } else shared += n === 2 ? 2 : 1
      }
    }
    if (shared > holders.length) holders = entiers(2 * shared)
    let place = 0
    for (let k = 0; k < distinct; k++) {
      const v = seen[k] as number
      places[v] = place
      if ((counts[v] as number) > 1) place += counts[v] as number
    }
    if (shared > 0)
      for (let m = start; m < end; m++) {
        const r = membres[m] as number
        for (let i = deRecord[r] as number; i < (deRecord[r + 1] as number); i++) {
          const v = valeurs[i] as number
          if ((counts[v] as number) < 2) continue
          const at = places[v] as number
          holders[at] = r
          places[v] = at + 1
        }
      }
    for (let k = 0; k < distinct; k++) {
      const v = seen[k] as number
      const size = counts[v] as number
      if (size > 1) visit(holders.subarray((places[v] as number) - size, places[v]), size)
      counts[v] = 0
    }
  }
}

function doubled(from: Int32Array): Int32Array {
  const into = entiers(2 * from.length)
  into.set(from)
  return into
}

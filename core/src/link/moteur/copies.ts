/**
 * Records that say the same on all that is compared. Sixty rows of one restaurant are sixty in its blocks, where more than fifty say
 * nothing: they count for one there, and each is proposed with the first of them.
 */
import type { Donnees } from './colonnes.ts'
import type { Mesureur } from './niveaux.ts'

/** Of each record, the first that says the same: itself when it is alone, or says nothing at all. */
export function copiesOf(nombre: number, mesureurs: readonly Pick<Mesureur, 'codes'>[]): Int32Array {
  const codes = mesureurs.map(m => m.codes.codes)
  const same = (a: number, b: number): boolean => codes.every(column => column[a] === column[b])
  const first = new Int32Array(nombre)
  const alike = new Map<number, number[]>()
  for (let r = 0; r < nombre; r++) {
    let hash = 0
    for (const column of codes) hash = (Math.imul(hash, 31) + (column[r] as number)) | 0
    const known = alike.get(hash) ?? []
    const silent = codes.every(column => column[r] === 0)
    first[r] = silent ? r : (known.find(other => same(other, r)) ?? r)
    if (first[r] !== r || silent) continue
    known.push(r)
    alike.set(hash, known)
  }
  return first
}

/** Rows that say the very same in two columns or more, as groups named by their smallest rank: `id` 1 and 3 of one line printed twice. */
export function sameRows({ nombre, colonnes }: Donnees): Int32Array {
  const columns = [...colonnes.values()]
  const first = new Map<string, number>()
  return Int32Array.from({ length: nombre }, (_, r) => {
    const cells = columns.map(column => column[r] ?? '')
    if (cells.filter(cell => cell !== '').length < 2) return r
    const row = JSON.stringify(cells)
    const known = first.get(row)
    if (known === undefined) first.set(row, r)
    return known ?? r
  })
}

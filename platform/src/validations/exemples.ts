/** A few cells of a column, as they may be shown: whoever reads a preview needs the shape of a contact, never whose it is. */
import { holdsPersonalContact, type RangBrut, type Table } from '@lieux-communs/core'
import { masquePersonnes } from '../catalogue/reserve.ts'

const EXEMPLES = 3
/** Rows looked at for them. */
const RANGS = 500
const LONGUEUR = 90

/** A text with the contacts that may belong to a person hidden, cut: `'marie@exemple.fr' → '[contact réservé]'`. */
export function montrable(texte: string, longueur = LONGUEUR): string {
  const sain = holdsPersonalContact(texte) ? masquePersonnes(texte) : texte
  return sain.length > longueur ? `${sain.slice(0, longueur - 1)}…` : sain
}

/** The cell under a dotted path; a name that itself holds dots is tried whole first. */
function cellOf(rang: RangBrut, colonne: string): unknown {
  if (Object.hasOwn(rang, colonne)) return rang[colonne]
  let value: unknown = rang
  for (const part of colonne.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

/** The first different cells that hold something: `exemplesDe(table, 'Ville') → ['Brest', 'Lens']`. */
export function exemplesDe(table: Table, colonne: string): string[] {
  const vus = new Set<string>()
  for (const rang of table.lignes.slice(0, RANGS)) {
    const cell = cellOf(rang, colonne)
    if (cell === null || cell === undefined || cell === '') continue
    const texte = (typeof cell === 'object' ? JSON.stringify(cell) : String(cell)).trim()
    if (texte !== '') vus.add(montrable(texte))
    if (vus.size >= EXEMPLES) break
  }
  return [...vus]
}

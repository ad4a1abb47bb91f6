/** A few cells of a column, as they may be shown: whoever reads a preview needs the shape of a contact, never whose it is. */
import { holdsPersonalContact, type RangBrut, type Table } from '@lieux-communs/core'
import { masquePersonnes } from '../face/reserve.ts'

const EXEMPLES = 3
/** Rows looked at for them. */
const RANGS = 500
const LONGUEUR = 90

/** Looked at before it is cut: what is shown is shorter, and a contact may straddle the cut. */
const LUE_MAX = 2_000
const BLANCS = /\s+/
// Signs of nobody's alphabet, which stand for an address that may be shown.
const TENUE = /\ue000(\d{1,4})\ue001/g

/**
 * A text with the contacts that may belong to a person hidden, cut: every mobile, and the e-mails that name someone.
 * `montrable('accueil@ville.fr ou 06 39 98 00 12') → 'accueil@ville.fr ou [contact réservé]'`.
 */
export function montrable(texte: string, longueur = LONGUEUR): string {
  // An accent apart from its letter would cut an address in two.
  const lu = texte.slice(0, LUE_MAX).normalize('NFC')
  const publics = lu.includes('@')
    ? lu.split(BLANCS).filter(mot => mot.includes('@') && !holdsPersonalContact(mot))
    : []
  const tenu = publics.reduce((t, mot, i) => t.replace(mot, `\ue000${i}\ue001`), lu)
  const sain = masquePersonnes(tenu).replace(TENUE, (_, i) => publics[Number(i)] ?? '')
  return sain.length > longueur ? `${sain.slice(0, longueur - 1)}…` : sain
}

// "[contact réservé]", "[contact réservé aux professionnels]": as the masks of this package and of the core say it.
const RETIRE = /^\[contact réservé(?: aux professionnels)?\]$/

/** True when nothing of a text may be shown: it is the contact of someone. */
export const isWithheld = (texte: string): boolean => RETIRE.test(montrable(texte))

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

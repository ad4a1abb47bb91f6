/**
 * A table as linkage looks at it: columns of texts, each coded as small integers, so that a value is folded, and two values
 * compared, once for all the records that hold them.
 */

import { stripHtml } from '../../text/clean.ts'
import { foldedWords } from '../../text/fold.ts'
import type { ComparaisonApprise, Nature } from './modele.ts'
import { NATURES } from './natures.ts'

/** Between the values of one cell that holds several: the telephones of a place. */
export const ENTRE = '\u001f'

/** Records of one or several files, end to end. */
export interface Donnees {
  readonly nombre: number
  /** Of each record, the rank of its file. */
  readonly fichiers: Int32Array
  /** Texts as the files have them, empty when silent. */
  readonly colonnes: ReadonlyMap<string, readonly string[]>
}

/** The values of what is compared: ranks from 1, 0 is "nothing". */
export interface Codes {
  readonly codes: Int32Array
  /** Folded. A value of several is told by its parts. */
  readonly textes: readonly string[]
  /** Records that say each single value, alone or with others; of a value of several, those that say just it. */
  readonly porteurs: Int32Array
  /** Single values of each: null when none has several. */
  readonly parts: readonly (readonly number[])[] | null
}

/** The single values of one: itself, or its parts. */
export const partsOf = ({ parts }: Codes, code: number): readonly number[] => parts?.[code] ?? [code]

/** The single values that two records both say. */
export function sharedBy(codes: Codes, a: number, b: number): readonly number[] {
  const [x, y] = [codes.codes[a] as number, codes.codes[b] as number]
  if (x === 0 || y === 0) return []
  if (codes.parts === null) return x === y ? [x] : []
  const others = partsOf(codes, y)
  return partsOf(codes, x).filter(value => others.includes(value))
}

function foldCell(cell: string, plie: (texte: string) => string): string {
  if (!cell.includes(ENTRE)) return plie(cell)
  const kept = new Set(cell.split(ENTRE).map(plie))
  kept.delete('')
  return [...kept].sort().join(ENTRE)
}

/** Cells of several columns make one text, when all speak: `48.85 2.35`. */
function cellsOf({ nombre, colonnes }: Donnees, noms: readonly string[]): readonly string[] {
  const read = noms.map(nom => colonnes.get(nom) ?? [])
  if (read.length === 1) return read[0] as readonly string[]
  return Array.from({ length: nombre }, (_, r) => {
    const cells = read.map(column => column[r] ?? '')
    return cells.includes('') ? '' : cells.join(' ')
  })
}

/** Cells less the words of other columns of the same record, unless nothing would be left: `Palm (Los Angeles)` in Los Angeles is `palm`. */
function without(
  donnees: Donnees,
  cells: readonly string[],
  sans: readonly string[],
  plie: (texte: string) => string
): string[] {
  const autres = sans.map(nom => donnees.colonnes.get(nom) ?? [])
  return cells.map((cell, r) => {
    if (cell === '' || cell.includes(ENTRE)) return cell
    const dits = new Set(autres.flatMap(column => foldedWords(column[r] ?? '')))
    if (dits.size === 0) return cell
    const left = plie(stripHtml(cell))
      .split(' ')
      .filter(mot => !dits.has(mot))
    return left.length === 0 ? cell : left.join(' ')
  })
}

/** A folded text in its whole words: `unabridged('av du moulin', { av: 'avenue' })`. */
export const unabridged = (texte: string, abreges: Readonly<Record<string, string>>): string =>
  texte
    .split(' ')
    .map(mot => (Object.hasOwn(abreges, mot) ? (abreges[mot] as string) : mot))
    .join(' ')

export function codesOf(
  donnees: Donnees,
  noms: readonly string[],
  nature: Nature,
  { sans = [], abreges }: Pick<ComparaisonApprise, 'sans' | 'abreges'> = {}
): Codes {
  const fold = NATURES[nature].plie
  const plie = abreges === undefined ? fold : (texte: string) => unabridged(fold(texte), abreges)
  const said = cellsOf(donnees, noms)
  const cells = sans.length === 0 ? said : without(donnees, said, sans, plie)
  const codes = new Int32Array(donnees.nombre)
  const textes = ['']
  const porteurs = [0]
  const byCell = new Map<string, number>([['', 0]])
  const byText = new Map<string, number>([['', 0]])
  let several = false
  for (let r = 0; r < donnees.nombre; r++) {
    const cell = cells[r] ?? ''
    let code = byCell.get(cell)
    if (code === undefined) {
      const text = foldCell(stripHtml(cell), plie)
      code = byText.get(text)
      if (code === undefined) {
        code = textes.length
        byText.set(text, code)
        textes.push(text)
        porteurs.push(0)
        several ||= text.includes(ENTRE)
      }
      byCell.set(cell, code)
    }
    codes[r] = code
    porteurs[code] = (porteurs[code] as number) + 1
  }
  const whole = { codes, textes, porteurs: Int32Array.from(porteurs) }
  return several ? { ...whole, ...splitParts(whole) } : { ...whole, parts: null }
}

/** Parts are values too: those that stand alone nowhere are added after. */
function splitParts({ textes, porteurs }: Omit<Codes, 'parts'>): Pick<Codes, 'textes' | 'porteurs' | 'parts'> {
  const all = [...textes]
  const held = Array.from(porteurs)
  const ranks = new Map(all.map((texte, rank) => [texte, rank]))
  const parts = textes.map((texte, code) => {
    if (code === 0 || !texte.includes(ENTRE)) return [code]
    return texte.split(ENTRE).map(part => {
      let rank = ranks.get(part)
      if (rank === undefined) {
        rank = all.length
        ranks.set(part, rank)
        all.push(part)
        held.push(0)
      }
      held[rank] = (held[rank] as number) + (porteurs[code] as number)
      return rank
    })
  })
  return { textes: all, porteurs: Int32Array.from(held), parts }
}

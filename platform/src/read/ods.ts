/**
 * ODS workbooks: one XML file in a zip. Cells give their value as the file stores it (a date is an ISO day), their text
 * otherwise. Sheets end with a million repeated empty rows: repetitions are only unfolded when something follows them.
 */
import { Parser } from 'saxen'
import { type TableauDeFeuille, withFeuilles } from './autres-feuilles.ts'
import { Balises } from './balises.ts'
import { ClasseurIllisible, FichierTropGrand, TropDeLignes } from './erreurs.ts'
import { CELLS_MAX, chooseFeuille, saidVides, TITRES_MAX, VIDES_MAX } from './feuille.ts'
import { tableauOf } from './grille.ts'
import type { Entree } from './zip.ts'

// "PT09H30M00S" → 09:30
const TIME = /^PT(\d{1,3})H(\d{1,2})M/

/** As many columns as a workbook may have. */
const COLONNES_MAX = 16_384
/** A row written once for so many is a bomb or a slip of the hand. */
const REPETEES_MAX = 10_000

type Attributes = Readonly<Record<string, string>>

/** `storedValue({ 'office:value-type': 'time', 'office:time-value': 'PT09H30M00S' }) → '09:30'`; null: the text is the value. */
function storedValue(attributes: Attributes): string | null {
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return attributes['office:value'] ?? null
    case 'boolean':
      return attributes['office:boolean-value'] ?? null
    case 'date':
      return attributes['office:date-value']?.replace('T00:00:00', '') ?? null
    case 'time': {
      const time = TIME.exec(attributes['office:time-value'] ?? '')
      return time ? `${(time[1] as string).padStart(2, '0')}:${(time[2] as string).padStart(2, '0')}` : null
    }
    default:
      return null
  }
}

const repeatOf = (attributes: Attributes, name: string): number => Math.max(1, Number(attributes[name]) || 1)

/** What is being read: a sheet, its row, its cell, and the repetitions that wait for something to follow them. */
class Lecteur {
  readonly feuilles: { nom: string; rows: string[][]; cells: number; pleines: number }[] = []
  readonly #nom: string
  readonly #rangs: number
  #row: string[] = []
  #rowRepeat = 1
  #emptyRows = 0
  #emptyCells = 0
  #value: string | null = null
  #text = ''
  #cellRepeat = 1
  #paragraphs = 0
  #inText = 0
  #aside = 0
  /** Cells merged down their column: the value, and the rows it still covers. */
  readonly #spans = new Map<number, { left: number; readonly value: string }>()
  #covered = false
  #rowsSpanned = 1
  /** Covered cells of this row, and what covers them. */
  #spread: { readonly at: number; readonly value: string }[] = []

  constructor(nom: string, rangs: number) {
    this.#nom = nom
    this.#rangs = rangs
  }

  /** `decode` turns the entities of an attribute into their signs: saxen leaves that to whoever reads it. */
  open(name: string, attributes: () => Attributes, decode: (text: string) => string): void {
    if (name === 'office:annotation') this.#aside++
    if (this.#aside > 0) return
    if (name === 'table:table') {
      this.feuilles.push({ nom: decode(attributes()['table:name'] ?? ''), rows: [], cells: 0, pleines: 0 })
      this.#emptyRows = 0
      this.#spans.clear()
    } else if (name === 'table:table-row') {
      this.#row = []
      this.#spread = []
      this.#emptyCells = 0
      this.#rowRepeat = repeatOf(attributes(), 'table:number-rows-repeated')
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const given = attributes()
      this.#value = storedValue(given)
      this.#cellRepeat = repeatOf(given, 'table:number-columns-repeated')
      this.#covered = name === 'table:covered-table-cell'
      this.#rowsSpanned = repeatOf(given, 'table:number-rows-spanned')
      this.#text = ''
      this.#paragraphs = 0
    } else if (name === 'text:p' || name === 'text:h') {
      if (this.#paragraphs++ > 0) this.#text += '\n'
      this.#inText++
    } else if (name === 'text:line-break') this.#text += '\n'
    else if (name === 'text:s' || name === 'text:tab') this.#text += ' '
  }

  text(value: string): void {
    if (this.#inText > 0 && this.#aside === 0) this.#text += value
  }

  close(name: string): void {
    if (name === 'office:annotation') this.#aside--
    if (this.#aside > 0) return
    if (name === 'text:p' || name === 'text:h') this.#inText--
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell()
    else if (name === 'table:table-row') this.#closeRow()
  }

  #closeCell(): void {
    const cell = this.#value ?? this.#text
    const at = this.#row.length + this.#emptyCells
    if (this.#rowsSpanned > 1 && cell !== '') this.#spans.set(at, { left: this.#rowsSpanned, value: cell })
    if (cell === '') {
      if (this.#covered) this.#coverFrom(at)
      this.#emptyCells += this.#cellRepeat
      return
    }
    if (at + this.#cellRepeat > COLONNES_MAX)
      throw new FichierTropGrand(this.#nom, 'une ligne de plus de 16 384 colonnes')
    this.#spend(this.#emptyCells + this.#cellRepeat)
    for (let i = 0; i < this.#emptyCells; i++) this.#row.push('')
    for (let i = 0; i < this.#cellRepeat; i++) this.#row.push(cell)
    this.#emptyCells = 0
  }

  #coverFrom(at: number): void {
    if (this.#spans.size === 0) return
    for (const [column, { value }] of this.#spans)
      if (column >= at && column < at + this.#cellRepeat) this.#spread.push({ at: column, value })
  }

  /** What is merged down a column is said of each row that holds something else. */
  #spreadSpans(): void {
    for (const { at, value } of this.#row.length === 0 ? [] : this.#spread) {
      while (this.#row.length < at) this.#row.push('')
      this.#row[at] = value
    }
    for (const [column, span] of this.#spans) {
      span.left -= this.#rowRepeat
      if (span.left <= 0) this.#spans.delete(column)
    }
  }

  #closeRow(): void {
    const feuille = this.feuilles.at(-1)
    if (!feuille) return
    const { rows } = feuille
    this.#spreadSpans()
    if (this.#row.length === 0) {
      this.#emptyRows += this.#rowRepeat
      return
    }
    this.#spend(this.#emptyRows + this.#rowRepeat * this.#row.length)
    feuille.pleines += this.#rowRepeat
    if (feuille.pleines > this.#rangs + TITRES_MAX) throw new TropDeLignes(this.#nom, this.#rangs)
    if (this.#emptyRows > VIDES_MAX) throw new FichierTropGrand(this.#nom, saidVides(this.#emptyRows))
    if (this.#rowRepeat > REPETEES_MAX)
      throw new FichierTropGrand(this.#nom, `une ligne répétée ${this.#rowRepeat.toLocaleString('fr-FR')} fois`)
    for (let i = 0; i < this.#emptyRows; i++) rows.push([])
    for (let i = 0; i < this.#rowRepeat; i++) rows.push(this.#row)
    this.#emptyRows = 0
  }

  #spend(cells: number): void {
    const feuille = this.feuilles.at(-1)
    if (!feuille) return
    feuille.cells += cells
    if (feuille.cells > CELLS_MAX) throw new FichierTropGrand(this.#nom, 'une feuille s’étend sur trop de cellules')
  }
}

/** Reads one sheet of an ODS: the declared one, else the one that holds the most. Throws a named error. */
export function readOds(
  entrees: readonly Entree[],
  nom: string,
  lecture: { readonly feuille?: string | undefined; readonly entete?: number | undefined; readonly rangs: number }
): TableauDeFeuille {
  const content = entrees.find(e => e.nom === 'content.xml')
  if (!content) throw new ClasseurIllisible(nom, 'pas de « content.xml » dans l’archive')
  const octets = content.octets()
  new Balises([], () => {}).feed(octets)
  const lecteur = new Lecteur(nom, lecture.rangs)
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => lecteur.open(name, attributes, decode))
  parser.on('text', (value, decode) => lecteur.text(decode(value)))
  parser.on('closeTag', name => lecteur.close(name))
  parser.on('error', cause => {
    throw new ClasseurIllisible(nom, cause.message, undefined, cause)
  })
  parser.parse(octets.toString('utf8'))
  const { feuilles } = lecteur
  const choisie = chooseFeuille(feuilles, nom, lecture.feuille)
  return withFeuilles(tableauOf(choisie.rows, nom, lecture), feuilles, choisie, lecture.feuille !== undefined)
}

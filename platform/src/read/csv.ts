/**
 * CSV as people make it. The readers we tried are made for well-formed files: on a short row one shifts every cell after
 * it, on a stray quote they swallow the rest of the file. Here a row never costs another: a quote that closes nowhere
 * sensible is a plain character, a short row has empty cells, a long one keeps its extra cells.
 */
import { CELLULE_MAX, CELLULES_MAX } from './coupe.ts'

const QUOTE = 34
const NEWLINE = 10
const SPACE = 32
/** A quoted cell longer than this is a quote that was never closed: the longest real one met has 5,000 characters. */
const CELL_MAX = 1_000_000
const SEPARATORS = [';', ',', '\t', '|'] as const
const SNIFF_ROWS = 30
/** Signs looked at for them: five readings of 18 MB of quotes took 1.5 s. */
const SNIFF_MAX = 1_000_000

/**
 * A place in the text. `line` is where the current line ends. No quote before `barren` closes anything: it is remembered
 * so that a thousand stray quotes on a line cost one search, not a thousand.
 */
interface Place {
  line: number
  barren: number
}

function lineEnd(texte: string, at: number): number {
  const line = texte.indexOf('\n', at)
  return line === -1 ? texte.length : line
}

/** Where a quoted cell ends: the rank of the closing quote, or -1 when the opening one is a plain character. */
function closingQuote(texte: string, open: number, separateur: number, place: Place): number {
  if (open < place.barren) return -1
  const limit = Math.min(texte.length, open + CELL_MAX)
  let at = texte.indexOf('"', open + 1)
  while (at !== -1 && at < limit) {
    // Doubled quotes follow one another by the thousand in a hostile cell: a search each would cost seconds.
    while (
      texte.charCodeAt(at + 1) === QUOTE &&
      texte.charCodeAt(at + 2) === QUOTE &&
      texte.charCodeAt(at + 3) === QUOTE
    )
      at += 2
    const next = texte.charCodeAt(at + 1)
    if (next === QUOTE) at++
    else if (Number.isNaN(next) || next === separateur || next === NEWLINE) return at
    // A quote in the middle of a line ("Le "Phare" bleu") goes on; past a line break, the opening one was a stray.
    else if (at > place.line) break
    at = texte.indexOf('"', at + 1)
  }
  place.barren = at === -1 ? limit : at
  return -1
}

/** One record that holds quotes, from `start`; adds its cells and gives the rank of the next record. */
function quotedRecord(texte: string, start: number, separateur: number, cells: string[], place: Place): number {
  let at = start
  for (;;) {
    let from = at
    while (texte.charCodeAt(from) === SPACE) from++
    const close = texte.charCodeAt(from) === QUOTE ? closingQuote(texte, from, separateur, place) : -1
    let end = at
    if (close === -1) {
      while (end < place.line && texte.charCodeAt(end) !== separateur) end++
      if (cells.length <= CELLULES_MAX) cells.push(texte.slice(at, end))
    } else {
      end = close + 1
      // Twice what is kept, since a quote takes two signs.
      const cell = texte.slice(from + 1, Math.min(close, from + 3 + 2 * CELLULE_MAX))
      cells.push(cell.includes('""') ? cell.replaceAll('""', '"') : cell)
      if (end > place.line) place.line = lineEnd(texte, end)
    }
    if (end >= place.line) return place.line + 1
    at = end + 1
  }
}

/** An empty row that stands for so many lines where nothing is. */
export const lignesBlanches = (blanches: number): string[] => Object.assign([], { blanches })

/** How many lines where nothing is this empty row stands for: no row of the list, they part two tables, and a spreadsheet counts them. */
export const blanchesOf = (row: readonly string[]): number =>
  row.length > 0 ? 0 : ((row as { readonly blanches?: number }).blanches ?? 0)

/**
 * Rows of a CSV whose lines end with `\n`, one at a time, so that none is kept longer than it is needed:
 * `[...rowsOf('a;b\n1;"2;3"', ';')] → [['a', 'b'], ['1', '2;3']]`. Blank lines are not rows; with
 * `blanches`, those above a row are told as one (see `blanchesOf`): a file may be made of nothing else. Work grows with the text alone.
 */
export function* rowsOf(texte: string, separateur: string, blanches = false): Generator<string[]> {
  const quoted = texte.includes('"')
  const code = separateur.charCodeAt(0)
  const place: Place = { line: 0, barren: 0 }
  let at = 0
  let attendent = 0
  while (at < texte.length) {
    if (texte.charCodeAt(at) === NEWLINE) {
      at++
      attendent++
      continue
    }
    const end = lineEnd(texte, at)
    const record = texte.slice(at, end)
    if (record.trim() === '') {
      at = end + 1
      attendent++
      continue
    }
    if (blanches && attendent > 0) yield lignesBlanches(attendent)
    attendent = 0
    if (quoted && record.includes('"')) {
      const cells: string[] = []
      place.line = end
      at = quotedRecord(texte, at, code, cells, place)
      yield cells
    } else {
      at = end + 1
      yield record.split(separateur, CELLULES_MAX + 1)
    }
  }
}

/** The separator under which the first rows agree on the most columns. Commas inside texts do not agree with themselves. */
function sniffSeparator(entier: string): string {
  const texte = entier.slice(0, SNIFF_MAX)
  let best = ','
  let most = 0
  for (const separateur of SEPARATORS) {
    const widths = new Map<number, number>()
    let rows = 0
    for (const row of rowsOf(texte, separateur)) {
      widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
      if (++rows === SNIFF_ROWS) break
    }
    for (const [width, count] of widths) {
      const score = width === 1 ? 0 : (count / rows) ** 2 * Math.log2(width)
      if (score > most) {
        best = separateur
        most = score
      }
    }
  }
  return best
}

export interface Csv {
  readonly rows: Iterable<string[]>
  readonly separateur: string
}

/** The rows of a CSV file, its separator found when not declared; the blank lines among them on demand (see `rowsOf`). */
export function readCsv(texte: string, separateur?: string, { blanches = false } = {}): Csv {
  const lignes = texte.includes('\r') ? texte.replace(/\r\n?/g, '\n') : texte
  const debut = lignes.charCodeAt(0) === 0xfeff ? lignes.slice(1) : lignes
  // "sep=;" on the first line is a note that Excel leaves for itself.
  const sep = /^sep=(.)\n/i.exec(debut)
  const corps = sep ? debut.slice(sep[0].length) : debut
  const trouve = separateur ?? sep?.[1] ?? sniffSeparator(corps)
  return { rows: rowsOf(corps, trouve, blanches), separateur: trouve }
}

/**
 * A workbook is weighed before the library reads it: a sheet of two kilobytes may say that it reaches the row 99,999,999,999,
 * and the library makes every row on the way. Piece by piece, nothing kept.
 */
import { BaliseDemesuree, Balises } from './balises.ts'
import { FichierTropGrand, TropDeLignes } from './erreurs.ts'
import { CELLS_MAX, TITRES_MAX } from './feuille.ts'
import { columnOf } from './fusions.ts'
import type { Entree } from './zip.ts'

export const isFeuille = (entree: Entree): boolean =>
  entree.nom.startsWith('xl/worksheets/') && entree.nom.endsWith('.xml')

/** The end of a formula may be cut between two pieces, or a cell's tag. */
const OVERLAP = 64

// "<f>A1&B1</f></c>", "<f/><v></v></c>": a formula that no spreadsheet has calculated yet.
const UNCALCULATED = /<(?:\/f|f(?: [^<>]{0,100})?\/)>(?:<v\s{0,2}\/>|<v><\/v>)?<\/c>/

/** What the library would trip on, seen while the sheets were weighed. */
export interface Pesee {
  /** Some cell does not say where it stands. */
  readonly deplacees: boolean
  /** Some formula has no result. */
  readonly incalculees: boolean
  /** Some cells are merged. */
  readonly fusionnees: boolean
  /** A sheet holds far more cells and rows than it fills. */
  readonly vides: boolean
}

// "<c>", '<c t="s">': a cell without its place, as some programs write them.
const UNPLACED = /<c(?: (?!r=)[a-z]{1,3}="[^"<>]{0,20}"){0,4}\/?>/

// ' r="AB12"', " x:r='3'": where a cell or a row says that it stands; the library takes the last one, whatever its prefix.
const DITE = /(?:^|\s)(?:[\w.-]{1,50}:)?r\s{0,20}=\s{0,20}(?:"([^"]{0,40})|'([^']{0,40}))/g
// "AB12"
const CELLULE = /^([A-Z]{1,3})([1-9]\d{0,6})$/
// "12"
const RANGEE = /^[1-9]\d{0,6}$/
/** Excel's own limits: [MS-OI29500], and the widest format there is. */
const RANGEES_MAX = 1_048_576
const COLONNES_MAX = 16_384

/** Blank cells that a sheet may span whatever it holds, and how many for each that it writes: beyond, it is a bomb or a mistake. */
const BLANCHES_MAX = 1_000_000
const BLANCHES_PAR_CELLULE = 100

/** Empty cells and rows that the library makes without anyone noticing: a million take it 70 s. */
const VIDES_ADMIS = 10_000

/** Excel allows 255 signs to a format of numbers; the library's work grows with their square. */
const FORMAT_MAX = 2_000

// ' r="AB12" s="1"': as spreadsheets write it, nothing else looking like a place; a million of them are told in half a second.
const DITE_SIMPLE = /^ r="([A-Z]{0,3}\d{1,7})"[^r]{0,200}$/

function dites(attributs: string): readonly string[] {
  const simple = DITE_SIMPLE.exec(attributs)
  return simple === null ? [...attributs.matchAll(DITE)].map(([, a, b]) => a ?? b ?? '') : [simple[1] as string]
}

/**
 * How far a sheet reaches, told by its rows and its cells; those that do not say where they are come after the others. Only those
 * that hold something count: a border down to the last row says nothing.
 */
class Etendue {
  largeur = 0
  hauteur = 0
  cellules = 0
  /** Rows that hold something. */
  remplies = 0
  /** Cells and rows that hold nothing. */
  vides = 0
  /** The last row named, empty or not. */
  fond = 0
  #rangee = 0
  #colonne = 0
  #rangeeVide = true
  #celluleVide = false

  row(attributs: string): void {
    this.#rangee++
    this.#colonne = 0
    this.#rangeeVide = true
    for (const dite of dites(attributs)) {
      if (!RANGEE.test(dite) || Number(dite) > RANGEES_MAX) throw new BaliseDemesuree(`une ligne au rang « ${dite} »`)
      this.#rangee = Number(dite)
    }
    this.vides++
    this.fond = Math.max(this.fond, this.#rangee)
  }

  cell(attributs: string): void {
    this.#colonne++
    this.vides++
    this.#celluleVide = true
    for (const dite of dites(attributs)) {
      const [, lettres, chiffres] = CELLULE.exec(dite) ?? []
      const colonne = columnOf(lettres ?? '')
      if (chiffres === undefined || colonne > COLONNES_MAX || Number(chiffres) > RANGEES_MAX)
        throw new BaliseDemesuree(`une cellule à la place « ${dite} »`)
      this.#colonne = colonne
      this.#rangee = Number(chiffres)
    }
  }

  /** The cell that was met holds something. */
  fill(): void {
    if (!this.#celluleVide) return
    this.#celluleVide = false
    this.cellules++
    this.vides--
    if (this.#rangeeVide) {
      this.remplies++
      this.vides--
    }
    this.#rangeeVide = false
    this.largeur = Math.max(this.largeur, this.#colonne)
    this.hauteur = Math.max(this.hauteur, this.#rangee)
    this.fond = Math.max(this.fond, this.#rangee)
  }

  /** Blanks included. */
  get aire(): number {
    return Math.max(1, this.largeur) * this.hauteur
  }
}

/** Looks at one file of the archive, sheet or not, for what the library would choke on. */
class Regard {
  readonly #etendue = new Etendue()
  readonly #balises: Balises
  readonly #nom: string
  readonly #rangs: number
  #feuille = false

  constructor(nom: string, rangs: number) {
    this.#nom = nom
    this.#rangs = rangs
    this.#balises = new Balises(['sheetData', 'row', 'c', 'v', 'is', 'numFmt'], (balise, attributs) =>
      this.#hear(balise, attributs)
    )
  }

  #hear(balise: string, attributs: string): void {
    if (balise === 'sheetData') this.#feuille = true
    else if (balise === 'numFmt') {
      if (attributs.length > FORMAT_MAX)
        throw new BaliseDemesuree('un format de cellule de plus de 2 000 signes, quand Excel en admet 255')
    } else if (!this.#feuille) return
    else if (balise === 'row') this.#etendue.row(attributs)
    else if (balise === 'c') this.#etendue.cell(attributs)
    else if (!attributs.endsWith('/')) this.#etendue.fill()
  }

  see(piece: Buffer): void {
    this.#balises.feed(piece)
    const { remplies, aire } = this.#etendue
    if (remplies > this.#rangs + TITRES_MAX) throw new TropDeLignes(this.#nom, this.#rangs)
    if (aire > CELLS_MAX) throw new FichierTropGrand(this.#nom, 'une feuille s’étend sur trop de cellules vides')
  }

  /** Once all was seen: true when the library would make too much of nothing. */
  close(): boolean {
    const { aire, cellules, hauteur, vides, fond } = this.#etendue
    if (aire <= BLANCHES_MAX || aire <= cellules * BLANCHES_PAR_CELLULE)
      return vides > VIDES_ADMIS || fond > hauteur + VIDES_ADMIS
    throw new FichierTropGrand(
      this.#nom,
      `une feuille s’étend sur ${hauteur.toLocaleString('fr-FR')} lignes, presque toutes vides`
    )
  }
}

/**
 * Refuses a workbook that the library would choke on: a sheet that spans too many cells to hold in memory (it makes them all),
 * a tag that no spreadsheet writes. Read piece by piece, so that looking costs nothing however far the archive unfolds.
 * `rangs`: rows that a list may hold.
 */
export async function weighXlsx(entrees: readonly Entree[], nom: string, rangs: number): Promise<Pesee> {
  let deplacees = false
  let incalculees = false
  let fusionnees = false
  let vides = false
  for (const entree of entrees) {
    if (!entree.nom.endsWith('.xml') && !entree.nom.endsWith('.rels')) {
      for await (const _ of entree.morceaux());
      continue
    }
    const regard = new Regard(nom, rangs)
    let carry = ''
    for await (const piece of entree.morceaux()) {
      regard.see(piece)
      if (!isFeuille(entree)) continue
      const xml = carry + piece.toString('latin1')
      deplacees ||= UNPLACED.test(xml)
      incalculees ||= UNCALCULATED.test(xml)
      fusionnees ||= xml.includes('mergeCell ')
      carry = xml.slice(-OVERLAP)
    }
    if (regard.close()) vides = true
  }
  return { deplacees, incalculees, fusionnees, vides }
}

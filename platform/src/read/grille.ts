/**
 * From rows of cells (CSV, XLSX) to a table: which row is the header, one name for each column, one object for each row.
 * Rows come one at a time and keep their rank: only empty rows at the end, which spreadsheets leave behind, are dropped.
 */
import { insecables, pluriel } from '@lieux-communs/core'
import { titlesOf } from './bandeau.ts'
import { type Bloc, blocksOf, cutTo, isApart, type Lu, rangeOf } from './cote-a-cote.ts'
import { CELLULES_MAX, saidCut } from './coupe.ts'
import { blanchesOf, lignesBlanches } from './csv.ts'
import { AucuneLigne, FichierTropGrand, TropDeLignes } from './erreurs.ts'
import { saidVides, TITRES_MAX, VIDES_MAX } from './feuille.ts'
import { checkWidth, Lignes } from './lignes.ts'
import { isRow, SANS_TITRES } from './sans-titres.ts'
import { isNarrow, tableDessous } from './tableau-dessous.ts'
import { tableDessus } from './tableau-dessus.ts'
import { createTitresOf, isFilled, orderOf, type Titres, widthOf } from './titres.ts'

type Cellules = readonly string[]

export interface Tableau {
  readonly colonnes: readonly string[]
  readonly lignes: readonly Readonly<Record<string, string>>[]
  /** Rank of the header, from 1; 0 when the list has none. */
  readonly entete: number
  /** The group's title above each column, empty where there is none; absent when titles stand on one row. */
  readonly bandeaux?: readonly string[]
  /** Rank of each row where something stands between them; absent: they follow the header one by one. */
  readonly rangs?: readonly number[]
  /** What to say once for the whole sheet, in French. */
  readonly avertissements?: readonly string[]
}

/**
 * The header is the first row about as filled as an ordinary row: a title above it fills a cell or two. Ordinary is the
 * median, since one broken row may seem twice as wide as the others.
 */
function headerRank(first: readonly Cellules[]): number {
  const counts = first.map(row => row.filter(isFilled).length)
  const sorted = counts.filter(count => count > 0).sort((a, b) => a - b)
  const ordinary = sorted[Math.floor(sorted.length / 2)] ?? 0
  const least = (sorted.at(-1) ?? 0) > 2 ? 2 : 1
  const rank = counts.findIndex(count => count >= Math.max(least, ordinary * 0.6))
  return Math.max(0, rank)
}

// "colonne 3": a column that has no title.
const SANS_TITRE = /^colonne \d{1,5}$/

/** Rows into tables: a sheet may hold more than one, and the fullest is the list. */
class Feuille {
  readonly #nom: string
  readonly #tables: Lignes[] = []
  #titresOf: (row: Cellules) => Titres = () => null
  #repetitions = 0
  #header: Cellules = []
  /** Where the cells of the rows go, under titles that came again in another order. */
  #ordre: readonly number[] | null = null
  /** Ranks of those titles. */
  readonly #reordonnes: number[] = []

  /** Rows after a blank one, each too narrow for the list: another table, perhaps. */
  #bloc: { readonly row: Cellules; readonly rang: number }[] = []
  /** Tables found above and under the list, out of its way. */
  readonly #ailleurs: Lignes[] = []
  #vide = false

  /** Rank of the row last met. */
  #rang: number
  /** Rows that hold something. */
  #pleines = 0
  readonly #rangs: number

  constructor(header: Cellules, nom: string, entete: number, rangs: number) {
    this.#nom = nom
    this.#rang = entete
    this.#rangs = rangs
    this.#begin(header)
  }

  #begin(header: Cellules): void {
    this.#tables.at(-1)?.dropTitle()
    this.#tables.push(new Lignes(header, this.#nom, this.#rang))
    this.#titresOf = createTitresOf(header)
    this.#header = header
    this.#ordre = null
  }

  #again(titres: Cellules): void {
    this.#ordre = orderOf(titres, this.#header)
    if (this.#ordre === null) this.#repetitions++
    else this.#reordonnes.push(this.#rang)
  }

  /** Another table above the list, its titles first, at that rank. */
  addAbove([titres = [], ...lignes]: readonly Cellules[], rang: number): void {
    const autre = new Lignes(titres, this.#nom, rang)
    lignes.forEach((row, i) => {
      autre.add(row, rang + i + 1)
    })
    this.#ailleurs.push(autre)
  }

  /** The cells under the header's own titles; those beyond them stay where they are. */
  #ordered(row: Cellules): Cellules {
    const ordre = this.#ordre
    if (ordre === null) return row
    const cells = Array.from({ length: Math.max(row.length, ordre.length) }, (_, i) =>
      i < ordre.length ? '' : (row[i] ?? '')
    )
    ordre.forEach((vers, de) => {
      cells[vers] = row[de] ?? ''
    })
    return cells
  }

  add(row: Cellules): void {
    const blanches = blanchesOf(row)
    this.#rang += Math.max(1, blanches)
    if (blanches > 0) {
      this.#closeBloc()
      this.#vide = true
      return
    }
    const titres = this.#titresOf(row)
    const vide = titres === null && !row.some(isFilled)
    if (!vide && ++this.#pleines > this.#rangs) throw new TropDeLignes(this.#nom, this.#rangs)
    const liste = this.#tables.at(-1) as Lignes
    if (titres !== null || vide) this.#closeBloc()
    if (titres === 'memes') this.#again(row)
    else if (titres === 'autres') this.#begin(row)
    else if (!vide && (this.#vide || this.#bloc.length > 0) && isNarrow(row, liste.pleines, liste.filled))
      this.#bloc.push({ row, rang: this.#rang })
    else {
      this.#keepBloc()
      liste.add(this.#ordered(row), this.#rang)
    }
    this.#vide = vide
  }

  /** Narrow rows beside full ones are rows of the list. */
  #keepBloc(): void {
    for (const { row, rang } of this.#bloc) this.#tables.at(-1)?.add(this.#ordered(row), rang)
    this.#bloc = []
  }

  /** The block is whole: a table of its own, or rows of the list. */
  #closeBloc(): void {
    const bloc = this.#bloc.map(({ row }) => row)
    const titres = bloc.length < 2 ? null : tableDessous(bloc, this.#tables.at(-1)?.first() ?? [])
    const [tete, ...lignes] = titres === null ? [] : this.#bloc.slice(titres)
    if (tete === undefined) {
      this.#keepBloc()
      return
    }
    if (titres === 0) this.#tables.at(-1)?.dropTitle()
    const autre = new Lignes(tete.row, this.#nom, tete.rang)
    for (const { row, rang } of lignes) autre.add(row, rang)
    this.#ailleurs.push(autre)
    this.#bloc = []
  }

  close(): Tableau {
    this.#closeBloc()
    const tables = [...this.#tables, ...this.#ailleurs]
    const list = tables.reduce((best, table) => (table.filled > best.filled ? table : best))
    const lignes = list.close()
    const avertissements: string[] = list.coupees > 0 ? [saidCut(list.coupees)] : []
    if (this.#repetitions > 0)
      avertissements.push(
        insecables(`La ligne des titres revient ${this.#repetitions} fois dans la liste : elle est passée.`)
      )
    if (this.#reordonnes.length > 0)
      avertissements.push(
        insecables(
          `Les titres reviennent dans un autre ordre, ${this.#reordonnes.length > 1 ? 'lignes' : 'ligne'} ${this.#reordonnes.slice(0, 5).join(', ')} : ce qui suit est lu sous eux.`
        )
      )
    for (const autre of tables.sort((a, b) => a.span()[0] - b.span()[0])) {
      if (autre === list || autre.filled === 0) continue
      const titres = autre.colonnes
        .filter(c => !SANS_TITRE.test(c))
        .slice(0, 3)
        .join(' », « ')
      const [de, a] = autre.span()
      const [debut, fin] = list.span()
      avertissements.push(
        insecables(
          `Un autre tableau est sur la même feuille, lignes ${de} à ${a} (« ${titres} »…) : seul le plus rempli, lignes ${debut} à ${fin}, est lu. Donnez l’autre dans un fichier à part.`
        )
      )
    }
    return {
      colonnes: list.colonnes,
      lignes,
      ...list.places(),
      ...(avertissements.length > 0 ? { avertissements } : {})
    }
  }
}

/** A block read as if it were alone; null when it is no table. */
function readBlock(rows: readonly Cellules[], bloc: Bloc, nom: string): Lu | null {
  if (bloc.a === bloc.de) return null
  try {
    return { bloc, ...oneTable(cutTo(rows, [bloc]), nom) }
  } catch (cause) {
    if (cause instanceof AucuneLigne) return null
    throw cause
  }
}

const cellsOf = ({ lignes }: Lu): number =>
  lignes.reduce((n, ligne) => n + Object.values(ligne).filter(isFilled).length, 0)

/** The rows of the list alone, when other tables stand beside it, and what to say of them; null when none does. */
function besideOf(rows: readonly Cellules[], nom: string): { rows: readonly Cellules[]; dit: string } | null {
  const blocs = blocksOf(rows)
  if (blocs.length < 2) return null
  const lus = blocs.flatMap(bloc => readBlock(rows, bloc, nom) ?? [])
  if (lus.length < 2) return null
  const liste = lus.reduce((best, lu) => (cellsOf(lu) > cellsOf(best) ? lu : best))
  const autres = lus.filter(lu => lu !== liste && isApart(lu, liste))
  if (autres.length === 0) return null
  const gardes = blocs.filter(bloc => !autres.some(autre => autre.bloc === bloc))
  const ailleurs = autres.map(rangeOf).join(', ')
  return {
    rows: cutTo(rows, gardes),
    dit: insecables(
      `Des tableaux sont côte à côte sur la même feuille : ${rangeOf(liste)}, et ${ailleurs}. Seul le plus rempli (${rangeOf(liste)}) est lu. Donnez l’autre dans un fichier à part.`
    )
  }
}

/** A column between two others holds nothing in the first rows, its title included. */
const hasGap = (first: readonly Cellules[]): boolean => blocksOf(first).length > 1

/** Rows enough to find the header, the blank lines among them on top; and the one that comes next. */
function takeFirst(
  iterator: Iterator<Cellules>,
  enough: number
): { readonly first: readonly Cellules[]; next: IteratorResult<Cellules> } {
  const first: Cellules[] = []
  let pleines = 0
  let next = iterator.next()
  while (!next.done && pleines < enough) {
    first.push(next.value)
    if (blanchesOf(next.value) === 0) pleines++
    next = iterator.next()
  }
  return { first, next }
}

/** The rank of each row in its file, from 1; of blank lines, that of the last. */
function ranksOf(first: readonly Cellules[]): readonly number[] {
  let rang = 0
  return first.map(row => {
    rang += Math.max(1, blanchesOf(row))
    return rang
  })
}

/** How a table is to be made: its header's rank from 1 when declared (0: it has none), and the rows that it may have at most. */
export interface Lecture {
  readonly entete?: number | undefined
  readonly rangs?: number | undefined
}

const VIDE: Cellules = []

/**
 * Rows up to the last that holds something, `rangs` of them at most: a sheet with borders down to its bottom leaves a million
 * rows of separators in its CSV.
 */
function* withoutTail(rows: Iterable<Cellules>, nom: string, rangs: number): Generator<Cellules> {
  let vides = 0
  let attente = 0
  let blanches = 0
  let pleines = 0
  for (const row of rows) {
    if (!row.some(isFilled)) {
      const lignes = blanchesOf(row)
      if (lignes === 0) attente++
      blanches += lignes
      continue
    }
    if (++pleines > rangs) throw new TropDeLignes(nom, rangs)
    vides += attente
    if (vides > VIDES_MAX) throw new FichierTropGrand(nom, saidVides(vides))
    for (; attente > 0; attente--) yield VIDE
    if (blanches > 0) yield lignesBlanches(blanches)
    blanches = 0
    yield row
  }
}

function* joined(first: Iterable<Cellules>, suite: Iterable<Cellules>): Generator<Cellules> {
  yield* first
  yield* suite
}

/** Makes the table. Throws `AucuneLigne`, `FichierTropGrand`, and `TropDeLignes` as soon as there are too many. */
export function tableauOf(rows: Iterable<Cellules>, nom: string, lecture: Lecture = {}): Tableau {
  const { entete, rangs = Number.POSITIVE_INFINITY } = lecture
  const iterator = rows[Symbol.iterator]()
  const enough = Math.max(TITRES_MAX, entete ?? 0)
  const { first, next } = takeFirst(iterator, enough)
  for (const row of first) if (row.length > CELLULES_MAX) checkWidth(row.length, nom)
  // However they are read: these are kept whole when tables stand side by side.
  const suite = joined(first, withoutTail(rest(iterator, next), nom, rangs))
  if (!hasGap(first)) return oneTable(suite, nom, lecture)
  const toutes = [...suite]
  const beside = besideOf(toutes, nom)
  if (beside === null) return oneTable(toutes, nom, lecture)
  const tableau = oneTable(beside.rows, nom, lecture)
  return { ...tableau, avertissements: [beside.dit, ...(tableau.avertissements ?? [])] }
}

/** The rows that are left. */
function* rest(iterator: Iterator<Cellules>, premiere: IteratorResult<Cellules>): Generator<Cellules> {
  for (let next = premiere; !next.done; next = iterator.next()) yield next.value
}

/** A list without titles: each row is a place, from the first that is about as filled as the others (`debut` rows stand above it). */
function withoutTitles(
  first: readonly Cellules[],
  suite: Iterable<Cellules>,
  nom: string,
  debut: number,
  rangs: number
): Tableau {
  const feuille = new Feuille([], nom, debut, rangs)
  for (const row of first) feuille.add(row)
  for (const row of suite) feuille.add(row)
  const { entete: _, ...tableau } = feuille.close()
  if (tableau.lignes.length === 0) throw new AucuneLigne(nom, 'rien sous les titres')
  const places = tableau.rangs ?? (debut > 0 ? tableau.lignes.map((_, i) => debut + i + 1) : undefined)
  return {
    ...tableau,
    entete: 0,
    ...(places && { rangs: places }),
    avertissements: [SANS_TITRES, ...(tableau.avertissements ?? [])]
  }
}

/** One table, and those that follow it down the sheet. */
function oneTable(
  rows: Iterable<Cellules>,
  nom: string,
  { entete, rangs = Number.POSITIVE_INFINITY }: Lecture = {}
): Tableau {
  const iterator = rows[Symbol.iterator]()
  let { first, next } = takeFirst(iterator, Math.max(TITRES_MAX, entete ?? 0))
  const places = ranksOf(first)
  const found = entete === undefined || entete === 0 ? headerRank(first) : places.indexOf(entete)
  const debut = Math.max(0, found)
  if (entete === 0 || (entete === undefined && isRow(first[debut] ?? [], first.slice(debut + 1))))
    return withoutTitles(first.slice(debut), rest(iterator, next), nom, (places[debut] ?? 1) - 1, rangs)
  const { rank, header, bandeau } = titlesOf(first, found, entete !== undefined)
  if (!header.some(isFilled))
    throw new AucuneLigne(nom, entete ? `rien à la ligne ${entete}` : 'aucun titre de colonne')
  const feuille = new Feuille(header, nom, places[rank] ?? 1, rangs)
  const dessus = tableDessus(first.slice(0, rank - (bandeau === null ? 0 : 1)))
  if (dessus !== null) feuille.addAbove(first.slice(dessus[0], dessus[1] + 1), places[dessus[0]] ?? 1)
  for (const row of first.slice(rank + 1)) feuille.add(row)
  for (; !next.done; next = iterator.next()) feuille.add(next.value)
  const tableau = feuille.close()
  if (tableau.lignes.length === 0)
    throw new AucuneLigne(nom, `une ligne de ${pluriel(widthOf(header), 'titre', 'titres')} et rien dessous`)
  // A second table of the sheet has titles of its own.
  const groupes = bandeau !== null && tableau.colonnes.length >= header.length ? bandeau : null
  return {
    ...tableau,
    ...(groupes && { bandeaux: tableau.colonnes.map((_, i) => groupes[i] ?? '') })
  }
}

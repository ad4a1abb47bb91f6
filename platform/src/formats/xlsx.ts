/**
 * The standard's 32 columns as a workbook, for who opens it in a spreadsheet: text that nothing can run, numbers and dates that are some,
 * and a sheet that says where it all comes from. Written as it goes; the same places give the same bytes.
 */
import { PassThrough } from 'node:stream'
import { CHAMPS, guardCell, ligneOfPlat } from '@lieux-communs/core'
import ExcelJS from 'exceljs'
import { dateOf } from './colonnes.ts'
import { type Contexte, type LieuEcrit, type Lieux, titreOf } from './format.ts'

/** Signs that a cell may hold: a spreadsheet refuses the whole file beyond. */
const CELLULE_MAX = 32_767
/** Rows written between two looks at what is still to be compressed. */
const RANGS = 200
const ATTENTE_MAX = 1 << 20

/** What the library does not say of itself: where rows wait to be compressed, and the archive, whose parts bear the hour otherwise. */
interface Suite {
  /** These streams are older than `writableLength`. */
  readonly _writableState: { readonly length: number }
  once(event: 'drain', done: () => void): void
}
interface Dessous {
  readonly stream: { readonly pipes: readonly Suite[] }
}
interface Archive {
  append(source: unknown, entree: { readonly name: string; readonly date?: Date }): unknown
}
interface Ouvert {
  readonly zip: Archive
  readonly created: Date
  addThemes(): Promise<void>
}

const WORKBOOK = ExcelJS.stream.xlsx.WorkbookWriter

/** A workbook without a clock: the first of its parts is written as it is made, so its date must be settled then. */
class Classeur extends WORKBOOK {
  override addThemes(): Promise<void> {
    const { zip, created } = this as unknown as Ouvert
    const append = zip.append.bind(zip)
    zip.append = (source, entree) => append(source, { ...entree, date: created })
    return (WORKBOOK.prototype as unknown as Ouvert).addThemes.call(this)
  }
}

function cells({ lieu }: LieuEcrit): (string | number | Date | null)[] {
  const ligne = ligneOfPlat(lieu)
  return CHAMPS.map(champ => {
    if (champ === 'latitude' || champ === 'longitude') return lieu[champ]
    const date = champ === 'date_maj' ? dateOf(lieu.date_maj) : null
    const texte = ligne[champ]
    return date ?? (texte === '' ? null : texte.length > CELLULE_MAX ? `${texte.slice(0, CELLULE_MAX - 1)}…` : texte)
  })
}

/** Rows are made faster than they are compressed: they wait for it, else all of them would be in memory. */
async function untilTaken({ stream: { pipes } }: Dessous): Promise<void> {
  const [suite] = pipes
  if (suite === undefined) await new Promise(resolve => setImmediate(resolve))
  else if (suite._writableState.length > ATTENTE_MAX) await new Promise<void>(resolve => suite.once('drain', resolve))
}

function readMe(classeur: Classeur, contexte: Contexte): void {
  const feuille = classeur.addWorksheet('À lire')
  feuille.columns = [{ width: 24 }, { width: 44 }, { width: 34 }, { width: 16 }, { width: 44 }, { width: 12 }]
  const dits: readonly (readonly (string | null)[])[] = [
    [titreOf(contexte)],
    ['Une cellule de plusieurs valeurs les sépare par « | ». Une cellule vide dit qu’on ne sait pas.'],
    ['Chaque liste garde sa licence : créditez celles dont vous reprenez des lieux.'],
    [],
    ['Liste', 'Titre', 'Éditeur', 'Licence', 'Adresse', 'Date'],
    ...contexte.sources.map(s => [s.nom, s.titre, s.editeur, s.licence, s.adresse, s.date])
  ]
  for (const rang of dits) feuille.addRow(rang.map(dit => (dit === null ? null : guardCell(dit)))).commit()
  feuille.commit()
}

async function fill(classeur: Classeur, lieux: Lieux, contexte: Contexte): Promise<void> {
  const feuille = classeur.addWorksheet('Lieux', { views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }] })
  feuille.columns = CHAMPS.map(champ => ({
    width: champ === 'nom' || champ === 'adresse' || champ === 'services' ? 34 : 16,
    style:
      champ === 'date_maj'
        ? { numFmt: 'yyyy-mm-dd' }
        : champ === 'latitude' || champ === 'longitude'
          ? {}
          : { numFmt: '@' }
  }))
  feuille.addRow([...CHAMPS]).commit()
  let n = 0
  for await (const lieu of lieux) {
    feuille.addRow(cells(lieu)).commit()
    if (++n % RANGS === 0) await untilTaken(feuille as unknown as Dessous)
  }
  feuille.commit()
  readMe(classeur, contexte)
  await classeur.commit()
}

export async function* ecrit(lieux: Lieux, contexte: Contexte): AsyncGenerator<Uint8Array> {
  const sortie = new PassThrough()
  const date = new Date(`${contexte.edition.date}T00:00:00Z`)
  const nous = 'Lieux communs'
  const dits = { created: date, modified: date, creator: nous, lastModifiedBy: nous }
  const classeur = new Classeur({ stream: sortie, useStyles: true, useSharedStrings: false, ...dits })
  const filling = fill(classeur, lieux, contexte).catch(error => {
    sortie.destroy(error)
  })
  for await (const octets of sortie) yield octets as Uint8Array
  await filling
}

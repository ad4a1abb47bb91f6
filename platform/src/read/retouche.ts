/**
 * The sheets of a workbook as the library can read them: each cell with its place, none that waits for its result, and nothing
 * empty. A sheet with borders down to its last row holds two million cells and forty places; the library made every one of them
 * (71 s, 931 MB). A row at a time, so that only what is kept costs memory.
 */
import { columnOf } from './fusions.ts'
import { isFeuille, type Pesee } from './pesee.ts'
import { type Entree, packZip } from './zip.ts'

// "<row r="3" spans="1:2">", "<c t="s">", "<c r="B3"/>"
const TAG = /<(row|c)((?: [^<>]{0,200}?)?)(\/?)>/g
const PLACE = / r="([A-Z]{0,3})(\d{1,7})"/

function lettersOf(column: number): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** Cells get the place that the format gives them by default: the one after their neighbour, on the next row. */
function createPlace(): (xml: string) => string {
  let row = 0
  let column = 0
  return xml =>
    xml.replace(TAG, (tag, name: string, attributes: string, close: string) => {
      const said = PLACE.exec(attributes)
      if (name === 'row') {
        row = said === null ? row + 1 : Number(said[2])
        column = 0
        return said === null ? `<row r="${row}"${attributes}${close}>` : tag
      }
      column = said === null ? column + 1 : columnOf(said[1] as string)
      return said === null ? `<c r="${lettersOf(column)}${Math.max(1, row)}"${attributes}${close}>` : tag
    })
}

// '<c r="B3" t="str"><f>A1&amp;B1</f></c>'
const SANS_RESULTAT =
  /<c((?: [^<>]{0,200})?)><f(?: [^<>]{0,100})?(?:\/>|>[^<]{0,10000}<\/f>)(?:<v\s{0,2}\/>|<v><\/v>)?<\/c>/g
// ' t="str"'
const TYPE = / t="[a-zA-Z]{1,10}"/

/** Formulas without a result become empty cells: the library takes them for a broken workbook. */
const emptyFormulas = (xml: string): string =>
  xml.replace(SANS_RESULTAT, (_, attributes: string) => `<c${attributes.replace(TYPE, '')}/>`)

// '<c r="A7" s="1"/>', '<x:c r="A7" s="1"></x:c>', '<c r="A7"><v/></c>': a cell that has a border, and nothing to say.
const CELLULE_VIDE = /<((?:\w{1,20}:)?c)(?: [^<>]{0,400})?(?:\/>|>(?:<(?:\w{1,20}:)?v\s{0,2}\/>)?<\/\1>)/g
// '<row r="7" spans="1:7"/>', '<row r="7"> </row>'
const RANGEE_VIDE = /<((?:\w{1,20}:)?row)(?: [^<>]{0,400})?(?:\/>|>\s{0,200}<\/\1>)/g

const dropEmpty = (xml: string): string => xml.replace(CELLULE_VIDE, '').replace(RANGEE_VIDE, '')

const RANGEE = '<row'

/** The XML of a sheet cut before the last row that begins in each piece; a row is never cut. */
async function* byRows(morceaux: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let attente: string[] = []
  for await (const morceau of morceaux) {
    const queue = (attente.at(-1) ?? '').slice(1 - RANGEE.length)
    const xml = morceau.toString('latin1')
    attente.push(xml)
    const debut = (queue + xml).lastIndexOf(RANGEE)
    if (debut === -1) continue
    const tout = attente.join('')
    const coupe = tout.length - (queue.length + xml.length - debut)
    yield tout.slice(0, coupe)
    attente = [tout.slice(coupe)]
  }
  yield attente.join('')
}

async function mendSheet(entree: Entree, { deplacees, incalculees }: Pesee): Promise<Buffer> {
  const place = createPlace()
  const gardes: Buffer[] = []
  for await (const xml of byRows(entree.morceaux())) {
    const calcule = incalculees ? emptyFormulas(xml) : xml
    const mended = dropEmpty(deplacees ? place(calcule) : calcule)
    if (mended !== '') gardes.push(Buffer.from(mended, 'latin1'))
  }
  return Buffer.concat(gardes)
}

/** The same workbook, as the library can read it. */
export async function mendCells(entrees: readonly Entree[], pesee: Pesee): Promise<Buffer> {
  const gardees: { nom: string; octets: Buffer }[] = []
  for (const entree of entrees)
    gardees.push({ nom: entree.nom, octets: isFeuille(entree) ? await mendSheet(entree, pesee) : entree.octets() })
  return packZip(gardees)
}

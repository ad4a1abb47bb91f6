// A sheet that was formatted to its bottom: what it does not say costs nothing, and is no row.
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Pesee } from './pesee.ts'
import { mendCells } from './retouche.ts'
import { readTable } from './table.ts'
import { type Entree, openZip } from './zip.ts'

const RIEN: Pesee = { deplacees: false, incalculees: false, fusionnees: false, vides: true }

/** What is left of a sheet that comes in these pieces. */
async function mended(pieces: readonly string[], pesee: Partial<Pesee> = {}): Promise<string | undefined> {
  const entree: Entree = {
    nom: 'xl/worksheets/sheet1.xml',
    verrouillee: false,
    octets: () => Buffer.from(pieces.join('')),
    async *morceaux() {
      for (const piece of pieces) yield Buffer.from(piece)
    }
  }
  return openZip(await mendCells([entree], { ...RIEN, ...pesee }), 1e6)[0]
    ?.octets()
    .toString()
}

const PHARE = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><f>A1</f><v>3</v></c></row>'

describe('cells and rows that hold nothing are taken away, the others left as they are', () => {
  it.each([
    ['bare rows', '<row r="3"/><row r="4" spans="1:7" s="1" customFormat="1"/>'],
    ['empty cells', '<row r="3"><c r="A3" s="1"/><c r="B3" s="1" /></row>'],
    ['cells that close', '<row r="3"><c r="A3" s="1"></c><c r="B3"><v/></c></row>'],
    ['rows that close', '<row r="3" spans="1:7">\n  </row>'],
    ['another prefix', '<x:row r="3"><x:c r="A3"/><x:c r="B3"></x:c></x:row>']
  ])('%s', async (_, vides) => {
    const [avant, apres] = ['<worksheet><cols><col min="1"/></cols><sheetData>', '</sheetData></worksheet>']
    expect(await mended([avant, vides, PHARE, vides, apres])).toBe(avant + PHARE + apres)
  })

  it('wherever the pieces are cut', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" s="1"/></row>${PHARE}<row r="3"><c r="A3"/></row><row r="9"/></sheetData>`
    for (let at = 0; at <= xml.length; at++)
      expect(await mended([xml.slice(0, at), xml.slice(at, at + 3), xml.slice(at + 3)])).toBe(
        `<sheetData>${PHARE}</sheetData>`
      )
  })

  it('a cell that does not say where it is keeps its place among empty ones', async () => {
    const xml = '<row><c s="1"/></row><row><c s="1"/><c><v>1</v></c></row>'
    expect(await mended([xml], { deplacees: true })).toBe('<row r="2"><c r="B2"><v>1</v></c></row>')
  })
})

const BORD: Partial<ExcelJS.Borders> = { top: { style: 'thin' } }

/** A list of so many places under its titles, borders from there down to a row. */
async function bordered(places: number, fond: number, pas = 1): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lieux')
  sheet.addRow(['Nom', 'Commune', 'Le'])
  for (let i = 0; i < places; i++) sheet.addRow([`Relais ${i}`, 'Valmont', new Date('2024-05-02')])
  for (let rang = places + 2; rang <= fond; rang += pas) for (const c of [1, 3]) sheet.getCell(rang, c).border = BORD
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a sheet formatted to its bottom is the list it holds', () => {
  it.each([
    ['every row under a long list', 12_000, 1],
    ['down to the last row there is', 1_048_576, 50]
  ])('%s', async (_, fond, pas) => {
    const { lignes, entete, rangs } = await readTable(await bordered(9, fond, pas), 'l.xlsx', undefined, 10)
    expect([entete, rangs]).toEqual([1, undefined])
    expect(lignes).toEqual(
      Array.from({ length: 9 }, (__, i) => ({ Nom: `Relais ${i}`, Commune: 'Valmont', Le: '2024-05-02' }))
    )
  })

  it('its rows too many are still told', async () => {
    await expect(readTable(await bordered(40, 12_000), 'l.xlsx', undefined, 10)).rejects.toThrow(/plus de 10 lignes/)
  })

  it('and so is its CSV', async () => {
    const csv = `Nom;Commune;Le\n${'Relais;Valmont;2024\n'.repeat(9)}`
    const octets = Buffer.from(csv + ';;\n'.repeat(300_000))
    expect((await readTable(octets, 'l.csv', undefined, 10)).lignes).toHaveLength(9)
    const apart = Buffer.from(`${csv}${';;\n'.repeat(3)}Relais;Valmont;2024\n`)
    const { lignes, rangs } = await readTable(apart, 'l.csv', undefined, 10)
    expect([lignes.length, lignes.at(-1)?.Nom, rangs]).toEqual([13, 'Relais', undefined])
    const milieu = Buffer.from(`${csv}${';;\n'.repeat(200_000)}Relais;Valmont;2024\n`)
    await expect(readTable(milieu, 'l.csv', undefined, 10)).rejects.toThrow(/lignes vides au milieu/)
  })
})

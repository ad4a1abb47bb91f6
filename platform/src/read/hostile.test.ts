// Hostile and broken files: whatever the bytes, the answer is a table or a named refusal, in bounded work.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Balises } from './balises.ts'
import { rowsOf } from './csv.ts'
import { decodeTexte } from './encodage.ts'
import { ErreurLecture } from './erreurs.ts'
import { readTable } from './table.ts'
import { packZip } from './zip.ts'

const bytes = (texte: string): Uint8Array => new TextEncoder().encode(texte)

async function tableOrRefusal(octets: Uint8Array, nom: string): Promise<'table' | 'refus'> {
  try {
    const { colonnes, lignes } = await readTable(octets, nom)
    expect(new Set(colonnes).size).toBe(colonnes.length)
    expect(lignes.length).toBeGreaterThan(0)
    return 'table'
  } catch (error) {
    if (!(error instanceof ErreurLecture)) throw error
    return 'refus'
  }
}

const noms = fc.constantFrom('l.csv', 'l.json', 'l.xlsx', 'l.geojson', 'l')
const csvish = fc.array(fc.constantFrom('a', 'é', '"', '""', ';', ',', '\t', '|', '\n', '\r\n', ' ', '1'), {
  maxLength: 60
})
const jsonish = fc.array(fc.constantFrom('{', '}', '[', ']', '"a"', ':', ',', '1', 'null', '"__proto__"', '\n'), {
  maxLength: 40
})
const ZIP = [0x50, 0x4b, 3, 4]

describe('no bytes crash the readers', () => {
  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), noms, async (o, nom) => void (await tableOrRefusal(o, nom)))
    )
  })
  test('random bytes that begin like a zip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async o => {
        expect(await tableOrRefusal(new Uint8Array([...ZIP, ...o]), 'l.xlsx')).toBe('refus')
      })
    )
  })
  test('texts made of the signs of CSV', async () => {
    await fc.assert(
      fc.asyncProperty(csvish, noms, async (parts, nom) => void (await tableOrRefusal(bytes(parts.join('')), nom))),
      { numRuns: 500 }
    )
  })
  test('texts made of the signs of JSON', async () => {
    await fc.assert(
      fc.asyncProperty(jsonish, noms, async (parts, nom) => void (await tableOrRefusal(bytes(parts.join('')), nom))),
      { numRuns: 500 }
    )
  })
  test('any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async json => void (await tableOrRefusal(bytes(json), 'l.json'))),
      { numRuns: 300 }
    )
  })
  test('any bytes have a text, or a named refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), octets => {
        try {
          expect(typeof decodeTexte(octets, 'l').texte).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(ErreurLecture)
        }
      })
    )
  })
})

/** A good file of each kind, to be cut and spoilt. */
async function goodFiles(): Promise<Record<string, Uint8Array>> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lieux')
  sheet.addRow(['Nom', 'Ville', 'Le'])
  for (let i = 0; i < 20; i++) sheet.addRow([`Relais ${i}`, 'Valmont', new Date('2024-05-02')])
  const rows = Array.from({ length: 20 }, (_, i) => ({ nom: `Relais ${i}`, ville: 'Été', lat: 48.5 }))
  const features = rows.map(properties => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [2.3, 48.8] }
  }))
  const csv = ['nom;ville', ...rows.map(r => `"${r.nom}";"${r.ville}"`)].join('\n')
  return {
    'l.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
    'l.json': bytes(JSON.stringify(rows)),
    'l.geojson': bytes(JSON.stringify({ type: 'FeatureCollection', features })),
    'l.csv': bytes(csv),
    'latin1.csv': new Uint8Array(Buffer.from(csv, 'latin1'))
  }
}

describe('a file cut short or spoilt gives a table or a named refusal in French', () => {
  test('whatever the place', async () => {
    const files = await goodFiles()
    const octet = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(files)),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.array(octet, { maxLength: 12 }),
        async (nom, kept, spoilt) => {
          const whole = files[nom] as Uint8Array
          const octets = whole.slice(0, Math.ceil(whole.length * kept))
          for (const { at, value } of spoilt) octets[Math.floor(at * (octets.length - 1))] = value
          try {
            await readTable(octets, nom)
          } catch (error) {
            if (!(error instanceof ErreurLecture)) throw error
            expect(error.message).not.toMatch(/cannot read|undefined|is not|unexpected|failed to|invalid/i)
          }
        }
      ),
      { numRuns: 400, seed: 20_261 }
    )
  }, 60_000)
})

test('a file of a hundred thousand columns is refused, not unfolded', async () => {
  const wide = Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(';')
  expect(await tableOrRefusal(bytes(`${wide}\n${wide}\n`), 'l.csv')).toBe('refus')
  expect(await tableOrRefusal(bytes(`a;b\n1;2\n${wide}\n`), 'l.csv')).toBe('refus')
})

/** A workbook of one sheet, its rows as XML; `styles` when its cells have formats. */
function sheetOf(rows: string, styles = ''): Uint8Array {
  const NS = 'http://schemas.openxmlformats.org'
  const xml = (octets: string): Buffer => Buffer.from(`<?xml version="1.0"?>${octets}`)
  const part = (type: string, target: string, id: number): string =>
    `<Relationship Id="rId${id}" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  return new Uint8Array(
    packZip([
      { nom: '[Content_Types].xml', octets: xml('<Types/>') },
      {
        nom: 'xl/workbook.xml',
        octets: xml(
          `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>`
        )
      },
      {
        nom: 'xl/_rels/workbook.xml.rels',
        octets: xml(
          `<Relationships>${part('worksheet', 'worksheets/sheet1.xml', 1)}${part('styles', 'styles.xml', 2)}</Relationships>`
        )
      },
      { nom: 'xl/styles.xml', octets: xml(`<styleSheet>${styles}</styleSheet>`) },
      { nom: 'xl/worksheets/sheet1.xml', octets: xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) }
    ])
  )
}
const inline = (ref: string, texte: string, more = ''): string =>
  `<c r="${ref}" t="inlineStr"${more}><is><t>${texte}</t></is></c>`
const TITRES = `<row r="1">${inline('A1', 'Nom')}${inline('B1', 'Commune')}</row>`

describe('a workbook that says what no spreadsheet does is refused before it is unfolded', () => {
  const refusalOf = async (rows: string, styles = ''): Promise<string> =>
    readTable(sheetOf(rows, styles), 'l.xlsx').then(
      () => 'table',
      (error: unknown) => {
        if (error instanceof ErreurLecture) return error.vu
        throw error
      }
    )

  test('the same sheet without its oddity is read', async () => {
    const { lignes } = await readTable(sheetOf(`${TITRES}<row r="2">${inline('A2', 'Le Phare')}</row>`), 'l.xlsx')
    expect(lignes).toEqual([{ Nom: 'Le Phare', Commune: '' }])
  })

  test.each([
    ['a row beyond the last', `<row r="99999999999">${inline('A2', 'x')}</row>`, 'une ligne au rang « 99999999999 »'],
    ['a cell beyond the last column', `<row r="2">${inline('ZZZZZZZZ11', 'x')}</row>`, 'à la place « ZZZZZZZZ11 »'],
    ['a place in single quotes', `<row r='2'><c r='ZZZZ2'><v>1</v></c></row>`, 'à la place « ZZZZ2 »'],
    [
      'a place hidden by a prefix',
      `<row r="2"><c r="A2" y:r="A99999999"><v>1</v></c></row>`,
      'à la place « A99999999 »'
    ],
    ['a place written with entities', `<row r="2"><c r="&#65;2"><v>1</v></c></row>`, 'à la place « &#65;2 »'],
    ['one cell a million rows below', `<row r="1048576">${inline('B1048576', 'x')}</row>`, 'presque toutes vides'],
    ['fifty thousand attributes', `<row r="2" ${'a="" '.repeat(50_000)}/>`, 'plus de 64 attributs'],
    ['a tag that never ends', `<row r="${' '.repeat(1_100_000)}"/>`, 'plus d’un million de signes'],
    ['a comment that never ends', `<!--${' '.repeat(200_000)}-->`, 'un commentaire de plus de'],
    ['tags in one another', '<a>'.repeat(1_000), 'plus de 200 balises']
  ])('%s', async (_, rows, vu) => {
    expect((await refusalOf(TITRES + rows)).replace(/\s/g, ' ')).toContain(vu)
  })

  test('a format of sixty thousand brackets', async () => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(60_000)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`
    const rows = `${TITRES}<row r="2"><c r="A2" s="1"><v>45000</v></c></row>`
    expect(await refusalOf(rows, styles)).toContain('un format de cellule')
  })

  test('wherever its pieces are cut', () => {
    const xml = Buffer.from('<!-- > --><x:row r="3" a=\'>\'><c r="A3"/></x:row><![CDATA[<row>]]><?a?><row/>')
    for (let at = 0; at <= xml.length; at++) {
      const vues: string[] = []
      const balises = new Balises(['row', 'c'], (nom, attributs) => vues.push(`${nom}${attributs}`))
      balises.feed(xml.subarray(0, at))
      balises.feed(xml.subarray(at))
      expect(vues).toEqual(['row r="3" a=\'>\'', 'c r="A3"/', 'row/'])
    }
  })
})

test('an archive of thousands of files is no workbook', async () => {
  const octets = packZip(Array.from({ length: 5_001 }, (_, i) => ({ nom: `a${i}`, octets: Buffer.alloc(0) })))
  await expect(readTable(octets, 'l.xlsx')).rejects.toThrow(/une archive de 5\s001 fichiers/)
})

describe('what no spreadsheet could hold is cut, and said once', () => {
  const long = 'x'.repeat(40_000)
  test.each([
    ['l.csv', `Nom;Commune\n${long};Brest\nLe Phare;"${long}"\n`],
    [
      'l.json',
      JSON.stringify([
        { Nom: long, Commune: 'Brest' },
        { Nom: 'Le Phare', Commune: long }
      ])
    ]
  ])('%s', async (nom, texte) => {
    const { lignes, avertissements } = await readTable(bytes(texte), nom)
    expect(String(lignes[0]?.Nom)).toHaveLength(32_767)
    expect(String(lignes[1]?.Commune)).toMatch(/^x{32766}…$/)
    expect(avertissements?.join().replace(/\s/g, ' ')).toContain('2 cellules de plus de 32 767 signes')
  })

  test.each([
    ['l.csv', `Nom;${long}\nLe Phare;Brest\n`],
    ['l.json', JSON.stringify([{ Nom: 'Le Phare', [long]: 'Brest' }])]
  ])('a title in %s, whose column is still read', async (nom, texte) => {
    const { colonnes, lignes } = await readTable(bytes(texte), nom)
    expect(colonnes[1]).toMatch(/^x{999}…$/)
    expect(lignes[0]?.[colonnes[1] as string]).toBe('Brest')
  })
})

test('a list longer than what is asked for is refused at its first row too many', async () => {
  const texte = `Nom;Commune\n${'Le Phare;Brest\n'.repeat(11)}`
  expect((await readTable(bytes(texte), 'l.csv', undefined, 11)).lignes).toHaveLength(11)
  const trop = /plus de 10 lignes/
  await expect(readTable(bytes(texte), 'l.csv', undefined, 10)).rejects.toThrow(trop)
  const json = JSON.stringify(Array.from({ length: 11 }, () => ({ nom: 'Le Phare' })))
  await expect(readTable(bytes(json), 'l.json', undefined, 10)).rejects.toThrow(trop)
  const rows = Array.from({ length: 40 }, (_, i) => `<row r="${i + 2}">${inline(`A${i + 2}`, 'x')}</row>`).join('')
  await expect(readTable(sheetOf(TITRES + rows), 'l.xlsx', undefined, 10)).rejects.toThrow(trop)
})

test('a well-formed CSV comes back as it was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', ' ', '\n', 'é'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), rows => {
      const ecrit = rows.map(row => row.map(c => `"${c.replaceAll('"', '""')}"`).join(';')).join('\n')
      expect([...rowsOf(ecrit, ';')]).toEqual(rows)
    })
  )
})

describe('work grows with the text alone', () => {
  // Each would take minutes if one stray sign sent the reader through the rest of the file.
  const N = 100_000
  test.each([
    ['stray quotes on one line', ';"a'.repeat(N)],
    ['stray quotes before a last quote', `${';"a'.repeat(N)}\n"x`],
    ['a quote a row', 'a;"b\n'.repeat(N)],
    ['doubled quotes', `a;"${'""'.repeat(N)}`],
    ['quotes and no separator', '"a" b "c"\n'.repeat(N)],
    ['separators', ';'.repeat(N)],
    ['blanks before quotes', `${' '.repeat(N)}"a"`],
    ['doubled quotes in a closed cell', `a;"${'""'.repeat(N)}"`],
    ['blank lines', '\n'.repeat(N)]
  ])('%s', (_, texte) => {
    expect([...rowsOf(texte, ';')].length).toBeLessThanOrEqual(N + 1)
  })

  test('a JSON nested a hundred thousand times is refused or read, never a crash', async () => {
    expect(await tableOrRefusal(bytes('['.repeat(N) + ']'.repeat(N)), 'l.json')).toBe('refus')
    expect(await tableOrRefusal(bytes('{"a":'.repeat(N)), 'l.json')).toBe('refus')
    expect(await tableOrRefusal(bytes(`[${'{"a":'.repeat(50)}1${'}'.repeat(50)}]`), 'l.json')).toBe('table')
    const profond = `[{"nom":"Le Phare","ville":${'['.repeat(N)}${']'.repeat(N)}}]`
    await expect(readTable(bytes(profond), 'l.json')).rejects.toThrow(/plus de 100 niveaux/)
  })

  test('an object used as a dictionary does not make a column a key', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ [`cle${i}`]: i }))
    const { colonnes } = await readTable(bytes(JSON.stringify(rows)), 'l.json')
    expect(colonnes.length).toBeLessThanOrEqual(5_000)
  })
})

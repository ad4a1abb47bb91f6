// Hostile and broken files: whatever the bytes, the answer is a table or a named refusal, in bounded work.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsOf } from './csv.ts'
import { decodeTexte } from './encodage.ts'
import { ErreurLecture } from './erreurs.ts'
import { readTable } from './table.ts'

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
    ['blank lines', '\n'.repeat(N)]
  ])('%s', (_, texte) => {
    expect([...rowsOf(texte, ';')].length).toBeLessThanOrEqual(N + 1)
  })

  test('a JSON nested a hundred thousand times is refused or read, never a crash', async () => {
    expect(await tableOrRefusal(bytes('['.repeat(N) + ']'.repeat(N)), 'l.json')).toBe('refus')
    expect(await tableOrRefusal(bytes('{"a":'.repeat(N)), 'l.json')).toBe('refus')
    expect(await tableOrRefusal(bytes(`[${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}]`), 'l.json')).toBe('table')
  })

  test('an object used as a dictionary does not make a column a key', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ [`cle${i}`]: i }))
    const { colonnes } = await readTable(bytes(JSON.stringify(rows)), 'l.json')
    expect(colonnes.length).toBeLessThanOrEqual(5_000)
  })
})

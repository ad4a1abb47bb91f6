// Tiny files made here, in every shape and every encoding that the readers promise.

import { deflateRawSync } from 'node:zlib'
import type { Format } from '@lieux-communs/core'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import * as erreurs from './erreurs.ts'
import { readTable } from './table.ts'

const bytes = (texte: string, encodage = 'utf8'): Uint8Array => new Uint8Array(iconv.encode(texte, encodage))
const read = (texte: string, nom = 'lieux.csv', format?: Format) => readTable(bytes(texte), nom, format)

async function refusal(octets: Uint8Array, nom: string, format?: Format): Promise<erreurs.ErreurLecture> {
  const error = await readTable(octets, nom, format).catch(e => e)
  expect(error).toBeInstanceOf(erreurs.ErreurLecture)
  expect(error.message).toContain(nom)
  expect(error.remede).not.toBe('')
  return error
}

describe('CSV', () => {
  test.each([
    [';', 'Nom;Ville\nLe Phare;Brest'],
    [',', 'Nom,Ville\nLe Phare,Brest'],
    ['tab', 'Nom\tVille\r\nLe Phare\tBrest\r\n'],
    ['|', 'Nom|Ville\rLe Phare|Brest'],
    ['; with a mark', '\ufeffNom;Ville\nLe Phare;Brest'],
    ['; said by Excel', 'sep=;\nNom;Ville\nLe Phare;Brest'],
    ['; beside commas in texts', 'Nom;Ville\n"Le Phare";Brest\n"a, b, c";Nantes\n"d, e";Lyon']
  ])('separator %s is found', async (_, texte) => {
    const table = await read(texte)
    expect(table.colonnes).toEqual(['Nom', 'Ville'])
    expect(table.lignes[0]).toEqual({ Nom: 'Le Phare', Ville: 'Brest' })
  })

  test('quotes hold separators, line breaks and doubled quotes', async () => {
    const { lignes } = await read('a;b;c\r\n"1;2";"x\r\ny";"dit ""oui"""\r\n')
    expect(lignes).toEqual([{ a: '1;2', b: 'x\ny', c: 'dit "oui"' }])
  })

  test.each([
    ['a quote inside a word', 'a;b;c\n1;5" de;3\n4;5;6', { a: '1', b: '5" de', c: '3' }],
    ['a quote never closed', 'a;b;c\n1;"2;3\n4;5;6', { a: '1', b: '"2', c: '3' }],
    ['a quote closed two rows below', 'a;b;c\n1;"2;3\n4;"5";6', { a: '1', b: '"2', c: '3' }],
    ['quotes inside quotes', 'a;b;c\n1;"le "Phare" bleu";3\n4;5;6', { a: '1', b: 'le "Phare" bleu', c: '3' }],
    ['blanks around quotes', 'a;b;c\n1; "2";3\n4;5;6', { a: '1', b: '2', c: '3' }]
  ])('%s costs no other row', async (_, texte, expected) => {
    const { lignes } = await read(texte)
    expect(lignes).toHaveLength(2)
    expect(lignes[0]).toEqual(expected)
    expect(lignes[1]).toMatchObject({ a: '4', c: '6' })
  })

  test('short rows have empty cells, long rows keep their extra cells', async () => {
    const { colonnes, lignes } = await read('a;b\n1\n2;3;4;\n5;6')
    expect(colonnes).toEqual(['a', 'b', 'colonne 3'])
    expect(lignes).toEqual([
      { a: '1', b: '', 'colonne 3': '' },
      { a: '2', b: '3', 'colonne 3': '4' },
      { a: '5', b: '6', 'colonne 3': '' }
    ])
  })

  test('repeated headers take their rank, empty ones their place', async () => {
    const { colonnes } = await read('Site;Site;;Site#2;Site\n1;2;3;4;5')
    expect(colonnes).toEqual(['Site', 'Site#2', 'colonne 3', 'Site#2#2', 'Site#3'])
  })

  test('titles above the header are passed over, or the declared row is taken', async () => {
    const texte = 'Liste des lieux;;;\nMise à jour le 3 mai;;;\n\nNom;Adresse;Ville;Site\nLe Phare;quai Vert;Brest;\n'
    expect((await read(texte)).colonnes).toEqual(['Nom', 'Adresse', 'Ville', 'Site'])
    const { colonnes, lignes } = await read('x;y\nNom;Ville\nLe Phare;Brest', 'lieux.csv', { entete: 2 })
    expect(colonnes).toEqual(['Nom', 'Ville'])
    expect(lignes).toHaveLength(1)
  })

  test('a broken row that seems wide does not hide the header', async () => {
    const texte = `Nom;Ville;Site\n${'x;'.repeat(40)}\nLe Phare;Brest;\nLa Digue;Nantes;`
    expect((await read(texte)).colonnes.slice(0, 4)).toEqual(['Nom', 'Ville', 'Site', 'colonne 4'])
  })

  test('empty rows at the end are dropped, inside they keep their rank', async () => {
    expect((await read('a;b\n1;2\n;\n3;4\n;\n;\n')).lignes).toHaveLength(3)
  })

  test('names that every object answers to are columns like others', async () => {
    const { colonnes, lignes } = await read('__proto__;constructor;toString\n1;2;3')
    expect(colonnes).toEqual(['__proto__', 'constructor', 'toString'])
    expect(Object.entries(lignes[0] as object)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', '3']
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('131 columns and one column are tables too', async () => {
    const wide = Array.from({ length: 131 }, (_, i) => `c${i}`).join(',')
    expect((await read(`${wide}\n${wide.replaceAll('c', 'v')}`)).colonnes).toHaveLength(131)
    expect((await read('Nom\nLe Phare', 'noms.csv')).lignes).toEqual([{ Nom: 'Le Phare' }])
  })

  test('a CSV that begins with a bracket is a CSV when its name says so', async () => {
    expect((await read('[Réf.];Nom\n1;Le Phare')).colonnes).toEqual(['[Réf.]', 'Nom'])
  })
})

describe('encodings', () => {
  const texte = 'Nom;Ville\nMédiathèque de la Forêt – « L’Été »;Besançon\nŒuvre à côté;Nîmes'
  test.each(['utf8', 'windows-1252', 'macintosh', 'cp850', 'utf-16le', 'utf-16be'])('%s', async encodage => {
    // The oldest ones have neither long dash nor ligature.
    const ecrit = encodage === 'cp850' ? texte.replace(/[–’Œ]/g, '-') : texte
    const { lignes } = await readTable(bytes(ecrit, encodage), 'lieux.csv')
    expect(lignes.map(l => l.Ville)).toEqual(['Besançon', 'Nîmes'])
    expect(lignes[0]?.Nom).toContain('Médiathèque de la Forêt')
  })

  test.each(['cp850', 'macintosh', 'windows-1252'])('a short list in %s, of the commonest accents only', async quel => {
    const ecrit = 'Nom;Ville\nMédiathèque;Kerlevé\nCafé du Marché;Saint-Énogat\nMaison numérique;Bréhal\n'
    const { lignes, encodage } = await readTable(bytes(ecrit, quel), 'l.csv')
    expect([encodage, ...lignes.map(l => l.Nom)]).toEqual([quel, 'Médiathèque', 'Café du Marché', 'Maison numérique'])
  })

  test('Latin-1 and UTF-16 with a mark', async () => {
    expect((await readTable(bytes('Nom;Ville\nLe Phare;Nîmes', 'latin1'), 'l.csv')).lignes[0]?.Ville).toBe('Nîmes')
    const marked = new Uint8Array(iconv.encode('Nom;Ville\nLe Phare;Nîmes', 'utf-16le', { addBOM: true }))
    expect((await readTable(marked, 'l.csv')).lignes[0]?.Ville).toBe('Nîmes')
  })

  test('a declared encoding is taken, an unknown one refused', async () => {
    const { lignes, encodage } = await readTable(bytes('a;b\né;è', 'macintosh'), 'l.csv', { encodage: 'macintosh' })
    expect([lignes[0]?.a, encodage]).toEqual(['é', 'macintosh'])
    const refus = await refusal(bytes('a;b\n1;2'), 'l.csv', { encodage: 'utf-99' })
    expect(refus).toBeInstanceOf(erreurs.EncodageIllisible)
  })

  test('accents that are valid UTF-8 are UTF-8 whatever was declared, and Latin-1 declared UTF-8 is read all the same', async () => {
    const utf8 = await readTable(bytes('a;b\né;è'), 'l.csv', { encodage: 'windows-1252' })
    expect(utf8.lignes[0]?.a).toBe('é')
    const latin = await readTable(bytes('a;b\né;è', 'latin1'), 'l.csv', { encodage: 'utf-8' })
    expect(latin.lignes[0]?.a).toBe('é')
  })

  test('a text that no French encoding reads is refused', async () => {
    const refus = await refusal(bytes('название;город\nБиблиотека;Москва', 'koi8-r'), 'l.csv')
    expect(refus).toBeInstanceOf(erreurs.EncodageIllisible)
  })

  test('UTF-8 with a few broken bytes stays UTF-8', async () => {
    const octets = bytes('Nom;Ville\nMédiathèque éàèçùîôéàèçùîô;Nîmes\nX;Y')
    const broken = new Uint8Array([...octets, 0x0a, 0xe9, 0x3b, 0x41])
    const table = await readTable(broken, 'l.csv')
    expect(table.lignes[0]?.Ville).toBe('Nîmes')
    expect(table.avertissements).toHaveLength(1)
  })

  test('two encodings in one file are read line by line, and said once', async () => {
    const octets = Buffer.concat([
      Buffer.from('Nom;Ville\nMédiathèque de l’Étang;Nîmes\n'),
      Buffer.from('Espace numérique des Prés;Besançon\nSans accent;Brest\n', 'latin1'),
      Buffer.from('Café « à côté »;Mâcon')
    ])
    const table = await readTable(new Uint8Array(octets), 'l.csv')
    expect(table.lignes.map(l => [l.Nom, l.Ville])).toEqual([
      ['Médiathèque de l’Étang', 'Nîmes'],
      ['Espace numérique des Prés', 'Besançon'],
      ['Sans accent', 'Brest'],
      ['Café « à côté »', 'Mâcon']
    ])
    expect(table.avertissements).toEqual([expect.stringMatching(/^Deux encodages .* 1.ligne/)])
  })

  test('letters destroyed before we got the file are kept and said once', async () => {
    const table = await read('Nom;Ville\nM\ufffddiath\ufffdque;N\ufffdmes')
    expect(table.lignes[0]?.Nom).toBe('M\ufffddiath\ufffdque')
    expect(table.avertissements).toEqual([expect.stringContaining('3 lettres')])
  })
})

describe('JSON', () => {
  const rows = [{ nom: 'Le Phare', address: { street: 'quai Vert' } }]
  test.each([
    ['an array', rows],
    ['an object around it', { total: 1, data: rows }],
    ['a deep object', { result: { page: 1, records: rows } }],
    ['GoGoCarto', { licence: 'x', ontology: 'gogofull', data: rows }],
    ['records with fields', { nhits: 1, records: rows.map(fields => ({ recordid: 'r1', fields })) }]
  ])('%s', async (_, json) => {
    const table = await read(JSON.stringify(json), 'lieux.json')
    expect(table.lignes).toHaveLength(1)
    expect(table.lignes[0]).toMatchObject(rows[0] as object)
    expect(table.colonnes).toContain('address.street')
  })

  test('one object a line', async () => {
    const table = await read('{"nom":"Le Phare"}\n{"nom":"La Digue","ville":"Brest"}\n\n', 'lieux.jsonl')
    expect(table.lignes).toHaveLength(2)
    expect(table.colonnes).toEqual(['nom', 'ville'])
  })

  test('lists of lists, the first one holding the titles', async () => {
    const table = await read('[["nom","ville"],["Le Phare",null],["La Digue",3]]', 'lieux.json')
    expect(table.lignes).toEqual([
      { nom: 'Le Phare', ville: '' },
      { nom: 'La Digue', ville: '3' }
    ])
  })

  test('an item that is not an object keeps its rank, empty, and is said', async () => {
    const table = await read('[{"nom":"Le Phare"},null,{"nom":"La Digue"}]', 'l.json')
    expect(table.lignes).toEqual([{ nom: 'Le Phare' }, {}, { nom: 'La Digue' }])
    expect(table.avertissements).toHaveLength(1)
  })

  test('the declared path is followed', async () => {
    const json = JSON.stringify({ a: [{ x: 1 }, { x: 2 }], b: { c: [{ nom: 'Le Phare' }] } })
    expect((await read(json, 'l.json', { chemin: 'b.c' })).lignes).toEqual([{ nom: 'Le Phare' }])
    expect(await refusal(bytes(json), 'l.json', { chemin: 'b.d' })).toBeInstanceOf(erreurs.ListeIntrouvable)
    expect(await refusal(bytes(json), 'l.json', { chemin: '__proto__.x' })).toBeInstanceOf(erreurs.ListeIntrouvable)
  })

  test.each([
    ['[{"nom":"Le Phare","lat":NaN}]', 'ligne 1, colonne 26', 'NaN'],
    ['[{"nom":"NaN","lat":1},\n{"nom":"b","lat":-Infinity}]', 'ligne 2, colonne 18', '-Infinity'],
    ['[{"nom":"a","lat":undefined}]', 'ligne 1, colonne 19', 'undefined'],
    ['[{"nom":None}]', 'ligne 1, colonne 9', 'None']
  ])('what is no value of JSON is shown where it stands: %s', async (json, place, mot) => {
    const refus = await refusal(bytes(json), 'l.json')
    expect(refus).toBeInstanceOf(erreurs.JsonCasse)
    expect(refus.vu.replaceAll('\u00a0', ' ')).toContain(`${place} : « ${mot} »`)
  })

  test('columns are dotted paths in the order of the file, ragged rows included', async () => {
    const json = '[{"a":1,"b":{"c":["x",{"d":1}]},"p":[2.3,48.8]},{"z":null,"a":2,"b":{"e":1}}]'
    expect((await read(json, 'l.json')).colonnes).toEqual(['a', 'b.c.0', 'b.c.1.d', 'p', 'z', 'b.e'])
  })

  test('GeoJSON: properties and geometry, a latitude-first pair being turned into text', async () => {
    const json = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 7,
          properties: { nom: 'Le Phare', geo_point: [48.8, 2.3] },
          geometry: { type: 'Point', coordinates: [2.3, 48.8] }
        },
        { type: 'Feature', properties: null, geometry: null }
      ]
    }
    const table = await read(JSON.stringify(json), 'lieux.geojson')
    expect(table.format).toBe('geojson')
    expect(table.colonnes).toEqual(['id', 'nom', 'geo_point', 'geometry.type', 'geometry.coordinates'])
    expect(table.lignes).toHaveLength(2)
    expect(table.lignes[0]).toMatchObject({ id: 7, nom: 'Le Phare', geo_point: '48.8,2.3' })
  })
})

describe('XLSX', () => {
  async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook()
    fill(book)
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  test('cells become text, dates days, times of day HH:MM; the fullest sheet is read', async () => {
    const octets = await workbook(book => {
      book.addWorksheet('Lisez-moi').addRow(['Bonjour'])
      const sheet = book.addWorksheet('Lieux')
      sheet.addRow(['Nom', 'CP', 'Le', 'Ouvre', 'Actif', 'Nom'])
      sheet.addRow(['Le Phare', 29200, new Date('2024-05-02'), new Date('1899-12-30T09:30:00Z'), true, ''])
      sheet.getCell('C2').numFmt = 'dd/mm/yyyy'
      sheet.getCell('D2').numFmt = 'hh:mm'
      sheet.addRow([])
      sheet.addRow(['La Digue', '01000', null, null, false, 'x'])
    })
    const table = await readTable(octets, 'lieux.xlsx')
    expect(table.format).toBe('xlsx')
    expect(table.colonnes).toEqual(['Nom', 'CP', 'Le', 'Ouvre', 'Actif', 'Nom#2'])
    expect(table.lignes).toHaveLength(3)
    expect(table.lignes[0]).toMatchObject({ CP: '29200', Le: '2024-05-02', Ouvre: '09:30', Actif: 'true' })
    expect(table.lignes[2]).toMatchObject({ Nom: 'La Digue', CP: '01000' })
    const lisez = await refusal(octets, 'lieux.xlsx', { feuille: 'Autre' })
    expect(lisez.vu).toContain('Lieux')
  })

  test('an empty sheet, and a sheet that spans the world, are refused', async () => {
    const vide = await workbook(book => book.addWorksheet('Vide'))
    expect(await refusal(vide, 'vide.xlsx')).toBeInstanceOf(erreurs.AucuneLigne)
    const loin = await workbook(book => {
      const sheet = book.addWorksheet('Loin')
      sheet.getCell('A1').value = 'Nom'
      sheet.getCell('XFD1048576').value = 'x'
    })
    expect(await refusal(loin, 'loin.xlsx')).toBeInstanceOf(erreurs.FichierTropGrand)
  })

  /** The sheet of a workbook, its cells as written by a program that does not say where they stand. */
  function archived(rows: string): Uint8Array {
    const parts = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
    }
    return archive(Object.entries(parts).map(([nom, xml]) => ({ nom, packed: deflateRawSync(Buffer.from(xml)) })))
  }
  const inline = (texte: string, place = '') => `<c${place} t="inlineStr"><is><t>${texte}</t></is></c>`

  test('cells that do not say where they stand follow their neighbour', async () => {
    const octets = archived(
      `<row>${inline('Nom')}${inline('Ville')}${inline('Été')}</row><row>${inline('Le Phare')}<c/>${inline('oui')}</row><row r="4">${inline('La Digue')}${inline('Brest', ' r="B4"')}</row>`
    )
    const { colonnes, lignes } = await readTable(octets, 'l.xlsx')
    expect(colonnes).toEqual(['Nom', 'Ville', 'Été'])
    expect(lignes).toEqual([
      { Nom: 'Le Phare', Ville: '', Été: 'oui' },
      { Nom: '', Ville: '', Été: '' },
      { Nom: 'La Digue', Ville: 'Brest', Été: '' }
    ])
  })

  test('what a broken workbook says is in French', async () => {
    const refus = await refusal(archived('<row r="1"><c r="A1" t="s"><v>12</v></c></row>'), 'l.xlsx')
    expect(refus).toBeInstanceOf(erreurs.ErreurLecture)
    expect(refus.message).not.toMatch(/cannot|undefined|not found|invalid|unexpected/i)
  })

  test('formulas give their last value, merged cells their first, a title above is passed over', async () => {
    const octets = await workbook(book => {
      const sheet = book.addWorksheet('Lieux')
      sheet.addRow(['Liste des lieux au 2 mai'])
      sheet.mergeCells('A1:C1')
      sheet.addRow([])
      sheet.addRow(['Nom', 'Ville', 'Total'])
      sheet.addRow(['Le Phare', 'Brest', { formula: '1+1', result: 2 }])
      sheet.addRow(['La Digue', 'Brest', { formula: '"a"&"b"', result: 'ab' }])
      sheet.mergeCells('B4:B5')
      book.addWorksheet('Cachée', { state: 'hidden' }).addRow(['a', 'b'])
    })
    const { colonnes, lignes } = await readTable(octets, 'l.xlsx')
    expect(colonnes).toEqual(['Nom', 'Ville', 'Total'])
    expect(lignes.map(l => [l.Nom, l.Total])).toEqual([
      ['Le Phare', '2'],
      ['La Digue', 'ab']
    ])
  })

  test('a hidden sheet is read only when it is asked for', async () => {
    const octets = await workbook(book => {
      book.addWorksheet('Lieux').addRows([['Nom'], ['Le Phare']])
      const cachee = book.addWorksheet('Archives', { state: 'hidden' })
      cachee.addRows([['Nom', 'Ville'], ...Array.from({ length: 9 }, (_, i) => [`Vieux ${i}`, 'Brest'])])
    })
    expect((await readTable(octets, 'l.xlsx')).lignes).toEqual([{ Nom: 'Le Phare' }])
    expect((await readTable(octets, 'l.xlsx', { feuille: 'Archives' })).lignes).toHaveLength(9)
  })

  test('the other lists of a workbook are named, a notice and a list of choices are not', async () => {
    const octets = await workbook(book => {
      book.addWorksheet('Lisez-moi').addRows([['Comment remplir'], ['Une ligne par lieu']])
      book
        .addWorksheet('Rive & quai')
        .addRows([['Inventaire de printemps'], ['Structure', 'Rue', 'Bourg'], ['Le Phare', '1 quai Vert', 'Brest']])
      book.addWorksheet('Bourg').addRows([
        ['Structure', 'Rue', 'Bourg'],
        ['La Digue', '2 quai Vert', 'Brest'],
        ['Le Môle', '3 quai Vert', 'Brest']
      ])
      book.addWorksheet('Choix').addRows([['Oui / non'], ['oui'], ['non']])
    })
    const { feuille, feuilles, lignes, avertissements } = await readTable(octets, 'l.xlsx')
    expect([feuille, feuilles, lignes.length]).toEqual(['Bourg', ['Rive & quai'], 2])
    expect(avertissements).toEqual([expect.stringMatching(/«\sBourg\s» est lue, pas «\sRive & quai\s»/)])
    const dite = await readTable(octets, 'l.xlsx', { feuille: 'Rive & quai' })
    expect([dite.lignes.map(l => l.Structure), dite.feuilles, dite.avertissements]).toEqual([
      ['Le Phare'],
      ['Bourg'],
      []
    ])
  })

  test('an archive that lies about its sizes is refused while it is looked at', async () => {
    const packed = deflateRawSync(Buffer.alloc(310_000_000, 32), { level: 1 })
    const octets = archive([
      { nom: 'xl/workbook.xml', packed: deflateRawSync(Buffer.from('<workbook/>')) },
      { nom: 'xl/worksheets/sheet1.xml', packed }
    ])
    expect(await refusal(octets, 'bombe.xlsx')).toBeInstanceOf(erreurs.FichierTropGrand)
  })

  test('an archive that is not a workbook, or is cut, is named for what it is', async () => {
    const entier = await workbook(book => {
      book.addWorksheet('L').addRow(['Nom', 'Ville'])
    })
    expect(await refusal(entier.slice(0, entier.length / 2), 'coupe.xlsx')).toBeInstanceOf(erreurs.ClasseurIllisible)
    const zip = archive([{ nom: 'lieux.csv', packed: deflateRawSync(Buffer.from('a;b')) }])
    const refus = await refusal(zip, 'lieux.zip')
    expect(refus).toBeInstanceOf(erreurs.FormatInconnu)
    expect(refus.vu).toContain('lieux.csv')
  })

  test('a zip bomb is refused before it unfolds', async () => {
    const packed = deflateRawSync(Buffer.alloc(110_000_000, 32), { level: 1 })
    const images = [1, 2, 3].map(n => ({ nom: `xl/media/image${n}.png`, packed }))
    const octets = archive([{ nom: 'xl/workbook.xml', packed: deflateRawSync(Buffer.from('<workbook/>')) }, ...images])
    expect(octets.length).toBeLessThan(5_000_000)
    expect(await refusal(octets, 'bombe.xlsx')).toBeInstanceOf(erreurs.FichierTropGrand)
  })
})

describe('ODS', () => {
  const cell = (inner: string, attributes = '') => `<table:table-cell ${attributes}>${inner}</table:table-cell>`
  const text = (value: string) => cell(`<text:p>${value}</text:p>`, 'office:value-type="string"')
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const ods = (sheets: Record<string, string>): Uint8Array => {
    const body = Object.entries(sheets).map(([nom, rows]) => `<table:table table:name="${nom}">${rows}</table:table>`)
    const xml = `<?xml version="1.0"?><office:document-content><office:body>${body.join('')}</office:body></office:document-content>`
    return archive([{ nom: 'content.xml', packed: deflateRawSync(Buffer.from(xml)) }])
  }

  test('values, repetitions, line breaks, comments left out; the fullest sheet is read', async () => {
    const octets = ods({
      Notice: row(text('Bonjour')),
      Lieux:
        row(text('Nom'), text('CP'), text('Le'), text('Ouvre'), text('Vide'), text('Note')) +
        row(
          cell(
            '<office:annotation><text:p>à voir</text:p></office:annotation><text:p>L&apos;Été &amp; <text:span>Co</text:span></text:p><text:p>Brest</text:p>'
          ),
          cell('<text:p>29 200,00</text:p>', 'office:value-type="float" office:value="29200"'),
          cell('<text:p>02/05/24</text:p>', 'office:value-type="date" office:date-value="2024-05-02"'),
          cell('<text:p>09:30</text:p>', 'office:value-type="time" office:time-value="PT09H30M00S"'),
          '<table:table-cell/>',
          text('ok')
        ) +
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>' +
        row('<table:table-cell table:number-columns-repeated="5"/>', text('fin')) +
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    })
    const table = await readTable(octets, 'lieux.ods')
    expect(table.format).toBe('ods')
    expect(table.lignes).toHaveLength(4)
    expect(table.lignes[0]).toEqual({
      Nom: "L'Été & Co\nBrest",
      CP: '29200',
      Le: '2024-05-02',
      Ouvre: '09:30',
      Vide: '',
      Note: 'ok'
    })
    expect(table.lignes[3]?.Note).toBe('fin')
    expect((await readTable(octets, 'l.ods', { feuille: 'Lieux' })).lignes).toHaveLength(4)
  })

  test('a sheet is called what its author called it', async () => {
    const octets = ods({ 'Quais &amp; môles': row(text('Nom'), text('Ville')) + row(text('Le Phare'), text('Brest')) })
    expect((await readTable(octets, 'l.ods')).feuille).toBe('Quais & môles')
    expect((await readTable(octets, 'l.ods', { feuille: 'Quais & môles' })).lignes).toHaveLength(1)
  })

  test('a filled cell repeated to the end of the world, and broken XML, are refused', async () => {
    const loin = ods({
      L: row(
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
      ).replace('<table:table-row>', '<table:table-row table:number-rows-repeated="1048576">')
    })
    expect(await refusal(loin, 'loin.ods')).toBeInstanceOf(erreurs.FichierTropGrand)
    const casse = archive([{ nom: 'content.xml', packed: deflateRawSync(Buffer.from('<a><b')) }])
    expect(await refusal(casse, 'casse.ods')).toBeInstanceOf(erreurs.ErreurLecture)
  })
})

/** A zip archive that says its entries are empty: sizes declared in an archive may lie. */
function archive(entrees: readonly { nom: string; packed: Buffer }[]): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const { nom, packed } of entrees) {
    const local = Buffer.alloc(30 + nom.length)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt16LE(nom.length, 26)
    local.write(nom, 30)
    const central = Buffer.alloc(46 + nom.length)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt16LE(nom.length, 28)
    central.writeUInt32LE(at, 42)
    central.write(nom, 46)
    locals.push(local, packed)
    centrals.push(central)
    at += local.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entrees.length, 10)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, ...centrals, end]))
}

describe('what is not a list is refused by name, with the cure', () => {
  test.each([
    ['empty', new Uint8Array(), 'FichierVide'],
    ['blanks', bytes('  \n \r\n'), 'FichierVide'],
    ['zeros', new Uint8Array(4096), 'FichierDeZeros'],
    ['a header alone', bytes('Nom;Ville\n'), 'AucuneLigne'],
    ['an empty list', bytes('[]'), 'AucuneLigne'],
    ['an empty collection', bytes('{"type":"FeatureCollection","features":[]}'), 'AucuneLigne'],
    ['a web page', bytes('\n<!DOCTYPE html><html><body>404</body></html>'), 'PageHtml'],
    ['XML', bytes('<?xml version="1.0"?><lieux/>'), 'FormatInconnu'],
    ['a PDF', bytes('%PDF-1.7\n%âã'), 'FormatInconnu'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'FormatInconnu'],
    ['random bytes', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 200, 201, 14, 15, 16]), 'FormatInconnu'],
    ['prose', bytes('Bonjour à tous\nVoici la liste'), 'FormatInconnu'],
    ['an answer without a list', bytes('{"error":"not found"}'), 'ListeIntrouvable'],
    ['a list of numbers', bytes('[1,2,3]'), 'ListeIntrouvable'],
    ['a cut JSON', bytes('[{"nom":"Le Phare"},{"nom":'), 'JsonCasse']
  ])('%s', async (_, octets, name) => {
    const refus = await refusal(octets, 'fichier.dat')
    expect(refus.name).toBe(name)
  })

  test('a broken JSON says where', async () => {
    const refus = await refusal(bytes('[\n  {"nom": "Le Phare"},\n  {"nom": Le Phare}\n]'), 'l.json')
    expect(refus.vu).toContain('ligne 3')
    const lignes = await refusal(bytes('{"a":1}\n{"a":2}\n{"a":oups}'), 'l.jsonl')
    expect(lignes.vu).toContain('ligne 3')
  })
})

test('tells where rows stand: after the header, and one by one when the titles come again', async () => {
  const simple = await read('Liste des lieux;;\nNom;Ville;Adresse\nLe Phare;Brest;1 rue A\nLe Port;Brest;2 rue B\n')
  expect([simple.entete, simple.rangs]).toEqual([2, undefined])
  const titres = 'Nom;Ville;Adresse'
  const page = await read(`${titres}\nLe Phare;Brest;1 rue A\n${titres}\nLe Port;Brest;2 rue B\n`)
  expect([page.entete, page.rangs]).toEqual([1, [2, 4]])
})

// Sheets as people really keep them: locked, merged, never calculated, two tables on one page, glued files.
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { ClasseurProtege, FormatInconnu } from './erreurs.ts'
import { readTable } from './table.ts'
import { packZip } from './zip.ts'

const bytes = (texte: string): Uint8Array => new TextEncoder().encode(texte)

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Lieux'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const refusal = (octets: Uint8Array, nom: string): Promise<unknown> =>
  readTable(octets, nom).then(
    () => null,
    error => error
  )

describe('a file with a password is refused for what it is, with the cure', () => {
  test('Excel: an encrypted package in an older container', async () => {
    const octets = new Uint8Array(3_000)
    octets.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    octets.set(Buffer.from('EncryptedPackage', 'utf16le'), 1_152)
    const refus = await refusal(octets, 'lieux.xlsx')
    expect(refus).toBeInstanceOf(ClasseurProtege)
    expect((refus as ClasseurProtege).remede).toContain('mot de passe')
  })

  test('ODS: a manifest that says so', async () => {
    const octets = packZip([
      { nom: 'content.xml', octets: Buffer.from([1, 2, 3]) },
      {
        nom: 'META-INF/manifest.xml',
        octets: Buffer.from('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>')
      }
    ])
    expect(await refusal(new Uint8Array(octets), 'lieux.ods')).toBeInstanceOf(ClasseurProtege)
  })

  test('a zip whose entries are locked', async () => {
    const octets = packZip([{ nom: 'xl/workbook.xml', octets: Buffer.from('x') }])
    octets.writeUInt16LE(0x0801, octets.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
    expect(await refusal(new Uint8Array(octets), 'lieux.xlsx')).toBeInstanceOf(ClasseurProtege)
  })

  test('a PDF renamed CSV is a PDF', async () => {
    expect(await refusal(bytes('%PDF-1.7\n1 0 obj'), 'lieux.csv')).toBeInstanceOf(FormatInconnu)
  })
})

describe('merged cells', () => {
  test('XLSX: what is merged down rows is said of each row that holds something', async () => {
    const octets = await workbook(sheet => {
      sheet.addRows([
        ['Nom', 'Ville', 'Note'],
        ['Le Phare', 'Brest', 'a'],
        ['La Digue', null, null],
        [null, null, null],
        ['Le Môle', 'Nantes', null]
      ])
      sheet.mergeCells('B2:B4')
      sheet.mergeCells('B5:C5')
    })
    const { lignes } = await readTable(octets, 'l.xlsx')
    expect(lignes.map(l => [l.Nom, l.Ville, l.Note])).toEqual([
      ['Le Phare', 'Brest', 'a'],
      ['La Digue', 'Brest', ''],
      ['', '', ''],
      ['Le Môle', 'Nantes', '']
    ])
  })

  test('ODS: the same', async () => {
    const cell = (texte: string, attributes = '') =>
      `<table:table-cell ${attributes}>${texte === '' ? '' : `<text:p>${texte}</text:p>`}</table:table-cell>`
    const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
    const covered = '<table:covered-table-cell/>'
    const xml = [
      row(cell('Ville'), cell('Nom')),
      row(cell('Brest', 'table:number-rows-spanned="3"'), cell('Le Phare')),
      row(covered, cell('La Digue')),
      row(covered, cell('')),
      row(cell('Nantes'), cell('Le Môle'))
    ].join('')
    const octets = packZip([
      {
        nom: 'content.xml',
        octets: Buffer.from(
          `<office:document-content><office:body><table:table table:name="L">${xml}</table:table></office:body></office:document-content>`
        )
      }
    ])
    const { lignes } = await readTable(new Uint8Array(octets), 'l.ods')
    expect(lignes.map(l => [l.Nom, l.Ville])).toEqual([
      ['Le Phare', 'Brest'],
      ['La Digue', 'Brest'],
      ['', ''],
      ['Le Môle', 'Nantes']
    ])
  })
})

test('a formula that was never calculated is an empty cell, and it is said', async () => {
  const octets = await workbook(sheet => {
    sheet.addRows([
      ['Nom', 'Ville', 'Code'],
      ['Le Phare', { formula: 'UPPER("brest")' }, { formula: '29000+200', result: 29200 }]
    ])
  })
  const { lignes, avertissements } = await readTable(octets, 'l.xlsx')
  expect(lignes).toEqual([{ Nom: 'Le Phare', Ville: '', Code: '29200' }])
  expect(avertissements).toEqual([expect.stringContaining('formules')])
})

describe('titles that come again', () => {
  test('the same titles are passed, and it is said', async () => {
    const { lignes, avertissements } = await readTable(
      bytes('Nom;Ville\nLe Phare;Brest\nNOM;Ville\nLa Digue;Nantes\n'),
      'l.csv'
    )
    expect(lignes.map(l => l.Nom)).toEqual(['Le Phare', 'La Digue'])
    expect(avertissements).toEqual([expect.stringMatching(/titres revient 1.fois/)])
  })

  test('in another order, what follows is read under them: right under the header, or where two files were glued', async () => {
    const deux = await readTable(
      bytes('Nom;CP;Ville\nVille;Nom;CP\nBrest;Le Phare;29200\nNantes;La Digue;44000;plus\n'),
      'l.csv'
    )
    expect(deux.lignes).toEqual([
      { Nom: 'Le Phare', CP: '29200', Ville: 'Brest', 'colonne 4': '' },
      { Nom: 'La Digue', CP: '44000', Ville: 'Nantes', 'colonne 4': 'plus' }
    ])
    expect(deux.avertissements).toEqual([expect.stringMatching(/autre ordre, ligne 2.:/)])
    const colles = await readTable(
      bytes('Nom;Ville\nLe Phare;Brest\nVille;Nom\nNantes;La Digue\nNom;Ville\nLe Môle;Lorient\n'),
      'l.csv'
    )
    expect(colles.lignes.map(l => [l.Nom, l.Ville])).toEqual([
      ['Le Phare', 'Brest'],
      ['La Digue', 'Nantes'],
      ['Le Môle', 'Lorient']
    ])
  })

  test('of two tables on one sheet the fullest is read, the other is said', async () => {
    const octets = await workbook(sheet => {
      sheet.addRows([
        ['Contact', 'Téléphone'],
        ['Accueil', '0199001234'],
        [],
        ['Nom du lieu', 'Adresse', 'Code postal', 'Commune'],
        ['Le Phare', '1 quai Vert', '29200', 'Brest'],
        ['La Digue', '2 quai Vert', '29200', 'Brest'],
        ['Le Môle', '3 quai Vert', '29200', 'Brest']
      ])
    })
    const { colonnes, lignes, avertissements = [] } = await readTable(octets, 'l.xlsx')
    expect(colonnes).toEqual(['Nom du lieu', 'Adresse', 'Code postal', 'Commune'])
    expect(lignes).toHaveLength(3)
    expect(avertissements).toEqual([expect.stringMatching(/autre tableau .*lignes 1 à 2 .*lignes 4 à 7/)])
  })

  test('a table under the list is said with its rows, and what announces it is no place', async () => {
    const { lignes, avertissements } = await readTable(
      bytes(
        'Nom;Adresse;Ville\nLe Phare;1 quai Vert;Brest\nLa Digue;2 quai Vert;Brest\nLe Môle;3 quai Vert;Brest\n;;\nAnnuaire des permanences;;\nNom;Téléphone;\nAccueil;0199001234;\n'
      ),
      'l.csv'
    )
    expect(lignes.map(l => l.Nom)).toEqual(['Le Phare', 'La Digue', 'Le Môle'])
    expect(avertissements).toEqual([expect.stringMatching(/lignes 7 à 8 .*lignes 1 à 4/)])
  })

  const LIEUX =
    'Nom;Adresse;CP;Ville;Tél\nLe Phare;1 quai Vert;29200;Brest;0199001234\nLa Digue;2 quai Vert;29200;Brest;0199001235\nLe Môle;3 quai Vert;29200;Brest;0199001236\n'
  /** Blank rows as a spreadsheet writes them, and as people do. */
  const BLANCHES: readonly ((suite: string) => string)[] = [
    suite => suite.replace(/^$/gm, ';;;;').replace(/;;;;$/, ''),
    suite => suite
  ]
  const NOMS = ['Le Phare', 'La Digue', 'Le Môle']

  test.each([
    ['of amounts', '\n\nMécènes;Somme versée\nMaison Lagrève;4500\nComité du port;3200\n', '7 à 9'],
    ['of roles, set to the right', '\n;;;Mécènes;Rôle\n;;;Maison Lagrève;caution\n;;;Comité;mécénat\n', '6 à 8'],
    ['under a title of its own', '\nNos appuis\nMécène;Montant\nMaison Lagrève;4500\n', '7 à 8'],
    ['under a title and a blank row', '\nNos appuis\n\nMécène;Montant\nMaison Lagrève;4500\n', '8 à 9'],
    [
      'that says how to be called',
      '\nÉquipe;Courriel\nAccueil;accueil@exemple.org\nAtelier;atelier@exemple.org\n',
      '6 à 8'
    ]
  ])('a narrower table under the list is no list of places: one %s', async (_, suite, rangs) => {
    for (const spread of BLANCHES) {
      const { lignes, avertissements } = await readTable(bytes(LIEUX + spread(suite)), 'l.csv')
      expect(lignes.map(l => l.Nom)).toEqual(NOMS)
      expect(avertissements).toEqual([expect.stringContaining(`lignes ${rangs} `)])
    }
  })

  test('a table over the list, and one as wide under it, after lines where nothing is', async () => {
    const { entete, lignes, avertissements } = await readTable(
      bytes(
        `Contact;Téléphone\nAccueil;0199001234\n\n${LIEUX}\n\nNom;Adresse;Ville;Site;Type\nLa Cale;6 quai Vert;Lorient;www.exemple.org;Mairie\n`
      ),
      'l.csv'
    )
    expect([entete, lignes.map(l => l.Nom)]).toEqual([4, NOMS])
    expect(avertissements).toEqual([
      expect.stringContaining('lignes 1 à 2 '),
      expect.stringContaining('lignes 10 à 11 ')
    ])
  })

  test('when the second of two tables is the list, its rows keep the rank that a spreadsheet shows', async () => {
    const petit = 'Nom;Adresse;Ville;Site;Type\nLa Cale;6 quai Vert;Lorient;www.exemple.org;Mairie\n'
    for (const blanche of ['\n', ';;;;\n']) {
      const { entete, lignes, rangs, avertissements } = await readTable(bytes(petit + blanche + LIEUX), 'l.csv')
      expect([entete, lignes.map(l => l.Nom), rangs]).toEqual([4, NOMS, undefined])
      expect(avertissements).toEqual([expect.stringMatching(/lignes 1 à 2 .*lignes 4 à 7/)])
    }
  })

  test('what is said of the list above it is no table', async () => {
    const { entete, avertissements = [] } = await readTable(
      bytes(`Lieux du port\nProducteur;Ville inventée\nContact;accueil@exemple.org\n\n${LIEUX}`),
      'l.csv'
    )
    expect([entete, avertissements]).toEqual([5, []])
  })

  test('lines where nothing is are no rows, and those below keep the rank that a spreadsheet shows', async () => {
    const haut = await readTable(bytes(`${'\n'.repeat(30)}${LIEUX}`), 'l.csv')
    expect([haut.entete, haut.lignes.length, haut.rangs]).toEqual([31, 3, undefined])
    const double = await readTable(bytes(LIEUX.replaceAll('\n', '\n\n')), 'l.csv')
    expect([double.entete, double.lignes.map(l => l.Nom), double.rangs]).toEqual([1, NOMS, [3, 5, 7]])
    const retours = await readTable(bytes(LIEUX.replaceAll('\n', '\r\n')), 'l.csv')
    expect([retours.lignes.length, retours.rangs]).toEqual([3, undefined])
  })

  test('the list goes on after the narrower table', async () => {
    for (const spread of BLANCHES) {
      const { lignes } = await readTable(
        bytes(
          `${LIEUX}${spread('\nMécènes;Somme\nMaison Lagrève;4500\n\n')}Le Quai;4 quai Vert;29200;Brest;0199001237\n`
        ),
        'l.csv'
      )
      expect(lignes.map(l => l.Nom).filter(Boolean)).toEqual([...NOMS, 'Le Quai'])
    }
  })

  test.each([
    ['places of which little is known', '\nLe Quai;;;Brest\nLa Jetée;;;Nantes\nLa Cale;;;Lorient\n', 3],
    ['places without a post code yet', '\nLe Quai;place du Port\nLa Jetée;rue Verte\n', 2],
    ['a section and its places', '\nFinistère sud\nLe Quai;4 quai Vert;29000;Quimper;0199001237\n', 2],
    ['one place', '\nLe Quai;4 quai Vert\n', 1]
  ])('after a blank row, %s are rows of the list', async (_, suite, plus) => {
    for (const spread of BLANCHES) {
      const { lignes, avertissements = [] } = await readTable(bytes(LIEUX + spread(suite)), 'l.csv')
      expect(lignes.filter(l => l.Nom !== '')).toHaveLength(3 + plus)
      expect(avertissements).toEqual([])
    }
  })

  test('a place that bears the words of columns stays a place', async () => {
    const { lignes } = await readTable(
      bytes('Nom;Ville;Type\nEspace public numérique;Brest;Association\nSite;Nantes;Mairie\n'),
      'l.csv'
    )
    expect(lignes).toHaveLength(2)
  })
})

describe('two tables side by side', () => {
  const COTE_A_COTE = [
    ['Nom', 'Adresse', 'Ville', '', 'Code', 'Sens'],
    ['Le Phare', '1 quai Vert', 'Brest', '', 'A', 'ouvert'],
    ['La Digue', '2 quai Vert', 'Brest', '', 'B', 'fermé'],
    ['Le Môle', '3 quai Vert', 'Brest', '', '', ''],
    ['Le Quai', '4 quai Vert', 'Brest', '', '', ''],
    ['La Cale', '5 quai Vert', 'Brest', '', '', '']
  ]
  const PLACES = [
    ['Le Phare', '1 quai Vert', 'Brest'],
    ['La Digue', '2 quai Vert', 'Brest'],
    ['Le Môle', '3 quai Vert', 'Brest'],
    ['La Cale', '4 quai Vert', 'Brest'],
    ['Le Feu', '5 quai Vert', 'Brest']
  ]
  const sheet = (droite: readonly (readonly string[])[]): Promise<Uint8Array> =>
    workbook(feuille => {
      feuille.addRow(['Lieux du pays'])
      ;[['Nom', 'Adresse', 'Ville'], ...PLACES].forEach((rang, i) => {
        feuille.addRow([...rang, null, ...(droite[i] ?? [])])
      })
    })

  test('the fullest is read, whatever the other is, and both ranges are said', async () => {
    const octets = await sheet([
      ['Code', 'Signification'],
      ['A', 'Associatif'],
      ['P', 'Public']
    ])
    const { colonnes, lignes, avertissements } = await readTable(octets, 'l.xlsx')
    expect(colonnes).toEqual(['Nom', 'Adresse', 'Ville'])
    expect(lignes).toHaveLength(5)
    expect(avertissements).toEqual([expect.stringMatching(/A2 à C7.*E2 à F4/)])
  })

  test('blank lines of a CSV are no rows of either', async () => {
    const liste = COTE_A_COTE.map(row => row.join(';')).join('\n\n\n')
    const { lignes, rangs, avertissements } = await readTable(bytes(liste), 'l.csv')
    expect([lignes.map(l => l.Nom), rangs]).toEqual([
      ['Le Phare', 'La Digue', 'Le Môle', 'Le Quai', 'La Cale'],
      [4, 7, 10, 13, 16]
    ])
    expect(avertissements).toEqual([expect.stringContaining('côte à côte')])
  })

  test('titles that come again make another list, even as long', async () => {
    const octets = await sheet([['Nom', 'Ville'], ...PLACES.map(([nom = '']) => [`Annexe de ${nom}`, 'Nantes'])])
    expect((await readTable(octets, 'l.xlsx')).colonnes).toEqual(['Nom', 'Adresse', 'Ville'])
  })

  test('a column left empty for the eye parts nothing', async () => {
    const octets = await sheet([
      ['Tél', 'Remarques'],
      ...PLACES.map((_, i) => [`0199 00 00 0${i}`, i % 3 ? '' : 'fermé'])
    ])
    const { colonnes, lignes, avertissements } = await readTable(octets, 'l.xlsx')
    expect(colonnes).toEqual(['Nom', 'Adresse', 'Ville', 'colonne 4', 'Tél', 'Remarques'])
    expect(lignes).toHaveLength(5)
    expect(avertissements).toEqual([])
  })
})

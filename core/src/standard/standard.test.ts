/** Laws of the standard's shapes: model, flat row, CSV and GeoJSON say the same thing, and give it back whole. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAMPS, isListe, isNombre, type LieuPlat } from './champs.ts'
import { parseCsv, readCsv, writeCell, writeCsv } from './csv.ts'
import { featureOf, geojsonLines, platOfFeature } from './geojson.ts'
import { lieuOfPlat, platOfLieu } from './lieu.ts'
import { guardCell, joinListe, ligneOfPlat, platOfLigne, splitListe, unguardCell } from './ligne.ts'
import { publishedLigne, withoutConventions } from './publication.ts'
import { CONTRAINTES, checkLigne, countManquements, manquementOf } from './schema.ts'

/** Texts as hostile as cells get: signs of lists, of CSV, of formulas, line breaks; an empty text is unknown, never a value. */
const texte = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '|', '\\', '"', ',', '\n', '\r', '\t', '1', 'a', ' '),
    minLength: 1,
    maxLength: 8
  })
)
const nombre = fc.double({ min: -180, max: 180, noNaN: true }).map(n => (Object.is(n, -0) ? 0 : n))

const plat: fc.Arbitrary<LieuPlat> = fc.record(
  Object.fromEntries(
    CHAMPS.map(champ => [
      champ,
      isListe(champ)
        ? fc.uniqueArray(texte, { maxLength: 4 })
        : fc.option<string | number>(isNombre(champ) ? nombre : texte, { nil: null })
    ])
  )
) as unknown as fc.Arbitrary<LieuPlat>

describe('round trips of the standard lose nothing', () => {
  it('from the flat row to the model and back', () => {
    fc.assert(
      fc.property(plat, p => {
        expect(platOfLieu(lieuOfPlat(p))).toEqual(p)
      })
    )
  })

  it('from the flat row to CSV cells and back', () => {
    fc.assert(
      fc.property(plat, p => {
        expect(platOfLigne(ligneOfPlat(p))).toEqual(p)
      }),
      { numRuns: 500 }
    )
  })

  it('from rows to a CSV file and back', () => {
    fc.assert(
      fc.property(fc.array(plat, { maxLength: 4 }), ps => {
        const lignes = ps.map(ligneOfPlat)
        expect(readCsv(writeCsv(lignes))).toEqual(lignes)
      })
    )
  })

  it('from the flat row to GeoJSON and back, through text', () => {
    fc.assert(
      fc.property(plat, p => {
        fc.pre(p.latitude !== null && p.longitude !== null)
        expect(platOfFeature(JSON.parse(JSON.stringify(featureOf(p))))).toEqual(p)
      })
    )
  })

  it('for any list of values in a cell', () => {
    fc.assert(
      fc.property(fc.array(texte, { minLength: 1 }), v => {
        expect(splitListe(joinListe(v))).toEqual(v)
      })
    )
  })
})

describe('a cell cannot run in a spreadsheet', () => {
  it.each([
    ...['=1+1', '+1+cmd', '-2+3', '@SOMME(A1)', '\tx', '\rx', '=HYPERLINK("http://a.fr")'],
    ...[
      '＝1+1',
      '＋1',
      '－2+3',
      '＠SOMME(A1)',
      ' =1+1',
      '\u00a0=1',
      '\u200b=1',
      '\ufeff=1',
      '\n=1',
      '\u0000=1',
      '\t＝1'
    ]
  ])('%j takes an apostrophe', v => {
    expect(guardCell(v)).toBe(`'${v}`)
    expect(unguardCell(guardCell(v))).toBe(v)
  })

  it.each(['+33320000000', '+262262000000', '-1.5', 'Médiathèque', "L'Escale", "'Atelier'"])('%j stays as it is', v => {
    expect(guardCell(v)).toBe(v)
    expect(unguardCell(v)).toBe(v)
  })

  it('whatever the text and what is put before it, no cell of any CSV we write runs, and each is read back whole', () => {
    const devant = fc.string({
      unit: fc.constantFrom(' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\ufeff', "'"),
      maxLength: 3
    })
    const signe = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '')
    fc.assert(
      fc.property(devant, signe, texte, (avant, s, suite) => {
        const v = `${avant}${s}${suite}`
        const [[, cellule = ''] = []] = parseCsv(`x,${writeCell(v)}`)
        expect(unguardCell(cellule)).toBe(v)
        const nu = cellule.replace(/^[\s\p{Cc}\p{Cf}]+/u, '')
        expect(/^[=+\-@＝＋－＠]/.test(nu) && !/^[+-][\d.]+$/.test(cellule)).toBe(false)
        expect(/^[\t\r]/.test(cellule)).toBe(false)
      }),
      { numRuns: 2000 }
    )
  })

  it('whatever the text, a guarded cell begins with no sign of a formula unless it is figures', () => {
    fc.assert(
      fc.property(texte, v => {
        const cellule = guardCell(v)
        expect(unguardCell(cellule)).toBe(v)
        expect(/^[=+\-@\t\r]/.test(cellule) && !/^[+-][\d.]+$/.test(cellule)).toBe(false)
      }),
      { numRuns: 1000 }
    )
  })
})

const VIDE = platOfLieu(lieuOfPlat(platOfLigne(readCsv('id\r\nx\r\n')[0] as never)))

describe('the published row', () => {
  it('says zeros for an unknown pivot and the day we first saw the place for an unknown date, and JSON says null', () => {
    const ligne = publishedLigne(VIDE, '2026-03-01')
    expect(ligne.pivot).toBe('00000000000000')
    expect(ligne.date_maj).toBe('2026-03-01')
    expect(VIDE.pivot).toBeNull()
    expect(withoutConventions(platOfLigne(ligne)).pivot).toBeNull()
  })

  it('leaves out a short number, which its pattern forbids, and keeps a full one', () => {
    expect(publishedLigne({ ...VIDE, telephone: '3949' }, '2026-03-01').telephone).toBe('')
    expect(publishedLigne({ ...VIDE, telephone: '+33241000000' }, '2026-03-01').telephone).toBe('+33241000000')
  })

  it('has an empty cell, never 0, for a missing coordinate', () => {
    expect(publishedLigne(VIDE, '2026-03-01').latitude).toBe('')
    expect(featureOf(VIDE).geometry).toBeNull()
  })

  it('disarms a summary of 280 characters without making it 281', () => {
    const ligne = publishedLigne({ ...VIDE, presentation_resume: `- ${'a'.repeat(278)}` }, '2026-03-01')
    expect(ligne.presentation_resume).toHaveLength(280)
    expect(ligne.presentation_resume.startsWith("'- ")).toBe(true)
  })

  it('keeps what it cannot cure, and the report counts it', () => {
    const ligne = publishedLigne({ ...VIDE, nom: 'A' }, '2026-03-01')
    expect(checkLigne(ligne).map(m => m.champ)).toEqual(['commune', 'code_postal', 'adresse'])
    expect(countManquements([ligne, ligne])).toEqual({ commune: 2, code_postal: 2, adresse: 2, id: 1 })
  })
})

describe('the constraints', () => {
  it('refuse what the schema refuses', () => {
    expect(manquementOf('services', 'Aide aux démarches')).toBe('motif')
    expect(manquementOf('presentation_resume', 'é'.repeat(281))).toBe('longueur')
    expect(manquementOf('presentation_resume', '🙂'.repeat(280))).toBeNull()
    expect(manquementOf('date_maj', '2023-02-29')).toBe('date')
    expect(manquementOf('latitude', '43,5')).toBe('nombre')
    expect(manquementOf('nom', '')).toBe('requis')
  })
})

describe('GeoJSON text', () => {
  it('is one collection, whatever the number of places', () => {
    for (const n of [0, 1, 3]) {
      const lu = JSON.parse([...geojsonLines(Array.from({ length: n }, () => VIDE))].join(''))
      expect(lu.features).toHaveLength(n)
    }
  })
})

const SCHEMA = new URL('../../../../shared/data/schema/', import.meta.url)

describe.runIf(existsSync(SCHEMA))('beside the published Table Schema', () => {
  const schema = JSON.parse(readFileSync(new URL('standard-mediation-num.schema.json', SCHEMA), 'utf8')) as {
    fields: {
      name: string
      type: string
      constraints: { required?: boolean; unique?: boolean; pattern?: string; maxLength?: number }
    }[]
  }

  it('our fields, their order and every constraint are the same', () => {
    expect(schema.fields.map(f => f.name)).toEqual([...CHAMPS])
    for (const { name, type, constraints } of schema.fields) {
      const notre = CONTRAINTES[name as keyof typeof CONTRAINTES]
      expect(notre.requis, name).toBe(constraints.required ?? false)
      expect(notre.unique, name).toBe(constraints.unique ?? false)
      expect(notre.longueurMax, name).toBe(constraints.maxLength ?? null)
      expect(notre.motif?.source ?? null, name).toBe(
        constraints.pattern === undefined ? null : new RegExp(constraints.pattern).source
      )
      expect(notre.type, name).toBe({ string: 'texte', number: 'nombre', date: 'date' }[type])
    }
  })

  it('its example validates, and comes back whole from our model', () => {
    const texte = readFileSync(new URL('standard-mediation-num.exemple-valide.csv', SCHEMA), 'utf8')
    const lignes = readCsv(texte)
    expect(parseCsv(texte)[0]).toEqual([...CHAMPS])
    expect(lignes.length).toBeGreaterThan(0)
    expect(lignes.flatMap(checkLigne)).toEqual([])
    for (const ligne of lignes) expect(ligneOfPlat(platOfLieu(lieuOfPlat(platOfLigne(ligne))))).toEqual(ligne)
  })
})

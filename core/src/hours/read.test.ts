import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { deplie } from '../../bench/oracle.ts'
import { readHoraires, readHorairesTexte } from './read.ts'

const corpus = readFileSync(new URL('../../corpus/horaires.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)

describe('a text', () => {
  test.each(
    corpus.map(ligne => {
      const [texte = '', osm = '', quoi = '', perte = ''] = ligne.split('\t')
      return { quoi, texte, osm, perte }
    })
  )('$quoi: $texte', ({ texte, osm, perte }) => {
    const lu = readHorairesTexte(deplie(texte))
    expect(lu.osm ?? '').toBe(osm)
    // A loss is never silent: the lines that name one are told to be read in part.
    if (perte !== '') expect(lu.notices.map(({ code }) => code)).toContain(`horaires-${perte}s`)
  })

  test('that cannot be read says so, and an empty one says nothing', () => {
    expect(readHorairesTexte('selon la météo').notices).toEqual([
      { code: 'horaires-illisibles', seen: 'selon la météo' }
    ])
    expect(readHorairesTexte(' \n ').notices).toEqual([])
  })

  test('that is read in part, or names no day, says so', () => {
    const codes = (texte: string) => readHorairesTexte(texte).notices.map(({ code }) => code)
    expect(codes('Lundi 9h-12h, mardi')).toEqual(['horaires-partiels'])
    expect(codes('9h-12h')).toEqual(['horaires-sans-jour'])
    expect(codes('Lundi 9h-12h')).toEqual([])
  })

  test('of 100 kB made to hurt is read by its beginning, and said to be cut', () => {
    const pieces = [
      '9h-',
      'lundi ',
      '(',
      '<',
      '&',
      '12:',
      '1er ',
      'du ',
      '24h/',
      '\ufffd',
      '0 1 ',
      'Mo-',
      '09:00-',
      ' ',
      '\n'
    ]
    for (const piece of pieces) {
      const { osm, notices } = readHorairesTexte(`Lundi 9h-12h\n${piece.repeat(100_000 / piece.length)}`)
      if (osm !== null) expect(notices.map(({ code }) => code)).toContain('horaires-partiels')
    }
  })
})

describe('columns', () => {
  test('give each cell its day, a closed cell its closing, and keep a day that a cell names', () => {
    const jours = {
      lundi: '9h-12h / 14h-17h',
      mardi: 'Fermé',
      mercredi: '9h-12h / 14h-17h',
      samedi: '1er samedi : 9h-12h'
    }
    expect(readHoraires({ jours }).osm).toBe('Mo,We 09:00-12:00,14:00-17:00; Sa[1] 09:00-12:00; Tu off')
  })

  test('keep what can be read when one cell cannot', () => {
    const { osm, notices } = readHoraires({ jours: { lundi: '9h-12h', mardi: 'de h30 à 12h' } })
    expect(osm).toBe('Mo 09:00-12:00')
    expect(notices.map(({ code }) => code)).toEqual(['horaires-partiels'])
  })

  test.each(['matin', '14h', 'selon le temps'])('say nothing of a cell without hours, and it is told: %s', cell => {
    const { osm, notices } = readHoraires({ jours: { lundi: '9h-12h', mardi: cell } })
    expect([osm, notices.map(({ code }) => code)]).toEqual(['Mo 09:00-12:00', ['horaires-partiels']])
    expect(readHoraires({ jours: { mardi: cell } }).osm).toBeNull()
  })

  test('take a remark for all of them', () => {
    expect(readHoraires({ jours: { lundi: '9h-12h', jeudi: '9h-12h' }, remarque: 'Semaine impaire' }).osm).toBe(
      'week 01-53/2 Mo,Th 09:00-12:00'
    )
    expect(readHoraires({ jours: { lundi: '9h-12h, 14h-16h' }, remarque: 'sur rendez-vous le matin' }).osm).toBe(
      'Mo 14:00-16:00, Mo 09:00-12:00 "sur rendez-vous"'
    )
    expect(readHoraires({ jours: { lundi: '9h-12h' }, remarque: 'fermé les jours fériés' }).osm).toBe(
      'Mo 09:00-12:00; PH off'
    )
  })

  test.each([
    ['Possibilité de prendre rendez-vous (à domicile)', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['Nous vous conseillons de prendre rendez-vous', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['Sur rendez-vous pendant et en dehors des horaires', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['Adresse de rdv : 3 place du Puits', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['Prise de rendez-vous au 01 99 00 12 34', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['prise de rendez-vous impossible du 18/03 au 22/03', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['Mairie de Mars', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00'],
    ['UNIQUEMENT SUR RDV', 'Mo 09:00-12:00,14:00-17:00 "sur rendez-vous"; Fr 09:00-12:00 "sur rendez-vous"'],
    ['Après-midi sur RDV / matin sans RDV', 'Mo 09:00-12:00, Mo 14:00-17:00 "sur rendez-vous"; Fr 09:00-12:00'],
    ['Uniquement sur rendez-vous le vendredi matin', 'Mo 09:00-12:00,14:00-17:00; Fr 09:00-12:00 "sur rendez-vous"'],
    [
      'Uniquement sur RDV. Fermé le mercredi',
      'Mo 09:00-12:00,14:00-17:00 "sur rendez-vous"; Fr 09:00-12:00 "sur rendez-vous"; We off'
    ]
  ])('are bound by a remark only as far as it goes: %s', (remarque, osm) => {
    expect(readHoraires({ jours: { lundi: '9h-12h, 14h-17h', vendredi: '9h-12h' }, remarque }).osm).toBe(osm)
  })

  test('given as OSM take the appointment of half of the day', () => {
    expect(
      readHoraires({ texte: 'Mo,Tu 09:00-12:00,14:00-17:00', remarque: 'matin sans RDV, après-midi sur RDV' }).osm
    ).toBe('Mo,Tu 09:00-12:00, Mo,Tu 14:00-17:00 "sur rendez-vous"')
  })

  test('that are empty beside an appointment are by appointment', () => {
    expect(readHoraires({ texte: '', remarque: 'Uniquement sur rendez-vous' }).osm).toBe('"sur rendez-vous"')
  })

  test('win over a text that says otherwise, which is reported', () => {
    const { osm, notices } = readHoraires({ jours: { lundi: '9h-12h' }, texte: 'mardi 9h-12h' })
    expect(osm).toBe('Mo 09:00-12:00')
    expect(notices).toEqual([{ code: 'horaires-partiels', seen: 'mardi 9h-12h' }])
  })

  test('leave the word to the text when they are empty', () => {
    expect(readHoraires({ jours: { lundi: ' ' }, texte: 'mardi 9h-12h' }).osm).toBe('Tu 09:00-12:00')
    expect(readHoraires({ texte: 'Mo-Fr 09:00-12:00', remarque: 'semaines paires' }).osm).toBe(
      'week 02-53/2 Mo-Fr 09:00-12:00'
    )
  })

  test('read the same in every week that they stand in, whatever a remark said of the others', () => {
    const jours = { lundi: 'semaine A 9h-12h', mardi: '14h-17h' }
    const seule = readHoraires({ jours })
    readHoraires({ jours, remarque: 'semaine B' })
    readHoraires({ jours, remarque: 'matin sur rendez-vous' })
    expect(readHoraires({ jours })).toEqual(seule)
    expect(seule.osm).toContain('Tu 14:00-17:00')
  })
})

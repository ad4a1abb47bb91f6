/**
 * Hours in columns of their own, however few: one that names the Wednesday is the Wednesday's, never every day's. What a
 * title says of days goes for cells that name none. Every list is invented.
 */
import { describe, expect, it } from 'vitest'
import { creeGeographie } from '../../reference/index-communes.ts'
import { checkMapping } from '../check.ts'
import { compileMapping } from '../compile.ts'
import type { RangBrut } from '../table.ts'
import { type Inference, inferMapping } from './inference.ts'

const geographie = creeGeographie({ communes: [], departements: [] })
const NOMS = ['Foyer du Lavoir', 'Relais des Ajoncs', 'Maison du Bocage', 'Atelier du Pré']

/** Guesses a list of four places with these columns, and reads the hours of its first row. */
function guess(colonnes: Readonly<Record<string, readonly string[]>>): { lue: Inference; horaires: unknown } {
  const lignes = NOMS.map(
    (Nom, i): RangBrut => ({
      Nom,
      Commune: 'Valrocher',
      ...Object.fromEntries(Object.entries(colonnes).map(([c, cellules]) => [c, cellules[i] ?? '']))
    })
  )
  const noms = Object.keys(lignes[0] as RangBrut)
  const lue = inferMapping({ colonnes: noms, lignes }, { geographie })
  checkMapping(lue.mapping, noms)
  return { lue, horaires: compileMapping(lue.mapping, noms)(lignes[0] as RangBrut).horaires }
}

const whyNot = (lue: Inference, colonne: string): string | undefined => lue.mapping.ignores?.[colonne]

describe('one day', () => {
  it.each([
    'Horaires du vendredi',
    'Vendredi',
    'Ouverture le vendredi',
    'Permanence vendredi',
    'horaires_vendredi',
    'Ven.',
    'Horaires (vendredi)',
    'Friday hours',
    'H. vendredi',
    'Présence le vendredi',
    'Horaires de la médiathèque le vendredi',
    'Permanences numériques du vendredi'
  ])('« %s » is that day’s', titre => {
    const { horaires } = guess({ [titre]: ['10h-12h', '10h-12h30', '9h30-17h', 'fermé'] })
    expect(horaires).toEqual({ jours: { vendredi: '10h-12h' } })
  })

  it('takes its halves', () => {
    const { horaires } = guess({ 'Samedi matin': ['9h-12h', '10h-12h'], 'Samedi après-midi': ['14h-16h', '14h-18h'] })
    expect(horaires).toEqual({ jours: { samedi: '9h-12h / 14h-16h' } })
  })

  it.each([
    'Horaires de l’atelier couture du jeudi',
    'Horaires du jeudi en été',
    'Horaires du jeudi pendant les vacances',
    'Couture du jeudi'
  ])('of « %s » is not the place’s whole year, nor every day’s', titre => {
    const { lue, horaires } = guess({ [titre]: ['14h-16h', '14h-17h', '9h-11h'] })
    expect(horaires).toBeNull()
    expect(whyNot(lue, titre)).toContain('d’un jour de la semaine')
  })

  it('leaves the text that names its days in its place', () => {
    const { lue } = guess({
      Horaires: ['lundi au jeudi 9h-17h', 'mardi 9h-12h', 'du mardi au vendredi 10h-16h', 'lundi 9h-18h'],
      'Horaires du samedi': ['10h-12h', '10h-12h', '', '9h-12h']
    })
    expect(lue.mapping.champs.horaires).toMatchObject({ colonnes: ['Horaires'] })
  })

  it('says nothing where the cells are no hours', () => {
    const { horaires } = guess({ Lundi: ['oui', 'non', 'oui', 'non'] })
    expect(horaires).toBeNull()
  })
})

describe('two days', () => {
  it.each([
    ['Lundi', 'Jeudi'],
    ['Horaires lundi', 'Horaires du jeudi'],
    ['Permanence le lundi', 'Permanence du jeudi']
  ])('« %s » and « %s »', (lundi, jeudi) => {
    const { horaires } = guess({ [lundi]: ['8h30-12h', '', '9h-12h'], [jeudi]: ['13h30-18h', '14h-17h'] })
    expect(horaires).toEqual({ jours: { lundi: '8h30-12h', jeudi: '13h30-18h' } })
  })
})

describe('days under titles of two kinds', () => {
  it('make one week, unless they say a day twice', () => {
    const { horaires } = guess({
      Lundi: ['9h-12h'],
      Mardi: ['9h-17h'],
      Jeudi: ['9h-12h'],
      'Horaires du samedi': ['10h-11h']
    })
    expect(horaires).toEqual({ jours: { lundi: '9h-12h', mardi: '9h-17h', jeudi: '9h-12h', samedi: '10h-11h' } })
    const deux = guess({ Lundi: ['9h-12h', '9h-12h'], 'Horaires du lundi': ['8h-12h'] })
    expect(deux.horaires).toEqual({ jours: { lundi: '9h-12h' } })
  })
})

describe('several days in one title', () => {
  const heures = ['9h-12h', '9h-17h', '10h-12h', '9h-18h']
  it('from one to another', () => {
    const semaine = { lundi: '9h-12h', mardi: '9h-12h', mercredi: '9h-12h', jeudi: '9h-12h', vendredi: '9h-12h' }
    expect(guess({ 'Horaires du lundi au vendredi': heures }).horaires).toEqual({ jours: semaine })
    expect(guess({ 'Horaires (lun-ven)': heures }).horaires).toEqual({ jours: semaine })
    expect(guess({ 'Du lundi au vendredi': heures, 'Le samedi': ['10h-12h', '', '10h-11h'] }).horaires).toEqual({
      jours: { ...semaine, samedi: '10h-12h' }
    })
  })

  it('the week-end’s two', () => {
    expect(guess({ 'Horaires week-end': heures }).horaires).toEqual({ jours: { samedi: '9h-12h', dimanche: '9h-12h' } })
  })

  it('the week, beside the Saturday or the week-end', () => {
    const { horaires } = guess({ 'Horaires en semaine': heures, 'Horaires du samedi': ['10h-12h'] })
    const jours = { lundi: '9h-12h', mardi: '9h-12h', mercredi: '9h-12h', jeudi: '9h-12h', vendredi: '9h-12h' }
    expect(horaires).toEqual({ jours: { ...jours, samedi: '10h-12h' } })
    expect(guess({ 'Horaires de la semaine': heures }).horaires).toEqual({ texte: '9h-12h' })
    const parite = guess({ Semaine: ['paire', 'impaire', 'paire', 'paire'], Jeudi: heures, Samedi: heures })
    expect(parite.horaires).toMatchObject({ jours: { jeudi: '9h-12h', samedi: '9h-12h' } })
  })

  it('one and another', () => {
    expect(guess({ 'Mardi et jeudi après-midi': heures }).horaires).toEqual({
      jours: { mardi: '9h-12h', jeudi: '9h-12h' }
    })
  })

  it('leaves the cells that name days to say them', () => {
    const { lue } = guess({
      'Horaires du lundi au samedi': ['lundi 9h-12h', 'mardi et jeudi 14h-17h', 'samedi 9h-12h', 'lundi 10h-12h']
    })
    expect(lue.mapping.champs.horaires).toMatchObject({ colonnes: ['Horaires du lundi au samedi'] })
    expect(lue.mapping.champs.horaires).not.toHaveProperty('regles')
  })
})

describe('questions of a form, each after its number or its code', () => {
  const DEMIS = ['lundi matin', 'lundi après-midi', 'jeudi matin', 'jeudi après-midi', 'samedi matin', 'samedi soir']
  const CELLULES = ['8h30-11h30', '13h-16h', '', '15h-18h', '10h-12h', '19h-21h']
  const semaine = { lundi: '8h30-11h30 / 13h-16h', jeudi: '15h-18h', samedi: '10h-12h / 19h-21h' }
  it.each<[string, (demi: string, i: number) => string]>([
    ['the rank of a sub-question', (demi, i) => `OUV[SQ00${i + 1}]. Quand ouvrez-vous ? [${demi}]`],
    ['ranks of two figures', (demi, i) => `G3Q${i + 9}. Ouverture le ${demi}`],
    ['a number alone', (demi, i) => `${i + 8}. ${demi}`],
    ['a number and a letter', (demi, i) => `${i + 8}b) Horaires le ${demi}`],
    ['codes that look like days', (demi, i) => `HO[${['MoM', 'MaA', 'SaM', 'TuA', 'FrM', 'WeS'][i]}]: ${demi}`]
  ])('%s', (_, titre) => {
    const colonnes = Object.fromEntries(
      DEMIS.map((demi, i) => [titre(demi, i), [CELLULES[i] ?? '', '9h-12h', '14h-17h', '9h30-12h']])
    )
    expect(guess(colonnes).horaires).toEqual({ jours: semaine })
  })
})

describe('a number of hours', () => {
  const VOLUMES = ['6 à 9 h', '12 à 18 h', '20-24h', '3h à 5h']
  it.each([
    'Amplitude d’ouverture',
    'Volume horaire',
    'Heures d’ouverture par semaine',
    'Ouverture (h/sem)',
    'Durée d’ouverture hebdomadaire',
    'Heures hebdo'
  ])('« %s » says no hours', titre => {
    const { lue, horaires } = guess({ [titre]: VOLUMES })
    expect(horaires).toBeNull()
    expect(whyNot(lue, titre)).toContain('un nombre d’heures')
  })

  it('leaves the column of hours beside it in its place', () => {
    const { lue } = guess({
      'Amplitude hebdomadaire': VOLUMES,
      Ouverture: ['mardi 9h-12h', 'lundi et jeudi 9h-17h', 'vendredi 14h-18h', 'mardi 8h-12h']
    })
    expect(lue.mapping.champs.horaires).toMatchObject({ colonnes: ['Ouverture'] })
  })

  it.each([
    ['names its days', 'lundi au jeudi 8h-18h'],
    ['has a morning and an afternoon', '8h-12h / 14h-18h']
  ])('is none where the cell %s', (_, cellule) => {
    expect(guess({ 'Amplitude horaire': Array(4).fill(cellule) }).horaires).toEqual({ texte: cellule })
  })
})

describe('hours said apart from their days', () => {
  const COUPEES = { 'Le matin de': ['08:45', '9h', '08:30'], 'Le matin à': ['12:00', '11h30', '12:00'] }
  const SUITE = { 'L’après-midi de': ['13:15', '14h', ''], 'L’après-midi à': ['16:30', '18h', ''] }

  it('by pairs, the days in words beside them', () => {
    const { lue, horaires } = guess({
      'Jours d’accueil': ['Ma Je Ve', 'lundi, jeudi', 'du mardi au samedi', 'L M J'],
      ...COUPEES,
      ...SUITE
    })
    expect(horaires).toEqual({ texte: 'Ma Je Ve 08:45-12:00 / 13:15-16:30' })
    expect(lue.mapping.champs.horaires).toMatchObject({
      colonnes: ['Jours d’accueil', ...Object.keys({ ...COUPEES, ...SUITE })]
    })
  })

  it.each([
    ['Heure d’ouverture', 'Heure de fermeture'],
    ['Heure début', 'Heure fin'],
    ['Ouvert de', 'à']
  ])('one pair, « %s » and « %s »', (ouvre, ferme) => {
    const { horaires } = guess({
      Jours: ['mardi et jeudi', 'lundi', 'mercredi'],
      [ouvre]: ['9:15', '10:00', '9:00'],
      [ferme]: ['17:00', '16:00', '12:00']
    })
    expect(horaires).toEqual({ texte: 'mardi et jeudi 9:15-17:00' })
  })

  it('openings first, then closings, by the moments of the day', () => {
    const { horaires } = guess({
      Jours: ['mardi', 'lundi', 'mercredi'],
      'Ouverture matin': ['9h', '9h', '9h'],
      'Ouverture après-midi': ['14h', '', '13h'],
      'Fermeture matin': ['12h', '12h', '11h'],
      'Fermeture après-midi': ['17h', '', '16h']
    })
    expect(horaires).toEqual({ texte: 'mardi 9h-12h / 14h-17h' })
  })

  it('by halves of the day, with the days in words or with none', () => {
    const DEMIS = {
      'Horaires du matin': ['9h-12h', '10h-12h', '', '9h-11h'],
      'Horaires après-midi': ['14h-17h', '', '13h-18h']
    }
    const { horaires } = guess({ ...DEMIS, Jours: ['mardi et jeudi', 'lundi', 'mercredi', 'jeudi'] })
    expect(horaires).toEqual({ texte: 'mardi et jeudi 9h-12h / 14h-17h' })
    expect(guess(DEMIS).horaires).toEqual({ texte: '9h-12h / 14h-17h' })
  })

  it('under each day, from an hour to another', () => {
    const { horaires } = guess({
      'Mardi de': ['9:00', '8:30'],
      'Mardi à': ['12:00', '11:30'],
      'Jeudi de': ['14h'],
      'Jeudi à': ['17h30']
    })
    expect(horaires).toEqual({ jours: { mardi: '9:00-12:00', jeudi: '14h-17h30' } })
  })

  it('nothing where no column says the days', () => {
    expect(guess({ ...COUPEES, ...SUITE }).horaires).toBeNull()
  })

  const COCHES = { Mardi: ['x', '', 'x', ''], Jeudi: ['', 'x', 'x', 'x'], Samedi: ['x', '', '', 'x'] }
  it('by a mark under each day', () => {
    const { lue, horaires } = guess({ Ouverture: ['10h-12h / 14h-18h', '9h-12h', '9h-17h', '14h-19h'], ...COCHES })
    expect(horaires).toEqual({ jours: { mardi: '10h-12h / 14h-18h', samedi: '10h-12h / 14h-18h' } })
    expect(lue.mapping.champs.horaires).toMatchObject({ colonnes: ['Ouverture', 'Mardi', 'Jeudi', 'Samedi'] })
  })

  it('by a yes under each day, with a pair of columns', () => {
    const { horaires } = guess({
      'Ouvert le mardi': ['Non', 'Oui', 'Oui', 'Oui'],
      'Ouvert le mercredi': ['Oui', 'Non', 'Non', 'Non'],
      'Ouvert le jeudi': ['Oui', 'Oui', 'Non', 'Oui'],
      'Ouvert le dimanche': ['Non', 'Non', 'Non', 'Non'],
      ...COUPEES
    })
    expect(horaires).toEqual({ jours: { mercredi: '08:45-12:00', jeudi: '08:45-12:00' } })
  })

  it('marks of something else say no day', () => {
    const ateliers = Object.fromEntries(Object.entries(COCHES).map(([jour, cases]) => [`Atelier du ${jour}`, cases]))
    const { lue } = guess({ Horaires: ['mardi 9h-12h', 'lundi 9h-12h', 'jeudi 9h-17h', 'lundi 14h-19h'], ...ateliers })
    expect(lue.mapping.champs.horaires).toMatchObject({ colonnes: ['Horaires'] })
  })

  it('a text that names its days asks no mark', () => {
    const { lue } = guess({ Horaires: ['mardi 9h-12h', 'lundi 9h-12h', 'jeudi 9h-17h', 'lundi 14h-19h'], ...COCHES })
    expect(lue.mapping.champs.horaires).toMatchObject({ colonnes: ['Horaires'] })
  })
})

describe('days cut short', () => {
  const HEURES = ['9h-12h', '14h-17h', '10h-12h', '9h-17h']
  const semaine = { lundi: '9h-12h', mardi: '9h-12h', mercredi: '9h-12h', jeudi: '9h-12h', vendredi: '9h-12h' }
  it.each([
    ['to two letters', ['Lu', 'Ma', 'Me', 'Je', 'Ve']],
    ['after a word', ['h_lu', 'h_ma', 'h_me', 'h_je', 'h_ve']],
    ['to one letter', ['L', 'M', 'M#2', 'J', 'V']]
  ])('%s', (_, titres) => {
    expect(guess(Object.fromEntries(titres.map(t => [t, HEURES]))).horaires).toEqual({ jours: semaine })
  })

  it('with the letter of their half, as forms code their questions', () => {
    const titres = ['LuM', 'LuA', 'MaM', 'MaA', 'MeM', 'MeA', 'JeM', 'JeA', 'VeM', 'VeA', 'SaM'].map(t => `Q7[${t}]`)
    const { horaires } = guess(
      Object.fromEntries(titres.map((t, i) => [t, i < 3 || i === 10 ? HEURES : ['', ...HEURES.slice(1)]]))
    )
    expect(horaires).toEqual({ jours: { lundi: '9h-12h / 9h-12h', mardi: '9h-12h', samedi: '9h-12h' } })
  })

  it('are words where the week is not there', () => {
    expect(guess({ Ma: HEURES, Je: HEURES }).horaires).toBeNull()
  })
})

describe('days whose cells hold no hours', () => {
  it.each([
    ['matin', 'après-midi', 'journée', 'matin et soir'],
    ['14h', '9h30', '10 h', '14:00'],
    ['toute la journée', '9h-12h', 'matin', '14h']
  ])('are the hours’ own, for the producer to be told: %s, %s…', (...cellules) => {
    const { lue, horaires } = guess({ Lundi: cellules, Mardi: cellules, Mercredi: cellules })
    expect(lue.mapping.champs.horaires).toMatchObject({ colonnes: ['Lundi', 'Mardi', 'Mercredi'] })
    expect(horaires).toEqual({ jours: { lundi: cellules[0], mardi: cellules[0], mercredi: cellules[0] } })
  })

  it('are left alone when they count, tick or name an activity', () => {
    for (const cellules of [
      ['12', '4', '9', '3'],
      ['x', '', 'x', 'x'],
      ['Atelier du matin', 'Couture', 'Chant', 'Jeux']
    ])
      expect(guess({ Lundi: cellules, Mardi: cellules, Mercredi: cellules }).horaires).toBeNull()
  })
})

it('a text of hours beside one day is kept with it, and says the rows where the day does not', () => {
  const texte = ['9h-12h 14h-17h', '', '9h-18h', '10h-12h']
  const samedi = ['10h-12h', '9h-12h', '9h-12h', '9h-12h']
  expect(guess({ Horaires: texte, Samedi: samedi }).horaires).toEqual({
    texte: '9h-12h 14h-17h',
    jours: { samedi: '10h-12h' }
  })
})

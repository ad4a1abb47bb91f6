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

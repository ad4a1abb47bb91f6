// What kind of house a name begins with, and which two are never one: read off the words, and the table holds together.
import { expect, test } from 'vitest'
import { foldedWords } from '../text/fold.ts'
import { A_PROUVER, JAMAIS, LIBRE, maisonsDuMot, readMaison, relationDeMaisons } from './maisons.ts'
import { ENSEMBLE, FAMILLES } from './mots-de-maisons.ts'

const read = (nom: string) =>
  readMaison(
    nom,
    foldedWords(nom).map(texte => ({ texte, maisons: maisonsDuMot(texte) })),
    0
  )
const entre = (a: string, b: string) => relationDeMaisons(read(a).maison, read(b).maison)

test.each([
  ['Gymnase des Aubépines', 'Salle des sports Brunelle'],
  ['Gymnase de la mairie', 'gymnase'],
  ['Club de l’âge d’or', 'Club des aînés de Valbourg'],
  ['Le Lux, salle de spectacle', 'Auditorium']
])('« %s » and « %s » are of one kind', (a, b) => {
  expect(read(a).maison).toBeGreaterThan(0)
  expect(read(a).maison).toBe(read(b).maison)
})

test.each(['Les amis de la bibliothèque', 'La Gare', 'Café numérique du Val', 'Clic et Culture', 'Vélo Libre', ''])(
  '« %s » says none',
  nom => {
    expect(read(nom)).toEqual({ maison: 0, enTete: false })
  }
)

test('a name that says two kinds, or that an export broke, contradicts none', () => {
  for (const autre of ['Mairie', 'Gymnase', 'Camping']) {
    expect(entre('Médiathèque et gymnase du Val', autre)).toBe(LIBRE)
    expect(entre('Gymnase du \ufffdVal', autre)).toBe(LIBRE)
  }
})

test.each<[string, string, number]>([
  ['Gymnase', 'Maison de quartier', JAMAIS],
  ['Camping', 'Office de tourisme', JAMAIS],
  ['Gymnase', 'Stade', A_PROUVER],
  ['Gendarmerie', 'Maison des services', A_PROUVER],
  ['Café associatif', 'Ludothèque', A_PROUVER],
  ['Épicerie solidaire', 'Espace numérique', A_PROUVER],
  ['Espace numérique', 'Centre social', LIBRE],
  ['Espace numérique', 'Maison des associations', LIBRE],
  ['Mairie', 'Médiathèque', LIBRE],
  ['Vélo Libre', 'Gymnase', LIBRE]
])('« %s » and « %s »', (a, b, attendu) => {
  expect(entre(a, b)).toBe(attendu)
  expect(entre(b, a)).toBe(attendu)
})

test('the table is wide, each way of saying belongs to one kind, and no pair that may be one house is lost in it', () => {
  const phrases = Object.values(FAMILLES).flatMap(kinds => kinds.split(/[;|]/).map(dit => dit.replace('~', '').trim()))
  expect(Object.values(FAMILLES).flatMap(kinds => kinds.split(';')).length).toBeGreaterThanOrEqual(80)
  expect(phrases.filter(dit => dit === '' || dit !== foldedWords(dit).join(' '))).toEqual([])
  expect(phrases.filter((dit, i) => phrases.indexOf(dit) !== i)).toEqual([])
  for (const [genre, autres] of ENSEMBLE)
    for (const autre of autres)
      if (phrases.includes(autre)) expect(entre(genre, autre), `${genre}, ${autre}`).toBe(LIBRE)
})

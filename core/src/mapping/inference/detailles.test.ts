/** Columns of the second level, and all the columns of numbers that are none. Every list is invented. */
import { describe, expect, it } from 'vitest'
import { quelquesCommunes } from '../../../bench/quelques-communes.ts'
import { checkMapping } from '../check.ts'
import { compileMapping } from '../compile.ts'
import type { Mapping } from '../langage.ts'
import type { RangBrut } from '../table.ts'
import { inferMapping } from './inference.ts'

const geographie = quelquesCommunes([['Brest', '29200', '29019']])
const lieu = (i: number) => ({ Nom: `Relais des Ajoncs ${i}`, Ville: 'Brest', 'Code postal': '29200' })

function guess(titre: string, cellules: readonly unknown[], autres: RangBrut = {}): Mapping {
  const lignes = cellules.map((cellule, i) => ({ ...lieu(i), [titre]: cellule, ...autres }))
  const { mapping } = inferMapping({ colonnes: Object.keys(lignes[0] ?? {}), lignes }, { geographie })
  return checkMapping(mapping, Object.keys(lignes[0] ?? {}))
}

const CODES = ['110, 111', '114', '201;205', '301', '', '110', '404, 405']
const NOMS = ['Réalisation CV', 'Organiser sa recherche d’emploi, Réalisation CV', 'Tableur : Découverte', 'Skype']

describe('a column of the second level', () => {
  it.each([
    ['Codes APTIC', CODES],
    ['Services (référentiel Aptic)', ['APTIC 110', 'APTIC 111 - Organiser sa recherche d’emploi', 'Autre']],
    ['Compétences Pix', ['1.1', '1.2|2.4', '3.4 Programmer', 'Protection et sécurité']],
    ['Ateliers', NOMS],
    ['Ce que l’on fait', ['aptic:110', 'aptic:110|aptic:205']],
    ['service_detaille', [['aptic:110', 'pix:1.1'], [], ['aptic:111']]],
    ['Services proposés (codes)', ['110, 111', '301, 302, 303', '404, 405', '110, 114']]
  ])('« %s » is read', (titre, cellules) => {
    const { champs } = guess(titre, cellules)
    expect(champs.service_detaille).toMatchObject({ colonnes: [titre] })
    expect(champs.services).toMatchObject({ par: 'service_detaille', colonnes: [titre] })
  })

  it.each([
    ['Année', ['110', '301', '205', '404']],
    ['Étage', ['1.1', '1.2', '2.1', '2.2']],
    ['Nombre de chèques APTIC', ['110', '301', '205', '404']],
    ['Surface', ['110', '111', '205', '301', '404', '501']],
    ['Numéro', ['110', '112', '113', '114', '115', '116']],
    ['Lignes de bus', ['110, 111', '201, 205', '301, 302', '404, 405']],
    ['Services', ['110', '111', '205', '301', '404', '501']],
    ['Pix', ['Oui', 'Non', 'Oui', 'En cours']],
    ['Label APTIC', ['Oui', 'Non', 'Oui', 'Non']],
    ['Services', ['Aide aux démarches', 'Recherche d’emploi', 'Skype', 'Accès à internet']],
    ['Version', ['1.1', '2.4', '5.2', '3.4']]
  ])('« %s » is not', (titre, cellules) => {
    expect(guess(titre, cellules).champs.service_detaille).toBeUndefined()
  })

  it('leaves the services of the first level to a column of their own', () => {
    const { champs } = guess('Codes APTIC', CODES, { Services: 'Accès internet et matériel informatique' })
    expect(champs.service_detaille).toMatchObject({ colonnes: ['Codes APTIC'] })
    expect(champs.services).toMatchObject({ colonnes: ['Services'] })
    expect(champs.services).not.toHaveProperty('par')
  })

  it('is read whole, names with commas too', () => {
    const mapping = guess('Ateliers', NOMS)
    const lire = compileMapping(mapping, ['Nom', 'Ateliers'])
    const brut = lire({ Nom: 'Le Phare', Ateliers: 'Internet : envoyer, recevoir, gérer ses emails|114' })
    expect(brut.valeurs.service_detaille?.map(v => v.texte)).toEqual([
      'Internet : envoyer, recevoir, gérer ses emails',
      '114'
    ])
  })
})

describe('a mapping that names the second level', () => {
  const check = (service_detaille: object) => checkMapping({ champs: { nom: { colonnes: ['Nom'] }, service_detaille } })

  it('takes columns, codes of the list’s own, and constants', () => {
    expect(() => check({ colonnes: ['Thèmes'], codes: { A: 'aptic:110', B: ['aptic:111', 'pix:1.1'] } })).not.toThrow()
    expect(() => check({ constante: 'pix:4' })).not.toThrow()
  })

  it('refuses what no list has, and says what to write', () => {
    expect(() => check({ constante: 'aptic:999' })).toThrow(/aptic:999.*aptic:110/s)
  })
})

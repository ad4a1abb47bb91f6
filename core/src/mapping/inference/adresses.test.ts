/**
 * Where the place is, under titles that mislead: a street under a generic key, a building before the street, the name of the
 * commune under a word that no table has. What the cells are settles it. Every list is invented.
 */
import { describe, expect, it } from 'vitest'
import { quelquesCommunes } from '../../../bench/quelques-communes.ts'
import { checkMapping } from '../check.ts'
import type { RangBrut } from '../table.ts'
import { type Inference, inferMapping } from './inference.ts'

const COMMUNES = [
  ['Brest', '29200', '29019'],
  ['Laval', '53000', '53130'],
  ['Redon', '35600', '35236']
] as const
const geographie = quelquesCommunes(COMMUNES)

const of =
  (...textes: readonly string[]) =>
  (i: number): string =>
    textes[i % textes.length] as string
const nom = (i: number): string => `${of('Médiathèque des Genêts', 'Foyer du Lavoir', 'Le Tamaris')(i)} ${i}`
const rue = (i: number): string => `${i + 2} ${of('rue du Pressoir', 'place du Foirail', 'allée des Saules')(i)}`
const ville = (i: number): string => COMMUNES[i % 3]?.[0] as string
const poste = (i: number): string => COMMUNES[i % 3]?.[1] as string
const insee = (i: number): string => COMMUNES[i % 3]?.[2] as string

function guess(colonnes: readonly string[], rang: (i: number) => RangBrut): Inference {
  const lue = inferMapping({ colonnes, lignes: Array.from({ length: 18 }, (_, i) => rang(i)) }, { geographie })
  checkMapping(lue.mapping, colonnes)
  return lue
}
const guessFlat = (rang: (i: number) => RangBrut): Inference => guess(Object.keys(rang(0)), rang)

const drawnOn = ({ mapping }: Inference, champ: keyof Inference['mapping']['champs']): readonly string[] =>
  (mapping.champs[champ] as { colonnes?: readonly string[] } | undefined)?.colonnes ?? []

describe('the key that holds a part of the address', () => {
  it('says more than the generic key inside it', () => {
    const lue = guess(['notice.intitule', 'ou.rue.numero', 'ou.rue.nom', 'ou.commune.nom', 'ou.commune.cp'], i => ({
      notice: { intitule: nom(i) },
      ou: {
        rue: { numero: String(3 + 2 * i), nom: of('rue du Pressoir', 'place du Foirail', 'allée des Saules')(i) },
        commune: { nom: ville(i), cp: poste(i) }
      }
    }))
    expect(drawnOn(lue, 'nom')).toEqual(['notice.intitule'])
    expect(drawnOn(lue, 'adresse')).toEqual(['ou.rue.numero', 'ou.rue.nom'])
    expect(drawnOn(lue, 'commune')).toEqual(['ou.commune.nom'])
  })

  it.each(['adresse', 'localisation', 'emplacement', 'lieu'])('« %s »', de => {
    const lue = guess([`fiche.titre`, `${de}.libelle`, 'cp', 'ville'], i => ({
      fiche: { titre: nom(i) },
      [de]: { libelle: rue(i) },
      cp: poste(i),
      ville: ville(i)
    }))
    expect(drawnOn(lue, 'nom')).toEqual(['fiche.titre'])
    expect(drawnOn(lue, 'adresse')).toEqual([`${de}.libelle`])
  })
})

describe('street lines', () => {
  it('are no names under a title that may head both', () => {
    const lue = guessFlat(i => ({ Désignation: nom(i), Libellé: rue(i), Ville: ville(i) }))
    expect(drawnOn(lue, 'nom')).not.toContain('Libellé')
  })

  it('are names when nothing else is, and the title says so', () => {
    const lue = guessFlat(i => ({
      Nom: `Résidence ${of('des Lilas', 'du Verger', 'Arc-en-ciel')(i)} ${i}`,
      Ville: ville(i)
    }))
    expect(drawnOn(lue, 'nom')).toEqual(['Nom'])
  })
})

describe('lines of an address', () => {
  it.each([
    ['Adr1', 'Adr2'],
    ['Adresse ligne 1', 'Adresse ligne 2'],
    ['Adresse', 'Complément d’adresse'],
    ['adresse_1', 'adresse_2']
  ])('« %s » before « %s »: the street is where the cells say', (premiere, seconde) => {
    const endroit = guessFlat(i => ({
      Nom: nom(i),
      [premiere]: rue(i),
      [seconde]: of('Bât. B', '', '2e étage')(i),
      CP: poste(i),
      Ville: ville(i)
    }))
    expect([drawnOn(endroit, 'adresse'), drawnOn(endroit, 'complement_adresse')]).toEqual([[premiere], [seconde]])
    const envers = guessFlat(i => ({
      Nom: nom(i),
      [premiere]: of('Bât. B', '', '2e étage')(i),
      [seconde]: rue(i),
      CP: poste(i),
      Ville: ville(i)
    }))
    expect([drawnOn(envers, 'adresse'), drawnOn(envers, 'complement_adresse')]).toEqual([[seconde], [premiere]])
  })
})

describe('the name of the commune', () => {
  it.each(['NOMCOM', 'LIBCOM', 'Bourgade'])('« %s » beside its code', titre => {
    const lue = guessFlat(i => ({ Nom: nom(i), [titre]: ville(i).toUpperCase(), CODEINSEE: insee(i) }))
    expect(drawnOn(lue, 'commune')).toEqual([titre])
    expect(drawnOn(lue, 'code_insee')).toEqual(['CODEINSEE'])
  })

  it('is not any name of a town: the code is another’s', () => {
    const lue = guessFlat(i => ({ Nom: nom(i), Jumelage: ville(i + 1), CODEINSEE: insee(i) }))
    expect(drawnOn(lue, 'commune')).toEqual([])
  })
})

describe('columns without titles', () => {
  it('are told by their cells, the town without its code too', () => {
    const lue = guess(['colonne 1', 'colonne 2', 'colonne 3'], i => ({
      'colonne 1': nom(i),
      'colonne 2': rue(i),
      'colonne 3': ville(i)
    }))
    expect(['nom', 'adresse', 'commune'].map(c => drawnOn(lue, c as 'nom'))).toEqual([
      ['colonne 1'],
      ['colonne 2'],
      ['colonne 3']
    ])
  })

  it('name no place by texts that name none', () => {
    const lignes = Array.from({ length: 18 }, (_, i) => ({ 'colonne 1': `Zélie Morvanec ${i}`, 'colonne 2': ville(i) }))
    const lue = inferMapping({ colonnes: ['colonne 1', 'colonne 2'], lignes }, { geographie })
    expect(drawnOn(lue, 'nom')).toEqual([])
  })
})

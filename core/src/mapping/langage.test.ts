// What TypeScript itself refuses in a mapping: each line below must stop compiling, or this file does.
import { expect, test } from 'vitest'
import type { Mapping } from './langage.ts'

test('a misspelt target cannot be written', () => {
  const mapping: Mapping = {
    champs: {
      // @ts-expect-error: the field is `telephone`
      telephon: { colonnes: ['Tél'] }
    }
  }
  expect(mapping.champs).toBeDefined()
})

test('a value that is not in the closed list cannot be written', () => {
  const mapping: Mapping = {
    champs: {
      // @ts-expect-error: the label is `Gratuit`
      frais_a_charge: { constante: 'Gratuis' },
      // @ts-expect-error: the code is `MUNI`
      typologie: { colonnes: ['type'], codes: { M: 'MUNNI' } },
      // @ts-expect-error: the label is `Seniors`
      publics_specifiquement_adresses: { colonnes: ['publics'], mots: [{ valeur: 'Sénior', mots: ['senior'] }] }
    }
  }
  expect(mapping.champs).toBeDefined()
})

test('a misspelt key of a rule, a day or a condition cannot be written', () => {
  const mapping: Mapping = {
    champs: {
      // @ts-expect-error: the key is `colonnes`
      nom: { colones: ['Nom'] },
      // @ts-expect-error: the day is `lundi`
      horaires: { jours: { lundis: ['h'] } },
      // @ts-expect-error: the key is `vaut`
      commune: { colonnes: ['Ville'], si: { colonne: 'etat', vau: ['ouvert'] } }
    }
  }
  expect(mapping.champs).toBeDefined()
})

// The verdict on a guessed mapping: a foreign column is wrong, even beside the right one.
import type { Mapping } from '@lieux-communs/core'
import { expect, it } from 'vitest'
import { compareMappings } from './infer.ts'

const DECLARE: Mapping = {
  champs: {
    nom: { colonnes: ['Nom'] },
    adresse_complete: { colonnes: ['Adresse'] },
    telephone: { colonnes: ['Tél', 'Mobile'] },
    latitude: { colonnes: ['lat'], si: { colonne: 'score', auMoins: 0.5 } },
    longitude: { colonnes: ['lon'] },
    courriels: { colonnes: ['contact.mails.*'] },
    typologie: { constante: 'RFS' }
  }
}

it('is right with the main column and no foreign one, wrong with a foreign one or a field nobody reads, left otherwise', () => {
  const devine: Mapping = {
    champs: {
      nom: { colonnes: ['Nom'] },
      adresse: { colonnes: ['Adresse'] },
      telephone: { colonnes: ['Mobile'] },
      latitude: { colonnes: ['lat', 'autre'] },
      courriels: { colonnes: ['contact.mails.0', 'contact.mails.1'] },
      typologie: { colonnes: ['Nom'] }
    }
  }
  expect(Object.fromEntries(compareMappings(DECLARE, devine))).toEqual({
    nom: 'juste',
    adresse: 'juste',
    code_postal: 'laisse',
    commune: 'laisse',
    telephone: 'laisse',
    latitude: 'faux',
    longitude: 'laisse',
    courriels: 'juste',
    typologie: 'faux'
  })
})

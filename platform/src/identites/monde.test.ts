/** What is said of two places whose records weigh enough to be one, and that others of theirs keep apart. */
import { Balance, type Enregistrement } from '@lieux-communs/core'
import { expect, it } from 'vitest'
import { makeRecord } from '../../test/base.ts'
import type { Voisin } from '../store/prises.ts'
import { Monde } from './monde.ts'

const porte = { adresse: '4 rue des Saules', commune: 'Valbourg', code_postal: '99001' }
const says = (source: string, valeurs: Enregistrement['valeurs']): Enregistrement => ({
  ...makeRecord(source, 1),
  valeurs: { ...porte, ...valeurs },
  telephones: [],
  reserves: {}
})
const RECORDS = [
  says('a', { nom: 'Médiathèque de l’Étang', telephone: '+33199000001' }),
  says('b', { nom: 'Médiathèque de l’Étang', telephone: '+33199000001' }),
  says('c', { nom: 'Gymnase Bleu', pivot: '90000000100011', telephone: '+33199000009' })
]
const PLACES = ['k7m-29q-xd0', 'p3n-8kd-2c1', 'p3n-8kd-2c1']

function openWith(montree: (source: string) => boolean): Monde {
  const voisins = RECORDS.map((record, i): Voisin => {
    const reperes = { voisinages: [], contacts: [], marques: [] }
    return { record, identite: PLACES[i] as string, depuis: '2026-03-02', edition: 1, pareil: true, reperes }
  })
  const vues = new Set(['a', 'b', 'c'].filter(montree))
  const sources = new Map()
  const context = { dites: new Map(), incertaines: new Set<string>(), sources, montree: () => vues.size === 3 }
  return new Monde(voisins, new Balance(RECORDS), context)
}

it('names the two others that agree least, and why', () => {
  const { pesee } = openWith(() => true).compare(0, 1)
  expect(pesee.bande).toBe('joindre')
  expect(pesee.entrave).toMatch(/^« Médiathèque de l’Étang » \(a\) et « Gymnase Bleu » \(c\) : \S/)
  expect(openWith(() => true).compare(1, 2).pesee.entrave).toBeNull()
})

it('says nothing of records that whoever looks may not see', () => {
  expect(openWith(() => false).compare(0, 1).pesee.entrave).toBeNull()
})

import type { Question, Reponse } from '@lieux-communs/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
})
afterAll(() => base.close())

const LE = new Date('2026-03-02T04:00:00Z')
const question = (n: number): Question => ({
  cle: `${n} rue des tilleuls|23000|23096`,
  adresse: `${n} rue des Tilleuls`,
  code_postal: '23000',
  commune: 'Guéret',
  code_insee: '23096'
})
const reponse: Reponse = {
  statut: 'ok',
  type: 'housenumber',
  score: 0.97,
  latitude: 46.17,
  longitude: 1.87,
  libelle: '1 Rue des Tilleuls 23000 Guéret',
  nom: '1 Rue des Tilleuls',
  numero: '1',
  code_insee: '23096',
  ancien_code_insee: '',
  service: 'Géoplateforme 1',
  date: '2026-03-02'
}

it('keeps each question once, until it is answered', async () => {
  const { geocodages } = base.store
  expect(await geocodages.ask([question(1), question(2)], LE)).toBe(2)
  expect(await geocodages.ask([question(2), question(3)], LE)).toBe(1)
  expect(await geocodages.waiting(10)).toEqual([question(1), question(2), question(3)])
  await geocodages.answered(new Map([[question(1).cle, reponse]]), LE)
  expect(await geocodages.answers()).toEqual(new Map([[question(1).cle, reponse]]))
  expect(await geocodages.countWaiting()).toBe(2)
  expect(await geocodages.ask([question(1)], LE)).toBe(0)
})

it('lets questions asked in vain wait behind the others', async () => {
  const { geocodages } = base.store
  await geocodages.triedInVain([question(2).cle])
  expect((await geocodages.waiting(1)).map(q => q.cle)).toEqual([question(3).cle])
})

it('makes a base that has a new answer one to publish again', async () => {
  const { geocodages, parutions } = base.store
  const avant = await parutions.matiere('p')
  expect(await parutions.matiere('p')).toBe(avant)
  await geocodages.answered(new Map([[question(3).cle, { ...reponse, statut: 'not-found' }]]), LE)
  expect(await parutions.matiere('p')).not.toBe(avant)
})

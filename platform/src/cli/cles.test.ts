/** The verb over a real base: what it prints, once, and what it refuses. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type Base, makeDossier, openBase, reglagesDe } from '../../test/base.ts'
import { empreinteOf } from '../cles/cle.ts'
import { clesVerb } from './cles.ts'

let base: Base
let dit = ''
beforeAll(async () => {
  base = await openBase()
  for (const [nom, valeur] of Object.entries(reglagesDe(base))) vi.stubEnv(nom, valeur)
  vi.stubEnv('LIEUX_DATA', makeDossier())
  vi.spyOn(process.stdout, 'write').mockImplementation(texte => {
    dit += String(texte).replace(/[\u00a0\u202f]/g, ' ')
    return true
  })
})
afterEach(() => {
  dit = ''
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await base.close()
})

it('makes a key for somebody, some uses and a time, shows it once and never again', async () => {
  expect(await clesVerb('creer', undefined, { pour: 'Hub inventé', portees: 'debit, non-public' })).toBe(0)
  const cle = /^ {2}(lc_[\w-]{43})$/m.exec(dit)?.[1] as string
  expect(await base.store.cles.find(empreinteOf(cle))).toMatchObject({ pour: 'Hub inventé' })
  const [{ id, expire_le }] = (await base.store.cles.all()) as unknown as [{ id: number; expire_le: Date }]
  expect((expire_le.getTime() - Date.now()) / 86_400_000).toBeCloseTo(366, 1)
  dit = ''
  expect(await clesVerb(undefined, undefined, {})).toBe(0)
  expect(dit).toContain(`${id} : Hub inventé, debit, non-public, jusqu’au`)
  expect(dit).not.toContain(cle.slice(3))
  expect(await clesVerb('revoquer', String(id), {})).toBe(0)
  expect(await base.store.cles.find(empreinteOf(cle))).toBe('revoquee')
  await clesVerb(undefined, undefined, {})
  expect(dit).toContain('révoquée le')
})

it('ends on the evening of the day given', async () => {
  const jour = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  await clesVerb('creer', undefined, { pour: 'x', portees: 'debit', jusquAu: jour })
  expect((await base.store.cles.all())[0]?.expire_le.toISOString()).toBe(`${jour}T23:59:59.000Z`)
})

it.each([
  ['creer', undefined, { portees: 'debit' }, 'Pour qui'],
  ['creer', undefined, { pour: 'x' }, 'Pour quoi faire'],
  ['creer', undefined, { pour: 'x', portees: 'tout' }, '« tout » n’est pas une portée'],
  ['creer', undefined, { pour: 'x', portees: 'debit', jusquAu: '2020-01-01' }, 'un jour à venir'],
  ['creer', undefined, { pour: 'x', portees: 'debit', jusquAu: '2099-01-01' }, 'trois ans au plus'],
  ['creer', undefined, { pour: 'x', portees: 'debit', jusquAu: '2027-02-30' }, 'n’est pas un jour'],
  ['revoquer', 'lc_abc', {}, 'son numéro'],
  ['revoquer', '999', {}, 'n’existe pas'],
  ['effacer', '1', {}, 'les actions connues']
] as const)('refuses %s %s %j, saying what to type', async (action, numero, options, cure) => {
  await expect(clesVerb(action, numero, options)).rejects.toMatchObject({
    name: 'AppelErrone',
    message: expect.stringMatching(new RegExp(cure.replaceAll(' ', '\\s')))
  })
})

import { expect, it } from 'vitest'
import { exchange, type Reponse } from '../../../test/portail.ts'
import { changed, SERVICES_ESSAI } from '../../../test/portails.ts'

const service = SERVICES_ESSAI['lieux-communs']
type Page = { readonly lieux: readonly Record<string, unknown>[] }

const withSources = (sourceOf: (rang: number) => unknown) =>
  changed(
    service,
    (r): Reponse => ({
      ...r,
      corps: {
        ...(r.corps as Page),
        lieux: (r.corps as Page).lieux.map(l => ({ ...l, source: sourceOf(Number(String(l.id).slice(2))) }))
      }
    })
  )

it('takes a register page by page, and names its lists with it', async () => {
  const fin = await exchange(service)
  expect(fin?.demandes.map(d => d.parametres.get('limite'))).toEqual(['500', '500'])
  expect(fin?.rangs).toHaveLength(600)
  expect(new Set(fin?.rangs.map(r => r.source))).toEqual(new Set(['mairies (voisin.exemple.fr)']))
})

it('takes back nothing of what we said first, even through a third register or beside others', async () => {
  const dites = ['mairies', 'hub (nous.exemple.fr)', 'hub (tiers.exemple.fr)', 'mairies, paca (nous.exemple.fr)', null]
  const fin = await exchange(withSources(rang => dites[rang % dites.length]))
  expect(fin?.rangs).toHaveLength(360)
  expect(new Set(fin?.rangs.map(r => r.source))).toEqual(
    new Set(['mairies (voisin.exemple.fr)', 'hub (tiers.exemple.fr)', 'registre (voisin.exemple.fr)'])
  )
})

it('names a register by what it says of itself, or by its host', async () => {
  const nomme = changed(service, r => ({ corps: { ...(r.corps as object), registre: 'autre.exemple.fr' } }))
  expect((await exchange(nomme, { registre: undefined }))?.rangs[0]?.source).toBe('mairies (autre.exemple.fr)')
  expect((await exchange(service, { registre: undefined }))?.rangs[0]?.source).toMatch(/^mairies \(127\.0\.0\.1:\d+\)$/)
})

it('refuses ourselves, a register that only repeats us, and to read without a name of our own', async () => {
  await expect(exchange(service, { registre: 'nous.exemple.fr' })).rejects.toMatchObject({ name: 'RegistreLuiMeme' })
  await expect(exchange(withSources(() => 'hub (nous.exemple.fr)'))).rejects.toMatchObject({ name: 'RegistreLuiMeme' })
  await expect(exchange(service, {}, { registre: null })).rejects.toMatchObject({ name: 'RegistreSansNom' })
})

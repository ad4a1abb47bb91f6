/** The éditions of a real base, over real HTTP: each with its figures, what it changed place by place, and the way from one page to the next. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

const record = (rang: number, nom?: string) => makeRecord('a', rang, nom)
const fiche = (id: number, nom?: string) => makeFiche(`lc-${id}`, [record(id, nom)])
/** More than a page of them. */
const EDITIONS = 33
const LIEUX = 55

let base: Base
let app: Awaited<ReturnType<typeof createServer>>
let origine: string
const get = async (chemin: string) => {
  const reponse = await fetch(origine + chemin)
  return { status: reponse.status, texte: (await reponse.text()).replaceAll('\u00a0', ' ') }
}

beforeAll(async () => {
  base = await openBase()
  const { store } = base
  await store.sources.declare([{ nom: 'a', ...SOURCE }])
  await store.enregistrements.replaceSource(
    'a',
    Array.from({ length: LIEUX }, (_, i) => ({ record: record(i + 1), brut: {} })),
    '2026-03-02'
  )
  const toutes = Array.from({ length: LIEUX }, (_, i) => fiche(i + 1))
  await store.publish(toutes)
  // The third goes, the first is renamed again and again.
  for (let n = 2; n <= EDITIONS; n++)
    await store.publish([fiche(1, `<b>Nom ${n}</b>`), ...toutes.filter((_, i) => i !== 0 && i !== 2)])
  const entiere = await store.editions.load()
  if (entiere === null) throw new Error('No édition')
  const sources = entiere.sources.map(s => ({ ...s, retenue: false }))
  const catalogue = createCatalogueCourant(buildCatalogue({ ...entiere, sources }, GEOGRAPHIE))
  app = await createServer({ catalogue, geographie: GEOGRAPHIE, archives: store.editions })
  origine = await app.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(async () => {
  await app.close()
  await base.close()
})

describe('the éditions', () => {
  it('are listed with what each changed, the latest first, drawn in a sentence, thirty a page, there and back', async () => {
    const { status, texte } = await get('/editions')
    expect(status).toBe(200)
    const numeros = [...texte.matchAll(/href="\/editions\/(\d+)"/g)].map(([, n]) => Number(n))
    expect(numeros).toEqual(Array.from({ length: 30 }, (_, i) => EDITIONS - i))
    expect(texte).toContain(`aria-label="Lieux publiés, sur 30 éditions : de ${LIEUX - 1} à ${LIEUX - 1}."`)
    expect(texte).toContain(`Les ${EDITIONS} éditions de ce site`)
    const suite = await get('/editions?avant=4')
    expect([...suite.texte.matchAll(/href="\/editions\/(\d+)"/g)].map(([, n]) => n)).toEqual(['3', '2', '1'])
    expect(texte).toContain('href="/editions?avant=4"')
    expect(suite.texte).toContain('href="/editions"')
    expect(suite.texte).not.toContain('plus anciennes')
  })

  it('say what one of them changed: new places by pages, before and after, what goes, nothing that a name may write', async () => {
    const premiere = await get('/editions/1')
    expect(premiere.texte).toContain('C’est la première : tous ses lieux sont nouveaux.')
    const [, suite = ''] = /href="(\/editions\/1\?suite=[^"]+)"/.exec(premiere.texte) ?? []
    const natures = (texte: string) => [...texte.matchAll(/<strong>(Nouveau|Modifié|Retiré)<\/strong>/g)].map(m => m[1])
    expect(natures(premiere.texte)).toHaveLength(50)
    expect(natures((await get(suite)).texte)).toHaveLength(LIEUX - 50)
    const seconde = await get('/editions/2')
    expect(natures(seconde.texte).sort()).toEqual(['Modifié', 'Retiré'])
    expect(seconde.texte).toMatch(/<th scope="row">Nom<\/th>/)
    expect(seconde.texte).toContain('&lt;b>Nom 2&lt;/b>')
    expect(seconde.texte).not.toContain('<b>Nom')
  })

  it('that are none are said so', async () => {
    for (const chemin of ['0', '34', 'x', '1e1', '99999999999', '1?suite=%3Cb%3E'])
      expect((await get(`/editions/${chemin}`)).status, chemin).toBe(404)
    for (const avant of ['0', 'x', '1', '1&avant=2']) expect((await get(`/editions?avant=${avant}`)).status).toBe(404)
  })
})

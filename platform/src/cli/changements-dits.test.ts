/** What a real publication changed: the file of the édition and the API say it in the same words, to the letter. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Base, makeFiche, makeRecord, openBase, SOURCE } from '../../test/base.ts'
import { CHANGEMENT, type ChangementPublic } from '../catalogue/changement.ts'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { GEOGRAPHIE } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'
import { rewriteEdition } from './moisson.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
})
afterAll(() => base.close())

const JOUR = '2026-03-02'
const record = (rang: number, nom?: string) => makeRecord('a', rang, nom)
const fiche = (id: number, ...rangs: number[]) =>
  makeFiche(
    `lc-${id}`,
    rangs.map(rang => record(rang))
  )

async function publish(fiches: ReturnType<typeof fiche>[]) {
  const { edition } = await base.store.publish(fiches)
  if (edition === null) throw new Error('Nothing was published')
  await rewriteEdition(base.store, edition)
  return edition
}

async function served(numero: number): Promise<ChangementPublic[]> {
  const { store } = base
  const entiere = await store.editions.load()
  if (entiere === null) throw new Error('No édition')
  const sources = entiere.sources.map(s => ({ ...s, retenue: false }))
  const courant = createCatalogueCourant(buildCatalogue({ ...entiere, sources }, GEOGRAPHIE))
  const app = await createServer({ catalogue: courant, geographie: GEOGRAPHIE, archives: store.editions })
  const dits: ChangementPublic[] = []
  let suite: string | null = `/api/v1/editions/${numero}/changements?limite=7`
  while (suite) {
    const page: { suivant: string | null; changements: ChangementPublic[] } = (await app.inject(suite)).json()
    dits.push(...page.changements)
    suite = page.suivant
  }
  await app.close()
  return dits
}

it('is told the same way by changements.json and by /editions/{n}/changements', async () => {
  const { store } = base
  await store.sources.declare([{ nom: 'a', ...SOURCE }])
  const records = Array.from({ length: 30 }, (_, i) => record(i + 1))
  await store.enregistrements.replaceSource(
    'a',
    records.map(r => ({ record: r, brut: {} })),
    JOUR
  )
  // The tenth place holds two records, which part; the twentieth is joined to the first; the thirtieth goes; a new one comes.
  const seules = (sauf: number[]) => records.flatMap(r => (sauf.includes(r.ligne) ? [] : [fiche(r.ligne, r.ligne)]))
  await publish([...seules([10, 11, 29]), fiche(10, 10, 11)])
  const renommee = makeFiche('lc-5', [record(5, 'Autre nom')])
  await publish([...seules([1, 5, 11, 20, 30]), renommee, makeFiche('lc-1', [record(1), record(20)]), fiche(31, 11)])
  for (const numero of [1, 2]) {
    const chemin = join(store.dossier, 'editions', String(numero), 'changements.json')
    const lu = JSON.parse(readFileSync(chemin, 'utf8'))
    const dits = await served(numero)
    expect(lu.edition.numero).toBe(numero)
    expect(lu.changements).toEqual(dits)
    for (const dit of dits) expect(CHANGEMENT.safeParse(dit).error).toBeUndefined()
  }
  const natures = Object.fromEntries((await served(2)).map(c => [c.id, c.nature]))
  expect(natures).toEqual({
    'lc-1': 'modifiee',
    'lc-10': 'modifiee',
    'lc-20': 'fusionnee',
    'lc-29': 'creee',
    'lc-30': 'retiree',
    'lc-31': 'separee',
    'lc-5': 'modifiee'
  })
})

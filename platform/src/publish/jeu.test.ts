/** The set of an édition: light files at once, heavier ones after, never half of one to who goes by the manifest. */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { completeEdition, incompleteEdition, mendEdition, moissonne } from '../cli/moisson.ts'
import { genereTerritoire } from '../demo/genere.ts'
import { FORMATS, LEGERS, LOURDS } from '../formats/formats.ts'
import { loadGeographie } from '../reference/load.ts'
import { type Manifeste, readManifeste } from '../store/dossier.ts'
import { completeJeu, lastJeu } from './jeu.ts'

let base: Base
beforeAll(async () => {
  base = await openBase()
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const territoire = join(base.store.dossier, 'territoire')
  await genereTerritoire(loadGeographie(), { places: 120, seed: 5, dossier: territoire })
  await moissonne(
    base.store,
    SOURCES_DEMO.slice(0, 3).map(s => join(territoire, s.nom, s.fichier))
  )
})
afterAll(async () => {
  vi.restoreAllMocks()
  await base.close()
})

const dossier = () => base.store.dossier
const folder = () => join(dossier(), 'editions', '1')
const noms = (formats: readonly { extension: string }[]) => formats.map(f => `lieux.${f.extension}`)
const manifeste = async () => (await readManifeste(dossier(), 1)) as Manifeste
const sommes = () =>
  Object.fromEntries(
    readdirSync(folder()).map(nom => [
      nom,
      createHash('sha256')
        .update(readFileSync(join(folder(), nom)))
        .digest('hex')
    ])
  )

it('has the light files as soon as it is published, and says whence each place comes and under which licence', async () => {
  const { fichiers, sources = [], licences } = await manifeste()
  expect(Object.keys(fichiers).sort()).toEqual(
    [...noms(LEGERS), 'changements.json', 'identites.csv', 'passage.csv', 'rapport.json'].sort()
  )
  expect(fichiers['lieux.csv']).toMatchObject({ type: expect.stringContaining('text/csv'), lieux: expect.any(Number) })
  expect(sources.map(s => s.nom)).toEqual([...sources.map(s => s.nom)].sort())
  expect(licences).toEqual([...new Set(sources.map(s => s.licence))].sort())
  const { lieux } = JSON.parse(readFileSync(join(folder(), 'lieux.json'), 'utf8'))
  for (const lieu of lieux) {
    expect(lieu.sources.length).toBeGreaterThan(0)
    const siennes = lieu.sources.map((nom: string) => sources.find(s => s.nom === nom)?.licence)
    expect(lieu.licences).toEqual([...new Set(siennes)].sort())
  }
  expect(lieux).toHaveLength(fichiers['lieux.csv']?.lieux ?? 0)
})

it('names the heavier ones once all of each is there; a writing that fails leaves the set as it was', async () => {
  const light = await manifeste()
  const geojson = join(folder(), 'lieux.geojson')
  const whole = readFileSync(geojson, 'utf8')
  writeFileSync(geojson, whole.replace('"properties":{', '"properties":{{'))
  await expect(completeJeu(dossier(), light)).rejects.toThrow()
  writeFileSync(geojson, whole)
  expect(await manifeste()).toEqual(light)
  expect(readdirSync(folder()).filter(nom => nom.startsWith('.'))).toEqual([])

  expect(await incompleteEdition(base.store)).toBe(1)
  await completeEdition(base.store)
  expect(await incompleteEdition(base.store)).toBeNull()
  const { fichiers } = await manifeste()
  expect(noms(FORMATS).filter(nom => !(nom in fichiers))).toEqual([])
  for (const [nom, { octets, sha256 }] of Object.entries(fichiers)) {
    const lu = readFileSync(join(folder(), nom))
    expect([nom, lu.length, createHash('sha256').update(lu).digest('hex')]).toEqual([nom, octets, sha256])
  }
})

it('is the same to the byte when it is made again from the base', async () => {
  const avant = sommes()
  rmSync(folder(), { recursive: true })
  await mendEdition(base.store)
  await completeEdition(base.store)
  expect(sommes()).toEqual(avant)
})

it('is passed over when a file of it is damaged: the one before is the last that can be copied', async () => {
  const deux = join(dossier(), 'editions', '2')
  cpSync(folder(), deux, { recursive: true })
  const copie = { ...(await manifeste()), edition: { ...(await manifeste()).edition, numero: 2 } }
  writeFileSync(join(deux, 'manifeste.json'), JSON.stringify(copie))
  expect((await lastJeu(dossier()))?.edition.numero).toBe(2)
  writeFileSync(join(deux, 'lieux.gpkg'), readFileSync(join(deux, 'lieux.gpkg')).fill(0, 100, 101))
  expect((await lastJeu(dossier()))?.edition.numero).toBe(1)
  expect(LOURDS.length).toBeGreaterThan(0)
})

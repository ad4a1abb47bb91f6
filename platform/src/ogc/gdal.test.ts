import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CHAMPS } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { FICHES, ficheInventee, GEOGRAPHIE, PUBLICATION } from '../catalogue/fixture.ts'
import { createServer } from '../server.ts'

// Debian's GDAL (`apt-get install gdal-bin`), the library that QGIS reads with: without it these tests fail.
const run = promisify(execFile)

// Enough places for several pages of GDAL's, whatever its version asks (10 or 1,000); the first ones bear no list at all.
const NOMBRE = 1_234
const fiches = [
  ...Array.from({ length: NOMBRE }, (_, i) =>
    ficheInventee(`a-${String(i).padStart(5, '0')}`, {
      nom: `Lieu inventé n° ${i}`,
      commune: 'Lille',
      code_insee: '59350',
      code_postal: '59000',
      latitude: 50.6 + (i % 40) / 1000,
      longitude: 3 + Math.floor(i / 40) / 1000,
      date_maj: '2026-01-15'
    })
  ),
  ...FICHES
]
const catalogue = buildCatalogue({ ...PUBLICATION, fiches }, GEOGRAPHIE)
const app = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie: GEOGRAPHIE })
const dossier = mkdtempSync(join(tmpdir(), 'lieux-gdal-'))
let adresse = ''

beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  adresse = `OAPIF:http://127.0.0.1:${(app.server.address() as AddressInfo).port}/ogc`
})
afterAll(async () => {
  await app.close()
  rmSync(dossier, { recursive: true, force: true })
})

interface Collection {
  readonly features: { geometry: { coordinates: [number, number] } | null; properties: Record<string, unknown> }[]
}

async function read(nom: string, ...options: string[]): Promise<Collection['features']> {
  const sortie = join(dossier, `${nom}.geojson`)
  await run('ogr2ogr', ['-f', 'GeoJSON', '-oo', 'PAGE_SIZE=100', ...options, sortie, adresse, 'lieux'])
  return (JSON.parse(readFileSync(sortie, 'utf8')) as Collection).features
}

describe('GDAL', () => {
  it('finds the collection, its extent, its number and the type of every field', async () => {
    const { stdout } = await run('ogrinfo', ['-so', adresse, 'lieux'])
    expect(stdout).toContain(`Feature Count: ${fiches.length}`)
    expect(stdout).toMatch(/Extent: \(1\.87\d*, -20\.88\d*\) - \(55\.45\d*, 50\.72\d*\)/)
    for (const champ of CHAMPS.filter(c => c !== 'id' && c !== 'latitude' && c !== 'longitude'))
      expect(stdout, champ).toContain(`${champ}: `)
    // Known from the schema: no place of the first page has services.
    expect(stdout).toMatch(/services: StringList/)
  })

  it('reads every place once, page after page', async () => {
    const lus = await read('tous')
    expect(lus.map(f => f.properties.id).sort()).toEqual(fiches.map(f => f.identite).sort())
    const mediatheque = lus.find(f => f.properties.id === 'lc-0001')
    expect(mediatheque?.geometry?.coordinates).toEqual([3.1745, 50.6915])
    expect(mediatheque?.properties.services).toEqual(fiches.find(f => f.identite === 'lc-0001')?.valeurs.services)
    expect(lus.filter(f => f.geometry === null).map(f => f.properties.id)).toEqual(['lc-0003'])
  })

  it('reads the places of a box', async () => {
    const lus = await read('boite', '-spat', '3.0095', '50.6049', '3.0205', '50.6151')
    const attendus = fiches.filter(({ valeurs: { latitude: y = 0, longitude: x = 0 } }) => {
      return (x as number) >= 3.0095 && (x as number) <= 3.0205 && (y as number) >= 50.6049 && (y as number) <= 50.6151
    })
    expect(attendus.length).toBeGreaterThan(100)
    expect(lus.map(f => f.properties.id).sort()).toEqual(attendus.map(f => f.identite).sort())
  })

  it('chooses by a field: the site does it when it can, GDAL itself otherwise, with the same places', async () => {
    const roubaix = ['lc-0001', 'lc-0002', 'lc-0003']
    for (const [nom, where] of Object.entries({
      cote_site: "code_insee = '59512'",
      cote_gdal: "commune = 'Roubaix'",
      source: "source = 'introuvable' OR commune = 'Roubaix'"
    }))
      expect((await read(nom, '-where', where)).map(f => f.properties.id).sort(), where).toEqual(roubaix)
  })
})

/** Each format, read back by a client that others use: DuckDB, GDAL, and our reader of workbooks. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { CHAMPS, parseCsv, platOfLigne, readCsv, withoutConventions } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTEXTE, inventes } from '../../test/lieux-inventes.ts'
import { readTable } from '../read/table.ts'
import type { Format } from './format.ts'
import { FORMATS } from './formats.ts'
import { relit } from './relit.ts'

const N = 700
const lieux = [...inventes(N)]
const dossier = mkdtempSync(join(tmpdir(), 'lieux-formats-'))
const transit = mkdtempSync(join(dossier, 'transit-'))
afterAll(() => rmSync(dossier, { recursive: true }))

async function bytesOf(format: Format, nombre = N): Promise<Buffer> {
  const morceaux: Buffer[] = []
  for await (const morceau of format.ecrit(inventes(nombre), { ...CONTEXTE, transit }))
    morceaux.push(Buffer.from(morceau))
  return Buffer.concat(morceaux)
}
const cheminDe = (extension: string): string => join(dossier, `lieux.${extension}`)

beforeAll(async () => {
  for (const format of FORMATS) writeFileSync(cheminDe(format.extension), await bytesOf(format))
})

/** What GDAL makes of a file: each place's properties, by the id of the place. */
function gdal(extension: string, ...args: string[]): Map<string, Record<string, unknown> & { geometry: unknown }> {
  const sortie = join(dossier, `${extension}${args.join('_')}.geojson`)
  try {
    execFileSync(
      'ogr2ogr',
      ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=17', sortie, cheminDe(extension), 'lieux', ...args],
      { stdio: 'pipe' }
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error('Cet essai demande GDAL : sudo apt-get install -y --no-install-recommends gdal-bin', {
      cause: error
    })
  }
  const { features } = JSON.parse(execFileSync('cat', [sortie], { encoding: 'utf8', maxBuffer: 1e9 })) as {
    features: { properties: Record<string, unknown>; geometry: unknown }[]
  }
  return new Map(features.map(({ properties, geometry }) => [properties.id as string, { ...properties, geometry }]))
}

const geometryOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }) =>
  latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] }

describe('every format', () => {
  it.each(FORMATS)('$nom gives the same bytes whenever it is written, and leaves no draft', async format => {
    const sum = (octets: Buffer) => createHash('sha256').update(octets).digest('hex')
    const first = sum(await bytesOf(format))
    await new Promise(resolve => setTimeout(resolve, 2_100))
    expect(sum(await bytesOf(format))).toBe(first)
    expect(readdirSync(transit)).toEqual([])
  })

  it.each(FORMATS)('$nom of no place at all is a file', async format => {
    expect((await bytesOf(format, 0)).length).toBeGreaterThan(0)
  })

  it.each(FORMATS)('$nom leaves no draft when its reader stops half way', async format => {
    for await (const _ of format.ecrit(inventes(N), { ...CONTEXTE, transit })) break
    expect(readdirSync(transit)).toEqual([])
  })
})

describe('CSV', () => {
  it('is the standard’s 32 columns, every value whole, cells that cannot run, a missing point empty', async () => {
    const octets = (await bytesOf(FORMATS[0] as Format)).toString()
    const [entete, ...rangs] = parseCsv(octets)
    expect(entete).toEqual([...CHAMPS])
    const lus = readCsv(octets).map(ligne => withoutConventions(platOfLigne(ligne)))
    // The second level has no column among them.
    const attendus = lieux.map(({ lieu: { service_detaille: _, ...lieu } }) => lieu)
    expect(lus).toEqual(attendus.map(lieu => ({ ...lieu, date_maj: lieu.date_maj ?? '2026-03-02' })))
    expect(rangs.flat().filter(cell => /^[=@\t\r]/.test(cell) || /^[+-](?![\d.]+$)/.test(cell))).toEqual([])
    expect(rangs[3]?.slice(8, 10)).toEqual(['', ''])
  })
})

describe('GeoJSON', () => {
  it('holds all that the heavier formats need', async () => {
    const relus = []
    for await (const lieu of relit(cheminDe('geojson'))) relus.push(lieu)
    expect(relus.map(r => r.lieu)).toEqual(lieux.map(l => l.lieu))
    expect(relus.map(r => r.position)).toEqual(lieux.map(l => l.position))
    expect(relus.map(r => r.membres.map(m => m.source).sort())).toEqual(
      lieux.map(l => l.membres.map(m => m.source).sort())
    )
  })
})

describe('XLSX', () => {
  it('gives numbers, dates, lists joined as in the CSV; nothing runs', async () => {
    const octets = await bytesOf(FORMATS.find(f => f.nom === 'xlsx') as Format)
    const { colonnes, lignes } = await readTable(octets, 'lieux.xlsx')
    expect(colonnes).toEqual([...CHAMPS])
    const lus = lignes
    expect(lus).toHaveLength(N)
    expect(lus[2]?.nom).toBe("'=1+1 2")
    expect(lus[0]).toMatchObject({ telephone: '+33299000001', code_postal: '01000', typologie: 'BIB|MUNI' })
    expect(String(lus[0]?.date_maj)).toContain('2025-01-10')
    expect([lus[3]?.latitude ?? '', lus[3]?.longitude ?? '']).toEqual(['', ''])
  })
})

describe('Parquet', () => {
  it('gives DuckDB lists, dates, points, and its metadata', async () => {
    const base = await (await DuckDBInstance.create(':memory:')).connect()
    const ask = async (sql: string) =>
      (await base.runAndReadAll(sql.replaceAll('FICHIER', `'${cheminDe('parquet')}'`))).getRowObjectsJson()
    const rangs = await ask('select * exclude (geometry) from FICHIER')
    const attendus = lieux.map(({ lieu, position, membres }) => ({
      ...lieu,
      service_detaille: lieu.service_detaille ?? [],
      sources: membres.map(m => m.source).sort(),
      licences: membres.length === 2 ? ['etalab-2.0', 'odbl'] : ['etalab-2.0'],
      position_nature: position?.nature ?? null,
      position_par: position?.par ?? null
    }))
    expect(rangs).toEqual(attendus)
    const [type] = await ask('select typeof(date_maj) as d, typeof(services) as s from FICHIER')
    expect(type).toEqual({ d: 'DATE', s: 'VARCHAR[]' })
    const dits = await ask('select decode(key) as cle, decode(value) as valeur from parquet_kv_metadata(FICHIER)')
    const geo = JSON.parse(String(dits.find(d => d.cle === 'geo')?.valeur))
    const xs = lieux.flatMap(l => l.lieu.longitude ?? [])
    expect(geo.columns.geometry).toMatchObject({ encoding: 'WKB', geometry_types: ['Point'] })
    expect(geo.columns.geometry.bbox[0]).toBe(Math.min(...xs))
    const points = await ask('select count(geometry)::int as n, count(latitude)::int as m from FICHIER')
    expect(points).toEqual([{ n: xs.length, m: xs.length }])
    expect(JSON.parse(String(dits.find(d => d.cle === 'sources')?.valeur))).toMatchObject({ hub: { licence: 'odbl' } })
  })
})

describe.each([
  ['fgb', (valeur: readonly string[]) => (valeur.length > 0 ? valeur : undefined)],
  [
    'gpkg',
    (valeur: readonly string[]) => (valeur.length > 0 ? valeur.map(v => v.replace(/[\\|]/g, '\\$&')).join('|') : null)
  ]
] as const)('%s, read by GDAL', (extension, liste) => {
  it('has every place, with its values, its lists and licences, and no point where none is known', () => {
    const lus = gdal(extension)
    expect(lus.size).toBe(N)
    for (const { lieu, membres } of lieux) {
      const lu = lus.get(lieu.id as string)
      expect(lu?.geometry).toEqual(geometryOf(lieu))
      expect(lu?.nom).toBe(lieu.nom)
      expect(lu?.latitude ?? null).toBe(lieu.latitude)
      expect(lu?.autres_formations_labels ?? liste([])).toEqual(liste(lieu.autres_formations_labels))
      expect(lu?.service_detaille ?? liste([])).toEqual(liste(lieu.service_detaille ?? []))
      expect(lu?.sources).toEqual(liste(membres.map(m => m.source).sort()))
      expect(
        String(lu?.date_maj ?? '')
          .replaceAll('/', '-')
          .slice(0, 10)
      ).toBe(lieu.date_maj ?? '')
    }
  })

  it.each([
    [-1, 44, 3, 46],
    [-4.6, 41.9, 7.6, 50.1],
    [2.1, 47.2, 2.9, 48.4],
    [-4.5, 42, -4.4, 42.1],
    [6, 42, 7.5, 49.99]
  ])('answers a box as a plain scan does (%s, %s, %s, %s)', (x0, y0, x1, y1) => {
    const dedans = lieux.filter(
      ({ lieu: { longitude: x, latitude: y } }) => x !== null && y !== null && x >= x0 && x <= x1 && y >= y0 && y <= y1
    )
    expect(dedans.length).toBeGreaterThan(0)
    const lus = gdal(extension, '-spat', ...[x0, y0, x1, y1].map(String))
    expect([...lus.keys()].sort()).toEqual(dedans.map(l => l.lieu.id).sort())
  })
})

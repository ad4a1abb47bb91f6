/** Lists in Parquet, FlatGeobuf and GeoPackage as others write them (GDAL, DuckDB), and as nobody should. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ErreurLecture } from './erreurs.ts'
import { readTable } from './table.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-typees-'))
afterAll(() => rmSync(dossier, { recursive: true }))
const chemin = (nom: string): string => join(dossier, nom)
const read = (nom: string, rangs?: number) => readTable(readFileSync(chemin(nom)), nom, undefined, rangs)

const POINTS = {
  type: 'FeatureCollection',
  features: Array.from({ length: 40 }, (_, i) => ({
    type: 'Feature',
    properties: {
      nom: `Le Phare ${i}`,
      places: i,
      ouvert: i % 2 === 0,
      jour: '2026-03-02',
      note: i === 3 ? null : 'été'
    },
    geometry: i === 5 ? null : { type: 'Point', coordinates: [2 + i / 100, 48 + i / 100] }
  }))
}

beforeAll(async () => {
  writeFileSync(chemin('points.geojson'), JSON.stringify(POINTS))
  const ogr = (nom: string, ...args: string[]) =>
    execFileSync('ogr2ogr', [...args, chemin(nom), chemin('points.geojson')], { stdio: 'pipe' })
  ogr('gdal.gpkg', '-f', 'GPKG')
  ogr('lambert.gpkg', '-f', 'GPKG', '-t_srs', 'EPSG:2154')
  ogr('gdal.fgb', '-f', 'FlatGeobuf')
  ogr('sans-index.fgb', '-f', 'FlatGeobuf', '-lco', 'SPATIAL_INDEX=NO')
  const base = await (await DuckDBInstance.create(':memory:')).connect()
  await base.run(`copy (select 'Le Phare ' || i as nom, i as places, date '2026-03-02' as jour, ['a', 'b'] as services
                   from range(40) t(i)) to '${chemin('duckdb.parquet')}' (format parquet, compression snappy)`)
  await base.run(`copy (select 'Le Phare' as nom) to '${chemin('zstd.parquet')}' (format parquet, compression zstd)`)
})

describe('what others write', () => {
  it.each(['gdal.gpkg', 'gdal.fgb', 'sans-index.fgb'])('%s has its rows, their types and their points', async nom => {
    const { lignes } = await read(nom)
    const parNom = new Map(lignes.map(l => [l.nom, l]))
    // GDAL leaves out of a FlatGeobuf a place without a point.
    const ecrits = POINTS.features.filter(f => nom.endsWith('.gpkg') || f.geometry !== null)
    expect(parNom.size).toBe(ecrits.length)
    for (const { properties, geometry } of ecrits) {
      const ligne = parNom.get(properties.nom)
      expect(ligne).toMatchObject({ places: properties.places, note: properties.note })
      expect(ligne?.geometry ?? null).toEqual(geometry)
      expect(String(ligne?.jour)).toContain('2026')
    }
  })

  it('duckdb.parquet has its rows, days as days and lists as lists', async () => {
    const { lignes, colonnes } = await read('duckdb.parquet')
    expect(lignes[7]).toEqual({ nom: 'Le Phare 7', places: 7, jour: '2026-03-02', services: ['a', 'b'] })
    expect(colonnes).toContain('services.0')
  })

  it('a point in metres is no longitude', async () => {
    const { lignes } = await read('lambert.gpkg')
    expect(lignes.map(l => l.geometry ?? null)).toEqual(Array.from({ length: 40 }, () => null))
  })

  it('has as many rows as may be, and is refused beyond', async () => {
    for (const [nom, lieux] of [
      ['gdal.gpkg', 40],
      ['gdal.fgb', 39],
      ['duckdb.parquet', 40]
    ] as const) {
      expect((await read(nom, lieux)).lignes).toHaveLength(lieux)
      await expect(read(nom, lieux - 1)).rejects.toThrow(new RegExp(`plus de ${lieux - 1} lignes`))
    }
  })
})

describe('what nobody should write', () => {
  it('is refused in words: packed otherwise, a base without a layer, a view that never ends', async () => {
    await expect(read('zstd.parquet')).rejects.toThrow(ErreurLecture)
    const make = (nom: string, sql: string) => {
      const db = new sqlite.Database(chemin(nom))
      db.exec(sql)
      db.close()
    }
    make('base.sqlite', 'create table lieux (nom text)')
    await expect(read('base.sqlite')).rejects.toThrow(/base SQLite sans couche/)
    make(
      'vue.gpkg',
      `create table gpkg_contents (table_name text, data_type text);
       create table gpkg_geometry_columns (table_name text, column_name text);
       create view lieux as with recursive t(n) as (select 1 union all select n + 1 from t) select n as nom from t;
       insert into gpkg_contents values ('lieux', 'attributes')`
    )
    await expect(read('vue.gpkg')).rejects.toThrow(/base SQLite sans couche/)
  })

  it.each(['gdal.gpkg', 'gdal.fgb', 'duckdb.parquet'])(
    '%s cut or spoilt anywhere is read or refused, in no time',
    async nom => {
      const entier = readFileSync(chemin(nom))
      let etat = 7
      const draw = (max: number): number => {
        etat = (Math.imul(etat, 1_103_515_245) + 12_345) >>> 0
        return etat % max
      }
      for (let i = 0; i < 150; i++) {
        const abime = Buffer.from(i % 3 === 0 ? entier.subarray(0, draw(entier.length)) : entier)
        for (let n = 0; n < 1 + draw(8) && abime.length > 8; n++) abime[4 + draw(abime.length - 8)] = draw(256)
        const debut = performance.now()
        await readTable(abime, nom).catch(error => {
          if (!(error instanceof ErreurLecture)) throw new Error(`Drawing ${i}: ${error}`, { cause: error })
        })
        expect(performance.now() - debut, `drawing ${i}`).toBeLessThan(3_000)
      }
    }
  )
})

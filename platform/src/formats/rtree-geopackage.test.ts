/** The R-tree that we lay out by hand, held against those who have the real module: GDAL, and SQLite's own check of such a tree. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTEXTE, inventes } from '../../test/lieux-inventes.ts'
import { ecrit } from './geopackage.ts'

const N = 3_000
const dossier = mkdtempSync(join(tmpdir(), 'lieux-rtree-'))
afterAll(() => rmSync(dossier, { recursive: true }))

async function write(nombre: number): Promise<string> {
  const chemin = join(dossier, `${nombre}.gpkg`)
  const morceaux: Uint8Array[] = []
  for await (const morceau of ecrit(inventes(nombre), CONTEXTE)) morceaux.push(Buffer.from(morceau))
  writeFileSync(chemin, Buffer.concat(morceaux))
  return chemin
}

/** What GDAL prints of a query: `['ok', '2571']`. */
function ask(chemin: string, sql: string): string[] {
  const dit = execFileSync('ogrinfo', ['-q', chemin, '-sql', sql], { encoding: 'utf8', stdio: 'pipe' })
  // "  n (Integer) = 2571"
  return [...dit.matchAll(/^ {2}\w+ \(\w+\) = (.*)$/gm)].map(([, valeur]) => valeur as string)
}
/** The ids of the places whose point is in a box. */
const inside = (chemin: string, boite: readonly number[]): number =>
  execFileSync('ogrinfo', ['-q', chemin, 'lieux', '-spat', ...boite.map(String)], {
    encoding: 'utf8',
    maxBuffer: 1e9
  }).match(/^OGRFeature/gm)?.length ?? 0

const VERIFIE = `select rtreecheck('rtree_lieux_geom') as etat, HasSpatialIndex('lieux', 'geom') as vu,
  (select count(*) from rtree_lieux_geom) as dans, (select count(*) from lieux where geom is not null) as avec`

let chemin: string
beforeAll(async () => {
  chemin = await write(N)
})

describe('the R-tree of a GeoPackage', () => {
  // No place, the last of one node, the first of a second one, three floors.
  it.each([0, 59, 60, N])('is whole in the eyes of SQLite’s own module (%i places)', async nombre => {
    const [etat, vu, dans, avec] = ask(nombre === N ? chemin : await write(nombre), VERIFIE)
    const points = [...inventes(nombre)].filter(({ lieu }) => lieu.latitude !== null).length
    expect([etat, vu, dans, avec]).toEqual(['ok', '1', String(points), String(points)])
  })

  it('is what a box is answered from: emptied, nothing is found any more', () => {
    const boite = [2, 45, 3, 46]
    const attendus = [...inventes(N)].filter(
      ({ lieu: { longitude: x, latitude: y } }) => x !== null && y !== null && x >= 2 && x <= 3 && y >= 45 && y <= 46
    )
    expect(attendus.length).toBeGreaterThan(10)
    expect(inside(chemin, boite)).toBe(attendus.length)
    const copie = join(dossier, 'copie.gpkg')
    copyFileSync(chemin, copie)
    ask(copie, 'delete from rtree_lieux_geom')
    expect(inside(copie, boite)).toBe(0)
  })

  it('stays true when the file is edited: places added, moved, renumbered, without their point, removed', () => {
    const copie = join(dossier, 'edite.gpkg')
    copyFileSync(chemin, copie)
    for (const sql of [
      'insert into lieux (geom, nom) select geom, nom from lieux where fid <= 500',
      'update lieux set geom = (select geom from lieux where fid = 1) where fid % 5 = 0',
      'update lieux set geom = null where fid % 7 = 0',
      'update lieux set fid = fid + 100000 where fid % 11 = 0',
      'update lieux set fid = fid + 200000, geom = null where fid % 13 = 0',
      'delete from lieux where fid % 3 = 0'
    ])
      ask(copie, sql)
    const [etat, , dans, avec] = ask(copie, VERIFIE)
    expect([etat, dans]).toEqual(['ok', avec])
    expect(Number(avec)).toBeGreaterThan(1_000)
  })
})

/**
 * The R-tree of a GeoPackage (its extension `gpkg_rtree_index`), with the triggers that keep it true for who edits the file. Our SQLite
 * has no R-tree module, but what that module keeps are three plain tables, whose shape it documents (sqlite.org/rtree.html, « shadow
 * tables »): they are written as it would have, all nodes full, the places along a Hilbert curve.
 */
import type sqlite from 'node-sqlite3-wasm'
import { ordre } from './arbre.ts'
import type { Emprise } from './point.ts'

type Base = InstanceType<typeof sqlite.Database>

const NOM = 'rtree_lieux_geom'
/** Cells of a node: the module never puts more, and sizes its blobs for that many when a page is of 4,096 octets. */
const CELLULES = 51
const OCTETS = 24
const BLOC = 4 + CELLULES * OCTETS
/** Rows given to SQLite at once: one call each would cost more than their writing. */
const LOT = 1_000

/** What the extension's text asks for, to the letter, around the names of ours. */
const GARDIENS = (() => {
  const pleine = 'NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")'
  const vide = 'NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")'
  const insere = `INSERT OR REPLACE INTO "${NOM}" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));`
  const efface = `DELETE FROM "${NOM}" WHERE id = OLD."fid";`
  const deux = `DELETE FROM "${NOM}" WHERE id IN (OLD."fid", NEW."fid");`
  const meme = 'OLD."fid" = NEW."fid"'
  const autre = 'OLD."fid" != NEW."fid"'
  return [
    `insert" AFTER INSERT ON "lieux" WHEN (${pleine}) BEGIN ${insere} END`,
    `update1" AFTER UPDATE OF "geom" ON "lieux" WHEN ${meme} AND (${pleine}) BEGIN ${insere} END`,
    `update2" AFTER UPDATE OF "geom" ON "lieux" WHEN ${meme} AND (${vide}) BEGIN ${efface} END`,
    `update3" AFTER UPDATE ON "lieux" WHEN ${autre} AND (${pleine}) BEGIN ${efface} ${insere} END`,
    `update4" AFTER UPDATE ON "lieux" WHEN ${autre} AND (${vide}) BEGIN ${deux} END`,
    `delete" AFTER DELETE ON "lieux" WHEN OLD."geom" NOT NULL BEGIN ${efface} END`
  ].map(corps => `CREATE TRIGGER "${NOM}_${corps};`)
})()

const SOCLE = `
  create table gpkg_extensions (table_name text, column_name text, extension_name text not null, definition text not null,
    scope text not null, constraint ge_tce unique (table_name, column_name, extension_name));
  insert into gpkg_extensions values
    ('lieux', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
  CREATE TABLE "${NOM}_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
  CREATE TABLE "${NOM}_node"(nodeno INTEGER PRIMARY KEY,data);
  CREATE TABLE "${NOM}_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
  pragma writable_schema = on;
  insert into sqlite_schema (type, name, tbl_name, rootpage, sql) values ('table', '${NOM}', '${NOM}', 0,
    'CREATE VIRTUAL TABLE "${NOM}" USING rtree(id, minx, maxx, miny, maxy)');
  pragma writable_schema = off;`

/** As the module rounds a double to the float that it keeps: outwards, so that a box never loses its point. */
const VERS = 1 - 2 ** -23
const LOIN = 1 + 2 ** -23
function down(valeur: number): number {
  const proche = Math.fround(valeur)
  return proche > valeur ? Math.fround(proche * (valeur < 0 ? LOIN : VERS)) : proche
}
const up = (valeur: number): number => -down(-valeur)

/** One level of the tree: the box of each of its nodes, four numbers each. */
type Niveau = Float32Array

const FORME = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]

/** The boxes of the nodes above `dessous`, each of so many that follow. */
function above(dessous: Niveau): Niveau {
  const enfants = dessous.length / 4
  const boites = new Float32Array(4 * Math.ceil(enfants / CELLULES))
  for (let i = 0; i < boites.length; i++) boites[i] = FORME[i % 4] as number
  for (let i = 0; i < enfants; i++) {
    const a = 4 * Math.floor(i / CELLULES)
    for (let c = 0; c < 4; c++) {
      const [vue, dite] = [boites[a + c] as number, dessous[4 * i + c] as number]
      boites[a + c] = c % 2 === 0 ? Math.min(vue, dite) : Math.max(vue, dite)
    }
  }
  return boites
}

/** The places that have a point, along the curve, as boxes of one point; and the row of each. */
function leaves(xs: Float64Array, ys: Float64Array, cadre: Emprise['cadre']): { boites: Niveau; fids: Uint32Array } {
  const rangs = ordre(xs, ys, cadre ?? [0, 0, 0, 0])
  const premierSans = rangs.findIndex(rang => Number.isNaN(xs[rang] as number))
  const situes = premierSans < 0 ? rangs : rangs.subarray(0, premierSans)
  const boites = new Float32Array(4 * situes.length)
  situes.forEach((rang, i) => {
    const [x, y] = [xs[rang] as number, ys[rang] as number]
    boites.set([down(x), up(x), down(y), up(y)], 4 * i)
  })
  return { boites, fids: situes.map(rang => rang + 1) }
}

/** A node as the module keeps it: its height when it is the root, how many cells, then each one's id and box. */
function noeud(boites: Niveau, premier: number, idOf: (i: number) => number, hauteur: number): Buffer {
  const octets = Buffer.alloc(BLOC)
  const nombre = Math.min(CELLULES, boites.length / 4 - premier)
  octets.writeUInt16BE(hauteur, 0)
  octets.writeUInt16BE(nombre, 2)
  for (let i = 0; i < nombre; i++) {
    const at = 4 + i * OCTETS
    octets.writeBigInt64BE(BigInt(idOf(premier + i)), at)
    for (let c = 0; c < 4; c++) octets.writeFloatBE(boites[4 * (premier + i) + c] as number, at + 8 + 4 * c)
  }
  return octets
}

/** Rows of two whole numbers, in the order given. */
function addPairs(
  db: Base,
  table: string,
  nombre: number,
  pairOf: (i: number) => readonly [number, number] | null
): void {
  const insert = db.prepare(`insert into "${table}" select value ->> 0, value ->> 1 from json_each(?)`)
  try {
    for (let debut = 0; debut < nombre; debut += LOT) {
      const lot = Array.from({ length: Math.min(LOT, nombre - debut) }, (_, i) => pairOf(debut + i))
      insert.run([JSON.stringify(lot.filter(pair => pair !== null))])
    }
  } finally {
    insert.finalize()
  }
}

/** Adds the index of `lieux`, whose row of rank 0 has `fid` 1; NaN for a place without a point, which no index holds. */
export function addRtree(db: Base, xs: Float64Array, ys: Float64Array, { cadre }: Emprise): void {
  db.exec(SOCLE)
  const { boites, fids } = leaves(xs, ys, cadre)
  // From the places up to the root; `numeros[h]`: the number of the first node of that height, the root's being 1.
  const niveaux: Niveau[] = [boites]
  do niveaux.push(above(niveaux.at(-1) as Niveau))
  while ((niveaux.at(-1) as Niveau).length > 4)
  const hauteurs = niveaux.length - 1
  const numeros: number[] = []
  for (let h = hauteurs, suivant = 1; h > 0; h--) {
    numeros[h] = suivant
    suivant += Math.max(1, (niveaux[h] as Niveau).length / 4)
  }
  const insert = db.prepare(`insert into "${NOM}_node" values (?, ?)`)
  try {
    for (let h = hauteurs; h > 0; h--) {
      const dessous = niveaux[h - 1] as Niveau
      const idOf = (i: number): number => (h === 1 ? (fids[i] as number) : (numeros[h - 1] as number) + i)
      const nombre = Math.max(1, Math.ceil(dessous.length / 4 / CELLULES))
      for (let n = 0; n < nombre; n++)
        insert.run([(numeros[h] as number) + n, noeud(dessous, n * CELLULES, idOf, h === hauteurs ? hauteurs - 1 : 0)])
      if (h > 1)
        addPairs(db, `${NOM}_parent`, dessous.length / 4, i => [
          (numeros[h - 1] as number) + i,
          (numeros[h] as number) + Math.floor(i / CELLULES)
        ])
    }
  } finally {
    insert.finalize()
  }
  const feuilles = new Uint32Array(xs.length)
  fids.forEach((fid, i) => {
    feuilles[fid - 1] = (numeros[1] as number) + Math.floor(i / CELLULES)
  })
  addPairs(db, `${NOM}_rowid`, feuilles.length, i => (feuilles[i] === 0 ? null : [i + 1, feuilles[i] as number]))
  for (const gardien of GARDIENS) db.exec(gardien)
}

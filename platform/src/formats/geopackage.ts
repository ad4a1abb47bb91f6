/**
 * Places as a GeoPackage 1.3: one layer of points, `lieux`, and a table of its `sources` with their licences. SQLite writes a file in
 * place, so it is drafted beside and handed over whole, with its R-tree. What stays in memory is thirty octets a place.
 */
import { joinListe } from '@lieux-communs/core'
import sqlite from 'node-sqlite3-wasm'
import { brouillon, octetsDe } from './brouillon.ts'
import { COLONNES, dateOf, valeursOf } from './colonnes.ts'
import { type Contexte, type Format, type Lieux, titreOf } from './format.ts'
import { Nombres } from './nombres.ts'
import { Emprise, pointOf, wkbOf } from './point.ts'
import { addRtree } from './rtree-geopackage.ts'

const SRS = 4326
const TYPES = { texte: 'TEXT', liste: 'TEXT', nombre: 'DOUBLE', date: 'DATE' } as const

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'

/** « GPKG » as a number, and the version as its specification writes it; the tables that it asks for. */
const SOCLE = `
  pragma page_size = 4096;
  pragma journal_mode = off;
  pragma synchronous = off;
  pragma locking_mode = exclusive;
  pragma application_id = ${0x47504b47};
  pragma user_version = 10300;
  begin;
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  insert into gpkg_spatial_ref_sys values
    ('WGS 84 geodetic', ${SRS}, 'EPSG', ${SRS}, '${WGS84}', 'longitude/latitude coordinates in decimal degrees'),
    ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
  create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
  create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
  create table lieux (fid integer primary key autoincrement not null, geom point,
    ${COLONNES.map(({ nom, nature }) => `"${nom}" ${TYPES[nature]}`).join(', ')});
  create table sources (fid integer primary key autoincrement not null, nom text not null, titre text not null,
    editeur text not null, licence text not null, adresse text, date date);`

/** The header that a GeoPackage puts before the WKB: « GP », version, little-endian, no envelope, the reference system. */
const TETE = Buffer.from([0x47, 0x50, 0, 1, SRS & 0xff, SRS >> 8, 0, 0])

/** Where the places are, in the order of their rows. */
interface Points {
  readonly xs: Nombres
  readonly ys: Nombres
  readonly emprise: Emprise
}

async function fill(db: InstanceType<typeof sqlite.Database>, lieux: Lieux, contexte: Contexte): Promise<Points> {
  const [xs, ys, emprise] = [new Nombres(), new Nombres(), new Emprise()]
  const valeurs = valeursOf(contexte)
  const noms = ['geom', ...COLONNES.map(c => `"${c.nom}"`)]
  const insert = db.prepare(`insert into lieux (${noms.join(', ')}) values (${noms.map(() => '?').join(', ')})`)
  try {
    for await (const lieu of lieux) {
      const point = pointOf(lieu.lieu)
      if (point) emprise.add(point)
      xs.push(point ? point[0] : Number.NaN)
      ys.push(point ? point[1] : Number.NaN)
      const cells = valeurs(lieu).map((valeur, i) => {
        if (typeof valeur === 'string') return COLONNES[i]?.nature === 'date' && !dateOf(valeur) ? null : valeur
        if (valeur === null || typeof valeur === 'number') return valeur
        return valeur.length === 0 ? null : joinListe(valeur)
      })
      insert.run([point && Buffer.concat([TETE, wkbOf(point)]), ...cells])
    }
  } finally {
    insert.finalize()
  }
  return { xs, ys, emprise }
}

async function write(chemin: string, lieux: Lieux, contexte: Contexte): Promise<void> {
  const db = new sqlite.Database(chemin)
  try {
    db.exec(SOCLE)
    const { xs, ys, emprise } = await fill(db, lieux, contexte)
    const { cadre } = emprise
    for (const { nom, titre, editeur, licence, adresse, date } of contexte.sources)
      db.run('insert into sources (nom, titre, editeur, licence, adresse, date) values (?, ?, ?, ?, ?, ?)', [
        nom,
        titre,
        editeur,
        licence,
        adresse,
        date
      ])
    const contenu = 'insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
    const quand = `${contexte.edition.date}T00:00:00.000Z`
    db.run(contenu, [
      'lieux',
      'features',
      'lieux',
      titreOf(contexte),
      quand,
      ...(cadre ?? [null, null, null, null]),
      SRS
    ])
    db.run(contenu, [
      'sources',
      'attributes',
      'sources',
      'Les listes et leurs licences',
      quand,
      null,
      null,
      null,
      null,
      null
    ])
    db.run('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)', ['lieux', 'geom', 'POINT', SRS])
    addRtree(db, xs.tous, ys.tous, emprise)
    db.exec('commit')
  } finally {
    db.close()
  }
}

export const ecrit: Format['ecrit'] = (lieux, contexte) =>
  brouillon(contexte, 'lieux.gpkg', async function* (chemin) {
    await write(chemin, lieux, contexte)
    yield* octetsDe(chemin)
  })

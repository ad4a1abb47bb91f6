/**
 * A list in GeoPackage, as GIS software hands it over: the rows of its layer of places, with the point of each when it is in longitude and
 * latitude. Only plain tables are read, and only columns that are stored: a view, or a column that calculates, could run for ever.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSize, LIGNES_MAX, type LigneTypee, pointAt } from './lignes-typees.ts'

const DEBUT = 'SQLite format 3\u0000'
export const isSqlite = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, DEBUT.length)).toString('latin1') === DEBUT

const WGS84 = 4326
/** Bytes of the envelope, by what the flags say of it. */
const ENVELOPPES = [0, 32, 48, 48, 64]

/** « GP », version, flags, the reference system, an envelope perhaps, then the WKB. */
function pointOf(blob: Uint8Array): ReturnType<typeof pointAt> {
  const octets = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength)
  if (octets.length < 29 || octets.toString('latin1', 0, 2) !== 'GP') return null
  const drapeaux = octets[3] as number
  const srs = drapeaux & 1 ? octets.readInt32LE(4) : octets.readInt32BE(4)
  const at = 8 + (ENVELOPPES[(drapeaux >> 1) & 7] ?? octets.length)
  if (srs !== WGS84 || at + 21 > octets.length) return null
  const petit = octets[at] === 1
  const genre = petit ? octets.readUInt32LE(at + 1) : octets.readUInt32BE(at + 1)
  if (genre % 1000 !== 1) return null
  const read = (o: number): number => (petit ? octets.readDoubleLE(o) : octets.readDoubleBE(o))
  return pointAt(read(at + 5), read(at + 13))
}

const quoted = (nom: string): string => `"${nom.replaceAll('"', '""')}"`

/** The layer called `lieux`, else the first that has any; null when the file has none. */
const COUCHE = `
  select c.table_name as couche, g.column_name as geometrie from gpkg_contents c
    join sqlite_schema s on s.name = c.table_name and s.type = 'table' and s.rootpage > 0
    left join gpkg_geometry_columns g on g.table_name = c.table_name
   where c.data_type in ('features', 'attributes')
   order by c.table_name <> 'lieux', c.data_type <> 'features', c.table_name limit 1`

/** Null when it is a SQLite of another kind. Throws for a file that is broken. */
export async function readGeopackage(bytes: Uint8Array, nom: string, rangs = LIGNES_MAX): Promise<LigneTypee[] | null> {
  const { default: sqlite } = await import('node-sqlite3-wasm')
  const dossier = mkdtempSync(join(tmpdir(), 'lieux-gpkg-'))
  const chemin = join(dossier, 'liste.gpkg')
  try {
    writeFileSync(chemin, bytes)
    const db = new sqlite.Database(chemin, { readOnly: true, fileMustExist: true })
    try {
      if (db.get("select 1 from sqlite_schema where name = 'gpkg_contents' and type = 'table'") === null) return null
      const trouvee = db.get(COUCHE) as { couche: string; geometrie: string | null } | null
      if (trouvee === null) return null
      const { couche, geometrie } = trouvee
      const colonnes = (
        db.all(`pragma table_xinfo(${quoted(couche)})`) as { name: string; hidden: number; pk: number }[]
      )
        .filter(c => c.hidden === 0 && !(c.pk === 1 && c.name.toLowerCase() === 'fid'))
        .map(c => c.name)
      const rows = db.all(`select ${colonnes.map(quoted).join(', ')} from ${quoted(couche)} limit ${rangs + 1}`)
      checkSize(nom, rows.length, 0, rangs)
      return (rows as Record<string, unknown>[]).map(row => {
        if (geometrie === null) return row
        const { [geometrie]: blob, ...reste } = row
        return blob instanceof Uint8Array ? { ...reste, geometry: pointOf(blob) } : reste
      })
    } finally {
      db.close()
    }
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}

/**
 * Snapshots: the bytes a source gave, kept under their own sha256 before anything looks at them. The file is on disk for
 * good before its row exists, so a row never points to nothing.
 */
import { open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sql } from './connexion.ts'
import { mkdirDurable, syncFolder } from './durable.ts'
import { sha256 } from './texte.ts'

interface Instantane {
  readonly id: number
  readonly source: string
  readonly sha256: string
  /** Relative to the data folder. */
  readonly chemin: string
  readonly octets: number
  readonly fichier: string
  /** ISO instant at which these bytes were first seen. */
  readonly pris_le: string
  readonly bon: boolean
  /** What the server called these bytes; null when it did not, or when they came from a folder. */
  readonly version: VersionTenue | null
}

/** The words by which a server tells its versions apart. */
export interface VersionTenue {
  readonly adresse: string
  readonly etag: string | null
  readonly modifie: string | null
}

export interface Instantanes {
  /** Keeps the bytes; `nouveau` is false when the source gave them before. The source must have been declared. */
  keep(
    source: string,
    fichier: string,
    bytes: Uint8Array,
    version?: VersionTenue | null
  ): Promise<Instantane & { readonly nouveau: boolean }>
  /** Says that a snapshot was read whole: it is what the source falls back on. */
  approve(id: number): Promise<void>
  lastGood(source: string): Promise<Instantane | null>
  byId(id: number): Promise<Instantane | null>
  /** False when somebody removed it from the disk, or cut it. */
  holds(instantane: Instantane): Promise<boolean>
  read(instantane: Instantane): Promise<Uint8Array>
}

const COLONNES = ['id', 'source', 'sha256', 'chemin', 'octets', 'fichier', 'pris_le', 'bon', 'version'] as const

type Row = Omit<Instantane, 'id' | 'octets' | 'pris_le'> & { id: string; octets: string; pris_le: Date }

const instantaneOf = (row: Row): Instantane => ({
  ...row,
  id: Number(row.id),
  octets: Number(row.octets),
  pris_le: row.pris_le.toISOString()
})

async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.size === bytes.length) return
  await mkdirDurable(dirname(path))
  const fresh = `${path}.${process.pid}`
  const file = await open(fresh, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(fresh, path)
  await syncFolder(dirname(path))
}

/** The snapshots of a data folder (absolute). */
export function createInstantanes(sql: Sql, dossier: string): Instantanes {
  return {
    async keep(source, fichier, bytes, version = null) {
      const empreinte = sha256(bytes)
      const chemin = join('instantanes', empreinte.slice(0, 2), empreinte)
      await writeOnce(join(dossier, chemin), bytes)
      const now = new Date()
      const row = { source, sha256: empreinte, chemin, octets: bytes.length, fichier, pris_le: now, revu_le: now }
      const [kept] = await sql<(Row & { nouveau: boolean })[]>`
        insert into instantanes ${sql({ ...row, version: version && sql.json({ ...version }) })}
        on conflict (source, sha256) do update
          set revu_le = excluded.revu_le, fichier = excluded.fichier, version = excluded.version
        returning ${sql(COLONNES)}, (xmax = 0) as nouveau`
      const { nouveau, ...said } = kept as Row & { nouveau: boolean }
      return { ...instantaneOf(said), nouveau }
    },
    async approve(id) {
      await sql`update instantanes set bon = true where id = ${id} and not bon`
    },
    async lastGood(source) {
      const [row] = await sql<Row[]>`
        select ${sql(COLONNES)} from instantanes where source = ${source} and bon order by revu_le desc, id desc limit 1`
      return row ? instantaneOf(row) : null
    },
    async byId(id) {
      const [row] = await sql<Row[]>`select ${sql(COLONNES)} from instantanes where id = ${id}`
      return row ? instantaneOf(row) : null
    },
    async holds({ chemin, octets }) {
      const there = await stat(join(dossier, chemin)).catch(() => null)
      return there?.size === octets
    },
    read: instantane => readFile(join(dossier, instantane.chemin))
  }
}

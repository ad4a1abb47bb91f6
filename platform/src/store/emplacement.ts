/**
 * Where the database lives and whom it runs as. PostgreSQL refuses to run as root, so root lends it another account
 * (`postgres` when the machine has one, else `nobody`); when that account cannot enter the data folder, the database
 * moves to /var/lib/lieux-communs, under a name drawn from the folder so that two folders never share one.
 */
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Compte, canReach } from './binaries.ts'

/** For root only: databases that cannot live in their data folder, and the copy of the binaries. */
export const ABRI = '/var/lib/lieux-communs'

export interface Emplacement {
  /** PostgreSQL's own folder (PGDATA); it may not exist yet, its parent does. */
  readonly base: string
  readonly compte: Compte | null
  /** True when the database could not live in the data folder. */
  readonly ailleurs: boolean
}

function accountNamed(name: string): Compte | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(l => l.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

/** The account that an existing database belongs to, when it is not ours: its files can be served by no other. */
function ownerOf(base: string): Compte | null {
  const { uid, gid } = statSync(base)
  return uid === process.getuid?.() ? null : { uid, gid }
}

/**
 * The folder under /var/lib for this data folder. A note left in the data folder says that it is ours: without it, what
 * stands there belonged to a folder since deleted, and is put aside rather than taken for a fresh base.
 */
function shelterOf(dossier: string): string {
  const abri = join(ABRI, createHash('sha256').update(dossier).digest('hex').slice(0, 16))
  const note = join(dossier, 'base-ailleurs.txt')
  if (!existsSync(note) && existsSync(abri)) renameSync(abri, `${abri}.ancienne-${Date.now()}`)
  mkdirSync(abri, { recursive: true, mode: 0o755 })
  if (!existsSync(note)) writeFileSync(note, `${abri}\n`)
  return abri
}

/**
 * Finds the place for the data folder given (absolute, existing). As an ordinary user: `DOSSIER/base`, as oneself.
 * As root with a folder under /root: `/var/lib/lieux-communs/1f0c…/base`, as `postgres`.
 */
export function placeBase(dossier: string): Emplacement {
  const base = join(dossier, 'base')
  if (process.getuid?.() !== 0) return { base, compte: null, ailleurs: false }
  const compte = accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65534, gid: 65534 }
  if (canReach(dossier, compte))
    return { base, compte: (existsSync(base) ? ownerOf(base) : null) ?? compte, ailleurs: false }
  const loin = join(shelterOf(dossier), 'base')
  return { base: loin, compte: (existsSync(loin) ? ownerOf(loin) : null) ?? compte, ailleurs: true }
}

/** Makes an empty folder that only `compte` (or ourselves) can enter. */
export function makeOwned(path: string, compte: Compte | null): void {
  mkdirSync(path, { mode: 0o700 })
  if (compte) chownSync(path, compte.uid, compte.gid)
}

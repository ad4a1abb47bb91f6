/**
 * Where the database lives and whom it runs as. PostgreSQL refuses to run as root, so root lends it another account
 * (`postgres` when the machine has one, else `nobody`); when that account cannot enter the data folder, the database
 * moves to /var/lib/lieux-communs, under a name drawn from the folder so that two folders never share one.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseImpossible, DossierEtranger } from '../errors.ts'
import { type Compte, canReach } from './binaries.ts'
import { foldersThere } from './ouverture.ts'

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

const noteOf = (dossier: string): string => join(dossier, 'base-ailleurs.txt')
const isBase = (base: string): boolean => existsSync(join(base, 'PG_VERSION'))

function readLine(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}

/** Notes, on both sides, that this shelter is this data folder's. */
function bind(abri: string, dossier: string): string {
  writeFileSync(noteOf(dossier), `${abri}\n`)
  writeFileSync(join(abri, 'dossier.txt'), `${dossier}\n`)
  return abri
}

/**
 * The shelter that the data folder's note names, when a base is there. It follows a data folder that was moved; but two
 * folders, one copied from the other, never share a base.
 */
function recordedShelter(dossier: string): string | null {
  const abri = readLine(noteOf(dossier))
  if (abri === null || !isBase(join(abri, 'base'))) return null
  const owner = readLine(join(abri, 'dossier.txt'))
  if (owner !== null && owner !== dossier && readLine(noteOf(owner)) === abri) {
    throw new BaseImpossible('ce dossier est la copie d’un autre, qui a gardé la base de données', {
      vu: `${dossier}, copie de ${owner}`,
      remede: `Supprimez ${noteOf(dossier)} et le dossier editions de la copie pour y refaire une base, ou servez ${owner}.`
    })
  }
  if (owner !== dossier) bind(abri, dossier)
  return abri
}

/** A shelter of its own. What stands there under this name belonged to a folder since deleted, and is put aside. */
function newShelter(dossier: string): string {
  const abri = join(ABRI, createHash('sha256').update(dossier).digest('hex').slice(0, 16))
  // Éditions are still there: the folder was not deleted, only its note was lost.
  if (isBase(join(abri, 'base')) && existsSync(join(dossier, 'editions'))) return bind(abri, dossier)
  if (existsSync(abri)) renameSync(abri, `${abri}.ancienne-${Date.now()}`)
  mkdirSync(abri, { recursive: true, mode: 0o755 })
  return bind(abri, dossier)
}

/** Moves a base out of a folder that its account can no longer enter; whole under its name or not there at all. */
function moveBase(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const fresh = `${to}.copie`
    rmSync(fresh, { recursive: true, force: true })
    // Another disk: -a keeps owners and modes, without which the server refuses its own files.
    execFileSync('cp', ['-a', from, fresh])
    renameSync(fresh, to)
    renameSync(from, `${from}.deplacee-${Date.now()}`)
  }
}

function sheltered(dossier: string, compte: Compte): Emplacement {
  const near = join(dossier, 'base')
  const recorded = recordedShelter(dossier)
  const base = join(recorded ?? newShelter(dossier), 'base')
  if (recorded === null && isBase(near)) moveBase(near, base)
  return { base, compte: (existsSync(base) ? ownerOf(base) : null) ?? compte, ailleurs: true }
}

/**
 * Finds the place for the data folder given (absolute, existing). As an ordinary user: `DOSSIER/base`, as oneself.
 * As root with a folder under /root: `/var/lib/lieux-communs/1f0c…/base`, as `postgres`. A base made before is found
 * again wherever the folder or its rights have moved since. Throws `BaseImpossible` when it is there and out of reach.
 */
export function placeBase(dossier: string): Emplacement {
  const base = join(dossier, 'base')
  const isRoot = process.getuid?.() === 0
  if (!isRoot) {
    const abri = isBase(base) ? null : readLine(noteOf(dossier))
    if (abri === null || !existsSync(join(abri, 'base'))) return { base, compte: null, ailleurs: false }
    throw new BaseImpossible('la base de ce dossier a été faite par l’administrateur de la machine, ailleurs', {
      vu: join(abri, 'base'),
      remede: 'Lancez la commande avec ce compte-là (sudo), ou donnez un autre dossier par LIEUX_DATA.'
    })
  }
  const compte = accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65534, gid: 65534 }
  if (!canReach(dossier, compte)) return sheltered(dossier, compte)
  const abri = isBase(base) ? null : recordedShelter(dossier)
  if (abri !== null) return sheltered(dossier, compte)
  return { base, compte: (existsSync(base) ? ownerOf(base) : null) ?? compte, ailleurs: false }
}

/** Before a base is made: éditions without the base that published them are not to be drawn over. */
export async function refuseOrphans({ base }: Emplacement, dossier: string): Promise<void> {
  const last = (await foldersThere(dossier)).at(-1)
  if (last === undefined) return
  throw new DossierEtranger('ce dossier contient des éditions publiées, mais plus la base qui les a faites', {
    vu: `${join(dossier, 'editions', String(last))}, sans ${base}`,
    remede:
      'Remettez la base à cette place, ou donnez un dossier neuf par LIEUX_DATA ; les éditions restent où elles sont.'
  })
}

/** Makes an empty folder that only `compte` (or ourselves) can enter. */
export function makeOwned(path: string, compte: Compte | null): void {
  mkdirSync(path, { mode: 0o700 })
  if (compte) chownSync(path, compte.uid, compte.gid)
}

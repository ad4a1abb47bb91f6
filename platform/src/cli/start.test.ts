import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { makeDossier, openBase, reglagesDe } from '../../test/base.ts'
import { DEPART, holderOf, launch, postmasterOf } from '../../test/maison.ts'
import { canReach, findBinaries, readableBinaries } from '../store/binaries.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }
const made: string[] = []
let dossier: string
const base = (): string => join(dossier, 'base')
const current = async (address: string): Promise<{ numero: number; somme: string }> =>
  (await fetch(address)).json() as Promise<{ numero: number; somme: string }>

beforeAll(() => build())
beforeEach(() => {
  dossier = makeDossier()
  made.push(dossier)
})
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the verb start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops all of it on %s, and keeps the data', async signal => {
    const first = launch(dossier)
    const before = await current(await first.address())
    first.child.kill(signal)
    if (signal === 'SIGINT') first.child.kill(signal)
    expect(await first.code).toBe(0)
    expect(postmasterOf(base())).toBeNull()
    expect(existsSync(join(dossier, 'verrou.json'))).toBe(false)
    const second = launch(dossier)
    expect(await current(await second.address())).toEqual(before)
    expect(second.lines.join()).not.toContain('moisson')
    second.child.kill(signal)
    expect(await second.code).toBe(0)
  })

  it('stops at once during a harvest, and starts it again the next time', async () => {
    const slow = launch(dossier, { env: { LENTE: '1' } })
    await slow.says('moisson')
    slow.child.kill('SIGINT')
    await slow.code
    expect(postmasterOf(base())).toBeNull()
    const again = launch(dossier)
    expect((await current(await again.address())).numero).toBe(1)
    again.child.kill('SIGINT')
    await again.code
  })

  it('says only that it stopped on a Ctrl-C while the database is being made, and starts the next time', async () => {
    // A terminal sends the signal to the whole group.
    const first = launch(dossier, { group: true })
    await expect
      .poll(() => readdirSync(dossier).some(n => n.startsWith('base.neuve-')), { interval: 5, timeout: 30_000 })
      .toBe(true)
    process.kill(-(first.child.pid as number), 'SIGINT')
    expect(await first.code).toBe(0)
    expect(first.lines).toEqual(['Arrêté.'])
    const again = launch(dossier)
    expect((await current(await again.address())).numero).toBe(1)
    again.child.kill('SIGINT')
    await again.code
  })

  it('says before anything else that HOST is no address of this machine', async () => {
    const wrong = launch(dossier, { env: { HOST: '192.0.2.1' } })
    expect(await wrong.code).toBe(2)
    expect(wrong.lines.join()).toContain('cette machine n’a pas l’adresse 192.0.2.1 : vérifiez HOST')
    expect(readdirSync(dossier)).toEqual([])
  })

  it('says who runs when the folder is taken, with exit code 1, and leaves the first alone', async () => {
    const first = launch(dossier)
    const address = await first.address()
    const second = launch(dossier)
    expect(await second.code).toBe(1)
    expect(second.lines[0]).toContain(`processus ${first.child.pid}, ${address}, depuis `)
    expect(second.lines[0]).toMatch(/, depuis (?:le .{5,30}, )?\d{1,2}\u00a0h\u00a0\d\d$/)
    expect((await current(address)).numero).toBe(1)
    first.child.kill('SIGTERM')
    await first.code
  })

  it('runs side by side on two folders, on the next port when one is taken, and says so', async () => {
    const squatter = createServer()
    const port = await new Promise<number>(resolve => {
      squatter.listen(0, '127.0.0.1', () => resolve((squatter.address() as { port: number }).port))
    })
    const other = makeDossier()
    made.push(other)
    const both = [dossier, other].map(d => launch(d, { env: { PORT: String(port) } }))
    const addresses = await Promise.all(both.map(b => b.address()))
    expect(new Set(addresses).size).toBe(2)
    for (const one of both) expect(await one.says(`Le port ${port} est pris`)).toContain('ce sera le')
    for (const one of both) one.child.kill('SIGINT')
    expect(await Promise.all(both.map(b => b.code))).toEqual([0, 0])
    squatter.close()
  })

  it('takes the database down with it even when killed by -9, and recovers', async () => {
    const first = launch(dossier)
    const before = await current(await first.address())
    first.child.kill('SIGKILL')
    await first.code
    await expect.poll(() => postmasterOf(base()), { timeout: 20_000 }).toBeNull()
    const second = launch(dossier)
    expect(await current(await second.address())).toEqual(before)
    second.child.kill('SIGINT')
    await second.code
  })

  it('stops a database that was left running, and recovers', async () => {
    const first = launch(dossier)
    const before = await current(await first.address())
    const orphan = postmasterOf(base()) as number
    for (const pid of watchersOf(orphan)) process.kill(pid, 'SIGKILL')
    first.child.kill('SIGKILL')
    await first.code
    expect(postmasterOf(base())).toBe(orphan)
    const second = launch(dossier)
    await second.says('Reprise après un arrêt brutal')
    expect(await current(await second.address())).toEqual(before)
    expect(postmasterOf(base())).not.toBe(orphan)
    second.child.kill('SIGINT')
    await second.code
  })

  it('recovers when the database too was killed', async () => {
    const first = launch(dossier)
    const before = await current(await first.address())
    process.kill(postmasterOf(base()) as number, 'SIGKILL')
    first.child.kill('SIGKILL')
    await first.code
    const second = launch(dossier)
    expect(await current(await second.address())).toEqual(before)
    second.child.kill('SIGINT')
    await second.code
  })

  it('ends with a cure when the database ends by itself', async () => {
    const first = launch(dossier)
    await first.address()
    process.kill(postmasterOf(base()) as number, 'SIGKILL')
    expect(await first.code).toBe(1)
    expect(first.lines.join('\n')).toContain('remède : Relancez')
  })

  it('stops when npm, its parent, is killed', async () => {
    const first = launch(dossier, { shell: true, env: { npm_lifecycle_event: 'start' } })
    await first.address()
    const holder = holderOf(dossier)
    expect(holder).not.toBe(first.child.pid)
    first.child.kill('SIGKILL')
    await expect.poll(() => postmasterOf(base()), { timeout: 20_000 }).toBeNull()
    await expect.poll(() => existsSync(join(dossier, 'verrou.json')), { timeout: 20_000 }).toBe(false)
  })

  it('uses a loopback port when the folder is too deep for a socket', async () => {
    const deep = join(dossier, 'un-dossier-au-nom-tres-long'.repeat(3), 'puis-un-autre'.repeat(4))
    const first = launch(deep)
    expect((await current(await first.address())).numero).toBe(1)
    const lines = readFileSync(join(deep, 'base', 'postmaster.pid'), 'utf8').split('\n')
    expect(lines[5]).toBe('127.0.0.1')
    first.child.kill('SIGINT')
    expect(await first.code).toBe(0)
  })

  it('stops rather than draw again over éditions whose base is gone', async () => {
    mkdirSync(join(dossier, 'editions', '1'), { recursive: true })
    const first = launch(dossier)
    expect(await first.code).toBe(1)
    expect(first.lines[0]).toContain('plus la base qui les a faites')
    expect(existsSync(base())).toBe(false)
  })

  it('refuses a data folder that is a file, with exit code 2', async () => {
    writeFileSync(join(dossier, 'fichier'), '')
    const first = launch(join(dossier, 'fichier', 'donnees'))
    expect(await first.code).toBe(2)
    expect(first.lines[0]).toContain('fichier')
  })

  it('refuses a wrong setting with exit code 2', async () => {
    const first = launch(dossier, { env: { PORT: 'bleu' } })
    expect(await first.code).toBe(2)
    expect(first.lines[0]).toContain('PORT')
  })

  it('says what to do when the server of DATABASE_URL does not answer', async () => {
    const first = launch(dossier, { env: { DATABASE_URL: 'postgres://moi:hunter2@127.0.0.1:9/base' } })
    expect(await first.code).toBe(1)
    expect(first.lines.join('\n')).toContain('Vérifiez DATABASE_URL')
    expect(first.lines.join('\n')).not.toContain('hunter2')
  })
})

describe('a base shared by two data folders', () => {
  it('is told to the second, with the first’s folder, before it does anything, and serves both', async () => {
    const shared = await openBase()
    const env = reglagesDe(shared)
    const first = launch(dossier, { env })
    const before = await current(await first.address())
    expect(first.lines.join('\n')).not.toContain('Attention')
    const second = launch(makeAnother(), { env })
    const warned = await second.says('sert déjà à un autre dossier de données')
    expect(warned).toContain(dossier.slice(-15))
    expect(await second.says('pour les réunir')).toContain('LIEUX_DATA')
    expect(await current(await second.address())).toEqual(before)
    expect(second.lines.indexOf(warned)).toBe(0)
    expect(second.lines.join('\n')).not.toContain('moisson')
    for (const one of [first, second]) one.child.kill('SIGTERM')
    expect(await Promise.all([first.code, second.code])).toEqual([0, 0])
    const third = launch(makeAnother(), { env })
    expect(await third.says('Attention')).toContain('a déjà publié l’édition 1')
    third.child.kill('SIGTERM')
    await third.code
    await shared.close()
  })
})

function makeAnother(): string {
  const another = makeDossier()
  made.push(another)
  return another
}

/** The shells that would stop this database at our death. */
function watchersOf(postmaster: number): number[] {
  const isWatcher = (pid: string): boolean => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return command[0] === '/bin/sh' && command[3] === String(postmaster)
    } catch {
      return false
    }
  }
  return readdirSync('/proc').filter(isWatcher).map(Number)
}

describe('accounts', () => {
  it('root lends the database another account, and shelters it when that one cannot enter the folder', async () => {
    if (!isRoot) return expect(process.getuid?.()).toBeGreaterThan(0)
    const closed = mkdtempSync(join(homedir(), '.lieux-essai-'))
    chmodSync(closed, 0o700)
    made.push(closed)
    const first = launch(join(closed, 'donnees'))
    const said = await first.says('Base de données dans /var/lib/lieux-communs/')
    // "Base de données dans /var/lib/lieux-communs/1f0c…/base (son compte…"
    const shelter = dirname(/\/var\S+/.exec(said)?.[0] ?? '')
    made.push(shelter)
    const before = await current(await first.address())
    first.child.kill('SIGINT')
    await first.code
    const second = launch(join(closed, 'donnees'))
    expect(await current(await second.address())).toEqual(before)
    second.child.kill('SIGINT')
    await second.code
    // The folder deleted and made again is another one: what it left in the shelter is not taken for it.
    rmSync(join(closed, 'donnees'), { recursive: true })
    const third = launch(join(closed, 'donnees'))
    await third.says('moisson')
    await third.address()
    third.child.kill('SIGINT')
    await third.code
    for (const name of readdirSync(dirname(shelter))) {
      if (name.startsWith(`${shelter.split('/').at(-1)}.ancienne-`)) made.push(join(dirname(shelter), name))
    }
  })

  it('root finds the base again when the folder is closed to that account, moved, then opened', async () => {
    if (!isRoot) return expect(process.getuid?.()).toBeGreaterThan(0)
    const first = launch(dossier)
    const before = await current(await first.address())
    first.child.kill('SIGINT')
    await first.code
    const again = async (where: string): Promise<void> => {
      const next = launch(where)
      expect(await current(await next.address())).toEqual(before)
      next.child.kill('SIGINT')
      expect(await next.code).toBe(0)
    }
    chmodSync(dossier, 0o700)
    await again(dossier)
    made.push(readFileSync(join(dossier, 'base-ailleurs.txt'), 'utf8').trim())
    const moved = `${dossier}-ailleurs`
    made.push(moved)
    renameSync(dossier, moved)
    await again(moved)
    // A copy beside it does not take its base away.
    cpSync(moved, dossier, { recursive: true })
    const copy = launch(dossier)
    expect(await copy.code).toBe(1)
    expect(copy.lines[0]).toContain('copie d’un autre')
    rmSync(dossier, { recursive: true })
    chmodSync(moved, 0o755)
    await again(moved)
  })

  it('root copies the binaries where that account can run them', async () => {
    if (!isRoot) return expect(process.getuid?.()).toBeGreaterThan(0)
    const closed = mkdtempSync(join(tmpdir(), 'lieux-natif-'))
    const cache = mkdtempSync(join(tmpdir(), 'lieux-cache-'))
    made.push(closed, cache)
    chmodSync(cache, 0o755)
    const { native, version } = await findBinaries()
    cpSync(native, join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    const found = { native: join(closed, 'native'), version }
    expect(canReach(join(found.native, 'bin', 'initdb'), NOBODY)).toBe(false)
    const copy = await readableBinaries(found, NOBODY, cache)
    expect(canReach(join(copy.native, 'bin', 'initdb'), NOBODY)).toBe(true)
    expect(await readableBinaries(found, NOBODY, cache)).toEqual(copy)
    expect(readdirSync(cache)).toEqual([`postgresql-${version}`])
  })

  it('an ordinary user runs it as oneself', async () => {
    const compte = isRoot && canReach(DEPART, NOBODY, '-r') ? NOBODY : null
    if (compte) chownSync(dossier, compte.uid, compte.gid)
    const first = launch(dossier, compte ? { compte } : {})
    expect((await current(await first.address())).numero).toBe(1)
    first.child.kill('SIGTERM')
    expect(await first.code).toBe(0)
    expect(postmasterOf(base())).toBeNull()
  })
})

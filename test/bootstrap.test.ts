import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../bin/bootstrap.mjs'
import { isInstalled, missingPackages } from '../bin/installation.mjs'

const root = mkdtempSync(join(tmpdir(), 'lieux-paquets-'))
afterAll(() => rmSync(root, { recursive: true }))

type Packages = Record<string, { version?: string; optional?: boolean; link?: boolean }>
const write = (path: string, packages: Packages): void => {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(join(root, path), JSON.stringify({ packages }))
}

describe('what must be installed before anything runs', () => {
  it('is nothing in this clone', () => {
    expect(missingPackages(ROOT)).toEqual([])
  })

  it('is everything on a fresh clone', () => {
    write('package-lock.json', { '': {}, core: {}, 'node_modules/un': { version: '1.0.0' } })
    expect(missingPackages(root)).toEqual(['node_modules'])
  })

  it('is what the lock has and the folder has not, but for what is optional', () => {
    write('package-lock.json', {
      '': {},
      core: { version: '0.1.0' },
      'node_modules/un': { version: '1.1.0' },
      'node_modules/deux': { version: '2.0.0' },
      'node_modules/trois-darwin': { version: '3.0.0', optional: true }
    })
    write('node_modules/.package-lock.json', { 'node_modules/un': { version: '1.0.0' } })
    expect(missingPackages(root)).toEqual(['node_modules/un 1.1.0', 'node_modules/deux 2.0.0'])
  })

  it('is a package that npm says is there and whose folder is gone', () => {
    write('package-lock.json', { 'node_modules/un': { version: '1.1.0' } })
    write('node_modules/.package-lock.json', { 'node_modules/un': { version: '1.1.0' } })
    expect(missingPackages(root)).toEqual(['node_modules/un 1.1.0'])
  })
})

/**
 * Stands for npm: says that it began, starts a child that lingers as an install script does, then puts the packages. What
 * it wrote before it was stopped looks whole, as npm's own does.
 */
const NPM = `
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
const fils = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30000)'], { stdio: 'ignore' })
mkdirSync('node_modules/un', { recursive: true })
writeFileSync('node_modules/.package-lock.json', '{"packages":{"node_modules/un":{"version":"1.0.0"}}}')
writeFileSync('node_modules/un/package.json', '{}')
appendFileSync('appels.txt', process.pid + ' ' + fils.pid + '\\n')
setTimeout(() => fils.kill() && process.exit(0), Number(process.env.DUREE))
`
const INSTALLE = `import(${JSON.stringify(new URL('../bin/installation.mjs', import.meta.url).href)})
  .then(m => m.install(process.cwd())).then(fait => process.exit(fait ? 0 : 1))`

describe('an install', () => {
  let clone = ''
  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'lieux-clone-'))
    writeFileSync(join(clone, 'package-lock.json'), '{"packages":{"node_modules/un":{"version":"1.0.0"}}}')
    writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
    writeFileSync(join(clone, 'npm-cli.js'), NPM)
  })
  afterEach(() => rmSync(clone, { recursive: true }))

  const begin = (ms: number): { child: ChildProcess; code: Promise<number | null>; said: () => string } => {
    const env = { ...process.env, npm_execpath: join(clone, 'npm-cli.js'), DUREE: String(ms) }
    const child = spawn(process.execPath, ['-e', INSTALLE], { cwd: clone, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', bytes => {
      said += bytes
    })
    return { child, code: new Promise(resolve => child.once('exit', resolve)), said: () => said }
  }
  const calls = (): string[] =>
    existsSync(join(clone, 'appels.txt'))
      ? readFileSync(join(clone, 'appels.txt'), 'utf8').trim().split('\n').filter(Boolean)
      : []
  const lives = (pid: string): boolean => {
    try {
      return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return false
    }
  }

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'stopped by %s takes npm and its children along, and is done again',
    async signal => {
      const first = begin(20_000)
      await expect.poll(calls, { timeout: 10_000 }).toHaveLength(1)
      first.child.kill(signal)
      expect(await first.code).toBe(signal === 'SIGINT' ? 130 : 143)
      expect(calls().join(' ').split(' ').filter(lives)).toEqual([])
      expect(isInstalled(clone)).toBe(false)
      expect(await begin(50).code).toBe(0)
      expect(calls()).toHaveLength(2)
      expect(isInstalled(clone)).toBe(true)
      expect(await begin(50).code).toBe(0)
      expect(calls()).toHaveLength(2)
    }
  )

  it('killed by -9 leaves an npm that the next one ends before it begins', async () => {
    const first = begin(20_000)
    await expect.poll(calls, { timeout: 10_000 }).toHaveLength(1)
    await expect.poll(() => readFileSync(join(clone, '.installation.json'), 'utf8')).toContain('npm')
    first.child.kill('SIGKILL')
    await first.code
    const left = calls().join(' ').split(' ')
    expect(await begin(50).code).toBe(0)
    expect(left.filter(lives)).toEqual([])
    expect(isInstalled(clone)).toBe(true)
  })

  it('waits for the one that runs, says so, and does not install twice', async () => {
    const first = begin(1_500)
    await expect.poll(calls, { timeout: 10_000 }).toHaveLength(1)
    const second = begin(50)
    expect(await Promise.all([first.code, second.code])).toEqual([0, 0])
    expect(second.said()).toContain(`processus ${first.child.pid}`)
    expect(calls()).toHaveLength(1)
  })

  it('is done again when the lock changed since', async () => {
    expect(await begin(50).code).toBe(0)
    writeFileSync(join(clone, 'package-lock.json'), '{"packages":{"node_modules/un":{"version":"1.0.0"}},"x":1}')
    expect(isInstalled(clone)).toBe(false)
  })
})

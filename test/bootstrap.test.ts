import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { missingPackages, ROOT } from '../bin/bootstrap.mjs'

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
})

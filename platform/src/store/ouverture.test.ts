import { existsSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDossier } from '../../test/base.ts'
import { openDossier } from './ouverture.ts'

const dossier = makeDossier()
afterAll(() => rmSync(dossier, { recursive: true }))
const refused = (path: string): string => {
  try {
    openDossier(path)
  } catch (error) {
    return `${(error as Error).name} ${(error as Error).message}`
  }
  return ''
}

describe('the data folder', () => {
  it('is made with its parents, and nothing is left in it', () => {
    const deep = join(dossier, 'a', 'b')
    expect(openDossier(deep)).toBe(realpathSync(deep))
    expect(openDossier(deep)).toBe(realpathSync(deep))
    expect(readdirSync(deep)).toEqual([])
  })

  it('cannot be a file, nor under one', () => {
    const file = join(dossier, 'fichier')
    writeFileSync(file, '')
    expect(refused(file)).toContain('ReglageInvalide')
    expect(refused(file)).toContain('est un fichier')
    expect(refused(join(file, 'donnees'))).toContain('un fichier')
  })

  it('cannot be where nobody makes folders, and says so at once', () => {
    if (!existsSync('/proc/self')) return
    expect(refused('/proc/lieux/donnees')).toContain('ReglageInvalide')
    expect(refused('/proc')).toContain('ReglageInvalide')
  })
})

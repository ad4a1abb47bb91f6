import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkFolder, writeFolder } from './dossier.ts'
import { sha256 } from './texte.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-editions-'))
afterAll(() => rmSync(dossier, { recursive: true }))

const edition = {
  numero: 4,
  date: '2026-03-02T04:00:00.000Z',
  somme: 'abc',
  fiches: 2,
  creees: 2,
  modifiees: 0,
  retirees: 0,
  fusionnees: 0
}
const file = (name: string): string => join(dossier, 'editions', '4', name)
const write = () => writeFolder(dossier, edition, { 'a.csv': ['é\n', 'b\n'], 'b.bin': [Buffer.from([1, 2]), 'c'] })

describe('the folder of an édition', () => {
  it('holds its files and a manifest that anyone can check with sha256', async () => {
    await write()
    expect(readdirSync(join(dossier, 'editions'))).toEqual(['4'])
    expect(readFileSync(file('a.csv'), 'utf8')).toBe('é\nb\n')
    const manifeste = JSON.parse(readFileSync(file('manifeste.json'), 'utf8'))
    expect(manifeste.edition).toEqual(edition)
    expect(manifeste.fichiers['a.csv']).toEqual({ octets: 5, sha256: sha256('é\nb\n') })
    expect(manifeste.fichiers['b.bin']).toEqual({ octets: 3, sha256: sha256(readFileSync(file('b.bin'))) })
    expect(await checkFolder(dossier, edition, true)).toEqual(manifeste)
  })

  it('is to be made again when it lacks a file, is cut short, or is that of another publication', async () => {
    expect(await checkFolder(dossier, { ...edition, numero: 5 })).toBeNull()
    expect(await checkFolder(dossier, { ...edition, somme: 'def' })).toBeNull()
    writeFileSync(file('a.csv'), 'é\n')
    expect(await checkFolder(dossier, edition)).toBeNull()
    await write()
    rmSync(file('b.bin'))
    expect(await checkFolder(dossier, edition)).toBeNull()
    await write()
    expect(await checkFolder(dossier, edition)).not.toBeNull()
  })

  it('is never written over by another publication of the same number', async () => {
    await write()
    const other = { ...edition, somme: 'def' }
    await expect(writeFolder(dossier, other, { 'a.csv': ['autre'] })).rejects.toMatchObject({ name: 'DossierEtranger' })
    expect(readFileSync(file('a.csv'), 'utf8')).toBe('é\nb\n')
    writeFileSync(file('manifeste.json'), '{')
    await write()
    expect(await checkFolder(dossier, edition)).not.toBeNull()
  })

  it('is found out by its checksums when a byte was flipped', async () => {
    await write()
    writeFileSync(file('a.csv'), 'é\nc\n')
    expect(await checkFolder(dossier, edition)).not.toBeNull()
    expect(await checkFolder(dossier, edition, true)).toBeNull()
  })

  it('never takes its name when its writing fails, and leaves nothing behind at the next one', async () => {
    const broken = { ...edition, numero: 6 }
    const pieces = (function* () {
      yield 'début'
      throw new Error('cut')
    })()
    await expect(writeFolder(dossier, broken, { 'a.csv': pieces })).rejects.toThrow('cut')
    expect(readdirSync(join(dossier, 'editions'))).not.toContain('6')
    await writeFolder(dossier, broken, { 'a.csv': ['début'] })
    expect(readdirSync(join(dossier, 'editions')).sort()).toEqual(['4', '6'])
  })
})

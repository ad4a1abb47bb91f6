import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { ArchiveAbimee, FichierTropGrand } from './erreurs.ts'
import { unpackList } from './gzip.ts'
import { readTable } from './table.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-gzip-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

const LISTE = Buffer.from(`nom;commune\n${'Le Phare;Lens\n'.repeat(20)}`)
const BOMBE = gzipSync(Buffer.alloc(20_000_000, 'a'))

describe('a list that came packed', () => {
  it('is opened, whatever it is called', async () => {
    for (const nom of ['liste.csv.gz', 'liste.csv', 'liste'])
      expect((await readTable(gzipSync(LISTE), nom)).lignes).toHaveLength(20)
    const { lignes } = await readTable(gzipSync('Nom\nLe Phare\n'), 'une-colonne.csv.gz')
    expect(lignes).toEqual([{ Nom: 'Le Phare' }])
  })

  it.each([
    ['unfolds as no list does', BOMBE, FichierTropGrand, 'plus de 200 fois sa taille'],
    ['is cut short', gzipSync(LISTE).subarray(0, 40), ArchiveAbimee, 'incomplète ou abîmée'],
    ['is an archive in another', gzipSync(gzipSync(LISTE)), Error, 'une archive gzip dans une autre']
  ])('is refused when it %s', async (_, octets, erreur, vu) => {
    const refus = await readTable(octets, 'l.csv.gz').catch((error: unknown) => error)
    expect(refus).toBeInstanceOf(erreur)
    expect(String(refus).replace(/\s/g, ' ')).toContain(vu)
  })

  it('is opened where it lies, under what a page takes; any other file is left as it is', async () => {
    const chemin = join(dossier, 'fichier')
    for (const contenu of [gzipSync(LISTE), LISTE]) {
      writeFileSync(chemin, contenu)
      await unpackList(chemin, 'l.csv.gz', 1_000_000)
      expect(readFileSync(chemin)).toEqual(LISTE)
    }
    writeFileSync(chemin, '')
    await unpackList(chemin, 'l.csv', 1_000_000)
    writeFileSync(chemin, gzipSync(LISTE))
    await expect(unpackList(chemin, 'l.csv.gz', 100)).rejects.toThrow(FichierTropGrand)
    expect(readdirSync(dossier)).toContain('fichier')
  })
})

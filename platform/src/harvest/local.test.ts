import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '@lieux-communs/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FichierDemesure } from './erreurs.ts'
import { fileOf, findLocal, readLocal } from './local.ts'

const source = (nom: string, fichier: string): Source => ({
  nom,
  titre: nom,
  editeur: 'Le Phare',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'annee',
  adresse: null,
  fichier,
  date: null,
  mapping: { champs: { nom: { colonnes: ['nom'] } } }
})

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lieux-local-'))
  await mkdir(join(dir, 'phare'))
  await mkdir(join(dir, 'digue', 'liste.csv'), { recursive: true })
  await writeFile(join(dir, 'phare', 'lieux.csv'), 'nom\nLe Phare')
  await writeFile(join(dir, 'phare', 'anciens.json'), '[]')
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test('a source is found in the folder of its name, a second file of the folder too', async () => {
  const sources = [
    source('mole', 'x.csv'),
    source('phare/anciens.json', 'anciens.json'),
    source('phare', 'lieux.csv'),
    source('digue', 'liste.csv')
  ]
  expect((await findLocal(dir, sources)).map(s => s.nom)).toEqual(['phare/anciens.json', 'phare'])
  expect(fileOf('/d', source('phare/anciens.json', 'anciens.json'))).toBe(join('/d', 'phare', 'anciens.json'))
})

test('a folder that is not there holds nothing', async () => {
  expect(await findLocal(join(dir, 'rien'), [source('phare', 'lieux.csv')])).toEqual([])
})

test('a file of two gigabytes is refused before it is read', async () => {
  const chemin = join(dir, 'enorme.csv')
  await writeFile(chemin, '')
  await truncate(chemin, 2_200_000_000)
  const refus = await readLocal(chemin).then(
    () => null,
    error => error
  )
  expect(refus).toBeInstanceOf(FichierDemesure)
  expect((refus as Error).message).toMatch(/^enorme\.csv.:.*2.200.Mo/)
  expect(new TextDecoder().decode(await readLocal(join(dir, 'phare', 'lieux.csv')))).toContain('Le Phare')
})

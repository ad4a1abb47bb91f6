import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '@lieux-communs/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, findLocal } from './local.ts'

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

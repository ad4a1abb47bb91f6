import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '@lieux-communs/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DossierIntrouvable, empreinteOf, harvestLocal, listLocal } from './local.ts'

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
  await mkdir(join(dir, 'digue'))
  await writeFile(join(dir, 'phare', 'lieux.csv'), 'nom\nLe Phare')
  await writeFile(join(dir, 'phare', 'anciens.json'), '[]')
  await writeFile(join(dir, 'phare', 'README.md'), '# notes')
  await writeFile(join(dir, 'digue', 'autre.csv'), 'nom')
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test('a source is found in the folder of its name, a second file of the folder too', async () => {
  const sources = [source('phare', 'lieux.csv'), source('phare/anciens.json', 'anciens.json'), source('mole', 'x.csv')]
  const { trouvees, absentes, inconnus } = await listLocal(dir, sources)
  expect(trouvees.map(t => t.source.nom)).toEqual(['phare', 'phare/anciens.json'])
  expect(absentes.map(s => s.nom)).toEqual(['mole'])
  expect(inconnus).toEqual(['digue/autre.csv'])
})

test('the bytes come whole, with their hash and a short name', async () => {
  const recolte = await harvestLocal(join(dir, 'phare', 'lieux.csv'), dir)
  expect(recolte.fichier).toBe('phare/lieux.csv')
  expect(new TextDecoder().decode(recolte.octets)).toBe('nom\nLe Phare')
  expect(recolte.empreinte).toBe(empreinteOf(recolte.octets))
  expect(empreinteOf(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('a folder that is not there is said', async () => {
  await expect(listLocal(join(dir, 'rien'), [])).rejects.toBeInstanceOf(DossierIntrouvable)
})

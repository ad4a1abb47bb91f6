/** The territory as its readers will find it: dirty in the proportion of life, and its truth still true. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAll } from '../pipeline/run.ts'
import type { Lue } from '../pipeline/stages.ts'
import { loadGeographie } from '../reference/load.ts'
import { genereTerritoire } from './genere.ts'

const geographie = loadGeographie()
const made: string[] = []
async function draw(seed: number, places: number): Promise<string> {
  const dossier = mkdtempSync(join(tmpdir(), 'lieux-demo-'))
  made.push(dossier)
  await genereTerritoire(geographie, { places, seed, dossier })
  return dossier
}
afterAll(() => {
  for (const dossier of made) rmSync(dossier, { recursive: true, force: true })
})

let lues: readonly Lue[] = []
const verite = new Map<string, string>()
beforeAll(async () => {
  const dossier = await draw(4, 4_000)
  const demandes = SOURCES_DEMO.map(source => ({
    source,
    fichier: source.fichier,
    octets: async () => readFileSync(join(dossier, source.nom, source.fichier))
  }))
  lues = (await readAll(demandes, { geographie, jour: '2026-01-15' })).lues
  for (const ligne of readFileSync(join(dossier, 'verite.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [source, rang, lieu = ''] = ligne.split(',')
    verite.set(`${source} ${rang}`, lieu)
  }
}, 60_000)

it('has three rows in a thousand set aside, for more than one reason', () => {
  const ecartes = lues.flatMap(l => l.rapport.ecartes)
  const lus = lues.reduce((n, l) => n + l.rapport.lus, 0)
  expect(ecartes.length / lus).toBeGreaterThan(0.0023)
  expect(ecartes.length / lus).toBeLessThan(0.0034)
  const regles = [...new Set(ecartes.map(e => e.regle))]
  expect(regles).toEqual(expect.arrayContaining(['lieu-introuvable', 'lieu-ferme']))
  expect(regles.length).toBeGreaterThan(2)
})

it('has a list whose titles come back in the middle, which costs none of its rows', () => {
  const { lus, retenus, avertissements } = lues.find(l => l.source.nom === 'demo-demi-journees')?.rapport ?? {}
  expect(avertissements).toEqual([expect.stringContaining('La ligne des titres revient')])
  expect((lus ?? 0) - (retenus ?? 0)).toBeLessThan(5)
})

it('tells the truth of every row kept; a row that has none is no place, and is set aside', () => {
  expect(lues.flatMap(l => l.records).filter(r => !verite.has(`${r.source} ${r.ligne}`))).toEqual([])
  const rangs = lues.flatMap(l => l.ecartes.map(e => `${l.source.nom} ${e.ligne}`))
  expect(rangs.filter(rang => !verite.has(rang)).length).toBeGreaterThan(5)
})

it('has a place abroad that no French town claims', () => {
  const dehors = lues.flatMap(l => l.records).filter(r => verite.get(`${r.source} ${r.ligne}`)?.startsWith('H'))
  expect(dehors.length).toBeGreaterThan(0)
  for (const record of dehors) expect(record.notices.length).toBeGreaterThan(0)
})

it('draws the same bytes from the same seed, others from any other one, however large', async () => {
  const sums = async (seed: number) => {
    const dossier = await draw(seed, 60)
    return readdirSync(dossier, { recursive: true, encoding: 'utf8' })
      .filter(nom => /\.(?:csv|json|geojson)$/.test(nom))
      .sort()
      .map(nom =>
        createHash('sha256')
          .update(readFileSync(join(dossier, nom)))
          .digest('hex')
      )
  }
  const one = await sums(1)
  expect(await sums(1)).toEqual(one)
  expect(await sums(1 + 2 ** 32)).not.toEqual(one)
  expect(await sums(2)).not.toEqual(one)
})

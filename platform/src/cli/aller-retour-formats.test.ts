/** Our files read back by our own reader say the same of each place: on the invented territory, and on real lists where they stand. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHAMPS, type LieuPlat, manquementOf, platOf } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { genereTerritoire } from '../demo/genere.ts'
import { FORMATS } from '../formats/formats.ts'
import { readAll } from '../pipeline/run.ts'
import { loadGeographie } from '../reference/load.ts'
import { findDemandes } from './demandes.ts'
import { main } from './main.ts'

const JOUR = '2026-03-02'
const REELLES = join(import.meta.dirname, '../../../../shared/data/sources')
/** Lists that say much of each place, and others that say little: an empty list has no column in JSON. */
const LISTES = ['paca', 'hub-lo', 'la-creuse', 'angers'].filter(nom => existsSync(join(REELLES, nom)))

const geographie = loadGeographie()
const dossier = mkdtempSync(join(tmpdir(), 'lieux-aller-'))
vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(dossier, { recursive: true })
})

/** What each place says, by its id. */
async function readBack(fichier: string): Promise<Map<string, LieuPlat>> {
  const { demandes, echecs } = await findDemandes([fichier], { geographie: () => geographie }, TOUTES)
  expect(echecs).toEqual([])
  const { lues } = await readAll(demandes, { geographie, jour: JOUR })
  const records = lues.flatMap(l => l.records)
  return new Map(records.map(({ id_source, valeurs }) => [id_source, platOf({ ...valeurs, id: id_source })]))
}

/** The conventions of the CSV, all told in docs/guide/contacts-et-cellules.md: a date for want of one, a cell that a pattern forbids. */
function asCsv(lieu: LieuPlat): LieuPlat {
  const plat: Record<string, unknown> = { ...lieu, date_maj: lieu.date_maj ?? JOUR }
  for (const champ of CHAMPS)
    if (typeof lieu[champ] === 'string' && manquementOf(champ, lieu[champ] as string) === 'motif') plat[champ] = null
  return plat as LieuPlat
}

async function everyFormat(args: readonly string[], nom: string): Promise<void> {
  const sortie = join(dossier, nom)
  expect(await main(['run', ...args, '--jour', JOUR, '--formats', 'tous', '--out', sortie])).toBeLessThan(4)
  const { lieux } = JSON.parse(readFileSync(join(sortie, 'lieux.json'), 'utf8')) as { lieux: LieuPlat[] }
  const attendus = lieux.map(lieu =>
    platOf(Object.fromEntries(CHAMPS.flatMap(c => (lieu[c] === null ? [] : [[c, lieu[c]]]))))
  )
  expect(attendus.length).toBeGreaterThan(10)
  for (const { extension } of FORMATS) {
    const relus = await readBack(join(sortie, `lieux.${extension}`))
    expect(relus.size, extension).toBe(attendus.length)
    for (const lieu of attendus)
      expect(relus.get(lieu.id as string), `${extension} ${lieu.id}`).toEqual(extension === 'csv' ? asCsv(lieu) : lieu)
  }
}

describe('a set written, then read', () => {
  it('says the same of every place of the invented territory', async () => {
    const territoire = join(dossier, 'territoire')
    await genereTerritoire(geographie, { places: 400, seed: 3, dossier: territoire })
    await everyFormat(['--all', '--from', territoire], 'demo')
  })

  it.each(LISTES)('says the same of every place of a real list (%s)', async nom => {
    await everyFormat([nom, '--from', REELLES], nom)
  })
})

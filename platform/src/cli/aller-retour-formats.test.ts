/** Our files read back by our own reader say the same of each place: on the invented territory, and on real lists where they stand. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHAMPS, CHAMPS_DE_FICHE, type LieuPlat, manquementOf, platOf } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { buildCatalogue } from '../catalogue/construction.ts'
import { createCatalogueCourant } from '../catalogue/courant.ts'
import { ficheInventee, PUBLICATION } from '../catalogue/fixture.ts'
import { genereTerritoire } from '../demo/genere.ts'
import { FORMATS } from '../formats/formats.ts'
import { readAll } from '../pipeline/run.ts'
import { loadGeographie } from '../reference/load.ts'
import { createServer } from '../server.ts'
import { findDemandes } from './demandes.ts'
import { main } from './main.ts'

const JOUR = '2026-03-02'
const REELLES = join(import.meta.dirname, '../../../../shared/data/sources')
/** Lists that say much of each place, and others that say little: an empty list has no column in JSON. */
const LISTES = ['paca', 'hub-lo', 'la-creuse', 'angers'].filter(nom => existsSync(join(REELLES, nom)))

const geographie = loadGeographie()
const dossier = mkdtempSync(join(tmpdir(), 'lieux-aller-'))
vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
// The threads that write exports run the built program.
beforeAll(() => build())
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

/** The files of the standard alone: neither has a column for the second level of services. */
const DU_STANDARD: ReadonlySet<string> = new Set(['csv', 'xlsx'])

/** The conventions of the CSV, all told in docs/guide/contacts-et-cellules.md: a date for want of one, a cell that a pattern forbids. */
function asCsv({ service_detaille: _, ...lieu }: LieuPlat): LieuPlat {
  const plat: Record<string, unknown> = { ...lieu, date_maj: lieu.date_maj ?? JOUR }
  for (const champ of CHAMPS)
    if (typeof lieu[champ] === 'string' && manquementOf(champ, lieu[champ] as string) === 'motif') plat[champ] = null
  return plat as LieuPlat
}

const asWritten = (extension: string, lieu: LieuPlat): LieuPlat => {
  const { service_detaille: _, ...seul } = lieu
  return extension === 'csv' ? asCsv(lieu) : DU_STANDARD.has(extension) ? seul : lieu
}

/** What is said of a place, less what is not: as a list would have given it. */
const said = (lieu: LieuPlat): Record<string, unknown> =>
  Object.fromEntries(
    CHAMPS_DE_FICHE.flatMap(champ => {
      const valeur = lieu[champ]
      const tu =
        champ === 'id' || valeur === null || valeur === undefined || (Array.isArray(valeur) && valeur.length === 0)
      return tu ? [] : [[champ, valeur]]
    })
  )

/** The files that the API makes of a question, read back as any list would be. */
async function everyExport(lieux: readonly LieuPlat[], question: string): Promise<void> {
  const fiches = lieux.map(lieu => ficheInventee(lieu.id as string, said(lieu)))
  const edition = { numero: 1, date: `${JOUR}T04:00:00.000Z`, somme: 'essai' }
  const catalogue = buildCatalogue({ ...PUBLICATION, edition, fiches }, geographie)
  const app = await createServer({ catalogue: createCatalogueCourant(catalogue), geographie })
  try {
    const page = (await app.inject(`/api/v1/lieux?${question}&limite=500`)).json() as { lieux: LieuPlat[] }
    expect(page.lieux.length).toBeGreaterThan(10)
    expect(page.lieux.length).toBeLessThan(lieux.length)
    for (const { extension, nom } of FORMATS) {
      const fichier = join(dossier, `filtre.${extension}`)
      const suite = nom === 'json' ? `lieux?${question}&limite=500` : `lieux.${extension}?${question}`
      writeFileSync(fichier, (await app.inject(`/api/v1/${suite}`)).rawPayload)
      const relus = await readBack(fichier)
      expect(relus.size, extension).toBe(page.lieux.length)
      for (const lieu of page.lieux)
        expect(relus.get(lieu.id as string), `${extension} ${lieu.id}`).toEqual(asWritten(extension, lieu))
    }
  } finally {
    await app.close()
  }
}

async function everyFormat(args: readonly string[], nom: string): Promise<readonly LieuPlat[]> {
  const sortie = join(dossier, nom)
  expect(await main(['run', ...args, '--jour', JOUR, '--formats', 'tous', '--out', sortie])).toBeLessThan(4)
  const { lieux } = JSON.parse(readFileSync(join(sortie, 'lieux.json'), 'utf8')) as { lieux: LieuPlat[] }
  const attendus = lieux.map(lieu =>
    platOf(
      Object.fromEntries(
        CHAMPS_DE_FICHE.flatMap(c => (lieu[c] === null || lieu[c] === undefined ? [] : [[c, lieu[c]]]))
      )
    )
  )
  expect(attendus.length).toBeGreaterThan(10)
  for (const { extension } of FORMATS) {
    const relus = await readBack(join(sortie, `lieux.${extension}`))
    expect(relus.size, extension).toBe(attendus.length)
    for (const lieu of attendus)
      expect(relus.get(lieu.id as string), `${extension} ${lieu.id}`).toEqual(asWritten(extension, lieu))
  }
  return attendus
}

describe('a set written, then read', () => {
  it('says the same of every place of the invented territory, whole or of a question', async () => {
    const territoire = join(dossier, 'territoire')
    await genereTerritoire(geographie, { places: 400, seed: 3, dossier: territoire })
    const lieux = await everyFormat(['--all', '--from', territoire], 'demo')
    await everyExport(lieux, 'completude_min=60')
  })

  it('says the second level of services again, wherever a file has room for it', async () => {
    const lignes = Array.from({ length: 12 }, (_, i) => {
      const codes = ['110, 111', 'APTIC 205', '', '1.1 ; 2.4'][i % 4]
      return `Relais des Ajoncs ${i};${i + 1} rue du Pressoir;23000;Guéret;"${codes}"`
    })
    const fichier = join(dossier, 'aptic.csv')
    writeFileSync(fichier, ['Nom;Adresse;Code postal;Commune;Services APTIC et Pix', ...lignes].join('\n'))
    const lieux = await everyFormat([fichier], 'aptic')
    const dits = lieux.map(l => l.service_detaille?.join() ?? '')
    expect(new Set(dits)).toEqual(new Set(['aptic:110,aptic:111', 'aptic:205', '', 'pix:1.1,pix:2.4']))
    expect(lieux.find(l => l.service_detaille?.includes('aptic:110'))?.services).toEqual([
      'Insertion professionnelle via le numérique'
    ])
  })

  it.each(LISTES)('says the same of every place of a real list (%s)', async nom => {
    await everyFormat([nom, '--from', REELLES], nom)
  })
})

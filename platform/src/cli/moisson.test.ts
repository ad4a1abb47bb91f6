import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHAMPS, type Rapport } from '@lieux-communs/core'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { genereTerritoire } from '../demo/genere.ts'
import { harvest, publishAll } from '../pipeline/harvest.ts'
import { createLocalisation } from '../pipeline/locate.ts'
import { loadGeographie } from '../reference/load.ts'
import { findDemandes } from './demandes.ts'
import { mendEdition, moissonne } from './moisson.ts'

// Three rows in the standard; the second has no name and is set aside.
const LISTE = [
  CHAMPS.join(','),
  ...['Espace du Lavoir', '', 'Atelier des Tilleuls'].map((nom, i) =>
    CHAMPS.map(
      champ => ({ id: `rang-${i + 1}`, nom, commune: 'Guéret', code_postal: '23000' })[champ as 'nom'] ?? ''
    ).join(',')
  )
].join('\r\n')

let base: Base
beforeAll(async () => {
  base = await openBase()
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await base.close()
})

const edition = (nom: string): string => join(base.store.dossier, 'editions', '1', nom)

it('names the rows set aside by their own id in an édition’s identities, and still does when its folder is mended', async () => {
  const fichier = join(base.store.dossier, 'liste.csv')
  writeFileSync(fichier, LISTE)
  await moissonne(base.store, [fichier])
  const identites = readFileSync(edition('identites.csv'), 'utf8')
  expect(identites.split('\r\n').map(ligne => ligne.split(',').slice(0, 3).join())).toEqual([
    'source,ligne,id_source',
    'standard-national/liste.csv,1,rang-1',
    'standard-national/liste.csv,2,rang-2',
    'standard-national/liste.csv,3,rang-3',
    ''
  ])
  expect(identites).toContain(',rang-2,\r\n')
  const rapport = JSON.parse(readFileSync(edition('rapport.json'), 'utf8')) as Rapport
  expect(Object.keys(rapport.sources[0]?.ecartes[0] ?? {})).toEqual(['ligne', 'regle', 'champ', 'vu'])
  rmSync(edition(''), { recursive: true })
  await mendEdition(base.store)
  expect(readFileSync(edition('identites.csv'), 'utf8')).toBe(identites)
})

it('says of a withheld list only counts in an édition’s files, and keeps the place of its records', async () => {
  const { store } = base
  const connues = await store.identites.connues()
  expect(connues.size).toBe(2)
  await base.sql`update sources set licence_acceptee = false`
  const { publication } = await publishAll(store, new Date('2026-03-03T04:00:00Z'))
  expect(publication.edition).toMatchObject({ numero: 2, fiches: 0, retirees: 2 })
  await mendEdition(store)
  const deux = (nom: string) => readFileSync(join(store.dossier, 'editions', '2', nom), 'utf8')
  expect(deux('identites.csv')).toBe('source,ligne,id_source,identite\r\n')
  expect((JSON.parse(deux('rapport.json')) as Rapport).sources).toMatchObject([
    { source: 'standard-national/liste.csv', lus: 3, retenus: 2, ecartes: [], retenue: true }
  ])
  for (const nom of ['lieux.csv', 'lieux.json', 'lieux.geojson', 'identites.csv', 'rapport.json'])
    expect(deux(nom), nom).not.toMatch(/rang-|Lavoir|Tilleuls/)
  expect(await store.identites.connues()).toEqual(connues)
})

it('reads the good file beside one that does not exist, and says which one is missing', async () => {
  const fichier = join(base.store.dossier, 'liste.csv')
  writeFileSync(fichier, LISTE)
  expect(await moissonne(base.store, [join(base.store.dossier, 'absente.csv'), fichier])).toBe(3)
  const said = vi
    .mocked(process.stdout.write)
    .mock.calls.map(([text]) => text)
    .join('')
  expect(said).toContain('absente.csv : le fichier n’existe pas')
  await expect(moissonne(base.store, ['absente.csv'])).rejects.toThrow('« absente.csv »')
  // A name that looks like none is not answered by every name there is.
  await expect(moissonne(base.store, ['regionale'])).rejects.toThrow(/source déclarée\.$/)
})

it('keeps the demonstration until a real list is in', async () => {
  const ours = await openBase()
  try {
    const dossier = join(ours.store.dossier, 'demonstration')
    const geographie = loadGeographie()
    await genereTerritoire(geographie, { places: 30, seed: 1, dossier })
    const { demandes } = await findDemandes(
      SOURCES_DEMO.map(s => s.nom),
      { from: dossier }
    )
    await harvest(ours.store, demandes, { geographie, jour: '2026-03-02' })
    const { locate } = createLocalisation(geographie)
    await publishAll(ours.store, new Date('2026-03-02T04:00:00Z'), new Map(), { locate })
    const lieux = (await ours.store.editions.current())?.numero
    const vide = join(ours.store.dossier, 'vide.csv')
    writeFileSync(vide, `${CHAMPS.join(',')}\r\n`)
    expect(await moissonne(ours.store, [vide])).toBe(1)
    expect((await ours.store.editions.current())?.numero).toBe(lieux)
    const fichier = join(ours.store.dossier, 'liste.csv')
    writeFileSync(fichier, LISTE)
    expect(await moissonne(ours.store, [fichier])).toBe(0)
    const entiere = await ours.store.editions.load()
    expect(entiere?.fiches.map(f => f.valeurs.nom).sort()).toEqual(['Atelier des Tilleuls', 'Espace du Lavoir'])
  } finally {
    await ours.close()
  }
})

it('holds back a file of the user’s own that lost its columns or its places, and says how to accept it', async () => {
  const ours = await openBase()
  try {
    const fichier = join(ours.store.dossier, 'ma-liste.csv')
    const rangs = (n: number) => Array.from({ length: n }, (_, i) => `${i + 1},Atelier ${i + 1},Guéret,23000`)
    const give = (entete: string, n: number) => writeFileSync(fichier, [entete, ...rangs(n)].join('\n'))
    const natures = async () => (await ours.store.alarmes.open()).map(a => `${a.source} ${a.nature}`)
    give('id,nom,commune,code_postal', 9)
    expect(await moissonne(ours.store, [fichier])).toBe(0)
    vi.mocked(process.stdout.write).mockClear()
    give('id,nom,commune,code_postal', 6)
    expect(await moissonne(ours.store, [fichier])).toBe(1)
    const said = vi.mocked(process.stdout.write).mock.calls.join('')
    expect(said).toContain('3\u00a0lieux sur 9 ne sont plus dans la liste')
    expect(said).toContain('npx lieux sources accepter standard-national/ma-liste.csv')
    // Four columns, one renamed: no declared source would be recognised, the base remembers which one it was.
    give('cle_interne,nom,commune,code_postal', 9)
    expect(await moissonne(ours.store, [fichier])).toBe(1)
    expect(await natures()).toEqual([
      'standard-national/ma-liste.csv cle-perdue',
      'standard-national/ma-liste.csv colonne-perdue'
    ])
    give('id,nom,commune,code_postal', 0)
    expect(await moissonne(ours.store, [fichier])).toBe(1)
    expect(await natures()).toEqual(['standard-national/ma-liste.csv sans-lignes'])
    expect((await ours.store.editions.load())?.fiches).toHaveLength(9)
  } finally {
    await ours.close()
  }
})

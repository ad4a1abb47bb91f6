/** A set copied where others take it: each destination a real one, or a stand-in that fails as the true one may. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CLE, JEU, openDataGouv } from '../../../test/data-gouv.ts'
import { sha256 } from '../../store/texte.ts'
import { versDataGouv } from './data-gouv.ts'
import { copie, type Fichier } from './destination.ts'
import { versDossier } from './dossier.ts'
import { versS3 } from './s3.ts'

const dossier = mkdtempSync(join(tmpdir(), 'lieux-vers-'))
afterAll(() => rmSync(dossier, { recursive: true }))

function fichier(nom: string, texte: string, type = 'text/csv; charset=utf-8'): Fichier {
  const chemin = join(dossier, nom)
  writeFileSync(chemin, texte)
  return { nom, chemin, octets: Buffer.byteLength(texte), sha256: sha256(texte), type }
}
const jeu = (version: string) => [
  fichier('lieux.csv', `id,nom\n1,Le Phare ${version}\n`),
  fichier('lieux.json', '{"lieux":[]}\n', 'application/json'),
  fichier('manifeste.json', `{"edition":"${version}"}\n`, 'application/json')
]
const gestes = async (...args: Parameters<typeof copie>) =>
  Object.fromEntries((await copie(...args)).map(({ fichier: f, geste }) => [f.nom, geste]))

describe('a folder', () => {
  it('receives the files, then only those that changed, and nothing on a trial', async () => {
    const la = mkdtempSync(join(dossier, 'la-'))
    expect(await gestes(jeu('1'), versDossier(la), { essai: true })).toEqual({
      'lieux.csv': 'cree',
      'lieux.json': 'cree',
      'manifeste.json': 'cree'
    })
    expect(readdirSync(la)).toEqual([])
    await copie(jeu('1'), versDossier(la))
    expect(readFileSync(join(la, 'lieux.csv'), 'utf8')).toBe('id,nom\n1,Le Phare 1\n')
    expect(await gestes(jeu('2'), versDossier(la))).toEqual({
      'lieux.csv': 'remplace',
      'lieux.json': 'inchange',
      'manifeste.json': 'remplace'
    })
    expect(readdirSync(la).sort()).toEqual(['lieux.csv', 'lieux.json', 'manifeste.json'])
  })

  it('says which file could not be written, and leaves nothing half done', async () => {
    const la = mkdtempSync(join(dossier, 'la-'))
    const [csv] = jeu('1') as [Fichier]
    await expect(copie([{ ...csv, chemin: join(dossier, 'absent') }], versDossier(la))).rejects.toMatchObject({
      name: 'EnvoiImpossible',
      vu: 'ENOENT'
    })
    expect(readdirSync(la)).toEqual([])
  })
})

describe('an S3 storage', () => {
  let serveur: S3rver
  let seau: Parameters<typeof versS3>[0]
  const racine = mkdtempSync(join(tmpdir(), 'lieux-s3-'))
  beforeAll(async () => {
    serveur = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: racine,
      configureBuckets: [{ name: 'lieux', configs: [] }]
    })
    const { port } = await serveur.run()
    seau = {
      adresse: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      cle: 'S3RVER',
      secret: 'S3RVER',
      seau: 'lieux',
      prefixe: 'courant/été',
      attente: 1
    }
  })
  afterAll(async () => {
    await serveur.close()
    rmSync(racine, { recursive: true })
  })

  it('receives signed files under the prefix, then only those that changed', async () => {
    expect(await gestes(jeu('1'), versS3(seau))).toEqual({
      'lieux.csv': 'cree',
      'lieux.json': 'cree',
      'manifeste.json': 'cree'
    })
    expect(await gestes(jeu('2'), versS3(seau))).toMatchObject({ 'lieux.csv': 'remplace', 'lieux.json': 'inchange' })
    const objets = join(racine, 'lieux', 'courant', 'été')
    expect(readFileSync(join(objets, 'lieux.csv._S3rver_object'), 'utf8')).toBe('id,nom\n1,Le Phare 2\n')
    const dits = JSON.parse(readFileSync(join(objets, 'lieux.csv._S3rver_metadata.json'), 'utf8'))
    expect(dits['content-type']).toBe('text/csv; charset=utf-8')
  })

  it('refuses a wrong secret, and a bucket that is not there: each says what to do', async () => {
    await expect(copie(jeu('1'), versS3({ ...seau, secret: 'autre' }))).rejects.toMatchObject({
      vu: expect.stringContaining('403'),
      remede: expect.stringContaining('droit')
    })
    const error = await copie(jeu('1'), versS3({ ...seau, seau: 'absent' })).catch(e => e)
    expect([error.name, error.vu, error.remede]).toEqual([
      'EnvoiImpossible',
      expect.stringContaining('NoSuchBucket'),
      expect.stringContaining('rien à cette adresse')
    ])
  })

  it('says so when nobody answers', async () => {
    await expect(copie(jeu('1'), versS3({ ...seau, adresse: 'http://127.0.0.1:9' }))).rejects.toMatchObject({
      name: 'EnvoiImpossible'
    })
  })
})

describe('a dataset of data.gouv.fr', () => {
  let portail: Awaited<ReturnType<typeof openDataGouv>>
  beforeEach(async () => {
    portail = await openDataGouv()
    return () => portail.close()
  })
  const vers = (plus: Partial<Parameters<typeof versDataGouv>[0]> = {}) =>
    versDataGouv({
      adresse: portail.adresse,
      cle: CLE,
      jeu: JEU,
      titres: { 'lieux.csv': 'Lieux : CSV' },
      attente: 1,
      ...plus
    })
  const titres = () => portail.ressources.map(r => r.title).sort()

  it('has one resource a file, updated where it is: its id stays, and the title people gave it', async () => {
    await copie(jeu('1'), vers())
    expect(titres()).toEqual(['Lieux : CSV', 'lieux.json', 'manifeste.json'])
    const csv = portail.ressources.find(r => r.title === 'Lieux : CSV')
    const id = csv?.id
    if (csv) csv.title = 'Tous les lieux, en CSV'
    expect(await gestes(jeu('2'), vers())).toEqual({
      'lieux.csv': 'remplace',
      'lieux.json': 'inchange',
      'manifeste.json': 'remplace'
    })
    expect(titres()).toEqual(['Tous les lieux, en CSV', 'lieux.json', 'manifeste.json'])
    expect(portail.ressources.find(r => r.id === id)?.title).toBe('Tous les lieux, en CSV')
    expect(portail.contenus.get(id ?? '')?.toString()).toBe('id,nom\n1,Le Phare 2\n')
  })

  it('changes nothing on a trial', async () => {
    await copie(jeu('1'), vers(), { essai: true })
    expect(portail.demandes.every(d => d.startsWith('GET'))).toBe(true)
  })

  it.each([
    ['is busy', 429],
    ['fails', 500],
    ['cuts the line', 'coupe']
  ] as const)('is asked again when it %s', async (_, panne) => {
    portail.pannes.push(panne, panne)
    await copie(jeu('1'), vers())
    expect(portail.ressources).toHaveLength(3)
  })

  it('never holds a file twice, even when it kept it and said it had failed', async () => {
    portail.pannes.push('fait-puis-500')
    await copie(jeu('1'), vers())
    expect(titres()).toEqual(['Lieux : CSV', 'lieux.json', 'manifeste.json'])
  })

  it('is found out when it kept half a file; the manifest is not sent, and the next time mends it in place', async () => {
    portail.pannes.push('moitie')
    await expect(copie(jeu('1'), vers())).rejects.toMatchObject({
      name: 'EnvoiImpossible',
      vu: '10 octets sur 20'
    })
    expect(titres()).toEqual(['Lieux : CSV'])
    await copie(jeu('1'), vers())
    expect(titres()).toEqual(['Lieux : CSV', 'lieux.json', 'manifeste.json'])
  })

  it.each([
    [401, 'clé'],
    [403, 'droit'],
    [413, 'trop gros'],
    [415, 'genre de fichier'],
    ['trop-tard', 'plus tard']
  ] as const)('refuses (%s), and what to do is said', async (panne, remede) => {
    portail.pannes.push(panne)
    await expect(copie(jeu('1'), vers())).rejects.toMatchObject({ remede: expect.stringContaining(remede) })
    expect(portail.demandes.filter(d => d.startsWith('POST'))).toHaveLength(1)
  })

  it('refuses a wrong key, which no message shows, and a dataset that is not there', async () => {
    const error = await copie(jeu('1'), vers({ cle: 'fausse-cle' })).catch(e => e)
    expect(error.vu).toContain('401')
    expect(JSON.stringify([error.message, error.vu, error.remede])).not.toContain('fausse-cle')
    await expect(copie(jeu('1'), vers({ jeu: 'absent' }))).rejects.toMatchObject({ vu: expect.stringContaining('404') })
  })

  it('leaves alone a resource that is a link to another site', async () => {
    portail.ressources.push({
      id: 'a',
      title: 'lieux.csv',
      type: 'main',
      filetype: 'remote',
      filesize: null,
      checksum: null,
      mime: null,
      url: 'https://ailleurs.exemple.fr/lieux.csv',
      extras: {}
    })
    await expect(copie(jeu('1'), vers())).rejects.toMatchObject({ message: expect.stringContaining('lien') })
  })
})

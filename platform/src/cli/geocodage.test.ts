import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHAMPS, type Rapport, type Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { openBoucle } from '../../test/boucle.ts'
import { type Accident, type Doublure, startDoublure } from '../../test/geocodeur.ts'
import { workAll } from '../jobs/ouvrage.ts'
import { planWork } from '../jobs/planning.ts'
import { openJournal } from '../log.ts'
import { createMetier } from './metier.ts'
import { accueille, moissonne } from './moisson.ts'
import { runVerb } from './run.ts'
import { openSite } from './site.ts'

const LIGNES = [
  { id: 'a', nom: 'Espace du Lavoir', adresse: '12 rue des Tilleuls', commune: 'Guéret', code_postal: '23000' },
  { id: 'b', nom: 'Atelier du Pré', adresse: '3 rue Inconnue', commune: 'Guéret', code_postal: '23000' },
  // In the département, and 30 km from its commune.
  {
    id: 'c',
    nom: 'Maison du Lac',
    adresse: '5 rue du Lac',
    commune: 'Aubusson',
    code_postal: '23200',
    latitude: '46.17',
    longitude: '1.87'
  },
  { id: 'd', nom: 'Point du Bourg', commune: 'Bourganeuf', code_postal: '23400' },
  {
    id: 'e',
    nom: 'Comptoir des Halles',
    adresse: '1 place des Halles',
    commune: 'Guéret',
    code_postal: '23000',
    latitude: '46.1702',
    longitude: '1.8713'
  }
] as const
const csv = [CHAMPS.join(','), ...LIGNES.map(l => CHAMPS.map(c => (l as Record<string, string>)[c] ?? '').join(','))]

const gueret = { code_postal: '23000', commune: 'Guéret', code_insee: '23096', latitude: 46.171, longitude: 1.872 }
const aubusson = { code_postal: '23200', commune: 'Aubusson', code_insee: '23008', latitude: 45.956, longitude: 2.169 }
const ADRESSES = [
  { type: 'housenumber', numero: '12', voie: 'Rue des Tilleuls', ...gueret },
  { type: 'municipality', numero: '', voie: '', ...gueret },
  { type: 'street', numero: '', voie: 'Rue du Lac', ...aubusson }
] as const

let base: Base
let doublure: Doublure
let dossier: string
let liste: string
async function open(accidents: (Accident | null)[] = []) {
  base = await openBase()
  dossier = mkdtempSync(join(tmpdir(), 'lieux-geocodage-'))
  liste = join(dossier, 'liste.csv')
  writeFileSync(liste, csv.join('\r\n'))
  doublure = await startDoublure({ adresses: ADRESSES, accidents })
  vi.stubEnv('LIEUX_GEOCODEUR', doublure.adresse)
  vi.stubEnv('LIEUX_DATA', dossier)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
}
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await doublure.close()
  await base.close()
  rmSync(dossier, { recursive: true })
})

const said = () =>
  vi
    .mocked(process.stdout.write)
    .mock.calls.map(([text]) => String(text))
    .join('')
    .replaceAll('\u00a0', ' ')

const fiches = async () => new Map((await base.store.editions.load())?.fiches.map(f => [f.valeurs.nom, f]))
const lots = () => doublure.requetes.filter(r => r.chemin.endsWith('/csv'))

describe('a harvest of the user’s own list', () => {
  it('says what it sends and to whom, and locates what the service knows', async () => {
    await open()
    expect(await moissonne(base.store, [liste])).toBe(0)
    expect(said()).toContain(`3 adresses sans point sûr demandées à ${doublure.hote} (LIEUX_GEOCODEUR=non`)
    const now = await fiches()
    expect(now.get('Espace du Lavoir')).toMatchObject({
      valeurs: { latitude: 46.171, longitude: 1.872 },
      position: { nature: 'numero', par: 'Géoplateforme 9.9.0' }
    })
    expect(now.get('Maison du Lac')).toMatchObject({
      valeurs: { latitude: 45.956 },
      position: { nature: 'voie' },
      provenance: { latitude: { contredit: [{ valeur: 46.17 }] } }
    })
    for (const nom of ['Atelier du Pré', 'Point du Bourg']) {
      expect(now.get(nom)?.valeurs).not.toHaveProperty('latitude')
      expect(now.get(nom)?.position?.nature).toBe('commune')
    }
    expect(now.get('Comptoir des Halles')).not.toHaveProperty('position')
    expect(said()).toContain('2 lieux situés d’après leur adresse, 2 lieux au centre de leur commune')
  })

  it('asks nothing twice, and makes no new édition of the same answers', async () => {
    await open()
    await moissonne(base.store, [liste])
    const [edition, envois] = [await base.store.editions.current(), lots().length]
    await moissonne(base.store, [liste])
    expect([await base.store.editions.current(), lots().length]).toEqual([edition, envois])
  })

  it('publishes at once when the service is silent, and locates the next time', async () => {
    await open([500, 500, 500])
    expect(await moissonne(base.store, [liste])).toBe(0)
    expect((await fiches()).get('Espace du Lavoir')?.position?.nature).toBe('commune')
    expect(await base.store.geocodages.countWaiting()).toBe(3)
    expect(said()).toContain('réponse 500')
    await moissonne(base.store, [liste])
    expect((await fiches()).get('Espace du Lavoir')?.position?.nature).toBe('numero')
    expect(await base.store.geocodages.countWaiting()).toBe(0)
  })

  it('gives the network no more than its time', async () => {
    await open(['goutte', 'goutte', 'goutte'])
    vi.stubEnv('LIEUX_GEOCODEUR_ATTENTE', '0,2')
    await moissonne(base.store, [liste])
    expect(await base.store.geocodages.countWaiting()).toBe(3)
    expect(said()).toContain('temps imparti écoulé')
  })

  it('sends nothing when it is told so, and keeps what it would have asked', async () => {
    await open()
    vi.stubEnv('LIEUX_GEOCODEUR', 'non')
    await moissonne(base.store, [liste])
    expect(doublure.requetes).toEqual([])
    expect(said()).toContain('Géocodage coupé (LIEUX_GEOCODEUR) : 3 adresses')
    expect(await base.store.geocodages.countWaiting()).toBe(3)
  })

  it('moves no identity, whether the network answers or not', async () => {
    await open([500, 500, 500])
    await moissonne(base.store, [liste])
    const sans = await base.store.identites.connues()
    await moissonne(base.store, [liste])
    expect(await base.store.identites.connues()).toEqual(sans)
  })
})

describe('the queue is work of its own', () => {
  const MIDI = () => new Date()
  const work = (maintenant = MIDI) =>
    workAll({ travaux: base.store.travaux, metier: createMetier(base.store), maintenant })
  const page = async () => {
    const site = await openSite(base.store, openJournal(dossier, 'error'))
    try {
      const { hote, close } = await openBoucle(createServer(site.handler))
      const texte = (await (await fetch(`http://${hote}/sources`)).text()).replaceAll('\u00a0', ' ')
      await close()
      return texte
    } finally {
      await site.close()
    }
  }

  it('what a start had no time for is asked by the worker, whose answers make the next édition', async () => {
    await open()
    vi.stubEnv('LIEUX_GEOCODEUR_ATTENTE', '0')
    await moissonne(base.store, [liste])
    expect(doublure.requetes).toEqual([])
    expect(await page()).toContain('3 adresses attendent une réponse du service national')
    const avant = (await base.store.editions.current())?.numero as number
    expect(await work()).toBe(1)
    expect((await fiches()).get('Espace du Lavoir')?.position?.nature).toBe('numero')
    expect((await base.store.editions.current())?.numero).toBe(avant + 1)
    expect(doublure.requetes.every(r => /^lieux-communs\/\d/.test(r.agent))).toBe(true)
    const dit = await page()
    expect(dit).toContain('Les 3 adresses demandées au service national de géocodage ont reçu leur réponse.')
    expect(dit).toMatch(/Dernière réponse.{0,200}à l’instant/)
  })

  it('is asked again an hour, then two after the service failed, which the page says', async () => {
    await open(Array(9).fill(500))
    vi.stubEnv('LIEUX_GEOCODEUR_ATTENTE', '0')
    await moissonne(base.store, [liste])
    const due = async () => (await base.store.travaux.nextDue()) as Date
    const debut = new Date()
    for (const heures of [1, 3]) {
      const now = heures === 1 ? debut : await due()
      expect(await work(() => now)).toBe(1)
      expect((await due()).getTime() - debut.getTime()).toBe(heures * 3_600_000)
    }
    const dit = await page()
    expect(dit).toContain('Le service ne répond pas')
    expect(dit).toContain('réponse 500')
    expect(dit).toMatch(/Prochaine demande.{0,200}dans 3 h/)
    expect(await base.store.geocodages.countWaiting()).toBe(3)
  })

  it('is asked right after a harvest that a worker did, and for nothing when nothing is new', async () => {
    await open()
    const source = { ...(sourceByNom('standard-national') as Source), nom: 'phare', licence: 'etalab-2.0' }
    const octets = async () => Buffer.from(csv.join('\r\n'))
    const muet = { progress() {}, read() {}, joining: () => ({ progress() {}, end() {} }) }
    const take = () => accueille(base.store, { demandes: [{ source, fichier: 'l.csv', octets }], echecs: [] }, muet)
    await take()
    expect(doublure.requetes).toEqual([])
    expect(await base.store.travaux.willGeocode()).toBe(true)
    expect(await work()).toBe(1)
    expect(await base.store.geocodages.countWaiting()).toBe(0)
    await take()
    expect(await base.store.travaux.willGeocode()).toBe(false)
  })

  it('planned when addresses wait and nobody asked; never when the service is refused', async () => {
    await open()
    vi.stubEnv('LIEUX_GEOCODEUR', 'non')
    await moissonne(base.store, [liste])
    await planWork(base.store, new Date(), { geocode: false })
    expect(await base.store.travaux.willGeocode()).toBe(false)
    expect(await page()).toContain('Ce site ne demande rien au service de géocodage')
    await planWork(base.store, new Date())
    expect(await base.store.travaux.willGeocode()).toBe(true)
    // Refused meanwhile: the work says there is nothing to do.
    expect(await work(() => new Date(Date.now() + 7_200_000))).toBe(1)
    expect(await base.store.geocodages.countWaiting()).toBe(3)
  })
})

it('the demonstration sends nothing to anyone, whoever publishes it', async () => {
  await open()
  await moissonne(base.store, [])
  expect(doublure.requetes).toEqual([])
  await base.store.sources.allow('demo-region', false)
  await base.store.travaux.ask('parution', null, new Date())
  await workAll({ travaux: base.store.travaux, metier: createMetier(base.store) })
  expect(await base.store.geocodages.countWaiting()).toBe(0)
  expect(doublure.requetes).toEqual([])
  expect(await base.store.geocodages.countWaiting()).toBe(0)
  expect([...(await fiches()).values()].some(f => f.position?.nature === 'commune')).toBe(true)
})

describe('a run without a base', () => {
  beforeEach(() => open())
  const run = (options = {}) => runVerb([liste], { out: join(dossier, 'sortie'), ...options })
  const json = (nom: string) => JSON.parse(readFileSync(join(dossier, 'sortie', nom), 'utf8'))

  it('asks nothing unless told to, and claims no point that nobody gave', async () => {
    expect(await run()).toBe(0)
    expect(doublure.requetes).toEqual([])
    const { lieux, positions } = json('lieux.json')
    for (const lieu of lieux) expect(Object.keys(lieu)).toEqual([...CHAMPS, 'sources', 'licences'])
    expect(lieux.filter((l: { latitude: number | null }) => l.latitude !== null)).toHaveLength(1)
    expect(positions).toHaveLength(4)
    expect(new Set(positions.map((p: { nature: string }) => p.nature))).toEqual(new Set(['commune']))
    const { features } = json('lieux.geojson')
    expect(features.filter((f: { geometry: unknown }) => f.geometry !== null)).toHaveLength(1)
    expect((json('rapport.json') as Rapport).positions).toEqual({ geocodees: 0, approchees: 4 })
    expect(readFileSync(join(dossier, 'sortie', 'lieux.csv'), 'utf8').match(/46\.17,/g)).toBeNull()
  })

  it('asks with --geocoder, keeps the answers in a file, and asks only once', async () => {
    const geocodages = join(dossier, 'reponses', 'geocodages.jsonl')
    expect(await run({ geocoder: true, geocodages })).toBe(0)
    expect((json('rapport.json') as Rapport).positions).toEqual({ geocodees: 2, approchees: 2 })
    expect(existsSync(geocodages)).toBe(true)
    writeFileSync(geocodages, `${readFileSync(geocodages, 'utf8')}{"cle":"coupée`)
    await run({ geocoder: true, geocodages })
    expect(lots()).toHaveLength(1)
    // Kept answers need no network.
    await run({ geocodages })
    expect((json('rapport.json') as Rapport).positions).toEqual({ geocodees: 2, approchees: 2 })
  })
})

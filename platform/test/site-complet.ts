/**
 * The site with everything that it may have, over a real base: places that agree and places that do not, pairs that wait for a person, a list
 * that was handed over, a mistake that was reported, an operator who entered. What every kind of page is looked at on.
 */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Enregistrement } from '@lieux-communs/core'
import { pino } from 'pino'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { build } from '../../bin/bootstrap.mjs'
import { openSite } from '../src/cli/site.ts'
import { publishAll } from '../src/pipeline/harvest.ts'
import { makeRecord, openBase, SOURCE } from './base.ts'
import { openNavigateur } from './navigateur.ts'

/** What addresses are made of. */
export interface Monde {
  /** A place that says all it may, and one that says nothing. */
  readonly lieu: string
  readonly vide: string
  /** A list handed over, and a mistake reported. */
  readonly liste: string
  readonly signalement: string
  /** The code of a sheet, by which to say whether the visit worked. */
  readonly suivi: string
}

export interface SiteComplet {
  readonly origine: string
  readonly monde: Monde
  readonly navigateur: Browser
  /** A person who reads; `exploitant`: who keeps the site, already in. */
  lecteur(options?: BrowserContextOptions & { readonly exploitant?: boolean }): Promise<BrowserContext>
  close(): Promise<void>
}

const ICI = { commune: 'Roubaix', code_postal: '59100', code_insee: '59512' }
const RICHE: Enregistrement['valeurs'] = {
  ...ICI,
  nom: 'Médiathèque des Trois Ponts',
  adresse: '12 rue des Tisserands',
  latitude: 50.6915,
  longitude: 3.1745,
  typologie: ['BIB'],
  courriels: ['contact@troisponts.example'],
  site_web: ['https://www.troisponts.example/'],
  horaires: 'Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00',
  services: ['Aide aux démarches administratives', 'Accès internet et matériel informatique'],
  publics_specifiquement_adresses: ['Jeunes'],
  modalites_acces: ['Se présenter', 'Téléphoner'],
  modalites_accompagnement: ['Accompagnement individuel'],
  frais_a_charge: ['Gratuit'],
  fiche_acces_libre: 'https://acceslibre.beta.gouv.fr/app/exemple/',
  prise_rdv: 'https://rdv.troisponts.example/',
  presentation_resume: 'Une équipe vous reçoit & vous aide <b>sans jugement</b>.',
  date_maj: '2026-01-15'
}

const lieu = (source: string, rang: number, valeurs: Enregistrement['valeurs']): Enregistrement => ({
  ...makeRecord(source, rang),
  telephones: rang === 1 ? ['+33320000001'] : [],
  reserves: {},
  bruts: {},
  valeurs
})

/** One door, two names: a person should look at each pair. */
const PAIRES = [
  ['Centre social du Lac', 'Atelier Tilleuls'],
  ['Maison Bleue', 'Point info des Frênes']
] as const
const porte = (i: number) => ({
  ...ICI,
  adresse: `${i + 1} rue des Saules`,
  latitude: 50.68 + i / 100,
  longitude: 3.16
})

const LISTE = [
  'Nom du lieu;Adresse;Code postal;Ville;Téléphone;Courriel;Lundi;Mardi;Services proposés;Notes',
  'Médiathèque du Lavoir;1 rue du Lavoir;59100;Roubaix;03 20 00 00 01;contact@lavoir.example;9h-12h;14h-17h;Accès internet;',
  'Espace inventé;4 rue du Pont;59100;Roubex;zéro trois;;9h-12h;;bidule;appeler',
  ';2 rue du Lavoir;59100;Roubaix;;;;;;'
].join('\n')

async function handOver(origine: string): Promise<string> {
  const corps = new FormData()
  corps.set('fichier', new Blob([LISTE], { type: 'text/csv' }), 'mes lieux.csv')
  const { headers, status } = await fetch(`${origine}/publier`, { method: 'POST', body: corps, redirect: 'manual' })
  const vers = headers.get('location')
  if (vers === null) throw new Error(`The list was not taken: ${status}`)
  for (let essais = 0; essais < 100; essais++) {
    const page = await fetch(origine + vers).then(r => r.text())
    if (!page.includes('http-equiv="refresh"') && page.includes('/colonnes')) break
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return vers.replace('/publier/', '')
}

async function report(origine: string, id: string): Promise<string> {
  const corps = new FormData()
  corps.set('sujet', 'horaires')
  corps.set('texte', 'Fermé le lundi')
  const envoi = { method: 'POST', body: corps, redirect: 'manual' } as const
  const { headers, status } = await fetch(`${origine}/lieux/${id}/signaler`, envoi)
  const numero = /signalements\/([^/?]+)/.exec(headers.get('location') ?? '')?.[1]
  if (!numero) throw new Error(`The report was not taken: ${status}`)
  return numero
}

async function prepare(origine: string, id: string): Promise<string> {
  const corps = new FormData()
  corps.set('lieux', id)
  const feuille = await fetch(`${origine}/fiche-accompagnement`, { method: 'POST', body: corps }).then(r => r.text())
  const code = /\/suivi\/([^"?<\s]+)/.exec(feuille)?.[1]
  if (!code) throw new Error(`The sheet of ${id} bears no code`)
  return code
}

export async function openSiteComplet(): Promise<SiteComplet> {
  await build()
  const base = await openBase()
  const { store } = base
  await store.sources.declare([
    { nom: 'a', ...SOURCE, titre: 'Liste des hubs' },
    { nom: 'b', ...SOURCE, titre: 'Liste des mairies' }
  ])
  const a = [
    lieu('a', 1, RICHE),
    lieu('a', 2, { ...ICI, nom: 'Mairie de quartier' }),
    ...PAIRES.map(([nom], i) => lieu('a', i + 3, { ...porte(i), nom, services: RICHE.services })),
    ...Array.from({ length: 12 }, (_, i) =>
      lieu('a', i + 10, {
        nom: `Espace numérique ${i + 1}`,
        commune: 'Lens',
        code_postal: '62300',
        code_insee: '62498',
        latitude: 50.43 + (i % 3) / 1000,
        longitude: 2.83,
        services: RICHE.services
      })
    )
  ]
  const b = [
    lieu('b', 1, { ...RICHE, adresse: '14 rue des Tisserands', horaires: 'Mo-Fr 09:00-12:00' }),
    ...PAIRES.map(([, nom], i) => lieu('b', i + 3, { ...porte(i), nom }))
  ]
  for (const [nom, records] of Object.entries({ a, b }))
    await store.enregistrements.replaceSource(
      nom,
      records.map(record => ({ record, brut: {} })),
      '2026-03-02',
      () => {},
      0
    )
  await publishAll(store, new Date('2026-03-02T04:00:00Z'), new Map(), { empreinte: 'a program' })
  const idOf = async (cle: string) => (await store.identites.placeOf({ source: 'a', cle })) as string
  const site = await openSite(store, pino({ level: 'silent' }))
  const serveur: Server = createServer(site.handler)
  await new Promise<void>(resolve => serveur.listen(0, '127.0.0.1', resolve))
  // A cookie of the operator's wants a name that browsers hold for sure.
  const origine = `http://localhost:${(serveur.address() as AddressInfo).port}`
  const id = await idOf('i:1')
  const monde: Monde = {
    lieu: id,
    vide: await idOf('i:2'),
    liste: await handOver(origine),
    signalement: await report(origine, id),
    suivi: await prepare(origine, id)
  }
  const navigateur = await openNavigateur()
  const ouvre = (options: BrowserContextOptions) =>
    navigateur.newContext({
      viewport: { width: 1280, height: 800 },
      // A colour caught halfway through its transition is no colour of ours.
      reducedMotion: 'reduce',
      ...options
    })
  let seance: Awaited<ReturnType<BrowserContext['storageState']>> | null = null
  const enter = async () => {
    const contexte = await ouvre({})
    const page = await contexte.newPage()
    await page.goto(`${origine}/exploitant`)
    await page.locator('#nom').fill('Essai')
    await page.locator('#cle').fill(readFileSync(join(store.dossier, 'cle-exploitant'), 'utf8').trim())
    await page.locator('main button').first().click()
    await page.waitForURL(url => !url.pathname.startsWith('/exploitant') || url.pathname === '/exploitant/attente')
    const lue = await contexte.storageState()
    await contexte.close()
    return lue
  }
  return {
    origine,
    monde,
    navigateur,
    async lecteur({ exploitant = false, ...options } = {}) {
      if (!exploitant) return ouvre(options)
      seance ??= await enter()
      return ouvre({ ...options, storageState: seance })
    },
    async close() {
      await navigateur.close()
      serveur.close()
      await site.close()
      await base.close()
    }
  }
}

/**
 * The whole of it, as processes: a site that runs, a hostile server, lists taken by themselves. T1: a worker killed by -9 is
 * replaced; T5: whatever a server does, what it gave before stays, the rest goes on.
 */
import { execFile, spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { makeDossier } from '../../test/base.ts'
import { readConfig } from '../config.ts'
import { processStamp } from '../store/processus.ts'
import type { EtatSource } from '../store/suivi.ts'
import { enterMaison, type Visite } from './maison.ts'

const LIEUX = join(import.meta.dirname, '../../bin/lieux.mjs')
const ENTETE = 'id,nom,commune,code_postal,adresse\n'
const rangs = (n: number, mot: string) =>
  Array.from({ length: n }, (_, i) => `${i + 1},${mot} ${i + 1},Annecy,74000,${i + 1} rue du Lavoir\n`).join('')

/** What the server gives for each list, changed as the test goes. */
const gives = new Map<string, (sent: import('node:http').ServerResponse) => void>()
const csv = (texte: string) => (sent: import('node:http').ServerResponse) => {
  sent.writeHead(200, { 'content-type': 'text/csv' })
  sent.end(texte)
}

const dossier = makeDossier()
const modele = sourceByNom('standard-national') as Source
let serveur: Server
let hote: string
let site: ReturnType<typeof spawn>
let adresse: string
let visite: Visite

beforeAll(async () => {
  await build()
  serveur = createServer((request, sent) => {
    const give = gives.get((request.url ?? '').slice(1))
    if (give) give(sent)
    else sent.writeHead(404).end()
  })
  await new Promise<void>(done => serveur.listen(0, '127.0.0.1', done))
  hote = `127.0.0.1:${(serveur.address() as AddressInfo).port}`
  const fichier = join(dossier, 'propre.csv')
  writeFileSync(fichier, ENTETE + rangs(3, 'Médiathèque'))
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    LIEUX_DATA: join(dossier, 'donnees'),
    LIEUX_HOTES: hote,
    LIEUX_GEOCODEUR: 'non'
  }
  site = spawn(process.execPath, [LIEUX, 'start', fichier], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  adresse = await new Promise<string>((done, fail) => {
    let dit = ''
    site.stdout?.setEncoding('utf8').on('data', (texte: string) => {
      dit += texte
      const ouvert = /est ouvert : (http:\S+)/.exec(dit)
      if (ouvert) done(ouvert[1] as string)
    })
    site.once('exit', () => fail(new Error(dit)))
  })
  visite = await enterMaison(readConfig({ LIEUX_DATA: join(dossier, 'donnees') }), () => {})
}, 120_000)

afterAll(async () => {
  await visite?.close()
  const ended = new Promise(done => site.once('exit', done))
  site.kill('SIGINT')
  await ended
  serveur.close()
  serveur.closeAllConnections()
  rmSync(dossier, { recursive: true, force: true })
})

const declare = async (nom: string): Promise<void> => {
  const source: Source = {
    ...modele,
    nom,
    titre: nom,
    licence: 'etalab-2.0',
    fichier: `${nom}.csv`,
    adresse: `http://${hote}/${nom}`
  }
  await visite.store.sources.declare([source])
  await visite.store.sources.follow(nom, true)
}
const ask = (nom: string) => visite.store.travaux.ask('moisson', nom, new Date())
const etat = async (nom: string) => (await visite.store.suivi.all()).find(e => e.nom === nom) as EtatSource
/** Its next harvest is planned, and none is being done. */
const waits = async (nom: string): Promise<boolean> => (await etat(nom)).travail?.pris_le === null
const noms = async () => {
  const { lieux } = (await (await fetch(`${adresse}/api/v1/lieux?limite=100`)).json()) as { lieux: { nom: string }[] }
  return lieux.map(l => l.nom.split(' ')[0])
}
const count = async (mot: string) => (await noms()).filter(n => n === mot).length
const until = { timeout: 40_000, interval: 100 }

it('takes a list by itself when it is asked, shows it, and knows when it looks again', async () => {
  gives.set('ville', csv(ENTETE + rangs(12, 'Atelier')))
  await declare('ville')
  await ask('ville')
  await expect.poll(() => count('Atelier'), until).toBe(12)
  const { lectures, vue_le } = await etat('ville')
  expect(lectures.map(l => l.retenus)).toEqual([12])
  expect(Date.parse(vue_le ?? '')).toBeGreaterThan(Date.now() - 60_000)
  // Planned by the cadence of its declaration, right after.
  await expect.poll(() => waits('ville'), until).toBe(true)
  const page = await (await fetch(`${adresse}/sources/ville`)).text()
  expect(page).toContain('À jour')
}, 60_000)

it('T5: a server that fails in any way costs its list nothing but its freshness, and the others nothing', async () => {
  const pannes: readonly (readonly [string, (sent: import('node:http').ServerResponse) => void])[] = [
    ['500', sent => sent.writeHead(500).end()],
    ['page', csv('<!doctype html><html><body>Bientôt de retour</body></html>')],
    [
      'tronquee',
      sent => {
        sent.writeHead(200, { 'content-length': '90000' })
        sent.write(ENTETE)
        setTimeout(() => sent.destroy(), 20)
      }
    ],
    ['muette', sent => void sent.socket?.destroy()]
  ]
  for (const [panne, give] of pannes) {
    gives.set('ville', give)
    const essais = (await etat('ville')).travail?.essais ?? 0
    await ask('ville')
    await expect.poll(async () => (await etat('ville')).travail?.essais, until).toBe(essais + 1)
    expect([panne, await count('Atelier'), await count('Médiathèque')]).toEqual([panne, 12, 3])
    expect((await etat('ville')).etat).toBe('perimee')
  }
  expect((await etat('ville')).travail?.essais).toBe(pannes.length)
  gives.set('autre', csv(ENTETE + rangs(4, 'Fablab')))
  await declare('autre')
  await ask('autre')
  await expect.poll(() => count('Fablab'), until).toBe(4)
}, 240_000)

it('T6: a list cut short waits for the operator, who accepts it beside the site that runs', async () => {
  gives.set('ville', csv(ENTETE + rangs(6, 'Atelier')))
  await ask('ville')
  await expect.poll(async () => (await etat('ville')).alarmes.map(a => a.nature), until).toEqual(['disparition'])
  expect(await count('Atelier')).toBe(12)
  const page = await (await fetch(`${adresse}/sources/ville`)).text()
  expect(page).toContain('npx lieux sources accepter ville')
  const env = { PATH: process.env.PATH, LIEUX_DATA: join(dossier, 'donnees') }
  const dit = await new Promise<string>((done, fail) =>
    execFile(process.execPath, [LIEUX, 'sources', 'accepter', 'ville'], { env }, (erreur, sortie) =>
      erreur ? fail(erreur) : done(sortie)
    )
  )
  expect(dit).toMatch(/6\slieux sur 12/)
  await expect.poll(async () => (await etat('ville')).alarmes, until).toEqual([])
  // Accepted, they still have their seven days.
  expect(await count('Atelier')).toBe(12)
  expect((await visite.store.enregistrements.departures(new Date().toISOString().slice(0, 10))).has('ville')).toBe(true)
}, 120_000)

it('T1: a worker killed by -9 in the middle of its work is replaced, pages never wait', async () => {
  let lachee: (() => void) | undefined
  gives.set('lente', sent => {
    sent.writeHead(200, { 'content-type': 'text/csv' })
    sent.write(ENTETE)
    lachee = () => sent.end(rangs(5, 'Cyberbase'))
  })
  await declare('lente')
  await ask('lente')
  await expect.poll(async () => lachee !== undefined && (await etat('lente')).travail?.pris_le, until).toBeTruthy()
  expect(await (await fetch(`${adresse}/sources/lente`)).text()).toContain('Lecture en cours')
  const [ouvrier] = childrenOf(site.pid as number)
  process.kill(ouvrier as number, 'SIGKILL')
  await expect.poll(() => processStamp(ouvrier as number), until).toBeNull()
  gives.set('lente', csv(ENTETE + rangs(5, 'Cyberbase')))
  await expect.poll(() => count('Cyberbase'), until).toBe(5)
  await expect.poll(() => waits('lente'), until).toBe(true)
  const { travaux } = await visite.store.suivi.history('lente')
  expect(travaux.map(t => t.issue)).toEqual(['fait'])
}, 120_000)

/** The processes of ours that this one started and that work for it: its worker. */
function childrenOf(pid: number): number[] {
  const enfants = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  return enfants.filter(p => readFileSync(`/proc/${p}/cmdline`, 'utf8').includes('ouvrier.js'))
}

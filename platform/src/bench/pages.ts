/**
 * What a reader feels while a list is harvested again: the site as a process, a list of n rows that changes at its address, and
 * pages asked one after the other until the édition that holds the change is served. Wall times: the machine should be calm.
 */
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { readAcces } from '../store/server.ts'
import { openStore } from '../store/store.ts'
import { newDossier } from './dossier.ts'
import type { Bench, Rang } from './mesure.ts'
import { timed } from './mesure.ts'

const DEPART = join(import.meta.dirname, '../../../bin/start.mjs')
const PAGES = ['/', '/recherche?q=atelier+guéret'] as const
/** One page after the other, as fast as a few readers would. */
const PAS_MS = 20
/** Of pages asked before anything is harvested. */
const CALME_MS = 5_000

/** A list of the standard in the towns of a département: `n` rows, one in a hundred of which says another name when `tour` moves. */
function listeOf(n: number, tour: number): string {
  const villes = [
    ['Guéret', '23000'],
    ['Aubusson', '23200'],
    ['Bourganeuf', '23400'],
    ['La Souterraine', '23300']
  ] as const
  const rangs = Array.from({ length: n }, (_, i) => {
    const [commune, code] = villes[i % villes.length] as (typeof villes)[number]
    const nom = `Atelier ${i}${i % 100 === 0 ? ` bis ${tour}` : ''}`
    return `${i},${nom},${commune},${code},${1 + (i % 90)} rue ${i % 997} du Lavoir`
  })
  return `id,nom,commune,code_postal,adresse\n${rangs.join('\n')}\n`
}

interface Temps {
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly pages: number
}

function tempsOf(durees: readonly number[]): Temps {
  const tries = [...durees].sort((a, b) => a - b)
  const at = (part: number) => Math.round(tries[Math.min(tries.length - 1, Math.floor(part * tries.length))] ?? 0)
  return { p50: at(0.5), p99: at(0.99), max: at(1), pages: tries.length }
}

/** Asks for pages until told to stop; answers how long each took, in milliseconds. */
async function read(adresse: string, until: () => boolean): Promise<Temps> {
  const durees: number[] = []
  for (let i = 0; !until(); i++) {
    const debut = performance.now()
    const page = await fetch(adresse + (PAGES[i % PAGES.length] as string))
    if (!page.ok || !(await page.text()).includes('</html>')) throw new Error(`${adresse} : ${page.status}`)
    durees.push(performance.now() - debut)
    await pause(PAS_MS)
  }
  return tempsOf(durees)
}

// "Édition 1 204, publiée le…"
const EDITION = /Édition\s([\d\s]{1,20}),/

/** The number of the édition that a site serves, as its pages say it. */
async function servedBy(adresse: string): Promise<number> {
  const page = await (await fetch(adresse)).text()
  return Number((EDITION.exec(page)?.[1] ?? '0').replace(/\s/g, ''))
}

async function openSite(dossier: string, hote: string) {
  const premiere = join(dossier, 'premiere.csv')
  writeFileSync(premiere, listeOf(1, 0))
  const enfant = spawn(process.execPath, [DEPART, premiere], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LIEUX_DATA: join(dossier, 'donnees'), PORT: '0', LIEUX_HOTES: hote, LIEUX_GEOCODEUR: 'non' }
  })
  const fini = new Promise(done => enfant.on('close', done))
  let sortie = ''
  for await (const morceau of enfant.stdout) {
    sortie += morceau
    const adresse = /est ouvert : (http:\S+)/.exec(sortie)?.[1]
    if (adresse)
      return {
        adresse,
        async close() {
          enfant.kill('SIGTERM')
          enfant.stdout.resume()
          await fini
        }
      }
  }
  throw new Error(`le site ne s’est pas ouvert : ${sortie}`)
}

export const pages: Bench = {
  nom: 'pages',
  titre:
    'les pages pendant qu’une liste de n rangs, dont un sur cent a changé, est moissonnée et publiée (ms) ; cible : p99 ≤ 100 ms',
  tailles: [20_000],
  async mesure(n) {
    const dossier = newDossier('pages')
    let tour = 0
    const serveur = createServer((_request, sent) =>
      sent.writeHead(200, { 'content-type': 'text/csv' }).end(listeOf(n, tour))
    )
    await new Promise<void>(done => serveur.listen(0, '127.0.0.1', done))
    const hote = `127.0.0.1:${(serveur.address() as AddressInfo).port}`
    const site = await openSite(dossier, hote)
    const acces = readAcces(join(dossier, 'donnees'))
    if (acces === null) throw new Error('la base du site ne répond pas')
    const store = await openStore(acces, join(dossier, 'donnees'))
    try {
      const modele = sourceByNom('standard-national') as Source
      const source = { ...modele, nom: 'bench-pages', licence: 'etalab-2.0', adresse: `http://${hote}/l.csv` }
      await store.sources.declare([source])
      await store.sources.follow(source.nom, true)
      /** One harvest, from its asking until the site serves what it published. */
      const harvested = async (): Promise<Temps> => {
        const avant = (await store.editions.current())?.numero ?? 0
        await store.travaux.ask('moisson', source.nom, new Date())
        let fini = false
        const served = (async () => {
          while (((await store.editions.current())?.numero ?? 0) === avant) await pause(200)
          const numero = (await store.editions.current())?.numero ?? 0
          while ((await servedBy(site.adresse)) < numero) await pause(200)
          fini = true
        })()
        const temps = await read(site.adresse, () => fini)
        await served
        return temps
      }
      const rangs: Rang[] = []
      const measure = async (quand: string, work: () => Promise<Temps>) => {
        let temps: Temps | undefined
        const rang = await timed(n, async () => {
          temps = await work()
        })
        rangs.push({ ...rang, quand, ...(temps as Temps) })
      }
      await measure('première lecture', harvested)
      const fin = Date.now() + CALME_MS
      await measure('au calme', () => read(site.adresse, () => Date.now() > fin))
      tour = 1
      await measure('un sur cent a changé', harvested)
      return rangs
    } finally {
      await store.close()
      await site.close()
      serveur.close()
      serveur.closeAllConnections()
      rmSync(dossier, { recursive: true, force: true })
    }
  }
}

/** What a list may cost its server in a day: counted whatever comes of it, kept in the base, and nothing asked beyond. */
import { createServer } from 'node:http'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { type Boucle, openBoucle } from '../../test/boucle.ts'
import { workAll } from '../jobs/ouvrage.ts'
import { openJournal } from '../log.ts'
import { createMetier } from './metier.ts'
import { openSite } from './site.ts'

const ENTETE = 'id,nom,commune,code_postal\n'
const LISTE = `${ENTETE}1,Le Phare,Brest,29200\n`
const DEMAIN = new Date(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T00:05:00Z`)

let base: Base
let serveur: Boucle
let demandes = 0
let corps = LISTE
let statut = 200
beforeAll(async () => {
  base = await openBase()
  serveur = await openBoucle(
    createServer((_request, sent) => {
      demandes++
      sent.writeHead(statut).end(corps)
    })
  )
  vi.stubEnv('LIEUX_HOTES', serveur.hote)
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await serveur.close()
  await base.close()
})

async function declare(nom: string, budget: Source['budget']): Promise<void> {
  const modele = sourceByNom('standard-national') as Source
  const source = { ...modele, nom, licence: 'etalab-2.0', adresse: `http://${serveur.hote}/${nom}.csv` }
  await base.store.sources.declare([{ ...source, ...(budget && { budget }) }])
  await base.store.sources.follow(nom, true)
}

/** One harvest, by a worker: its row. */
async function harvested(nom: string) {
  const { travaux } = base.store
  await travaux.move('moisson', nom, null)
  await travaux.ask('moisson', nom, new Date())
  await workAll({ travaux, metier: createMetier(base.store) })
  const [fait] = (await base.store.suivi.history(nom)).travaux
  const etat = (await base.store.suivi.all()).find(s => s.nom === nom)
  return { fait, etat }
}

it('asks no more than the day allows, puts the rest off to tomorrow, and the list stays as fresh as it was', async () => {
  await declare('frugale', { requetes: 2 })
  for (const fois of [1, 2]) {
    const { fait, etat } = await harvested('frugale')
    expect([demandes, fait?.depense]).toEqual([fois, { ms: expect.any(Number), requetes: 1, octets: LISTE.length }])
    expect(etat?.depense).toEqual({ requetes: fois, octets: fois * LISTE.length })
  }
  const { fait, etat } = await harvested('frugale')
  expect(demandes).toBe(2)
  expect([fait?.issue, fait?.erreur]).toEqual(['differe', expect.stringMatching(/\(2\srequêtes sur 2/)])
  expect([etat?.etat, etat?.lectures.length, etat?.travail]).toEqual([
    'fraiche',
    1,
    { pour: expect.any(String), pris_le: null, essais: 0, avancement: null }
  ])
  expect(new Date(etat?.travail?.pour ?? '')).toEqual(DEMAIN)
  // What it cost yesterday is yesterday's.
  await base.sql`update depenses set jour = jour - 1`
  expect((await harvested('frugale')).fait?.issue).toBe('inchange')
  expect(demandes).toBe(3)
})

it('counts what failed as what came, and stops in the middle of a list that would cost more', async () => {
  await declare('lourde', { octets: 400 })
  demandes = 0
  statut = 404
  expect((await harvested('lourde')).fait?.issue).toBe('echec')
  expect(demandes).toBe(1)
  statut = 200
  corps = ENTETE + '2,La Digue,Quimper,29000\n'.repeat(100)
  // A whole day does not pay it: putting it off would never end.
  const { fait, etat } = await harvested('lourde')
  expect([fait?.issue, fait?.erreur]).toEqual(['echec', expect.stringMatching(/trop grande.*plus de \S+ ko/)])
  expect(etat?.depense.requetes).toBe(2)
  corps = LISTE
  expect((await harvested('lourde')).fait?.issue).toBe('fait')
  // What is left of this one does not: tomorrow's may.
  corps = `${LISTE}${'3,La Jetée,Vannes,56000\n'.repeat(13)}`
  const reste = await harvested('lourde')
  expect([reste.fait?.issue, reste.fait?.erreur]).toEqual([
    'differe',
    expect.stringContaining('budget du jour est dépensé')
  ])
  expect([reste.etat?.etat, new Date(reste.etat?.travail?.pour ?? '')]).toEqual(['fraiche', DEMAIN])
  await base.sql`update depenses set jour = jour - 1 where source = 'lourde'`
  expect((await harvested('lourde')).fait?.erreur).not.toContain('budget')
  corps = LISTE
})

it('is said on the page of the source, with the next try', async () => {
  await declare('dite', { requetes: 1 })
  await harvested('dite')
  await harvested('dite')
  const site = await openSite(base.store, openJournal(base.store.dossier, 'error'))
  const { hote, close } = await openBoucle(createServer(site.handler))
  const page = (await (await fetch(`http://${hote}/sources/dite`)).text()).replaceAll('\u00a0', ' ')
  await close()
  await site.close()
  expect(page).toContain('tout ce qui lui est permis en un jour')
  expect(page).toMatch(/1 requête et 1 ko, sur 1 et 1 Go permis par jour/)
  expect(page).toMatch(
    /Prochaine lecture<\/dt><dd><time datetime="[^"]+">dans \d+ (?:h|min)|Prochaine lecture.{0,200}dans/
  )
})

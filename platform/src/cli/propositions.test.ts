import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { type Base, openBase } from '../../test/base.ts'
import { openBoucle } from '../../test/boucle.ts'
import { workAll } from '../jobs/ouvrage.ts'
import { planWork } from '../jobs/planning.ts'
import { openJournal } from '../log.ts'
import type { Proposee } from '../store/propositions.ts'
import { createGuichet } from './guichet.ts'
import { createMetier } from './metier.ts'
import { moissonne } from './moisson.ts'
import { acceptProposee, refuseProposee, tellProposees } from './propositions.ts'
import { openSite } from './site.ts'

const PROPOSEE: Proposee = {
  titre: 'Espaces numériques',
  editeur: 'Ville inventée',
  licence: 'etalab-2.0',
  courriel: 'canari.publication@ville-inventee.example',
  consentement: 'J’ai l’accord de mon organisme.',
  fichier: 'mes lieux.csv',
  feuille: null,
  adresse: null,
  mapping: {
    champs: { nom: { colonnes: ['Lieu'] }, commune: { colonnes: ['Où'] }, code_postal: { colonnes: ['CP'] } }
  },
  octets: Buffer.from('Lieu;Où;CP\nEspace du Lavoir;Guéret;23000\n;Guéret;23000\n')
}

let base: Base
let dit = ''
beforeAll(async () => {
  base = await openBase()
  vi.spyOn(process.stdout, 'write').mockImplementation(texte => {
    dit += String(texte)
    return true
  })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await base.close()
})

const textOf = (dossier: string): string =>
  readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => readFileSync(join(f.parentPath, f.name), 'utf8'))
    .join('\n')

it('a proposed list waits under a name of its own, in nothing that is published', async () => {
  const { store } = base
  expect(await store.propositions.keep(PROPOSEE, new Set(['ville-inventee-espaces-numeriques']))).toBe(
    'ville-inventee-espaces-numeriques-2'
  )
  expect(await store.propositions.keep(PROPOSEE, new Set())).toBe('ville-inventee-espaces-numeriques')
  expect(await store.sources.known()).toEqual([])
  await tellProposees(store)
  expect(dit).toMatch(
    /ville-inventee-espaces-numeriques.: «.Espaces numériques.» de Ville inventée \(etalab-2\.0\), proposée le/
  )
  expect(dit).toContain('canari.publication@')
})

it('refused, it is deleted with its contact; what nobody proposed cannot be', async () => {
  const { store, sql } = base
  const stop = await new Promise<() => Promise<void>>((resolve, reject) => {
    const listening = store.propositions.onRefused(nom => {
      expect(nom).toBe('ville-inventee-espaces-numeriques-2')
      listening.then(resolve, reject)
    })
    listening.then(() => refuseProposee(store, 'ville-inventee-espaces-numeriques-2')).catch(reject)
  })
  await stop()
  expect(await sql`select nom from propositions`).toEqual([{ nom: 'ville-inventee-espaces-numeriques' }])
  await expect(refuseProposee(store, 'rien')).rejects.toThrow('n’est pas une liste proposée')
})

it('accepted, it is a source read with the mapping that was settled, its contact still private', async () => {
  const { store, sql } = base
  const nom = 'ville-inventee-espaces-numeriques'
  expect(await acceptProposee(store, nom)).toBe(0)
  const entiere = await store.editions.load()
  expect(entiere?.fiches.map(f => f.valeurs.nom)).toEqual(['Espace du Lavoir'])
  expect(entiere?.sources).toMatchObject([
    { nom, titre: 'Espaces numériques', editeur: 'Ville inventée', licence: 'etalab-2.0' }
  ])
  expect(entiere?.sources[0]?.rapport).toMatchObject({ lus: 2, retenus: 1 })
  expect(await store.propositions.pending()).toEqual([])
  expect(await store.propositions.sources()).toMatchObject([
    { nom, mapping: PROPOSEE.mapping, fichier: 'mes lieux.csv' }
  ])
  // The snapshot has the bytes now.
  const tenu = await store.instantanes.lastGood(nom)
  expect(Buffer.from(tenu ? await store.instantanes.read(tenu) : []).toString()).toBe(PROPOSEE.octets.toString())
  expect(await sql`select octets from propositions`).toEqual([{ octets: null }])
  expect(textOf(join(store.dossier, 'editions'))).not.toContain('canari')
  expect(JSON.stringify(entiere)).not.toContain('canari')
  await expect(refuseProposee(store, nom)).rejects.toThrow('n’est pas une liste proposée')
})

it('accepted though nothing of it can be read, it stays proposed, and the cure is said', async () => {
  const { store } = base
  const nom = await store.propositions.keep({ ...PROPOSEE, titre: 'Vide', octets: Buffer.from('') }, new Set())
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  dit = ''
  expect(await acceptProposee(store, nom)).toBe(1)
  expect(dit).toContain('ce fichier est vide')
  expect((await store.propositions.pending()).map(p => p.nom)).toEqual([nom])
})

it('proposed by its address, accepted, then harvested by the calendar: what changes there is in the next édition', async () => {
  await build()
  const { store } = base
  let lignes = ['Fabrique du Moulin;Guéret;23000', 'Atelier de la Digue;Aubusson;23200']
  let demandes = 0
  const liste = await openBoucle(
    createServer((_request, sent) => {
      demandes++
      sent.writeHead(200, { 'content-type': 'text/csv' }).end(`Nom du lieu;Ville;Code postal\n${lignes.join('\n')}\n`)
    })
  )
  vi.stubEnv('LIEUX_HOTES', liste.hote)
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  const site = await openSite(store, openJournal(store.dossier, 'error'))
  const { hote, close } = await openBoucle(createServer(site.handler))
  const api = async (chemin: string, corps?: object) => {
    const reponse = await fetch(`http://${hote}/api/v1/validations${chemin}`, {
      ...(corps && { method: 'POST', body: JSON.stringify(corps), headers: { 'content-type': 'application/json' } })
    })
    return (await reponse.json()) as Record<string, unknown>
  }
  const noms = async () =>
    (await store.editions.load())?.fiches.map(f => f.valeurs.nom).filter(n => /Fabrique|Atelier|Comptoir/.test(n ?? ''))
  try {
    const { id } = await api('', { adresse: `http://${liste.hote}/lieux.csv` })
    await expect.poll(async () => (await api(`/${id}`)).retenus, { timeout: 60_000 }).toBe(2)
    const dits = { titre: 'Lieux du moulin', editeur: 'Pays inventé', licence: 'etalab-2.0', consentement: true }
    const { nom } = await api(`/${id}/proposition`, { ...dits, courriel: 'contact@pays-invente.example' })
    expect(nom).toBe('pays-invente-lieux-du-moulin')
    expect(await noms()).toEqual([])

    expect(await acceptProposee(store, nom as string)).toBe(0)
    expect((await noms())?.sort()).toEqual(['Atelier de la Digue', 'Fabrique du Moulin'])
    expect(demandes).toBe(1)

    lignes = [...lignes, 'Comptoir du Pré;Bourganeuf;23400']
    const now = new Date()
    await planWork(store, now)
    const pour = (await store.travaux.nextDue()) as Date
    expect(pour.getTime() - now.getTime()).toBeLessThanOrEqual(7 * 86_400_000)
    expect(await workAll({ travaux: store.travaux, metier: createMetier(store), maintenant: () => pour })).toBe(1)
    expect(demandes).toBe(2)
    expect((await noms())?.sort()).toEqual(['Atelier de la Digue', 'Comptoir du Pré', 'Fabrique du Moulin'])

    // By its name too, as any list of the program.
    lignes = lignes.map(ligne => ligne.replace('Comptoir du Pré', 'Comptoir des Prés'))
    expect(await moissonne(store, [nom as string])).toBe(0)
    expect(demandes).toBe(3)
    expect(await noms()).toContain('Comptoir des Prés')
  } finally {
    vi.unstubAllEnvs()
    await close()
    await site.close()
    await liste.close()
  }
}, 180_000)

const TITRES = ['Nom du lieu', 'Ville', 'Code postal']

/** A workbook of two lists, the second of which is longer each time, so that it is the one that opens by itself. */
async function classeurOf(feuilles: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<Buffer> {
  const classeur = new ExcelJS.Workbook()
  for (const [nom, rangs] of Object.entries(feuilles)) classeur.addWorksheet(nom).addRows([TITRES, ...rangs])
  return Buffer.from(await classeur.xlsx.writeBuffer())
}

it('proposed by a sheet of a workbook, it is that sheet for good: accepted, then at every harvest, and when it is gone', async () => {
  await build()
  const { store } = base
  const longue = ['Un', 'Deux', 'Trois', 'Quatre'].map(n => [`Réserve ${n}`, 'Guéret', '23000'])
  let octets = await classeurOf({ Permanences: [['Relais du Gué', 'Guéret', '23000']], Archives: longue })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const liste = await openBoucle(
    createServer((_request, sent) => {
      sent.writeHead(200, { 'content-type': type }).end(octets)
    })
  )
  vi.stubEnv('LIEUX_HOTES', liste.hote)
  vi.stubEnv('LIEUX_GEOCODEUR', 'non')
  const site = await openSite(store, openJournal(store.dossier, 'error'))
  const { hote, close } = await openBoucle(createServer(site.handler))
  const ask = async (chemin: string, corps?: object) => {
    const reponse = await fetch(`http://${hote}/api/v1/validations${chemin}`, {
      ...(corps && { method: 'POST', body: JSON.stringify(corps), headers: { 'content-type': 'application/json' } })
    })
    return { statut: reponse.status, corps: (await reponse.json()) as Record<string, unknown> }
  }
  const nom = 'pays-invente-permanences'
  const noms = async () =>
    (await store.editions.load())?.fiches.map(f => f.valeurs.nom ?? '').filter(n => /Relais|Réserve/.test(n))
  try {
    const { corps } = await ask('?feuille=Permanences', { adresse: `http://${liste.hote}/deux.xlsx` })
    const { id } = corps
    await expect.poll(async () => (await ask(`/${id}`)).corps.retenus, { timeout: 60_000 }).toBe(1)
    const dits = { titre: 'Permanences', editeur: 'Pays inventé', licence: 'etalab-2.0', consentement: true }
    expect(await ask(`/${id}/proposition`, { ...dits, courriel: 'contact@pays-invente.example' })).toMatchObject({
      statut: 201,
      corps: { nom }
    })
    dit = ''
    await tellProposees(store)
    expect(dit).toContain('feuille «\u00a0Permanences\u00a0» de deux.xlsx')
    const ouvertes: unknown[] = []
    const guichet = createGuichet(store, {
      depose: async (fichier, _flux, venue) => String(ouvertes.push([fichier, venue?.feuille])),
      attend: async () => {},
      lit: async () => null,
      corrige: async () => true
    })
    await guichet.ouvreListe(nom)
    expect(ouvertes).toEqual([['deux.xlsx', 'Permanences']])

    expect(await acceptProposee(store, nom)).toBe(0)
    expect(await noms()).toEqual(['Relais du Gué'])
    octets = await classeurOf({
      Permanences: [
        ['Relais du Gué', 'Guéret', '23000'],
        ['Relais du Bief', 'Aubusson', '23200']
      ],
      Archives: longue
    })
    expect(await moissonne(store, [nom])).toBe(0)
    expect((await noms())?.sort()).toEqual(['Relais du Bief', 'Relais du Gué'])

    // The other list is never taken for it.
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    octets = await classeurOf({ Archives: longue })
    await moissonne(store, [nom])
    expect((await noms())?.sort()).toEqual(['Relais du Bief', 'Relais du Gué'])
    expect((await store.suivi.all()).find(e => e.nom === nom)?.lectures.at(-1)?.erreur).toContain('Archives')
  } finally {
    vi.unstubAllEnvs()
    await close()
    await site.close()
    await liste.close()
  }
}, 180_000)

/**
 * From the name of a source to its records, over a real server that breaks its promises (T5): what fails keeps what it last
 * gave, and the others go on.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '@lieux-communs/core'
import { sourceByNom } from '@lieux-communs/sources'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Base, openBase } from '../../test/base.ts'
import { openPannes, type Pannes } from '../../test/pannes.ts'
import { openPortail } from '../../test/portail.ts'
import { SERVICES_ESSAI } from '../../test/portails.ts'
import { harvest, publishAll } from '../pipeline/harvest.ts'
import { readAll } from '../pipeline/run.ts'
import { loadGeographie } from '../reference/load.ts'
import { findDemandes } from './demandes.ts'

const contexte = { geographie: loadGeographie(), jour: '2026-03-02' }
let pannes: Pannes
let base: Base
beforeAll(async () => {
  pannes = await openPannes()
  base = await openBase()
})
afterAll(async () => {
  await pannes.close()
  await base.close()
})

const liste = (nom: string, adresse: string | null): Source => ({
  ...(sourceByNom('standard-national') as Source),
  nom,
  licence: 'etalab-2.0',
  fichier: `${nom}.csv`,
  adresse
})

const find = (...sources: Source[]) =>
  findDemandes(
    sources.map(s => s.nom),
    { hotes: [pannes.hote] },
    sources
  )

it('reads a source at its public address when no folder is given', async () => {
  const { demandes } = await find(liste('phare', pannes.at('/liste')))
  const { lues, echecs } = await readAll(demandes, contexte)
  expect(echecs).toEqual([])
  expect(lues[0]?.records.map(r => r.valeurs.nom)).toEqual(['Le Phare', 'La Digue'])
})

it('says which sources have an address when one has none, or when all are asked for without a folder', async () => {
  const sources = [liste('phare', pannes.at('/liste')), liste('digue', null), liste('mole', pannes.at('/500'))]
  await expect(findDemandes(['digue'], {}, sources)).rejects.toThrow(/n’a pas d’adresse publique.*phare, mole\./)
  await expect(findDemandes([], { all: true }, sources)).rejects.toThrow(/--from DOSSIER.*phare, mole\./)
  await expect(findDemandes(['digue'], {}, [liste('digue', null)])).rejects.toThrow('aucune n’en a')
})

it('prefers the folder, then the user’s own file of that name, to the address', async () => {
  const dossier = mkdtempSync(join(tmpdir(), 'lieux-demandes-'))
  const source = liste(join(dossier, 'phare'), pannes.at('/500'))
  writeFileSync(source.nom, 'id,nom,commune,code_postal\n1,Le Mien,Brest,29200\n')
  try {
    const { demandes } = await findDemandes([source.nom], {}, [source])
    expect([demandes[0]?.distante, demandes[0]?.remise]).toEqual([undefined, true])
    const sous = await findDemandes(['phare'], { from: dossier }, [liste('phare', pannes.at('/500'))])
    expect(sous.demandes[0]?.distante).toBeUndefined()
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
})

it('guesses a list that nobody declared, says how each column was read, and refuses what is no list of places', async () => {
  const dossier = mkdtempSync(join(tmpdir(), 'lieux-demandes-'))
  const [inconnue, comptes] = [join(dossier, 'Mes lieux 2024.csv'), join(dossier, 'comptes.csv')]
  writeFileSync(inconnue, 'Nom du truc;Ville;Tel\nLe Phare;Brest;0298000000\nLa Digue;Quimper;0298000001\n')
  writeFileSync(comptes, 'Exercice;Montant;Solde\n2023;120,5;3\n2024;99,0;4\n')
  try {
    const { demandes, echecs } = await findDemandes([inconnue, comptes], {})
    const source = demandes[0]?.source
    expect([source?.nom, source?.licence, demandes[0]?.remise]).toEqual(['mes-lieux-2024', 'inconnue', true])
    expect(source?.devinee?.map(c => [c.colonne, c.cibles])).toEqual([
      ['Nom du truc', ['nom']],
      ['Ville', ['commune']],
      ['Tel', ['telephone']]
    ])
    expect(echecs[0]?.cause).toContain('Exercice, Montant, Solde')
    expect(echecs[0]?.remede).toContain('npx lieux infer')
    const { lues } = await readAll(demandes, contexte)
    expect(lues[0]?.records.map(r => [r.valeurs.nom, r.valeurs.code_insee])).toEqual([
      ['Le Phare', '29019'],
      ['La Digue', '29232']
    ])
    expect(lues[0]?.rapport.devinee).toEqual(source?.devinee)
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
})

it('T5: a list that fails keeps its last good snapshot and its records, is marked stale, and the others go on', async () => {
  const turn = async (...sources: Source[]) => {
    const { demandes } = await find(...sources)
    const fin = await harvest(base.store, demandes, contexte)
    const { fiches } = await publishAll(base.store, new Date('2026-03-02T04:00:00Z'))
    return { ...fin, lieux: fiches.map(f => f.valeurs.nom).sort() }
  }
  const etatOf = async (nom: string) => (await base.store.sources.known()).find(s => s.nom === nom)?.etat
  const first = await turn(liste('phare', pannes.at('/version')))
  expect(first.lieux).toEqual(['La Digue', 'Le Phare'])
  const good = await base.store.instantanes.lastGood('phare')
  expect(good?.version?.etag).toBe('"v1"')

  // Nothing new: the server says so without sending the list, and nothing moves.
  expect((await turn(liste('phare', pannes.at('/version')))).rapports).toEqual(first.rapports)
  expect((await base.store.instantanes.lastGood('phare'))?.id).toBe(good?.id)

  for (const panne of ['/404', '/page', '/boucle', '/enorme', '/vers-interne']) {
    const after = await turn(liste('phare', pannes.at(panne)), liste('digue', pannes.at('/liste')))
    expect(after.echecs.map(e => e.source)).toEqual(['phare'])
    expect(after.echecs[0]?.cause).toContain('http://')
    expect(after.rapports.map(r => r.source)).toEqual(['digue'])
    expect(after.lieux).toEqual(first.lieux)
    expect(await etatOf('phare')).toBe('perimee')
    expect((await base.store.instantanes.lastGood('phare'))?.id).toBe(good?.id)
  }
  await turn(liste('phare', pannes.at('/version')))
  expect(await etatOf('phare')).toBe('fraiche')
})

it('T5: a list in pages that breaks half way keeps its last good snapshot whole, and costs nothing when it has not moved', async () => {
  const service = SERVICES_ESSAI['json-pagine']
  const portail = await openPortail(service)
  const ours = await openBase()
  try {
    const source = { ...liste('mole', null), fichier: 'mole.json', acces: service.acces(portail.base) }
    const turn = async () => {
      const { demandes } = await findDemandes(['mole'], { hotes: [portail.hote] }, [source])
      const fin = await harvest(ours.store, demandes, { ...contexte, empreinte: 'essai' })
      return { ...fin, tenu: await ours.store.instantanes.lastGood('mole') }
    }
    const first = await turn()
    expect(first.rapports[0]).toMatchObject({ lus: 250, retenus: 250 })
    portail.breakAt(3, 'casse')
    const second = await turn()
    expect(second.echecs[0]?.cause).toContain('pas du JSON')
    expect(second.tenu).toEqual(first.tenu)
    portail.reset()
    const third = await turn()
    expect(third.rapports).toEqual(first.rapports)
    expect(third.tenus.size).toBe(0)
    expect(third.tenu?.id).toBe(first.tenu?.id)
  } finally {
    await ours.close()
    await portail.close()
  }
})

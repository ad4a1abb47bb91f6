/** Correcting on the page: whatever a column was guessed to be, it is changed, changed back, and read again from the mapping saved. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCsv } from '@lieux-communs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../bin/bootstrap.mjs'
import { createAtelier } from './atelier.ts'
import { DEPART } from './choix.ts'
import type { Atelier, RapportValidation } from './dit.ts'

const ENTETE =
  'Nom;N°;Rue;CP;Ville;Tél;Mail;Lundi;Mardi;Mercredi ouverture;Mercredi fermeture;Wifi;Sur place;Activités;Contenu;Notes'
const ACTIVITES = ['Aide CAF, impôts', 'Bureautique', 'Aide CAF, bureautique', 'Impression 3D']
const rang = (i: number): string =>
  [
    `Relais ${i}`,
    i + 1,
    'rue du Four',
    '59100',
    'Roubaix',
    '03 20 00 00 01',
    `"accueil${i}@a.example ; contact${i}@a.example"`,
    '9h-12h',
    '14h-17h',
    '09:00',
    '12:00',
    i % 2 ? 'oui' : 'non',
    i % 3 ? 'oui' : 'non',
    `"${ACTIVITES[i % 4]}"`,
    `"Site : https://relais${i}.example\nPublic : Seniors"`,
    'à rappeler'
  ].join(';')
const LISTE = [ENTETE, ...Array.from({ length: 12 }, (_, i) => rang(i))].join('\n')

const dossier = mkdtempSync(join(tmpdir(), 'lieux-retour-'))
let atelier: Atelier
let id: string

async function* flux(texte: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(texte)
}

async function read(sien = id): Promise<RapportValidation> {
  await atelier.attend(sien, 30_000)
  const validation = await atelier.lit(sien)
  if (!validation?.rapport) throw new Error(JSON.stringify(validation?.refus))
  return validation.rapport
}

async function choose(...choix: readonly (readonly [string, string])[]): Promise<RapportValidation> {
  expect(await atelier.choisit(id, new Map(choix))).toBe(true)
  return read()
}

const lignes = async (sien = id) => readCsv(Buffer.from((await atelier.produit(sien, 'lieux.csv')) ?? []).toString())
const colonneDe = (rapport: RapportValidation, nom: string) => rapport.colonnes.find(c => c.colonne === nom)

beforeAll(async () => {
  await build()
  atelier = await createAtelier({ dossier })
  id = await atelier.depose('liste.csv', flux(LISTE))
  await read()
})
afterAll(async () => {
  await atelier.close()
  rmSync(dossier, { recursive: true, force: true })
})

describe('a column of yes and no', () => {
  it('says the value it means, takes another, and the field keeps naming its columns', async () => {
    const avant = await read()
    expect(colonneDe(avant, 'Wifi')).toMatchObject({
      cibles: ['services'],
      valeurs: ['services=Accès internet et matériel informatique'],
      ouiNon: true
    })
    const apres = await choose(['Wifi', 'publics_specifiquement_adresses=Seniors'])
    expect(colonneDe(apres, 'Wifi')).toMatchObject({
      valeurs: ['publics_specifiquement_adresses=Seniors'],
      changee: true
    })
    expect(apres.mapping.champs.publics_specifiquement_adresses).toMatchObject({
      regles: [{ constante: 'Seniors', si: { colonne: 'Wifi', vaut: ['oui'] } }],
      colonnes: ['Wifi']
    })
    expect(JSON.stringify(apres.mapping.champs.services)).not.toContain('Wifi')
    const publics = (await lignes()).map(l => l.publics_specifiquement_adresses)
    expect(publics.filter(p => p === 'Seniors')).toHaveLength(6)
    expect((await choose(['Wifi', DEPART])).mapping).toEqual(avant.mapping)
  })
})

describe('a column given to a list of which it says nothing', () => {
  it('is told so, with what to say instead; the value that a yes means is then published', async () => {
    const vaine = colonneDe(await choose(['Sur place', 'modalites_accompagnement']), 'Sur place')
    expect(vaine).toMatchObject({ cibles: ['modalites_accompagnement'], valeurs: [], vaine: true, ouiNon: true })
    expect(vaine?.raison).toMatch(/^rien n’en sera publié.*ce que «.oui.» veut dire$/)
    const dite = await choose(['Sur place', 'modalites_accompagnement=En autonomie'])
    expect(colonneDe(dite, 'Sur place')).toMatchObject({ vaine: false, raison: 'choisie par vous' })
    expect((await lignes()).filter(l => l.modalites_accompagnement === 'En autonomie')).toHaveLength(8)
    await choose(['Sur place', DEPART])
  })

  it('is told so when its cells are words of something else', async () => {
    const vaine = colonneDe(await choose(['Notes', 'publics_specifiquement_adresses']), 'Notes')
    expect(vaine).toMatchObject({ vaine: true, ouiNon: false })
    expect(vaine?.raison).toContain('aucune de ses cellules')
    await choose(['Notes', DEPART])
  })
})

describe('every kind of guess', () => {
  it.each([
    ['N°', 'complement_adresse', 'columns joined'],
    ['Mail', 'presentation_detail', 'several values in a cell'],
    ['Lundi', 'horaires.samedi', 'hours of a day'],
    ['Mercredi ouverture', 'presentation_detail', 'an opening and its closing'],
    ['Sur place', 'modalites_acces=Se présenter', 'yes and no, unplaced'],
    ['Activités', 'publics_specifiquement_adresses', 'words and their separator'],
    ['Contenu', '', 'labels in a text']
  ])('%s, made %s and back (%s), leaves no trace', async (colonne, cible) => {
    const avant = await read()
    const csv = await lignes()
    const apres = await choose([colonne, cible])
    const dite = colonneDe(apres, colonne)
    expect([...(dite?.cibles ?? []), ...(dite?.valeurs ?? [])]).toEqual(
      cible === '' ? [] : cible.includes('=') ? [cible.split('=')[0], cible] : [cible]
    )
    const remis = await choose([colonne, DEPART])
    expect(remis.mapping).toEqual(avant.mapping)
    expect(colonneDe(remis, colonne)).toEqual(colonneDe(avant, colonne))
    expect(await lignes()).toEqual(csv)
  })

  it('the mapping saved after several changes reads the same list the same way', async () => {
    await choose(
      ['Wifi', 'frais_a_charge=Gratuit'],
      ['Tél', ''],
      ['Notes', 'presentation_detail'],
      ['Mardi', 'horaires.jeudi']
    )
    const mapping = JSON.parse(Buffer.from((await atelier.produit(id, 'correspondance.json')) ?? []).toString())
    const autre = await atelier.depose('liste.csv', flux(LISTE))
    await read(autre)
    await atelier.corrige(autre, mapping)
    await read(autre)
    expect(await lignes(autre)).toEqual(await lignes())
    await choose(['Wifi', DEPART], ['Tél', DEPART], ['Notes', DEPART], ['Mardi', DEPART])
  })

  it('a list chosen for a column is read by its words and separators, not copied', async () => {
    const rapport = await choose(['Activités', ''])
    expect(rapport.mots).toEqual([])
    await choose(['Activités', 'services'])
    const services = new Set((await lignes()).map(l => l.services))
    expect(services).toContain('Aide aux démarches administratives|Maîtrise des outils numériques du quotidien')
    await choose(['Activités', DEPART])
  })

  it('an opening and a closing chosen one by one make hours', async () => {
    await choose(['Mercredi ouverture', 'horaires.vendredi'], ['Mercredi fermeture', 'horaires.vendredi'])
    expect((await lignes())[0]?.horaires).toContain('Fr 09:00-12:00')
    await choose(['Mercredi ouverture', DEPART], ['Mercredi fermeture', DEPART])
  })
})

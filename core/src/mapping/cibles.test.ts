import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMapping } from './check.ts'
import { type CibleColonne, ciblesParColonne } from './cibles.ts'
import { compileMapping } from './compile.ts'
import type { Mapping, Regle } from './langage.ts'
import { reaffecte } from './reaffecte.ts'

const COLONNES = ['Nom', 'N°', 'Rue', 'Tél', 'Lu', 'Ma', 'Wifi', 'Notes', 'public.0', 'public.1', 'adr.cp']
const MAPPING: Mapping = {
  champs: {
    nom: { colonnes: ['nom'], confiance: 1, raison: 'l’en-tête' },
    adresse: { colonnes: ['N°', 'Rue'], joindre: ' ' },
    telephone: { colonnes: ['Tél'], confiance: 0.9, raison: 'des numéros' },
    horaires: { jours: { lundi: ['Lu'], mardi: ['Ma'] } },
    publics_specifiquement_adresses: { colonnes: ['public.*'] },
    code_postal: { colonnes: ['adr'] },
    services: {
      regles: [{ constante: 'Accès internet et matériel informatique', si: { colonne: 'Wifi', vaut: ['oui'] } }]
    }
  },
  ignores: { Notes: 'remarque interne' }
}

const FICHIER = { colonnes: COLONNES }
const INTERNET = 'services=Accès internet et matériel informatique'
const bouge = (mapping: Mapping, colonne: string, cible: CibleColonne | null, regle?: Regle) =>
  reaffecte(mapping, colonne, cible, { ...FICHIER, regle })
const ciblesOf = (mapping: Mapping, colonne: string) => ciblesParColonne(mapping, COLONNES).get(colonne)

describe('what each column feeds', () => {
  it.each([
    ['Nom', ['nom']],
    ['Rue', ['adresse']],
    ['Lu', ['horaires.lundi']],
    ['public.1', ['publics_specifiquement_adresses']],
    ['adr.cp', ['code_postal']],
    ['Notes', []],
    ['Wifi', [INTERNET]]
  ])('%s feeds %j', (colonne, cibles) => {
    expect(ciblesOf(MAPPING, colonne)).toEqual(cibles)
  })
})

describe('a column that someone moves', () => {
  it('leaves its field, which keeps its other columns, and is no longer ignored', () => {
    const mapping = bouge(bouge(MAPPING, 'N°', 'complement_adresse'), 'Notes', 'presentation_detail')
    expect(mapping.champs.adresse).toEqual({ colonnes: ['Rue'], joindre: ' ' })
    expect(mapping.champs.complement_adresse).toMatchObject({ colonnes: ['N°'] })
    expect(mapping.ignores).toEqual({})
    expect(bouge(MAPPING, 'Tél', null).champs.telephone).toBeUndefined()
    expect(bouge(MAPPING, 'Tél', null).ignores?.Tél).toBeTruthy()
  })

  it('names a person no more once someone says what it feeds, and still does once it is left out', () => {
    const mapping: Mapping = { ...MAPPING, personnes: ['Notes', 'Tél'] }
    expect(bouge(mapping, 'Notes', 'presentation_detail').personnes).toEqual(['Tél'])
    expect(bouge(mapping, 'Notes', null).personnes).toEqual(['Notes', 'Tél'])
    expect(bouge({ ...MAPPING, personnes: ['Notes'] }, 'Notes', 'nom')).not.toHaveProperty('personnes')
  })

  it('joins a field of words after what fed it, and a street as one text in the order of the file', () => {
    const mapping = bouge(bouge(MAPPING, 'Notes', 'services'), 'adr.cp', 'adresse')
    expect(mapping.champs.services).toMatchObject({ regles: [expect.anything(), { colonnes: ['Notes'] }] })
    const read = compileMapping(mapping, COLONNES)
    const brut = read({ 'N°': '3', Rue: 'rue Haute', adr: { cp: 'bâtiment B' } })
    expect(brut.valeurs.adresse?.map(v => v.texte)).toEqual(['3 rue Haute bâtiment B'])
    const remis = bouge(bouge(MAPPING, 'N°', 'complement_adresse'), 'N°', 'adresse')
    expect(remis.champs.adresse).toMatchObject({ colonnes: ['N°', 'Rue'], joindre: ' ' })
  })

  it('takes its place among the days', () => {
    const mapping = bouge(bouge(MAPPING, 'Lu', 'horaires.samedi'), 'Ma', 'horaires')
    expect(mapping.champs.horaires).toMatchObject({ jours: { samedi: ['Lu'] }, colonnes: ['Ma'] })
    expect(bouge(bouge(MAPPING, 'Lu', null), 'Ma', null).champs.horaires).toBeUndefined()
  })

  it('comes before what fed a field of one value: it is what the person says', () => {
    const read = compileMapping(bouge(MAPPING, 'Notes', 'nom'), COLONNES)
    expect(read({ Nom: 'Ancien', Notes: 'Nouveau' }).valeurs.nom?.map(v => v.texte)).toEqual(['Nouveau'])
  })

  it('of yes and no takes its constant with it, and the field names the boxes that are left', () => {
    const deux = bouge(MAPPING, 'Notes', 'services=Aide aux démarches administratives', {
      constante: 'Aide aux démarches administratives',
      si: { colonne: 'Notes', vaut: ['x'] }
    })
    expect(deux.champs.services).toMatchObject({ colonnes: ['Wifi', 'Notes'] })
    expect(bouge(deux, 'Wifi', 'modalites_acces').champs.services).toMatchObject({
      regles: [{ constante: 'Aide aux démarches administratives' }],
      colonnes: ['Notes']
    })
    expect(bouge(MAPPING, 'Wifi', null).champs.services).toBeUndefined()
    expect(ciblesOf(bouge(MAPPING, 'Wifi', 'frais_a_charge=Gratuit'), 'Wifi')).toEqual(['frais_a_charge=Gratuit'])
  })

  it('leaves a list that is read whole, whose other items stay', () => {
    const mapping = bouge(MAPPING, 'public.0', 'presentation_resume')
    expect(mapping.champs.publics_specifiquement_adresses).toEqual({ colonnes: ['public.1'] })
    expect(ciblesOf(mapping, 'public.0')).toEqual(['presentation_resume'])
  })

  it('of a field spelt otherwise in the mapping leaves it all the same', () => {
    expect(bouge({ champs: { nom: { colonnes: ['NOM'] } } }, 'Nom', null).champs.nom).toBeUndefined()
  })

  it('that a helper reads names the fields it feeds, until a column of their own comes', () => {
    const mapping = bouge(MAPPING, 'Notes', 'point')
    expect(mapping.champs.latitude).toMatchObject({ par: 'point', colonnes: ['Notes'] })
    const deux = bouge(bouge(mapping, 'Lu', 'latitude'), 'Ma', 'longitude')
    expect(deux.champs.latitude).toMatchObject({ colonnes: ['Lu'] })
    expect(bouge(mapping, 'Notes', null).champs.latitude).toBeUndefined()
  })

  it('whatever is moved, the mapping is one that we read, and the column feeds what was said', () => {
    const cibles: (CibleColonne | null)[] = [
      null,
      'adresse',
      'telephone',
      'horaires',
      'horaires.jeudi',
      'services',
      'services=Insertion professionnelle via le numérique',
      'frais_a_charge=Gratuit',
      'presentation_detail',
      'id'
    ]
    // `nom` stays: without it, every row would be set aside.
    const libres = COLONNES.filter(c => c !== 'Nom')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...libres), fc.constantFrom(...cibles)), { maxLength: 8 }),
        gestes => {
          const mapping = gestes.reduce((m, [colonne, cible]) => bouge(m, colonne, cible), MAPPING)
          checkMapping(mapping)
          const dernier = gestes.at(-1)
          if (dernier) expect(ciblesOf(mapping, dernier[0])).toEqual(dernier[1] === null ? [] : [dernier[1]])
        }
      )
    )
  })
})

describe('hours said apart from their days', () => {
  const nom = { colonnes: ['Nom'] }
  const jours = { lundi: ['Lu'], mardi: ['Ma'] }
  const coches: Mapping = { champs: { nom, horaires: { heures: ['h'], jours } } }
  const paires: Mapping = { champs: { nom, horaires: { colonnes: ['j'], heures: ['de', 'à'], bornes: true } } }
  const colonnes = ['Nom', 'h', 'Lu', 'Ma', 'j', 'de', 'à', 'texte']
  const apres = (mapping: Mapping, colonne: string, cible: CibleColonne | null) =>
    reaffecte(mapping, colonne, cible, { colonnes }).champs.horaires

  it('are told for each column', () => {
    const dites = ciblesParColonne(coches, colonnes)
    expect([dites.get('h'), dites.get('Ma')]).toEqual([['horaires'], ['horaires.mardi']])
  })

  it('lose a day with its box, and all with the hours', () => {
    expect(apres(coches, 'Ma', null)).toMatchObject({ heures: ['h'], jours: { lundi: ['Lu'] } })
    expect(apres(coches, 'h', null)).toBeUndefined()
    expect(apres(paires, 'à', null)).toEqual({ colonnes: ['j'] })
    expect(apres(paires, 'j', null)).toBeUndefined()
  })

  it('come after a text that someone chooses', () => {
    expect(apres(coches, 'texte', 'horaires')).toMatchObject({
      regles: [{ colonnes: ['texte'] }, { heures: ['h'], jours }]
    })
  })
})

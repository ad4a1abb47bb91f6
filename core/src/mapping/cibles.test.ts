import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMapping } from './check.ts'
import { type CibleColonne, ciblesParColonne, reaffecte } from './cibles.ts'
import { compileMapping } from './compile.ts'
import type { Mapping } from './langage.ts'

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

const ciblesOf = (mapping: Mapping, colonne: string) => ciblesParColonne(mapping, COLONNES).get(colonne)

describe('what each column feeds', () => {
  it.each([
    ['Nom', ['nom']],
    ['Rue', ['adresse']],
    ['Lu', ['horaires.lundi']],
    ['public.1', ['publics_specifiquement_adresses']],
    ['adr.cp', ['code_postal']],
    ['Notes', []],
    ['Wifi', []]
  ])('%s feeds %j', (colonne, cibles) => {
    expect(ciblesOf(MAPPING, colonne)).toEqual(cibles)
  })
})

describe('a column that someone moves', () => {
  it('leaves its field, which keeps its other columns, and is no longer ignored', () => {
    const mapping = reaffecte(reaffecte(MAPPING, 'N°', 'complement_adresse'), 'Notes', 'presentation_detail')
    expect(mapping.champs.adresse).toEqual({ colonnes: ['Rue'], joindre: ' ' })
    expect(mapping.champs.complement_adresse).toMatchObject({ colonnes: ['N°'] })
    expect(mapping.ignores).toEqual({})
    expect(reaffecte(MAPPING, 'Tél', null).champs.telephone).toBeUndefined()
    expect(reaffecte(MAPPING, 'Tél', null).ignores?.Tél).toBeTruthy()
  })

  it('names a person no more once someone says what it feeds, and still does once it is left out', () => {
    const mapping: Mapping = { ...MAPPING, personnes: ['Notes', 'Tél'] }
    expect(reaffecte(mapping, 'Notes', 'presentation_detail').personnes).toEqual(['Tél'])
    expect(reaffecte(mapping, 'Notes', null).personnes).toEqual(['Notes', 'Tél'])
    expect(reaffecte({ ...MAPPING, personnes: ['Notes'] }, 'Notes', 'nom')).not.toHaveProperty('personnes')
  })

  it('joins a field of words after what fed it, and a street as one text', () => {
    const mapping = reaffecte(reaffecte(MAPPING, 'Notes', 'services'), 'adr.cp', 'adresse')
    expect(mapping.champs.services).toMatchObject({ regles: [expect.anything(), { colonnes: ['Notes'] }] })
    const brut = compileMapping(mapping, COLONNES)({ 'N°': '3', Rue: 'rue Haute', adr: { cp: 'bâtiment B' } })
    expect(brut.valeurs.adresse?.map(v => v.texte)).toEqual(['3 rue Haute bâtiment B'])
  })

  it('takes its place among the days', () => {
    const mapping = reaffecte(reaffecte(MAPPING, 'Lu', 'horaires.samedi'), 'Ma', 'horaires')
    expect(mapping.champs.horaires).toMatchObject({ jours: { samedi: ['Lu'] }, colonnes: ['Ma'] })
    expect(reaffecte(reaffecte(MAPPING, 'Lu', null), 'Ma', null).champs.horaires).toBeUndefined()
  })

  it('whatever is moved, the mapping is one that we read, and the column feeds what was said', () => {
    const cibles: (CibleColonne | null)[] = [
      null,
      'adresse',
      'telephone',
      'horaires',
      'horaires.jeudi',
      'services',
      'presentation',
      'id'
    ]
    // `nom` stays: without it, every row would be set aside.
    const libres = ['N°', 'Rue', 'Tél', 'Lu', 'Ma', 'Notes', 'Wifi']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...libres), fc.constantFrom(...cibles)), { maxLength: 8 }),
        gestes => {
          const mapping = gestes.reduce((m, [colonne, cible]) => reaffecte(m, colonne, cible), MAPPING)
          checkMapping(mapping)
          const dernier = gestes.at(-1)
          if (dernier) expect(ciblesOf(mapping, dernier[0])).toEqual(dernier[1] === null ? [] : [dernier[1]])
        }
      )
    )
  })
})

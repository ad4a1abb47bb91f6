import { describe, expect, it } from 'vitest'
import type { Commune } from '../reference/geographie.ts'
import { creeGeographie } from '../reference/index-communes.ts'
import type { Valeurs } from '../standard/champs.ts'
import { type Etablissement, ressembleA } from './etablissement.ts'

const commune = (code: string, nom: string, plus: Partial<Commune> = {}): Commune => ({
  code,
  nom,
  type: 'COM',
  actuelle: code,
  departement: '99',
  region: null,
  codesPostaux: ['99100'],
  population: 100,
  epci: null,
  point: null,
  ...plus
})
const geographie = creeGeographie({
  communes: [
    commune('99001', 'Valbourg'),
    commune('99002', 'Petit-Val', { type: 'COMD', actuelle: '99001' }),
    commune('99003', 'Autreville')
  ],
  departements: [{ code: '99', nom: 'Ailleurs', region: '9' }]
})

const LIEU: Valeurs = {
  nom: 'Médiathèque de l’Étang',
  adresse: '4 rue des Saules',
  commune: 'Valbourg',
  code_postal: '99100',
  code_insee: '99001'
}
const ETABLISSEMENT: Etablissement = {
  siret: '00000000000000',
  rna: null,
  noms: ['MEDIATHEQUE DE L ETANG'],
  adresse: '4 RUE DES SAULES',
  code_postal: '99100',
  code_insee: '99001',
  latitude: null,
  longitude: null,
  ouvert: true
}
const like = (plus: Partial<Etablissement>, lieu: Valeurs = LIEU) =>
  ressembleA(lieu, lieu.nom ?? '', { ...ETABLISSEMENT, ...plus }, geographie)

describe('an establishment and a place', () => {
  it('are one under the same name at the same door', () => {
    expect(like({})).toEqual({ ressemblance: 1, preuves: 'même nom, même numéro et même rue, même commune' })
  })

  it('are compared under every name it goes by', () => {
    expect(like({ noms: ['ASSOCIATION POUR LIRE', 'LES AMIS', 'Médiathèque de l’Etang'] })?.ressemblance).toBe(1)
  })

  it('say what differs, and lose by it', () => {
    const presque = like({ noms: ['MEDIATHEQUE DE L ETANGS'] })
    const autreNumero = like({ adresse: '40 RUE DES SAULES' })
    const ailleurs = like({ adresse: '2 PLACE DU MARCHE' })
    expect(presque?.preuves).toMatch(/^même nom/)
    expect(autreNumero?.preuves).toContain('même rue, autre numéro')
    for (const moins of [autreNumero, ailleurs]) expect(moins?.ressemblance).toBeLessThan(0.9)
    expect((autreNumero?.ressemblance ?? 0) > (ailleurs?.ressemblance ?? 1)).toBe(true)
  })

  it('know the town hall by the body that has its name', () => {
    const mairie = { ...LIEU, nom: 'Mairie de Valbourg' }
    expect(like({ noms: ['COMMUNE DE VALBOURG', 'Mairie de Valbourg'] }, mairie)?.ressemblance).toBeGreaterThanOrEqual(
      0.9
    )
  })

  it('are never proposed across communes; a commune that was merged is no other', () => {
    expect(like({ code_insee: '99003' })).toBeNull()
    expect(like({ code_insee: '' })).toBeNull()
    expect(like({ code_insee: '99002' })?.ressemblance).toBe(1)
    const { code_insee: _, ...sansCode } = LIEU
    expect(like({}, sansCode)).toBeNull()
  })

  it('are never proposed when it is closed, nor under a foreign name at the same door', () => {
    expect(like({ ouvert: false })).toBeNull()
    expect(like({ noms: ['CLUB DE BOULES'] })).toBeNull()
    expect(like({ noms: [] })).toBeNull()
  })
})

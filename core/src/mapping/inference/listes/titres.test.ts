import { describe, expect, it } from 'vitest'
import { motsDuNom } from '../profil.ts'
import { decolle, lireTitre, motsDuTitre, motsUtiles } from './titres.ts'

const lu = (titre: string) => lireTitre(motsUtiles(motsDuTitre({ titre, mots: motsDuNom(titre) })))
const dits = (titre: string): Record<string, number> => Object.fromEntries(lu(titre).dits)

describe('a title', () => {
  it('is read without its articles, its plurals, its question words', () => {
    expect(motsUtiles(motsDuNom('Quels services proposez-vous ?'))).toEqual(['service'])
    expect(dits('Quels services proposez-vous ?')).toMatchObject({ services: 3 })
    expect(dits('Vos tarifs')).toMatchObject({ frais_a_charge: 3 })
  })
  it('says by its longest phrase, not by the words it holds', () => {
    expect(dits('Type de public')).toEqual({ publics_specifiquement_adresses: 3 })
    expect(dits('Type de structure')).toEqual({ typologie: 3 })
    expect(dits('publics_specifiquement_adresses')).toMatchObject({ publics_specifiquement_adresses: 3 })
  })
  it('is not its examples', () => {
    expect(dits('Type (association, entreprise ou service public)')).toEqual({ typologie: 2 })
  })
  it('that asks to whom the place speaks is about its publics, and no address', () => {
    for (const titre of ['À qui s’adresse le lieu ?', "Le lieu s'adresse à", 'a_qui_s_adresse_le_lieu'])
      expect([dits(titre), lu(titre).etranger]).toEqual([{ publics_specifiquement_adresses: 3 }, false])
    expect(lu('Lieu(s) adresse').etranger).toBe(true)
    expect(dits('À qui s’adresser ?')).toEqual({})
  })
  it('of a nested name is its last key that speaks', () => {
    expect(dits('structureType.name')).toEqual({ typologie: 3 })
    expect(dits('categories.handicaps')).toEqual({ prise_en_charge_specifique: 3 })
  })
  it('about counters, contacts, dates is about no list', () => {
    for (const titre of ['Nombre de services', 'Contact service (email)', 'Date de la formation', 'horaires_ateliers'])
      expect(lu(titre).etranger).toBe(true)
    expect(lu('publics_specifiquement_adresses').etranger).toBe(false)
    expect(lu('type_porteur').etranger).toBe(false)
  })
  it('has its glued words taken apart, when all of them are known', () => {
    expect(decolle('enlibreacces')).toEqual(['en', 'libre', 'acces'])
    expect(decolle('lestarifsdemastructure')).toEqual(['les', 'tarifs', 'de', 'ma', 'structure'])
    expect(decolle('anticonstitution')).toEqual(['anticonstitution'])
    expect(decolle('a'.repeat(100_000))).toHaveLength(1)
  })
})

/** The reference lists say what their keepers say, and cells are read by them alone. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../../text/fold.ts'
import { parseCsv } from '../csv.ts'
import { SERVICES } from '../vocabulary/services.ts'
import { APTIC } from './aptic.ts'
import { readDetailles } from './lecture.ts'
import { PIX } from './pix.ts'
import {
  SERVICES_DETAILLES,
  serviceDetaille,
  servicesImplied,
  underServices,
  VALEURS_DETAILLEES
} from './referentiels.ts'

const PUBLIE = new URL('../../../../../shared/data/schema/aptic-services.csv', import.meta.url)

describe('the reference lists', () => {
  it.runIf(existsSync(PUBLIE))('have the codes, names and themes that APTIC publishes, and no other', () => {
    const [, ...publies] = parseCsv(readFileSync(PUBLIE, 'utf8'))
    expect(publies.length).toBeGreaterThan(100)
    const nu = (texte: string) => fold(texte)
    expect(APTIC.entrees.map(e => [e.code, nu(e.libelle), nu(e.groupe)])).toEqual(
      publies.map(([code = '', libelle = '', theme = '']) => [code, nu(libelle), nu(theme)])
    )
  })

  it('have the five domains and sixteen competences of Pix', () => {
    const codes = PIX.entrees.map(e => e.code)
    expect(codes.filter(c => c.length === 1)).toEqual(['1', '2', '3', '4', '5'])
    expect(codes.filter(c => c.length === 3)).toHaveLength(16)
    expect(serviceDetaille('pix:1.1')?.libelle).toBe('Mener une recherche et une veille d’information')
    expect(
      codes.every(c => PIX.entrees.find(e => e.code === c[0])?.libelle === PIX.entrees.find(e => e.code === c)?.groupe)
    ).toBe(true)
  })

  it('tie each to one of the nine services of the standard, two lists never sharing a value', () => {
    expect(SERVICES_DETAILLES.filter(s => !SERVICES.contient(s.service))).toEqual([])
    expect(new Set(VALEURS_DETAILLEES).size).toBe(VALEURS_DETAILLEES.length)
    expect(serviceDetaille('aptic:114')?.service).toBe('Insertion professionnelle via le numérique')
    expect(serviceDetaille('aptic:504')?.service).toBe('Utilisation sécurisée du numérique')
    expect(servicesImplied(['aptic:114', 'aptic:115', 'pix:9.9'])).toEqual([
      'Insertion professionnelle via le numérique'
    ])
  })

  it('fold under the services that a place says, and under those it does not', () => {
    const [acces, insertion] = underServices(['Accès internet et matériel informatique'], ['aptic:114'])
    expect(acces).toEqual({ service: 'Accès internet et matériel informatique', details: [] })
    expect(insertion?.details.map(d => d.libelle)).toEqual(['Réalisation CV'])
  })
})

describe('a cell of the second level', () => {
  it.each([
    ['110', ['aptic:110']],
    ['110, 111', ['aptic:110', 'aptic:111']],
    ['110|111;114\n115 • 116', ['aptic:110', 'aptic:111', 'aptic:114', 'aptic:115', 'aptic:116']],
    ['APTIC 110', ['aptic:110']],
    ['aptic:110', ['aptic:110']],
    ['Aptic n° 110 – Panorama des plateformes de recherche d’emploi', ['aptic:110']],
    ['110 Panorama des plateformes', ['aptic:110']],
    ["ORGANISER SA RECHERCHE D'EMPLOI", ['aptic:111']],
    ['Internet : envoyer, recevoir, gérer ses emails, Réalisation CV', ['aptic:317', 'aptic:114']],
    ['Gérer ses données : Sauvegardes locales (disques durs externes, clé USB) / Skype', ['aptic:314', 'aptic:807']],
    ['1.1', ['pix:1.1']],
    ['1.1 Mener une recherche et une veille d’information', ['pix:1.1']],
    ['Pix 1.1 ; 2.4.', ['pix:1.1', 'pix:2.4']],
    ['Pix 4', ['pix:4']],
    ['4 - Protection et sécurité', ['pix:4']],
    ['Construire un environnement numérique', ['pix:5.2']],
    // The same workshop under two themes of APTIC: the name alone means both.
    ['Les paiements en ligne', ['aptic:201', 'aptic:706']]
  ])('%j means %j', (texte, valeurs) => {
    expect(readDetailles(texte)).toMatchObject({ valeurs, restes: [] })
  })

  it.each([
    '117',
    '2024',
    '1',
    '6.1',
    '1.1.1',
    '110 rue Haute',
    '110 €',
    'APTIC 999',
    'Atelier couture',
    '110.5',
    '0110',
    '1.15',
    'aptic:1.1'
  ])('%j means nothing, and is left as it is', texte => {
    expect(readDetailles(texte)).toMatchObject({ valeurs: [], restes: [texte] })
  })

  it.each([
    '114\n115',
    '114 115',
    '114-115',
    '• Réalisation CV\n• Diffuser son CV en ligne',
    '114 - Réalisation CV, 115 - Diffuser son CV en ligne'
  ])('parts the values of « %s »', cellule => {
    expect(readDetailles(cellule)).toMatchObject({ valeurs: ['aptic:114', 'aptic:115'], restes: [] })
  })

  it('tells codes alone from what is named, and what it leaves', () => {
    expect(readDetailles('APTIC 110, 111 ; Autre')).toEqual({
      valeurs: ['aptic:110', 'aptic:111'],
      restes: ['Autre'],
      nommees: 1,
      nues: 1
    })
  })

  it('reads again all that it may write', () => {
    for (const { valeur, libelle } of SERVICES_DETAILLES) {
      expect(readDetailles(valeur).valeurs).toEqual([valeur])
      expect(readDetailles(libelle).valeurs).toContain(valeur)
    }
    expect(readDetailles(VALEURS_DETAILLEES.join('|')).valeurs).toEqual(VALEURS_DETAILLEES)
  })

  it('is not slow on hostile cells', () => {
    const debut = performance.now()
    for (const texte of [',110'.repeat(2_000), '1'.repeat(8_000), 'aptic '.repeat(1_300), `110${' '.repeat(7_000)}x`])
      readDetailles(texte)
    expect(performance.now() - debut).toBeLessThan(200)
  })
})

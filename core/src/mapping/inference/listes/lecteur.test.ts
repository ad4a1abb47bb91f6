import { describe, expect, it } from 'vitest'
import { LISTES } from '../../../standard/vocabulary/listes.ts'
import { lecteurOf } from './lecteur.ts'
import { MOTS_LISTES } from './mots-listes.ts'

const services = (texte: string): readonly string[] => lecteurOf('services').lire(texte).valeurs
const DEMARCHES = 'Aide aux démarches administratives'
const QUOTIDIEN = 'Maîtrise des outils numériques du quotidien'
const EMPLOI = 'Insertion professionnelle via le numérique'
const SECURITE = 'Utilisation sécurisée du numérique'
const PARENTS = 'Parentalité et éducation avec le numérique'
const LOISIRS = 'Loisirs et créations numériques'
const MONDE = 'Compréhension du monde numérique'
const ACCES = 'Accès internet et matériel informatique'
const SOLIDAIRE = 'Acquisition de matériel informatique à prix solidaire'

describe('a need in everyday words', () => {
  it.each([
    ['Aide pour la CAF et les impôts', [DEMARCHES]],
    ['Écrivain public', [DEMARCHES]],
    ['Initiation à l’ordinateur', [QUOTIDIEN]],
    ['Apprendre à envoyer des mails', [QUOTIDIEN]],
    ['Faire son CV', [EMPLOI]],
    ['Création d’entreprise', [EMPLOI]],
    ['Éviter les arnaques', [SECURITE]],
    ['Aide aux devoirs', [PARENTS]],
    ['Impression 3D', [LOISIRS]],
    ['Retouche photo', [LOISIRS]],
    ['Café débat : fake news', [MONDE]],
    ['4 postes en libre accès', [ACCES]],
    ['Photocopies', [ACCES]],
    ['Ordinateurs reconditionnés à bas prix', [SOLIDAIRE]],
    ['jobSearch', [EMPLOI]],
    ['onlineProcedures', [DEMARCHES]]
  ])('%s', (texte, valeurs) => {
    expect(services(texte)).toEqual(valeurs)
  })
  it.each([
    'Mode d’emploi',
    'Sécurité sociale',
    'Code postal',
    'Groupe scolaire',
    'Conseil d’administration',
    'Réparation de matériel'
  ])('is not in "%s"', texte => {
    expect(services(texte)).toEqual([])
  })
  it('is not said by a denial', () => {
    expect(services('Pas d’aide aux démarches')).toEqual([])
    expect(services('Aucun équipement')).toEqual([])
    expect(lecteurOf('publics_specifiquement_adresses').lire('Non').neutre).toBe(true)
  })
})

describe('other lists', () => {
  it('read prices with their sign, and "tout public" as nothing', () => {
    expect(lecteurOf('frais_a_charge').lire('10€ par an').valeurs).toEqual(['Payant'])
    expect(lecteurOf('publics_specifiquement_adresses').lire('Tout public')).toMatchObject({
      valeurs: [],
      neutre: true
    })
  })
  it('let a place for a car be no help for a person', () => {
    expect(lecteurOf('prise_en_charge_specifique').lire('Accès PMR').valeurs).toEqual(['Handicaps moteurs'])
    expect(lecteurOf('prise_en_charge_specifique').lire('Place de parking PMR').valeurs).toEqual([])
  })
  it('name values of the standard only', () => {
    for (const [champ, mots] of Object.entries(MOTS_LISTES))
      for (const valeur of Object.keys(mots ?? {}))
        expect(LISTES[champ as keyof typeof LISTES].valeurs).toContain(valeur)
  })
})

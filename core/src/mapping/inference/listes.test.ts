/** Lists of imagined shapes: none of them is a producer's, each stands for a kind of file one meets. */
import { describe, expect, it } from 'vitest'
import { readListe } from '../../normalise/listes.ts'
import { LISTES } from '../../standard/vocabulary/listes.ts'
import { checkMapping } from '../check.ts'
import { compileMapping } from '../compile.ts'
import type { Mapping } from '../langage.ts'
import type { RangBrut } from '../table.ts'
import { type ListesProposees, proposeListes } from './listes.ts'
import { profileTable } from './profil.ts'

function columnsOf(lignes: readonly RangBrut[]): string[] {
  const colonnes = new Set<string>()
  const walk = (value: unknown, chemin: string): void => {
    if (Array.isArray(value)) {
      colonnes.add(chemin)
      for (const [i, item] of value.entries()) walk(item, `${chemin}.${i}`)
    } else if (typeof value === 'object' && value !== null) {
      for (const [cle, item] of Object.entries(value)) walk(item, `${chemin}.${cle}`)
    } else colonnes.add(chemin)
  }
  for (const ligne of lignes) for (const [cle, value] of Object.entries(ligne)) walk(value, cle)
  return [...colonnes]
}

function guess(lignes: readonly RangBrut[], prises: readonly string[] = []): ListesProposees {
  return proposeListes(profileTable({ colonnes: columnsOf(lignes), lignes }), new Set(prises))
}

/** What a row says of a list once the guessed mapping and the vocabulary have read it. */
function read(
  proposees: ListesProposees,
  lignes: readonly RangBrut[],
  ligne: RangBrut,
  champ: keyof typeof LISTES
): readonly string[] {
  const mapping: Mapping = checkMapping(
    { champs: { nom: { constante: 'Le lieu' }, ...proposees.champs } },
    columnsOf(lignes)
  )
  const brut = compileMapping(mapping, columnsOf(lignes))(ligne).valeurs[champ] ?? []
  const lire = readListe(LISTES[champ] as never)
  return [...new Set(brut.flatMap(v => (v.sure ? [v.texte] : lire(v.texte).valeurs)))]
}

const colonnes = (proposees: ListesProposees, champ: keyof Mapping['champs']): readonly string[] =>
  (proposees.champs[champ] as { colonnes?: readonly string[] } | undefined)?.colonnes ?? []

const many = <T>(lignes: readonly T[], fois = 8): T[] => Array.from({ length: fois }, () => lignes).flat()

const DEMARCHES = 'Aide aux démarches administratives'
const QUOTIDIEN = 'Maîtrise des outils numériques du quotidien'
const EMPLOI = 'Insertion professionnelle via le numérique'
const ACCES = 'Accès internet et matériel informatique'
const SECURITE = 'Utilisation sécurisée du numérique'
const LOISIRS = 'Loisirs et créations numériques'
const SOLIDAIRE = 'Acquisition de matériel informatique à prix solidaire'

describe('a survey, long questions for titles', () => {
  const lignes = many([
    {
      'Nom de votre structure': 'La Passerelle',
      'Quel est le type de votre structure ?': 'Centre social',
      'Quels services proposez-vous ? (plusieurs réponses possibles)':
        'Aide aux démarches en ligne, Initiation à l’ordinateur, Autre',
      'Quels publics accueillez-vous ?': 'Tout public',
      'Le service est-il gratuit ?': 'Oui',
      'Comment se déroule l’accompagnement ?': 'En individuel',
      'Votre lieu est-il itinérant ?': 'Non',
      'Combien de personnes accueillez-vous par an ?': '120'
    },
    {
      'Nom de votre structure': 'Le Phare',
      'Quel est le type de votre structure ?': 'Association',
      'Quels services proposez-vous ? (plusieurs réponses possibles)':
        'Aide aux démarches en ligne, Recherche d’emploi (CV, lettre)',
      'Quels publics accueillez-vous ?': 'Seniors, Personnes en situation d’illettrisme',
      'Le service est-il gratuit ?': 'Non',
      'Comment se déroule l’accompagnement ?': 'En groupe',
      'Votre lieu est-il itinérant ?': 'Oui',
      'Combien de personnes accueillez-vous par an ?': '45'
    },
    {
      'Nom de votre structure': 'L’Escale',
      'Quel est le type de votre structure ?': 'Mairie',
      'Quels services proposez-vous ? (plusieurs réponses possibles)': 'Initiation à l’ordinateur, Wifi',
      'Quels publics accueillez-vous ?': 'Jeunes',
      'Le service est-il gratuit ?': 'Oui',
      'Comment se déroule l’accompagnement ?': 'En individuel',
      'Votre lieu est-il itinérant ?': 'Non',
      'Combien de personnes accueillez-vous par an ?': '300'
    }
  ])
  const proposees = guess(lignes, ['Nom de votre structure'])

  it('finds each list behind its question', () => {
    expect(colonnes(proposees, 'typologie')).toEqual(['Quel est le type de votre structure ?'])
    expect(colonnes(proposees, 'services')).toEqual(['Quels services proposez-vous ? (plusieurs réponses possibles)'])
    expect(colonnes(proposees, 'publics_specifiquement_adresses')).toEqual(['Quels publics accueillez-vous ?'])
    expect(colonnes(proposees, 'frais_a_charge')).toEqual(['Le service est-il gratuit ?'])
    expect(colonnes(proposees, 'modalites_accompagnement')).toEqual(['Comment se déroule l’accompagnement ?'])
    expect(colonnes(proposees, 'itinerance')).toEqual(['Votre lieu est-il itinérant ?'])
  })
  it('reads special needs among the publics', () => {
    expect(colonnes(proposees, 'prise_en_charge_specifique')).toEqual(['Quels publics accueillez-vous ?'])
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'prise_en_charge_specifique')).toEqual(['Illettrisme'])
  })
  it('parts the cells, but not inside brackets', () => {
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'services')).toEqual([DEMARCHES, QUOTIDIEN])
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'services')).toEqual([DEMARCHES, EMPLOI])
  })
  it('asks nothing of a human about "Tout public" or "Autre"', () => {
    expect(proposees.mots.map(m => m.mot)).not.toContain('Tout public')
    expect(proposees.mots.map(m => m.mot)).not.toContain('Autre')
  })
  it('is free when one says yes, and says nothing when one says no', () => {
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'frais_a_charge')).toEqual(['Gratuit'])
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'frais_a_charge')).toEqual([])
  })
})

describe('a form with a column per answer', () => {
  const lignes = many([
    {
      'Services proposés [Démarches administratives]': 'Oui',
      'Services proposés [Recherche d’emploi]': '',
      'Services proposés [Impression, scan]': 'Oui',
      'Publics [Seniors]': 'Oui',
      'Publics [Adultes]': 'Oui',
      'Local accessible PMR': 'Oui',
      'Sur rendez-vous': 'Non',
      'Sans rendez-vous': 'Oui',
      'En autonomie': 'Non',
      'Aidants Connect': 'Non',
      Parking: 'Oui'
    },
    {
      'Services proposés [Démarches administratives]': '',
      'Services proposés [Recherche d’emploi]': 'Oui',
      'Services proposés [Impression, scan]': '',
      'Publics [Seniors]': '',
      'Publics [Adultes]': 'Oui',
      'Local accessible PMR': 'Non',
      'Sur rendez-vous': 'Oui',
      'Sans rendez-vous': 'Non',
      'En autonomie': 'Oui',
      'Aidants Connect': 'Oui',
      Parking: 'Non'
    }
  ])
  const proposees = guess(lignes)
  const [un, deux] = lignes as unknown as [RangBrut, RangBrut]

  it('gives each title its one value', () => {
    expect(read(proposees, lignes, un, 'services')).toEqual([DEMARCHES, ACCES])
    expect(read(proposees, lignes, deux, 'services')).toEqual([EMPLOI])
    expect(read(proposees, lignes, un, 'publics_specifiquement_adresses')).toEqual(['Seniors'])
    expect(read(proposees, lignes, un, 'prise_en_charge_specifique')).toEqual(['Handicaps moteurs'])
    expect(read(proposees, lignes, deux, 'modalites_accompagnement')).toEqual(['En autonomie'])
    expect(read(proposees, lignes, un, 'modalites_acces')).toEqual(['Se présenter'])
    expect(read(proposees, lignes, deux, 'dispositif_programmes_nationaux')).toEqual(['Aidants Connect'])
  })
  it('names all its columns, and none that means no value', () => {
    expect(colonnes(proposees, 'services')).toHaveLength(3)
    expect(proposees.lues.map(l => l.colonne)).not.toContain('Parking')
    expect(proposees.lues.map(l => l.colonne)).not.toContain('Publics [Adultes]')
  })
})

describe('a map export with short names', () => {
  const ligne = (rang: number) => ({
    gid: rang,
    typ_struct: ['ASSO', 'CCAS', '101', 'BIB'][rang % 4],
    act_num: ['I-E', 'I', 'E-W', 'W'][rang % 4],
    mat_imp: rang % 2,
    mat_wifi: rang % 3 === 0 ? 1 : 0,
    pub_sen: rang % 2,
    pub_jeu: rang % 3 === 0 ? 1 : 0,
    nb_agents: rang % 5,
    pmr: rang % 2 === 0 ? 'VRAI' : 'FAUX'
  })
  const lignes = Array.from({ length: 24 }, (_, i) => ligne(i))
  const proposees = guess(lignes, ['gid'])

  it('knows the codes of the standard, and lists those that nobody knows', () => {
    expect(colonnes(proposees, 'typologie')).toEqual(['typ_struct'])
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'typologie')).toEqual(['CCAS'])
    expect(proposees.mots).toContainEqual({ champ: 'typologie', colonne: 'typ_struct', mot: '101', fois: 6 })
  })
  it('opens three letters under a prefix', () => {
    expect(read(proposees, lignes, { mat_imp: 1 }, 'services')).toEqual([ACCES])
    expect(read(proposees, lignes, { pub_sen: 1 }, 'publics_specifiquement_adresses')).toEqual(['Seniors'])
    expect(read(proposees, lignes, { pub_jeu: 1 }, 'publics_specifiquement_adresses')).toEqual(['Jeunes'])
    expect(read(proposees, lignes, { pmr: 'VRAI' }, 'prise_en_charge_specifique')).toEqual(['Handicaps moteurs'])
  })
  it('takes no counter for an answer', () => {
    expect(proposees.lues.map(l => l.colonne)).not.toContain('nb_agents')
  })
})

describe('codes followed by their names', () => {
  const lignes = many([
    { Type: '10 - Bibliothèque', Public: 'J - Jeunes', Appui: '1 - Individuel', Labels: 'L1 - Relais du Pré' },
    { Type: '20 - Mairie', Public: 'S - Seniors', Appui: '2 - Collectif', Labels: 'L2 - Maison du Gué' },
    { Type: '30 - Centre social', Public: 'J - Jeunes;F - Femmes', Appui: '1 - Individuel', Labels: '' },
    { Type: '45 - Guilde des brodeurs', Public: 'S - Seniors', Appui: '2 - Collectif', Labels: 'L1 - Relais du Pré' }
  ])
  const proposees = guess(lignes)
  const [un, , trois] = lignes as unknown as [RangBrut, RangBrut, RangBrut]

  it('are one value each, which the name says', () => {
    expect(read(proposees, lignes, un, 'typologie')).toEqual(['BIB'])
    expect(proposees.champs.typologie).not.toHaveProperty('separateurs')
    expect(proposees.champs.publics_specifiquement_adresses).toMatchObject({ separateurs: [';'] })
    expect(read(proposees, lignes, trois, 'publics_specifiquement_adresses')).toEqual(['Jeunes', 'Femmes'])
    expect(proposees.champs.modalites_accompagnement).not.toHaveProperty('separateurs')
    expect(read(proposees, lignes, un, 'modalites_accompagnement')).toEqual(['Accompagnement individuel'])
    expect(proposees.champs.autres_formations_labels).not.toHaveProperty('separateurs')
  })
  it('are placed by a human whole, not code by code', () => {
    expect(proposees.mots).toEqual([{ champ: 'typologie', colonne: 'Type', mot: '45 - Guilde des brodeurs', fois: 8 }])
  })
})

describe('an English API with arrays', () => {
  const lignes = many([
    {
      id: 'a1',
      name: 'North Hub',
      services: ['digitalSkills', 'printing', 'jobSearch'],
      audience: ['young', 'families'],
      price: 'free',
      access: { modes: ['walkIn', 'byPhone'] },
      tags: [{ label: 'wifi' }]
    },
    {
      id: 'a2',
      name: 'South Hub',
      services: ['onlineProcedures', 'cybersecurity'],
      audience: ['everyone'],
      price: 'paid',
      access: { modes: ['byEmail'] },
      tags: [{ label: 'fablab' }, { label: 'wifi' }]
    },
    {
      id: 'a3',
      name: 'East Hub',
      services: ['refurbishedComputers', 'quantumKnitting'],
      audience: ['elderly', 'foreignLanguage'],
      price: 'free',
      access: { modes: ['walkIn'] },
      tags: []
    }
  ])
  const proposees = guess(lignes, ['id', 'name'])

  it('names the items to the letter, and reads them all', () => {
    expect(colonnes(proposees, 'services').slice(0, 4)).toEqual(['services', 'services.0', 'services.1', 'services.2'])
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'services')).toEqual([QUOTIDIEN, ACCES, EMPLOI])
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'services')).toEqual(
      expect.arrayContaining([DEMARCHES, SECURITE, ACCES])
    )
    expect(read(proposees, lignes, lignes[2] as RangBrut, 'services')).toEqual([SOLIDAIRE])
  })
  it('carries the other lists too', () => {
    expect(read(proposees, lignes, lignes[2] as RangBrut, 'publics_specifiquement_adresses')).toEqual(['Seniors'])
    expect(read(proposees, lignes, lignes[2] as RangBrut, 'prise_en_charge_specifique')).toEqual([
      'Langues étrangères (autres)'
    ])
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'frais_a_charge')).toEqual(['Payant'])
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'modalites_acces')).toEqual(['Se présenter', 'Téléphoner'])
  })
  it('lists what nobody knows', () => {
    expect(proposees.mots.map(m => m.mot)).toContain('quantumKnitting')
    expect(proposees.mots.map(m => m.mot)).not.toContain('everyone')
  })
})

describe('a table shared by colleagues, with emoji-free but chatty cells', () => {
  const lignes = many(
    [
      {
        Lieu: 'Médiathèque des Tilleuls',
        Activités: 'Ateliers informatique, aide CAF, CV… le mardi',
        Équipements: '4 ordinateurs, 1 imprimante',
        Tarifs: 'gratuit',
        Labels: 'France services, Tiers-lieu du Marais',
        Remarques: 'fermé en août'
      },
      {
        Lieu: 'Maison pour tous du Bourg',
        Activités: 'Montage vidéo et impression 3D, pas d’aide aux démarches administratives',
        Équipements: 'aucun',
        Tarifs: 'adhésion annuelle de 10 euros',
        Labels: 'Tiers-lieu du Marais',
        Remarques: ''
      },
      {
        Lieu: 'Mairie de la Combe',
        Activités:
          'Nous recevons les habitants qui ont besoin d’aide pour remplir un formulaire ou déclarer leurs impôts',
        Équipements: '2 postes en libre accès',
        Tarifs: 'gratuit pour les adhérents',
        Labels: '',
        Remarques: 'sonner'
      }
    ],
    6
  )
  const proposees = guess(lignes, ['Lieu'])

  it('finds needs in sentences, and believes a denial', () => {
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'services')).toEqual(
      expect.arrayContaining([DEMARCHES, EMPLOI, QUOTIDIEN, ACCES])
    )
    const deux = read(proposees, lignes, lignes[1] as RangBrut, 'services')
    expect(deux).toContain(LOISIRS)
    expect(deux).not.toContain(DEMARCHES)
    expect(deux).not.toContain(ACCES)
    expect(read(proposees, lignes, lignes[2] as RangBrut, 'services')).toContain(DEMARCHES)
  })
  it('keeps the price and its condition', () => {
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'frais_a_charge')).toEqual(['Payant'])
    expect(read(proposees, lignes, lignes[2] as RangBrut, 'frais_a_charge')).toEqual(['Gratuit sous condition'])
  })
  it('shares a column of labels between programmes and free labels', () => {
    expect(colonnes(proposees, 'dispositif_programmes_nationaux')).toEqual(['Labels'])
    expect(colonnes(proposees, 'autres_formations_labels')).toEqual(['Labels'])
  })
  it('leaves the kind of place that names say to the normaliser, which deduces it', () => {
    expect(proposees.champs.typologie).toBeUndefined()
  })
})

describe('an online base with ticks and multiple choices', () => {
  const lignes = many([
    {
      Nom: 'A',
      Catégorie: 'Tiers-lieu',
      'Types d’aide': 'Démarches\nBureautique',
      Wifi: 'checked',
      Gratuit: 'checked',
      Modalités: 'Individuel;Collectif'
    },
    {
      Nom: 'B',
      Catégorie: 'Mission locale',
      'Types d’aide': 'Bureautique',
      Wifi: '',
      Gratuit: '',
      Modalités: 'À distance'
    },
    {
      Nom: 'C',
      Catégorie: 'Mairie',
      'Types d’aide': 'Démarches\nEmploi',
      Wifi: 'checked',
      Gratuit: 'checked',
      Modalités: 'Individuel'
    }
  ])
  const proposees = guess(lignes, ['Nom'])

  it('reads lines, semicolons and ticks', () => {
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'services')).toEqual(
      expect.arrayContaining([DEMARCHES, QUOTIDIEN, ACCES])
    )
    expect(read(proposees, lignes, lignes[1] as RangBrut, 'services')).toEqual([QUOTIDIEN])
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'typologie')).toEqual(['TIERS_LIEUX'])
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'frais_a_charge')).toEqual(['Gratuit'])
    expect(read(proposees, lignes, lignes[0] as RangBrut, 'modalites_accompagnement')).toEqual([
      'Accompagnement individuel',
      'Dans un atelier collectif'
    ])
  })
  it('says why, and how surely, for every column it reads', () => {
    for (const lue of proposees.lues) {
      expect(lue.confiance).toBeGreaterThan(0)
      expect(lue.confiance).toBeLessThanOrEqual(1)
      expect(lue.raison).not.toBe('')
      expect(lue.cibles.length).toBeGreaterThan(0)
    }
  })
})

describe('what is about something else', () => {
  it('stays out of the lists', () => {
    const lignes = Array.from({ length: 30 }, (_, i) => ({
      'Nombre de services rendus': i,
      'Contact du service': `Accueil ${i}`,
      'Date de la formation': `2024-01-${10 + (i % 9)}`,
      'Site internet': 'https://exemple.test',
      'Horaires des ateliers': '9h-12h',
      Quartier: i % 2 ? 'Les Halles' : 'La Gare',
      statut: i % 2 ? 'publié' : 'brouillon',
      valide: i % 2 ? 'oui' : 'non'
    }))
    expect(guess(lignes).champs).toEqual({})
  })
  it('leaves an empty table alone', () => {
    expect(guess([]).champs).toEqual({})
  })
  it('believes the name of an empty column in a file that follows the standard, and in no other', () => {
    const vide = { services: '', typologie: '', frais_a_charge: '', modalites_acces: '', pivot: '1' }
    expect(guess([vide]).champs.services).toMatchObject({ colonnes: ['services'], confiance: 0.6 })
    expect(guess([{ Nom: 'A', services: '', tarifs: '' }]).champs).toEqual({})
  })
  it('answers the same each time', () => {
    const lignes = many([{ Publics: 'Jeunes;Seniors' }, { Publics: 'Femmes' }])
    expect(guess(lignes)).toEqual(guess(lignes))
  })
})

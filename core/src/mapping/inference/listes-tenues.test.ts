/**
 * Lists as people keep them: a card of contacts, a bus's round, a shapefile, a survey's export, a table without titles. Each
 * list is invented, in words of its own.
 */
import { describe, expect, it } from 'vitest'
import { quelquesCommunes } from '../../../bench/quelques-communes.ts'
import { checkMapping } from '../check.ts'
import { compileMapping } from '../compile.ts'
import type { RangBrut } from '../table.ts'
import { type Inference, inferMapping } from './inference.ts'

const geographie = quelquesCommunes([
  ['Brest', '29200', '29019'],
  ['Laval', '53000', '53130'],
  ['Mende', '48000', '48095'],
  ['Florac', '48400', '48061']
])

const NOMS = ['Médiathèque des Genêts', 'Foyer du Lavoir', 'Relais des Ajoncs', 'Maison du Bocage', 'Atelier du Pré']
const RUES = ['rue des Fours', 'place du Lin', 'avenue du Verger', 'chemin du Gué']
const deux = (i: number): string => String(10 + (i % 80))
const nom = (i: number): string => `${NOMS[i % 5]} ${i}`
const rue = (i: number): string => `${i + 1} ${RUES[i % 4]}`
const tel = (i: number): string => `02 61 91 ${deux(i)} ${deux(3 * i)}`
const mail = (i: number): string => `accueil@lieu${i}.example.org`
const jour = (i: number): string => `2025-0${1 + (i % 9)}-${deux(i % 18)}`
const VILLES = ['Brest', 'Laval', 'Mende', 'Florac'] as const
const CODES = ['29200', '53000', '48000', '48400'] as const
const ville = (i: number): string => VILLES[i % 4] as string
const code = (i: number): string => CODES[i % 4] as string
const one = (textes: readonly string[], i: number): string => textes[i % textes.length] as string

interface Lue extends Inference {
  readonly lignes: readonly RangBrut[]
  /** What the mapping reads in a row. */
  readonly read: (i: number, champ: keyof Inference['mapping']['champs']) => readonly string[]
}

function guess(rang: (i: number) => RangBrut, rangs = 24): Lue {
  const lignes = Array.from({ length: rangs }, (_, i) => rang(i))
  const colonnes = [...new Set(lignes.flatMap(l => Object.keys(l)))]
  const inference = inferMapping({ colonnes, lignes }, { geographie })
  checkMapping(inference.mapping, colonnes)
  const map = compileMapping(inference.mapping, colonnes)
  const read: Lue['read'] = (i, champ) =>
    (map(lignes[i] as RangBrut).valeurs[champ as 'services'] ?? []).map(v => v.texte)
  return { ...inference, lignes, read }
}

const drawnOn = ({ mapping }: Inference, champ: keyof Inference['mapping']['champs']): readonly string[] =>
  (mapping.champs[champ] as { colonnes?: readonly string[] } | undefined)?.colonnes ?? []
const why = ({ colonnes }: Inference, colonne: string): string =>
  colonnes.find(c => c.colonne === colonne)?.raison.replaceAll(/\s/g, ' ') ?? ''

describe('a column of yes and no, some of whose cells are words', () => {
  const lieu = (i: number): RangBrut => ({ Lieu: nom(i), Ville: ville(i) })

  it('says nothing of moving under a title that does not', () => {
    for (const titre of ['Casiers', 'Doit-on réserver ?', 'Vestiaire']) {
      const lue = guess(i => ({ ...lieu(i), [titre]: one(['Oui', 'Non', 'Oui', 'C’est selon'], i) }))
      expect(drawnOn(lue, 'itinerance'), titre).toEqual([])
    }
  })

  it('still says it when its words do, or its title', () => {
    expect(
      drawnOn(
        guess(i => ({ ...lieu(i), Précisions: one(['Fixe', 'Bus', 'Fixe'], i) })),
        'itinerance'
      )
    ).toEqual(['Précisions'])
    const dit = guess(i => ({ ...lieu(i), 'Lieu itinérant ?': one(['Oui', 'Non', 'Non', 'À l’étude'], i) }))
    expect(drawnOn(dit, 'itinerance')).toEqual(['Lieu itinérant ?'])
  })
})

describe('services under everyday titles', () => {
  const lieu = (i: number): RangBrut => ({ Lieu: nom(i), Adresse: rue(i), Ville: ville(i) })

  it('are known by their values, some of them unheard of', () => {
    const valeurs = ['Démarches sur internet', 'Ordinateur à prix réduit', 'Impressions', 'Dépannage de machines']
    for (const titre of ['Rayon', 'Catégories', 'On propose', 'Ce qu’on fait chez nous', 'What we do']) {
      const lue = guess(i => ({ ...lieu(i), [titre]: one(valeurs, i) }))
      expect(drawnOn(lue, 'services'), titre).toEqual([titre])
      expect(drawnOn(lue, 'typologie'), titre).toEqual([])
    }
  })

  it('are known in English', () => {
    const valeurs = ['Help to fill in forms', 'Computer classes', 'Use a computer', 'Job applications']
    const lue = guess(i => ({ ...lieu(i), 'What happens here': one(valeurs, i) }))
    expect(drawnOn(lue, 'services')).toEqual(['What happens here'])
    expect([0, 1, 2, 3].flatMap(i => lue.read(i, 'services'))).toEqual([
      'Aide aux démarches administratives',
      'Maîtrise des outils numériques du quotidien',
      'Accès internet et matériel informatique',
      'Insertion professionnelle via le numérique'
    ])
  })

  it('leave kinds of places alone', () => {
    const lue = guess(i => ({ ...lieu(i), Catégories: one(['Médiathèque', 'Mairie', 'Association'], i) }))
    expect(drawnOn(lue, 'services')).toEqual([])
    expect(drawnOn(lue, 'typologie')).toEqual(['Catégories'])
  })
})

describe('one column that says two lists', () => {
  const valeurs = ['Aide aux démarches', 'Recherche d’emploi', 'Accompagnement individuel', 'Impressions', 'Poterie']
  const lue = guess(i => ({ Lieu: nom(i), Ville: ville(i), Accompagnements: one(valeurs, i) }), 40)

  it('gives each word to the list that reads it, and tells nobody of it for the other', () => {
    expect(drawnOn(lue, 'services')).toEqual(['Accompagnements'])
    expect(drawnOn(lue, 'modalites_accompagnement')).toEqual(['Accompagnements'])
    expect(lue.read(0, 'modalites_accompagnement')).toEqual([])
    expect(lue.read(2, 'services')).toEqual([])
    expect(lue.read(2, 'modalites_accompagnement')).toEqual(['Accompagnement individuel'])
  })

  it('tells once, for the list that the column is about, of a word that nothing reads', () => {
    const dits = [...lue.read(4, 'services'), ...lue.read(4, 'modalites_accompagnement')]
    expect(dits).toEqual(['Poterie'])
    expect(lue.mots.map(m => m.mot)).toEqual(['Poterie'])
  })
})

describe('a survey', () => {
  it('gives nothing for an empty « Autre »', () => {
    const lue = guess(i => ({
      Lieu: nom(i),
      Ville: ville(i),
      'Wifi gratuit ?': one(['Oui', 'Non'], i),
      'Imprimante ?': one(['Oui', 'Non'], i),
      'Q9[other]. Prix de la séance [Autre]': ''
    }))
    expect(why(lue, 'Q9[other]. Prix de la séance [Autre]')).toBe('vide partout')
    expect(drawnOn(lue, 'typologie')).toEqual([])
  })

  it('does not take how to travel for how to join', () => {
    const lue = guess(i => ({
      Lieu: nom(i),
      Ville: ville(i),
      'Comment venir': one(['Métro A', 'Vélo', 'Gare à 5 min'], i)
    }))
    expect(drawnOn(lue, 'modalites_acces')).toEqual([])
  })
})

describe('a card of contacts', () => {
  const lue = guess(i => ({
    Civilité: 'Mme',
    Prénom: 'Zélie',
    Nom: 'Morvanec',
    Société: nom(i),
    Service: one(['Direction', 'Culture', 'Jeunesse', 'Culture'], i),
    Fonction: one(['Agente', 'Chef de projet'], i),
    'Adresse électronique': mail(i),
    'Nom principal de l’adresse électronique': `Accueil Morvanec (${mail(i)})`,
    Ville: ville(i)
  }))

  it('does not take the department of a person for what is done there', () => {
    expect(drawnOn(lue, 'services')).toEqual([])
  })

  it('reads a mail once, and not where a name is put before it', () => {
    expect(drawnOn(lue, 'courriels')).toEqual(['Adresse électronique'])
  })
})

describe('a shapefile, ten signs a title', () => {
  const lue = guess(i => ({
    NOM_LIEU: nom(i),
    NOM_COMM: ville(i),
    HOR_OUVERT: one(['Lu Ma 9h-12h', 'Je 14h-17h'], i),
    IMPRIMANT: one(['O', 'N'], i),
    ATELIER_CO: one(['O', 'N', 'N'], i),
    ACCOMP_IND: one(['O', 'N', 'O'], i),
    DATE_SAISI: jour(i)
  }))

  it('is read word by word, each cut short', () => {
    expect(drawnOn(lue, 'date_maj')).toEqual(['DATE_SAISI'])
    expect(drawnOn(lue, 'services')).toEqual(['IMPRIMANT'])
    expect([...drawnOn(lue, 'modalites_accompagnement')].sort()).toEqual(['ACCOMP_IND', 'ATELIER_CO'])
    expect(drawnOn(lue, 'horaires')).toEqual(['HOR_OUVERT'])
  })
})

describe('a site’s export', () => {
  it('has its page’s number and its body', () => {
    const lue = guess(i => ({
      Nid: String(410 + i),
      Titre: nom(i),
      Corps: `<p>Un accueil imaginaire, le ${i}, pour qui veut apprendre.</p>`,
      Ville: ville(i)
    }))
    expect(drawnOn(lue, 'id')).toEqual(['Nid'])
    expect(drawnOn(lue, 'presentation')).toEqual(['Corps'])
  })
})

describe('a bus’s round', () => {
  const ronde = (i: number): RangBrut => ({
    Commune: ville(i),
    Halte: one(['Place du Lin', 'Devant la salle', 'Parking du stade', 'Foirail'], i + (i >> 2)),
    'Adresse du stationnement': rue(i),
    Jour: one(['Lundi', 'Jeudi'], i),
    Horaires: one(['9h-12h', '14h-17h'], i),
    'Contact réservation': tel(i)
  })

  it('is named by its stops, where nothing else names it', () => {
    const lue = guess(ronde)
    expect(drawnOn(lue, 'nom')).toEqual(['Halte'])
    expect(drawnOn(lue, 'adresse')).toEqual(['Adresse du stationnement'])
    expect(drawnOn(lue, 'telephone')).toEqual(['Contact réservation'])
  })

  it('keeps the stop of a bus line out of a list of places', () => {
    const lue = guess(i => ({ Lieu: nom(i), Commune: ville(i), Arrêt: one(['Gare', 'Mairie', 'Écoles'], i) }))
    expect(drawnOn(lue, 'nom')).toEqual(['Lieu'])
    expect(lue.mapping.ignores?.Arrêt).toBeDefined()
  })
})

describe('addresses', () => {
  it('may end with the code of the town that the next column names', () => {
    const lue = guess(i => ({ Lieu: nom(i), Localité: ville(i), 'Adresse et CP': `${rue(i)} ${code(i)}` }))
    expect(drawnOn(lue, 'code_postal')).toEqual(['Adresse et CP'])
    expect(drawnOn(lue, 'adresse')).toEqual(['Adresse et CP'])
    expect(drawnOn(lue, 'commune')).toEqual(['Localité'])
  })

  it('may stand on numbered lines', () => {
    const lue = guess(i => ({
      'L1 Nom': nom(i),
      'L3 Complément': one(['Bâtiment C', 'Escalier 2', ''], i),
      'L4 Rue': rue(i),
      'L5 Lieu-dit ou BP': one(['BP 31', 'Le Moulin', ''], i),
      'L6 CP Ville': `${code(i)} ${ville(i)}`
    }))
    expect([...drawnOn(lue, 'complement_adresse')].sort()).toEqual(['L3 Complément', 'L5 Lieu-dit ou BP'])
    expect(drawnOn(lue, 'adresse')).toEqual(['L4 Rue'])
  })
})

describe('a table without titles', () => {
  it('has one column of days, that of the record', () => {
    const lue = guess(i => ({
      'colonne 1': nom(i),
      'colonne 2': rue(i),
      'colonne 3': code(i),
      'colonne 4': ville(i),
      'colonne 5': jour(i)
    }))
    expect(drawnOn(lue, 'date_maj')).toEqual(['colonne 5'])
  })
})

describe('the reason of a column left out', () => {
  it('never announces a field that its words do not name', () => {
    const lue = guess(i => ({
      Lieu: nom(i),
      Ville: ville(i),
      Tph: tel(i),
      'Pour s’y rendre': one(['tram', 'vélo', 'car'], i),
      'Numéro de série': `SN${i}`,
      'Lieu de départ': one(['a', 'b', 'c'], i)
    }))
    expect(why(lue, 'Pour s’y rendre')).not.toContain('latitude')
    expect(why(lue, 'Numéro de série')).not.toContain('presentation')
    expect(why(lue, 'Lieu de départ')).not.toContain('departement')
  })

  it('takes « Ligne » for a phone’s only where no address is written', () => {
    const lue = guess(i => ({
      Lieu: nom(i),
      Ville: ville(i),
      Tph: tel(i),
      'Adr. ligne 1': one(['Résidence A', 'Le Clos'], i),
      'Adr. ligne 2': rue(i)
    }))
    expect(drawnOn(lue, 'complement_adresse')).toEqual(['Adr. ligne 1'])
    expect(drawnOn(lue, 'adresse')).toEqual(['Adr. ligne 2'])
  })
})

describe('coded values', () => {
  it('mean bare what their name says in another cell, and are no words to place', () => {
    const lue = guess(i => ({
      Lieu: nom(i),
      Ville: ville(i),
      CIBLE: one(['02 - Seniors', '10 - Jeunes', '02', '10'], i)
    }))
    expect(lue.mots.map(m => m.mot)).toEqual([])
    expect([2, 3].flatMap(i => lue.read(i, 'publics_specifiquement_adresses'))).toEqual(['Seniors', 'Jeunes'])
  })
})

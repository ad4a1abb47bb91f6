/**
 * Habits of the tools that lists come out of: survey tools that put the respondent before the first question, map exports
 * and their keys, spreadsheets where one cell says two things. Every list is invented.
 */
import { describe, expect, it } from 'vitest'
import { quelquesCommunes } from '../../../bench/quelques-communes.ts'
import { checkMapping } from '../check.ts'
import { compileMapping } from '../compile.ts'
import type { RangBrut } from '../table.ts'
import { type Inference, inferMapping } from './inference.ts'

const geographie = quelquesCommunes([
  ['Brest', '29200', '29019'],
  ['Laval', '53000', '53130']
])

const NOMS = ['Médiathèque des Genêts', 'Foyer du Lavoir', 'Relais des Ajoncs', 'Maison du Bocage', 'Atelier du Pré']
const deux = (i: number): string => String(10 + (i % 80))
const nom = (i: number): string => `${NOMS[i % 5]} ${i}`
const tel = (i: number): string => `02 61 91 ${deux(i)} ${deux(3 * i)}`
const mail = (i: number): string => `accueil@lieu${i}.example.org`
const jour = (i: number): string => `2025-0${1 + (i % 9)}-${deux(i % 18)}`
const ville = (i: number): string => ['Brest', 'Laval'][i % 2] as string

function guess(rang: (i: number) => RangBrut, rangs = 40): Inference & { lignes: readonly RangBrut[] } {
  const lignes = Array.from({ length: rangs }, (_, i) => rang(i))
  const colonnes = [...new Set(lignes.flatMap(l => Object.keys(l)))]
  const inference = inferMapping({ colonnes, lignes }, { geographie })
  checkMapping(inference.mapping, colonnes)
  return { ...inference, lignes }
}

const drawnOn = ({ mapping }: Inference, champ: keyof Inference['mapping']['champs']): readonly string[] =>
  (mapping.champs[champ] as { colonnes?: readonly string[] } | undefined)?.colonnes ?? []

describe('a survey', () => {
  it('keeps the mail of the person who answered, beside the day of the answer, from being the place’s', () => {
    const lue = guess(i => ({
      Horodateur: `${jour(i)} 10:12:00`,
      'Adresse e-mail': `zelie.morvanec${i}@example.org`,
      'Nom du lieu': nom(i),
      Ville: ville(i),
      'Mail pour le public': mail(i)
    }))
    expect(drawnOn(lue, 'courriels')).toEqual(['Mail pour le public'])
    expect(drawnOn(lue, 'date_maj')).toEqual(['Horodateur'])
    expect(lue.mapping.ignores?.['Adresse e-mail']).toBe('parle de qui a répondu au formulaire, pas du lieu')
  })

  it('keeps that mail out even when the survey asks for no other', () => {
    const lue = guess(i => ({
      'Date de soumission': jour(i),
      'Adresse courriel': mail(i),
      Lieu: nom(i),
      Ville: ville(i)
    }))
    expect(drawnOn(lue, 'courriels')).toEqual([])
  })

  it('tells the respondent’s own name from the place’s', () => {
    const lue = guess(i => ({
      ID: String(i),
      'Heure de début': `${jour(i)} 10:12:00`,
      'Heure de fin': `${jour(i)} 10:20:00`,
      'Adresse de messagerie': 'anonymous',
      Nom: `Zélie Morvanec ${i}`,
      'Comment s’appelle le lieu ? (nom)': nom(i),
      'Dans quelle commune ?': ville(i)
    }))
    expect(drawnOn(lue, 'nom')).toEqual(['Comment s’appelle le lieu ? (nom)'])
    expect(drawnOn(lue, 'date_maj')).toEqual(['Heure de fin'])
  })

  it('tells the person who files a procedure from the place', () => {
    const lue = guess(i => ({
      ID: String(9000 + i),
      Email: `zelie.morvanec${i}@example.org`,
      'FranceConnect ?': 'oui',
      Civilité: 'Mme',
      Nom: 'Morvanec',
      Prénom: 'Zélie',
      'État du dossier': ['Accepté', 'En instruction'][i % 2],
      'Dernière mise à jour le': jour(i),
      'Déposé le': jour(i),
      'Nom du lieu': nom(i),
      'Commune du lieu': ville(i),
      'Adresse électronique du lieu': mail(i)
    }))
    expect(drawnOn(lue, 'courriels')).toEqual(['Adresse électronique du lieu'])
    expect(drawnOn(lue, 'nom')).toEqual(['Nom du lieu'])
    expect(drawnOn(lue, 'date_maj')).toEqual(['Dernière mise à jour le'])
  })

  it('asks whether one can come in a wheelchair; that one must book does not say how', () => {
    const lue = guess(i => ({
      Lieu: nom(i),
      Ville: ville(i),
      'Faut-il prendre rendez-vous ?': ['Oui', 'Non', 'Oui, par téléphone'][i % 3],
      'Accès handicapés': ['oui', 'non'][i % 2],
      'Autre chose à nous dire ?': i % 9 ? '' : 'Merci pour cette démarche'
    }))
    expect(drawnOn(lue, 'modalites_acces')).toEqual([])
    expect(drawnOn(lue, 'prise_en_charge_specifique')).toEqual(['Accès handicapés'])
    expect(drawnOn(lue, 'services')).toEqual([])
  })
})

describe('one cell that says two things', () => {
  const lue = guess(i => ({
    Structure: nom(i),
    Ville: ville(i),
    Contact: [tel(i), mail(i), `${tel(i)} / ${mail(i)}`, `Mme Zélie Morvanec : ${tel(i)}`][i % 4]
  }))

  it('feeds the phone and the mail, and nothing that would publish a person’s name', () => {
    expect(drawnOn(lue, 'telephone')).toEqual(['Contact'])
    expect(drawnOn(lue, 'courriels')).toEqual(['Contact'])
    expect(lue.colonnes.find(c => c.colonne === 'Contact')?.cibles).toEqual(['telephone', 'courriels'])
  })

  it('joins the day and the hours that stand in two columns', () => {
    const permanences = guess(i => ({
      Lieu: nom(i),
      Commune: ville(i),
      Jour: ['Mardi', 'Jeudi', 'Lundi et mercredi'][i % 3],
      Horaires: ['9h-12h', '14h à 17h30'][i % 2]
    }))
    const { mapping, lignes } = permanences
    expect(drawnOn(permanences, 'horaires')).toEqual(['Jour', 'Horaires'])
    expect(compileMapping(mapping, Object.keys(lignes[0] ?? {}))(lignes[0] as RangBrut).horaires?.texte).toBe(
      'Mardi 9h-12h'
    )
  })
})

describe('titles in everyday words', () => {
  const lue = guess(i => ({
    'Qui ?': nom(i),
    'Quelle commune ?': ville(i),
    'Numéro à appeler': tel(i),
    'Comment s’inscrire ?': ['Par téléphone', 'Sur place', 'Par mail'][i % 3],
    'Un mot sur votre lieu': `Un lieu où chacun apprend à son rythme, avec d’autres, numéro ${i}.`,
    'Médiation numérique (oui/non)': ['oui', 'non'][i % 2],
    'Coordonnées GPS': `48.3${i % 10}1 / -4.4${i % 10}2`
  }))

  it('say the phone, the way to come, the story, the yes or no, the point', () => {
    expect(drawnOn(lue, 'telephone')).toEqual(['Numéro à appeler'])
    expect(drawnOn(lue, 'modalites_acces')).toEqual(['Comment s’inscrire ?'])
    expect(drawnOn(lue, 'modalites_accompagnement')).toEqual([])
    expect(drawnOn(lue, 'presentation_resume')).toEqual(['Un mot sur votre lieu'])
    expect(drawnOn(lue, 'services')).toEqual(['Médiation numérique (oui/non)'])
    expect(drawnOn(lue, 'id')).toEqual([])
    const { valeurs } = compileMapping(lue.mapping, Object.keys(lue.lignes[0] ?? {}))(lue.lignes[0] as RangBrut)
    expect([valeurs.latitude?.[0]?.texte, valeurs.longitude?.[0]?.texte]).toEqual(['48.301', '-4.402'])
  })
})

describe('slips in titles', () => {
  it('are mended in the words that a list cannot do without', () => {
    const lue = guess(i => ({
      'Nom structure *': nom(i),
      Adrese: `${i} rue du Port`,
      'Code postale': ['29200', '53000'][i % 2],
      Comune: ville(i),
      Télephonne: tel(i),
      Commun: ['oui', 'non', 'parfois'][i % 3]
    }))
    expect(drawnOn(lue, 'adresse')).toEqual(['Adrese'])
    expect(drawnOn(lue, 'code_postal')).toEqual(['Code postale'])
    expect(drawnOn(lue, 'commune')).toEqual(['Comune'])
    expect(drawnOn(lue, 'telephone')).toEqual(['Télephonne'])
  })
})

describe('a summary that nobody wrote', () => {
  it('leaves its place to the description', () => {
    const lue = guess(i => ({
      title: nom(i),
      city: ville(i),
      summary: '',
      body: `Un lieu où chacun apprend à son rythme, avec d’autres, numéro ${i}.`
    }))
    expect(drawnOn(lue, 'presentation_resume')).toEqual(['body'])
  })
})

describe('what an object of another says', () => {
  it('is none of the place’s lists', () => {
    const lue = guess(i => ({
      name: nom(i),
      city: ville(i),
      '@type': ['Library', 'NGO'][i % 2],
      parentOrganization: { '@type': 'Organization' },
      isAccessibleForFree: i % 2 === 0
    }))
    expect(drawnOn(lue, 'typologie')).toEqual(['@type'])
    expect(drawnOn(lue, 'frais_a_charge')).toEqual(['isAccessibleForFree'])
  })
})

describe('a map export', () => {
  const lue = guess(i => ({
    '@id': `node/${1000 + i}`,
    name: nom(i),
    amenity: ['library', 'townhall', 'social_facility'][i % 3],
    'addr:city': ville(i),
    'contact:phone': tel(i),
    wheelchair: ['yes', 'no', 'limited', ''][i % 4],
    internet_access: ['wlan', 'yes', 'no', ''][i % 4],
    'internet_access:fee': ['no', 'yes', ''][i % 3],
    'ref:FR:SIRET': '',
    opening_hours: '',
    check_date: jour(i)
  }))

  it('reads its keys, those that nobody filled too', () => {
    expect(drawnOn(lue, 'typologie')).toEqual(['amenity'])
    expect(drawnOn(lue, 'prise_en_charge_specifique')).toEqual(['wheelchair'])
    expect(drawnOn(lue, 'services')).toEqual(['internet_access'])
    expect(drawnOn(lue, 'frais_a_charge')).toEqual(['internet_access:fee'])
    expect(drawnOn(lue, 'pivot')).toEqual(['ref:FR:SIRET'])
    expect(drawnOn(lue, 'horaires')).toEqual(['opening_hours'])
    expect(drawnOn(lue, 'date_maj')).toEqual(['check_date'])
  })
})

describe('the day a record was last looked at', () => {
  it.each([
    'derniere_modif',
    'last_updated',
    'Mis à jour le',
    'modified_at',
    '_submission_time',
    'Fiche à jour au',
    'DAT_MaJ',
    'dateModified',
    'Dernière vérif.'
  ])('is %s', titre => {
    const lue = guess(i => ({ Nom: nom(i), Ville: ville(i), Création: jour(i + 3), [titre]: jour(i) }))
    expect(drawnOn(lue, 'date_maj')).toEqual([titre])
  })
  it.each(['Date de création', 'Date d’adhésion', 'Date de labellisation', 'Modifié par'])('is not %s', titre => {
    const lue = guess(i => ({ Nom: nom(i), Ville: ville(i), [titre]: jour(i) }))
    expect(drawnOn(lue, 'date_maj')).toEqual([])
  })
})

describe('an identifier', () => {
  it('is the place’s own rather than the rank that a map tool gives its rows', () => {
    const lue = guess(i => ({ OBJECTID: String(900 + i), ID_LIEU: `LN-${100 + i}`, NOM: nom(i), COMMUNE: ville(i) }))
    expect(drawnOn(lue, 'id')).toEqual(['ID_LIEU'])
  })
})

describe('columns of yes and no beside a column of services', () => {
  it('feed the field together with it', () => {
    const lue = guess(i => ({
      Nom: nom(i),
      Ville: ville(i),
      'Services proposés': ['Aide aux démarches', 'Bureautique'][i % 2],
      WIFI: ['oui', 'non'][i % 2],
      'Impression gratuite': i % 3 ? '' : 'X',
      'Wifi gratuit': ['oui', 'non', ''][i % 3],
      LABEL_FS: ['OUI', 'NON'][i % 2]
    }))
    expect(drawnOn(lue, 'services')).toEqual(['Services proposés', 'WIFI', 'Impression gratuite', 'Wifi gratuit'])
    expect(drawnOn(lue, 'frais_a_charge')).toEqual([])
    expect(drawnOn(lue, 'dispositif_programmes_nationaux')).toEqual(['LABEL_FS'])
  })
})

/** The filters of results in English. */
import type { FILTRES_FR } from '../../pages/filtres.mots.ts'
import type { Traduit } from '../langue.ts'
import { NB, places, quoted } from './nombres.ts'

export const filtres: Traduit<typeof FILTRES_FR> = {
  titre: 'Narrow down',
  ouvrir: n => (n === 0 ? 'Narrow down' : `Narrow down (${n}${NB}${n === 1 ? 'choice' : 'choices'})`),
  appliquer: 'See the places',
  effacer: 'Clear all',
  retour: 'Back to the results',
  enlever: quoi => `Remove ${quoted(quoi)}`,
  choisis: 'What you have chosen',
  unOuLAutre: 'Several choices: either one will do.',
  quand: 'When?',
  moments: {
    maintenant: 'Open now',
    soir: 'Open on a weekday evening, between 18:00 and 20:00',
    samedi: 'Open on Saturday'
  },
  peuImporte: 'Any time',
  axes: {
    services: 'What for?',
    frais_a_charge: 'At what price?',
    modalites_acces: 'How to come?',
    modalites_accompagnement: 'What kind of help?',
    prise_en_charge_specifique: 'Any special need?',
    publics_specifiquement_adresses: 'For whom?'
  },
  valeurs: {
    Gratuit: 'Free',
    'Gratuit sous condition': 'Free for some people',
    Payant: 'Not free',
    'Se présenter': 'Come without an appointment',
    'Contacter par mail': 'Write first',
    Téléphoner: 'Call first',
    'Prendre un RDV en ligne': 'Book online',
    "Ce lieu n'accueille pas de public": 'Not open to the public',
    'Envoyer un mail avec une fiche de prescription': 'Be referred by a professional',
    'En autonomie': 'On your own, on site',
    'Accompagnement individuel': 'One person to help you',
    'Dans un atelier collectif': 'In a group',
    'À distance': 'By phone or video',
    Surdité: 'Deaf or hard of hearing',
    Illettrisme: 'Difficulty reading or writing',
    'Handicaps moteurs': 'Physical disability',
    'Handicaps mentaux': 'Learning or mental disability',
    'Langues étrangères (anglais)': 'In English',
    'Langues étrangères (autres)': 'In another language',
    'Déficience visuelle': 'Blind or partially sighted',
    Jeunes: 'Young people',
    Étudiants: 'Students',
    'Familles et/ou enfants': 'Families and children',
    Seniors: 'Older people',
    Femmes: 'Women'
  },
  lieux: places,
  aucun: 'No place fits all these choices.',
  sans: (quoi, compte) => `Without ${quoted(quoi)}: ${compte}`
}

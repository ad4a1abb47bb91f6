/**
 * Everyday words of the other closed lists, read like those of the services: only in a column known to be about that
 * list, or in the title of a column of yes and no ("Local accessible PMR"). The vocabulary has the rest.
 */
import type { Entree } from '../../../standard/vocabulary/liste.ts'
import type { ChampFerme } from '../../../standard/vocabulary/listes.ts'
import { MOTS_SERVICES } from './mots-services.ts'

export type MotsDeListe = Readonly<Record<string, Pick<Entree, 'egal' | 'mots' | 'sauf'>>>

const PAS_LA_PERSONNE = [
  'place',
  'places',
  'parking',
  'stationnement',
  'sanitaires',
  'toilettes',
  'trottoir',
  'comptoir',
  'guichet',
  'hauteur',
  'porte',
  'rampe'
]

export const MOTS_LISTES: Readonly<Partial<Record<ChampFerme, MotsDeListe>>> = {
  services: MOTS_SERVICES,
  // Kinds of place in English, and OpenStreetMap's values of `amenity` and `office`.
  typologie: {
    ASSO: { egal: ['non profit', 'nonprofit', 'non profit organization', 'ngo', 'charity'] },
    BIB: { egal: ['library', 'public library', 'media library', 'toy library'] },
    CS: { egal: ['social centre', 'social center'] },
    ETAT: { egal: ['government'] },
    FT: { egal: ['employment agency', 'job center', 'job centre'] },
    LA_POSTE: { egal: ['post office'] },
    MQ: { egal: ['community centre', 'community center', 'neighbourhood centre', 'neighborhood center'] },
    MUNI: { egal: ['townhall', 'town hall', 'city hall'] },
    TIERS_LIEUX: { egal: ['coworking', 'coworking space', 'third place'] }
  },
  publics_specifiquement_adresses: {
    Jeunes: {
      egal: ['16 25', '16 25 ans', '18 25', '15 25', 'public jeune', 'youth', 'young people', 'teenagers'],
      mots: ['16 25', 'youth', 'young people', 'moins de 25 ans', 'lycéens', 'collégiens', 'adolescence'],
      sauf: ['information jeunesse', 'jeunes retraités', 'jeunes entrepreneurs', 'jeunes entreprises', 'jeunes parents']
    },
    Étudiants: { egal: ['students', 'university students'], mots: ['students', 'étudiant e s', 'étudiant es'] },
    'Familles et/ou enfants': {
      egal: ['families', 'children', 'kids', 'enfance', 'parentalité', 'children and families'],
      mots: ['families', 'children', 'parentalité', 'petite enfance']
    },
    Seniors: {
      egal: ['60 ans et', '65 ans et', 'elderly', 'older people', 'retirees', 'aînés', 'retraite'],
      mots: ['elderly', 'older people', 'older adults', 'retirees', 'anciens', 'plus de 55 ans', 'plus de 70 ans']
    },
    Femmes: { egal: ['women', 'women only', 'public femmes'], mots: ['women', 'féminin'], sauf: ['droits des femmes'] }
  },
  prise_en_charge_specifique: {
    Surdité: {
      egal: ['deaf', 'sourds', 'malentendants', 'boucle magnétique', 'langue des signes', 'hearing'],
      mots: ['deaf', 'hearing impairment', 'hearing impaired', 'sign language', 'boucle auditive', 'signes']
    },
    'Handicaps moteurs': {
      egal: ['accès pmr', 'accessible pmr', 'accessibilité pmr', 'wheelchair', 'motor disability', 'handicap physique'],
      mots: [
        'pmr',
        'fauteuil',
        'accès en fauteuil',
        'wheelchair',
        'mobility impairment',
        'reduced mobility',
        'handicap physique',
        'handicapés moteurs'
      ],
      sauf: PAS_LA_PERSONNE
    },
    'Handicaps mentaux': {
      egal: ['mental disability', 'psychique', 'handicap cognitif', 'autisme'],
      mots: ['mental disability', 'handicap cognitif', 'autisme', 'autistes', 'troubles cognitifs', 'psychic']
    },
    Illettrisme: {
      egal: ['illiteracy', 'illectronisme et illettrisme'],
      mots: ['illiteracy', 'difficultés de lecture', 'savoirs de base', 'analphabète', 'analphabètes']
    },
    'Langues étrangères (autres)': {
      egal: ['foreign languages', 'foreign language', 'other languages', 'autres langues', 'langues'],
      mots: ['foreign languages', 'foreign language', 'autres langues', 'public étranger', 'migrants'],
      sauf: ['anglais', 'english']
    },
    'Langues étrangères (anglais)': { egal: ['english speaking'], mots: ['english speaking', 'english spoken'] },
    'Déficience visuelle': {
      egal: ['blind', 'malvoyants', 'visual impairment', 'aveugles'],
      mots: ['blind', 'visual impairment', 'visually impaired', 'malvoyance', 'cécité']
    }
  },
  frais_a_charge: {
    Gratuit: {
      egal: ['free', 'free of charge', 'gratuité', 'accès gratuit', 'service public gratuit', '0 eur', '0 euros', 'no'],
      mots: ['free of charge', '0euro', 'non payant'],
      sauf: ['sous condition', 'sous conditions', 'free for members']
    },
    'Gratuit sous condition': {
      egal: ['free under conditions', 'free for members', 'gratuité sous conditions', 'conditional', 'partly free'],
      mots: [
        'free under conditions',
        'free for members',
        'sous réserve',
        'sous conditions',
        'selon quotient',
        'selon le quotient'
      ]
    },
    Payant: {
      egal: ['paid', 'fee', 'charged', 'membership', 'not free', 'paying'],
      mots: [
        'membership',
        'payantes',
        'facturé',
        'la séance',
        'par séance',
        'forfait',
        'carte annuelle',
        'participation'
      ],
      sauf: ['non payant', 'sans participation']
    }
  },
  modalites_acces: {
    'Se présenter': {
      egal: [
        'walk in',
        'on site',
        'drop in',
        'no appointment',
        'présentation spontanée',
        'venir sur place',
        'sans rendez vous'
      ],
      mots: [
        'walk in',
        'drop in',
        'without appointment',
        'présentation spontanée',
        'venir sur place',
        'avec ou sans rendez vous'
      ]
    },
    Téléphoner: {
      egal: ['phone', 'by phone', 'call', 'sur rendez vous téléphonique'],
      mots: [
        'by phone',
        'appelez',
        'contact téléphonique',
        'téléphonez',
        'rendez vous par téléphone',
        'rdv par téléphone'
      ]
    },
    'Contacter par mail': {
      egal: ['email', 'by email'],
      mots: ['by email', 'écrire un mail', 'contact mail', 'par e-mail']
    },
    'Prendre un RDV en ligne': {
      egal: ['online booking', 'book online', 'prise de rendez vous en ligne'],
      mots: ['online booking', 'book online', 'prise de rdv en ligne', 'prise de rendez vous en ligne']
    },
    "Ce lieu n'accueille pas de public": {
      egal: ['no public', 'not open to the public'],
      mots: ['not open to the public', 'pas d accueil du public', 'pas ouvert au public']
    }
  },
  modalites_accompagnement: {
    'En autonomie': {
      egal: ['self service', 'autonomy', 'alone', 'en libre accès', 'accès libre', 'libre', 'unsupervised'],
      mots: ['self service', 'on your own', 'seul', 'en libre accès']
    },
    'Accompagnement individuel': {
      egal: [
        'individual',
        'individual support',
        'one to one',
        'with help',
        'accompagnement personnel',
        'aide personnalisée',
        'suivi individuel',
        'avec un accompagnement',
        'assisted'
      ],
      mots: [
        'individual support',
        'one to one',
        'accompagnement personnel',
        'aide personnalisée',
        'suivi individuel',
        'entretien individuel',
        'entretiens individuels',
        'accompagnements individuels',
        'individuellement'
      ]
    },
    'Dans un atelier collectif': {
      egal: [
        'group',
        'workshop',
        'workshops',
        'group workshop',
        'collective',
        'groupe',
        'groupes',
        'stages',
        'cours collectifs'
      ],
      mots: ['workshop', 'workshops', 'in group', 'groupe', 'groupes', 'cours collectifs', 'stage collectif']
    },
    'À distance': {
      egal: ['remote', 'remotely', 'online', 'distance', 'visio', 'en ligne'],
      mots: ['remote', 'remotely', 'teleconference', 'en visio', 'en distanciel', 'hotline']
    }
  },
  itinerance: {
    Itinérant: {
      egal: ['itinérance', 'en itinérance', 'mobile', 'bus'],
      mots: ['en itinérance', 'itinerant', 'travelling']
    },
    Fixe: { egal: ['fixed'], mots: ['fixed'] }
  }
}

/** Whole texts that are understood and mean no value of the list, beyond the vocabulary's own: they are never asked of a human. */
export const SANS_VALEUR: Readonly<Partial<Record<ChampFerme, readonly string[]>>> = {
  publics_specifiquement_adresses: [
    'adulte',
    'adultes',
    'public adulte',
    'tout public adulte',
    'tous public',
    'ouvert à tous',
    'ouvert à tous publics',
    'everyone',
    'all',
    'general public',
    'adults',
    'habitants',
    'particuliers',
    'non',
    'oui'
  ],
  prise_en_charge_specifique: ['adultes', 'aucune', 'everyone', 'all'],
  frais_a_charge: ['inscription', 'sur inscription'],
  services: ['non', 'oui', 'tous', 'toutes', 'all', 'other', 'others', 'aucun service'],
  modalites_acces: ['tous', 'non', 'oui'],
  modalites_accompagnement: ['non', 'oui', 'tous', 'others', 'other']
}

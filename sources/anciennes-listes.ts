/**
 * The closed lists as the first version of the national standard (2022) and data.inclusion wrote them, carried to the
 * words of today. Several producers still write them: labels (`Accéder à du matériel`) or slugs of the same words
 * (`numerique--acceder-a-du-materiel`), which fold alike. `null`: known, and today's list has no value for it.
 */
import type { ValeurFermee } from '@lieux-communs/core'

type Codes<V extends string> = Readonly<Record<string, V | null>>

const DEMARCHES = 'Aide aux démarches administratives'
const QUOTIDIEN = 'Maîtrise des outils numériques du quotidien'
const INSERTION = 'Insertion professionnelle via le numérique'
const ACCES = 'Accès internet et matériel informatique'
const MONDE = 'Compréhension du monde numérique'

const SERVICES: Codes<ValeurFermee['services']> = {
  'Prendre en main un smartphone ou une tablette': QUOTIDIEN,
  'Prendre en main un ordinateur': QUOTIDIEN,
  'Utiliser le numérique au quotidien': QUOTIDIEN,
  'Approfondir ma culture numérique': MONDE,
  'Approfondir sa culture numérique': MONDE,
  'Promouvoir la citoyenneté numérique': MONDE,
  'Favoriser mon insertion professionnelle': INSERTION,
  'Créer et développer mon entreprise': INSERTION,
  'Créer et développer un business': INSERTION,
  'Accéder à une connexion internet': ACCES,
  'Accéder à du matériel': ACCES,
  "S'équiper en matériel informatique": 'Acquisition de matériel informatique à prix solidaire',
  'Créer avec le numérique': 'Loisirs et créations numériques',
  'Accompagner les démarches de santé': DEMARCHES,
  'Devenir autonome dans les démarches administratives': DEMARCHES,
  'Réaliser des démarches administratives avec un accompagnement': DEMARCHES,
  'Soutenir la parentalité et l’éducation avec le numérique': 'Parentalité et éducation avec le numérique'
}

/** `Accéder à du matériel` and `numerique--acceder-a-du-materiel`; `numerique` alone names no service. */
export const ANCIENS_SERVICES: Codes<ValeurFermee['services']> = {
  ...SERVICES,
  ...Object.fromEntries(Object.entries(SERVICES).map(([label, service]) => [`numerique ${label}`, service])),
  numerique: null
}

/** Publics and special needs were one list: each target reads its own half and knows the other. */
const PUBLICS: Codes<ValeurFermee['publics_specifiquement_adresses']> = {
  'Familles/enfants': 'Familles et/ou enfants',
  'Jeunes (16-26 ans)': 'Jeunes',
  'jeunes-16-26': 'Jeunes',
  'Seniors (+ 65 ans)': 'Seniors',
  'seniors-65': 'Seniors',
  'Uniquement femmes': 'Femmes',
  femmes: 'Femmes',
  Adultes: null
}

const BESOINS: Codes<ValeurFermee['prise_en_charge_specifique']> = {
  Surdité: 'Surdité',
  "Handicaps mentaux : déficiences limitant les activités d'une personne": 'Handicaps mentaux',
  'handicaps-mentaux': 'Handicaps mentaux',
  'Handicaps psychiques : troubles psychiatriques donnant lieu à des atteintes comportementales': 'Handicaps mentaux',
  'handicaps-psychiques': 'Handicaps mentaux',
  "Personnes en situation d'illettrisme": 'Illettrisme',
  'personnes-en-situation-illettrisme': 'Illettrisme',
  'Public langues étrangères': 'Langues étrangères (autres)',
  'Déficience visuelle': 'Déficience visuelle'
}

const nothing = (codes: Codes<string>): Record<string, null> =>
  Object.fromEntries(Object.keys(codes).map(code => [code, null]))

export const ANCIENS_PUBLICS: Codes<ValeurFermee['publics_specifiquement_adresses']> = {
  ...nothing(BESOINS),
  ...PUBLICS
}
export const ANCIENS_BESOINS: Codes<ValeurFermee['prise_en_charge_specifique']> = { ...nothing(PUBLICS), ...BESOINS }

export const ANCIENS_FRAIS: Codes<ValeurFermee['frais_a_charge']> = {
  Gratuit: 'Gratuit',
  'Gratuit : Je peux accéder gratuitement au lieu et à ses services': 'Gratuit',
  'Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...)':
    'Gratuit sous condition',
  'gratuit-sous-conditions': 'Gratuit sous condition',
  Payant: 'Payant',
  "Payant : L'accès au lieu et/ou à ses services est payant": 'Payant',
  "Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer": 'Payant',
  adhesion: 'Payant',
  'pass-numerique': null
}

export const ANCIENNES_MODALITES: Codes<ValeurFermee['modalites_accompagnement']> = {
  "Seul : j'ai accès à du matériel et une connexion": 'En autonomie',
  autonomie: 'En autonomie',
  "Avec de l'aide : je suis accompagné seul dans l'usage du numérique": 'Accompagnement individuel',
  accompagnement: 'Accompagnement individuel',
  "Dans un atelier : j'apprends collectivement à utiliser le numérique": 'Dans un atelier collectif',
  atelier: 'Dans un atelier collectif',
  'A ma place : une personne habilitée fait les démarches à ma place': null,
  delegation: null
}

/** National programmes; APTIC is no programme of today's list: it is a label (`ANCIENS_LABELS`). */
export const ANCIENS_DISPOSITIFS: Codes<ValeurFermee['dispositif_programmes_nationaux']> = {
  CNFS: 'Conseillers numériques',
  'conseiller-numerique': 'Conseillers numériques',
  'France Services': 'France Services',
  'france-service': 'France Services',
  'Aidants Connect': 'Aidants Connect',
  'aidants-connect': 'Aidants Connect',
  APTIC: null
}
export const ANCIENS_LABELS: Codes<string> = { ...nothing(ANCIENS_DISPOSITIFS), APTIC: 'APTIC' }

/** Words of the filters: what is asked, in the words of who looks for help; the standard's stay where they are said already in plain ones. */
import { pluriel } from '@lieux-communs/core'
import type { AxeDeFiltre, Moment } from '../filtres.ts'
import { selonLangue } from '../langues/langue.ts'

export const FILTRES_FR = {
  titre: 'Préciser',
  ouvrir: (n: number) => (n === 0 ? 'Préciser' : `Préciser (${n}\u00a0choix)`),
  appliquer: 'Voir les lieux',
  effacer: 'Tout effacer',
  retour: 'Revenir aux résultats',
  enlever: (quoi: string) => `Enlever «\u00a0${quoi}\u00a0»`,
  choisis: 'Ce que vous avez choisi',
  unOuLAutre: 'Plusieurs choix\u00a0: l’un ou l’autre convient.',
  quand: 'Quand\u00a0?',
  moments: {
    maintenant: 'Ouvert en ce moment',
    soir: 'Ouvert un soir de semaine, entre 18\u00a0h et 20\u00a0h',
    samedi: 'Ouvert le samedi'
  } satisfies Record<Moment, string>,
  peuImporte: 'Peu importe',
  axes: {
    services: 'Pour quoi\u00a0?',
    frais_a_charge: 'À quel prix\u00a0?',
    modalites_acces: 'Comment venir\u00a0?',
    modalites_accompagnement: 'Comment être aidé\u00a0?',
    prise_en_charge_specifique: 'Un besoin particulier\u00a0?',
    publics_specifiquement_adresses: 'Pour qui\u00a0?'
  } satisfies Record<AxeDeFiltre, string>,
  /** Of values that the standard says in its own words. */
  valeurs: {
    'Se présenter': 'Venir sans rendez-vous',
    'Contacter par mail': 'Écrire avant',
    Téléphoner: 'Appeler avant',
    'En autonomie': 'Seul, sur place',
    'Accompagnement individuel': 'Avec une personne pour soi',
    'Dans un atelier collectif': 'En groupe',
    Illettrisme: 'Difficulté à lire ou à écrire',
    'Handicaps moteurs': 'Handicap moteur',
    'Handicaps mentaux': 'Handicap mental',
    'Langues étrangères (anglais)': 'En anglais',
    'Langues étrangères (autres)': 'Dans une autre langue'
  } as Readonly<Record<string, string>>,
  lieux: (n: number) => pluriel(n, 'lieu', 'lieux'),
  aucun: 'Aucun lieu ne répond à tous ces choix.',
  sans: (quoi: string, compte: string) => `Sans «\u00a0${quoi}\u00a0»\u00a0: ${compte}`
} as const

export const FILTRES = selonLangue('filtres', FILTRES_FR)

/**
 * Titles of yes/no columns that name one closed value in words too bare to be read anywhere else ("Accueil : non", "Sur
 * rendez-vous : oui"), and the short names of map exports, where a prefix gives the list and three letters the value.
 */
import type { ChampDevine } from './mots-entetes.ts'

export interface Nommee {
  readonly champ: ChampDevine
  readonly valeur: string
  /** The cell that means it: most mean it by yes. */
  readonly par: 'oui' | 'non'
  /** Whole titles, articles and plurals out. */
  readonly titres: readonly string[]
}

export const TITRES_NOMMES: readonly Nommee[] = [
  {
    champ: 'modalites_acces',
    valeur: "Ce lieu n'accueille pas de public",
    par: 'non',
    titres: [
      'accueil',
      'accueil du public',
      'accueil public',
      'reçoit du public',
      'ouvert au public',
      'lieu ouvert au public',
      'open to the public'
    ]
  },
  {
    champ: 'modalites_acces',
    valeur: 'Se présenter',
    par: 'oui',
    titres: [
      'sans rendez vous',
      'sans rdv',
      'accueil sans rendez vous',
      'avec ou sans rendez vous',
      'entrée libre',
      'walk in'
    ]
  },
  {
    champ: 'modalites_acces',
    valeur: 'Prendre un RDV en ligne',
    par: 'oui',
    titres: ['prise de rdv en ligne', 'rdv en ligne', 'rendez vous en ligne', 'réservation en ligne']
  },
  {
    champ: 'modalites_accompagnement',
    valeur: 'En autonomie',
    par: 'oui',
    titres: [
      'en autonomie',
      'autonomie',
      'libre accès',
      'en libre accès',
      'accès libre',
      'libre service',
      'seul',
      'self service'
    ]
  },
  {
    champ: 'modalites_accompagnement',
    valeur: 'Accompagnement individuel',
    par: 'oui',
    titres: [
      'individuel',
      'individuellement',
      'accompagnement individuel',
      'accompagnement personnel',
      'accompagnement',
      'aide individuelle'
    ]
  },
  {
    champ: 'modalites_accompagnement',
    valeur: 'Dans un atelier collectif',
    par: 'oui',
    titres: [
      'collectif',
      'collectivement',
      'atelier',
      'ateliers collectifs',
      'atelier collectif',
      'accompagnement collectif',
      'en groupe'
    ]
  },
  {
    champ: 'modalites_accompagnement',
    valeur: 'À distance',
    par: 'oui',
    titres: ['à distance', 'en ligne', 'distanciel', 'en distanciel', 'visio', 'accompagnement à distance', 'remote']
  },
  {
    champ: 'services',
    valeur: 'Accès internet et matériel informatique',
    par: 'oui',
    titres: ['internet access', 'public wifi', 'free wifi', 'wlan']
  },
  {
    champ: 'services',
    valeur: 'Maîtrise des outils numériques du quotidien',
    par: 'oui',
    titres: ['formation', 'formations', 'initiation', 'perfectionnement', 'training']
  },
  {
    champ: 'frais_a_charge',
    valeur: 'Payant',
    par: 'oui',
    titres: [
      'payant',
      'adhésion',
      'adhésion obligatoire',
      'cotisation',
      'accès payant',
      'service payant',
      'paid',
      'fee',
      'internet access fee'
    ]
  },
  {
    champ: 'frais_a_charge',
    valeur: 'Gratuit',
    par: 'oui',
    titres: [
      'gratuit',
      'gratuité',
      'accès gratuit',
      'service gratuit',
      'free',
      'is free',
      'free of charge',
      'free access',
      'accessible for free',
      'is accessible for free'
    ]
  },
  {
    champ: 'prise_en_charge_specifique',
    valeur: 'Handicaps moteurs',
    par: 'oui',
    titres: [
      'pmr',
      'accès pmr',
      'accessible pmr',
      'accessibilité pmr',
      'local accessible pmr',
      'accessible fauteuil',
      'accessible en fauteuil',
      'accès handicapé',
      'accès handicap',
      'accès aux handicapés',
      'accès personnes handicapées',
      'accessible handicapés',
      'accessible aux handicapés',
      'accessible aux personnes handicapées',
      'accessibilité handicapé',
      'accessibilité handicap',
      'accessibilité aux personnes handicapées',
      'wheelchair',
      'wheelchair accessible',
      'wheelchair access'
    ]
  },
  {
    champ: 'dispositif_programmes_nationaux',
    valeur: 'France Services',
    par: 'oui',
    titres: ['fs', 'label fs', 'labellisé fs', 'labellisation fs', 'espace fs', 'maison fs', 'efs', 'mfs']
  },
  {
    champ: 'dispositif_programmes_nationaux',
    valeur: 'Conseillers numériques',
    par: 'oui',
    titres: [
      'cn',
      'cnfs',
      'conseiller numérique',
      'conseiller numérique france services',
      'présence conseiller numérique'
    ]
  }
]

/** Three letters under a prefix: `JT_MAT_Imp` is a printer, `PBC_Sen` the elderly. Each name begins one word of its list. */
export const ABREGES: readonly {
  readonly champ: ChampDevine
  /** The prefix says the list: how its words begin. */
  readonly prefixes: readonly string[]
  readonly noms: Readonly<Record<string, readonly string[]>>
}[] = [
  {
    champ: 'services',
    prefixes: ['mat', 'mater', 'materiel', 'equip', 'equipement', 'eqt', 'eqpt'],
    noms: {
      'Accès internet et matériel informatique': [
        'imprimante',
        'impression',
        'scanner',
        'numerisation',
        'wifi',
        'ordinateur',
        'tablette',
        'borne',
        'photocopieur',
        'internet',
        'connexion',
        'webcam',
        'poste'
      ],
      'Loisirs et créations numériques': ['3d', 'console']
    }
  },
  {
    champ: 'services',
    prefixes: ['serv', 'srv', 'service', 'act', 'activite', 'aide', 'at', 'atelier'],
    noms: {
      'Aide aux démarches administratives': ['demarches', 'administratif', 'droits'],
      'Maîtrise des outils numériques du quotidien': ['initiation', 'bureautique', 'formation', 'perfectionnement'],
      'Insertion professionnelle via le numérique': ['emploi', 'insertion'],
      'Utilisation sécurisée du numérique': ['securite', 'cybersecurite'],
      'Parentalité et éducation avec le numérique': ['parentalite', 'scolarite'],
      'Loisirs et créations numériques': ['creation', 'loisirs'],
      'Compréhension du monde numérique': ['culture', 'citoyennete'],
      'Accès internet et matériel informatique': ['acces', 'wifi', 'materiel', 'impression', 'imprimante', 'scanner']
    }
  },
  {
    champ: 'publics_specifiquement_adresses',
    prefixes: ['pbc', 'pub', 'publ', 'public', 'publics'],
    noms: {
      Jeunes: ['jeunes', 'adolescents'],
      Étudiants: ['etudiants'],
      'Familles et/ou enfants': ['familles', 'enfants', 'parents'],
      Seniors: ['seniors', 'retraites', 'aines'],
      Femmes: ['femmes']
    }
  }
]

/**
 * The standard's closed lists in the words of data.inclusion v1, which has lists of its own. Where the two do not mean the same, the
 * value is not forced: it is told in words beside (see `data-inclusion.ts`), and read back from there.
 */
import type { ValeurFermee } from '../standard/vocabulary/listes.ts'

type Table<C extends keyof ValeurFermee> = Readonly<Record<ValeurFermee[C], readonly string[]>>

const NUMERIQUE = {
  fondamentaux: 'numerique--maitriser-les-fondamentaux-du-numerique',
  enLigne: 'numerique--acceder-a-des-services-en-ligne',
  connexion: 'numerique--acceder-a-une-connexion-internet',
  equipement: 'numerique--acquerir-un-equipement'
} as const

/** What each service is about. */
export const THEMATIQUES: Table<'services'> = {
  'Accès internet et matériel informatique': [NUMERIQUE.connexion, NUMERIQUE.equipement],
  'Acquisition de matériel informatique à prix solidaire': [NUMERIQUE.equipement],
  'Aide aux démarches administratives': [
    'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
    NUMERIQUE.enLigne
  ],
  'Compréhension du monde numérique': [NUMERIQUE.fondamentaux],
  'Insertion professionnelle via le numérique': [
    'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
    NUMERIQUE.fondamentaux
  ],
  'Loisirs et créations numériques': ['remobilisation--activites-sportives-et-culturelles', NUMERIQUE.fondamentaux],
  'Maîtrise des outils numériques du quotidien': [NUMERIQUE.fondamentaux, NUMERIQUE.enLigne],
  'Parentalité et éducation avec le numérique': [
    'famille--soutien-a-la-parentalite-et-a-leducation',
    NUMERIQUE.fondamentaux
  ],
  'Utilisation sécurisée du numérique': [NUMERIQUE.fondamentaux]
}

/** Services that lend or sell things: their type, whatever help goes with them. « En autonomie » is no type of service. */
export const MATERIEL: ReadonlySet<string> = new Set<ValeurFermee['services']>([
  'Accès internet et matériel informatique',
  'Acquisition de matériel informatique à prix solidaire'
])

/** The type of the others, the first of these ways of helping that the place has. */
export const TYPES: readonly (readonly [ValeurFermee['modalites_accompagnement'], string])[] = [
  ['Dans un atelier collectif', 'atelier'],
  ['Accompagnement individuel', 'accompagnement']
]

export const PUBLICS_V1: Table<'publics_specifiquement_adresses'> = {
  Étudiants: ['etudiants'],
  'Familles et/ou enfants': ['familles'],
  Femmes: ['femmes'],
  Jeunes: ['jeunes'],
  Seniors: ['seniors']
}

export const MODES_MOBILISATION: Table<'modalites_acces'> = {
  'Se présenter': ['se-presenter'],
  Téléphoner: ['telephoner'],
  'Contacter par mail': ['envoyer-un-courriel'],
  'Prendre un RDV en ligne': ['utiliser-lien-mobilisation'],
  "Ce lieu n'accueille pas de public": [],
  'Envoyer un mail avec une fiche de prescription': ['envoyer-un-courriel']
}

/** Ways that a code says alone, so that nothing need be told beside. */
export const MODES_CERTAINS: ReadonlySet<string> = new Set<ValeurFermee['modalites_acces']>([
  'Se présenter',
  'Téléphoner',
  'Contacter par mail',
  'Prendre un RDV en ligne'
])

export const PRESCRIPTION: ValeurFermee['modalites_acces'] = 'Envoyer un mail avec une fiche de prescription'
export const SANS_PUBLIC: ValeurFermee['modalites_acces'] = "Ce lieu n'accueille pas de public"

/** Whose network a place is of, by what it is, its programmes and its labels; those that are nobody's there are absent. */
export const RESEAUX: Readonly<Record<string, readonly string[]>> = {
  ACI: ['aci'],
  ACIPHC: ['aci'],
  AFPA: ['afpa'],
  AI: ['ai'],
  ASE: ['ase'],
  AVIP: ['creches-avip'],
  CAARUD: ['caarud'],
  CADA: ['cada'],
  CAF: ['caf'],
  CAP_EMPLOI: ['cap-emploi-reseau-cheops'],
  CAVA: ['cava'],
  CC: ['communes'],
  CCAS: ['ccas-cias'],
  CCONS: ['chambres-consulaires'],
  CD: ['departements'],
  CDAS: ['departements'],
  CHRS: ['chrs'],
  CHU: ['chu'],
  CIAS: ['ccas-cias'],
  CIDFF: ['cidff'],
  CMP: ['cmp'],
  CMS: ['cms'],
  CPAM: ['cpam'],
  CPH: ['cph'],
  CSAPA: ['csapa'],
  DEETS: ['regions'],
  DEPT: ['departements'],
  E2C: ['ecoles-de-la-deuxieme-chance'],
  EA: ['ea'],
  EATT: ['eatt'],
  EI: ['ei'],
  EITI: ['eiti'],
  EPIDE: ['epide'],
  EPN: ['espaces-publics-numeriques'],
  ESAT: ['esat'],
  ETTI: ['etti'],
  FABRIQUE: ['fabrique-de-territoire'],
  FT: ['france-travail'],
  GEIQ: ['geiq'],
  HUDA: ['huda'],
  LA_POSTE: ['la-poste'],
  MDA: ['maison-departementale-de-lautonomie'],
  MDE: ['maisons-de-l-emploi'],
  MDEF: ['maisons-de-l-emploi'],
  MDPH: ['mdph'],
  MDS: ['maisons-des-solidarites', 'departements'],
  MJC: ['mjc'],
  ML: ['mission-locale'],
  MSA: ['mutualite-sociale-agricole'],
  MSAP: ['msap'],
  MUNI: ['communes'],
  ODC: ['delegataire-conseil-departemental'],
  PAD: ['points-justice'],
  PIJ_BIJ: ['reseau-information-jeunesse'],
  PIMMS: ['pimms-mediation'],
  PJJ: ['pjj'],
  PLIE: ['plie'],
  PREF: ['regions'],
  REG: ['regions'],
  RESSOURCERIE: ['ressourceries'],
  RFS: ['france-service'],
  RS_FJT: ['residences-fjt'],
  SPIP: ['spip'],
  UDAF: ['unaf', 'departements'],
  'Aidants Connect': ['aidants-connect'],
  'Conseillers numériques': ['conseillers-numeriques'],
  'France Services': ['france-service'],
  'Grande école du numérique': ['grandes-ecoles-du-numerique'],
  'La Croix Rouge': ['croix-rouge'],
  'Fabriques de Territoire': ['fabrique-de-territoire']
}

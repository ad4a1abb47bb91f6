/** Services and kinds of places in plain French: what one does there, in words that everybody uses. */
import { typologieEnClair } from '../../../catalogue/typologies-en-clair.ts'
import type { SERVICES_FR, TYPOLOGIES_FR } from '../../valeurs.mots.ts'
import type { Traduit } from '../langue.ts'

export const services: Traduit<typeof SERVICES_FR> = {
  'Aide aux démarches administratives': {
    phrase: 'Faire des papiers sur Internet',
    exemples: 'les impôts, l’aide de la CAF, la retraite, la carte d’identité'
  },
  'Maîtrise des outils numériques du quotidien': {
    phrase: 'Apprendre l’ordinateur ou le téléphone',
    exemples: 'écrire avec le clavier, aller sur Internet, lire ses messages'
  },
  'Insertion professionnelle via le numérique': {
    phrase: 'Chercher un travail sur Internet',
    exemples: 'écrire son CV, répondre à une annonce'
  },
  'Utilisation sécurisée du numérique': {
    phrase: 'Éviter les pièges sur Internet',
    exemples: 'choisir un mot de passe, reconnaître les voleurs'
  },
  'Parentalité et éducation avec le numérique': {
    phrase: 'Aider ses enfants avec les écrans',
    exemples: 'le temps devant l’écran, les devoirs, les messages de l’école'
  },
  'Loisirs et créations numériques': {
    phrase: 'Faire des photos, des vidéos, des jeux',
    exemples: 'prendre une photo, faire un film, jouer'
  },
  'Compréhension du monde numérique': {
    phrase: 'Comprendre Internet et les ordinateurs',
    exemples: 'comment ils marchent, à quoi ils servent'
  },
  'Accès internet et matériel informatique': {
    phrase: 'Utiliser un ordinateur ou une imprimante',
    exemples: 'vous êtes seul, ou une personne vous aide'
  },
  'Acquisition de matériel informatique à prix solidaire': {
    phrase: 'Acheter un ordinateur ou un téléphone à petit prix',
    exemples: 'des appareils réparés, moins chers'
  }
}

/** Those whose usual name is an abbreviation or an office's word; the others are names that people say already. */
const NOMS: Readonly<Record<string, string>> = {
  ACI: 'Un lieu pour retrouver un travail',
  ASE: 'Un service pour protéger les enfants',
  BIB: 'Une bibliothèque',
  CADA: 'Un lieu pour les personnes qui demandent l’asile',
  CC: 'Un groupe de villes',
  CCAS: 'Le service social de la ville',
  CD: 'Le département',
  CDAS: 'Le service social du département',
  CFP: 'Le bureau des impôts',
  CIAS: 'Le service social de plusieurs villes',
  CMS: 'Un lieu de santé et d’aide sociale',
  CPAM: 'L’Assurance maladie',
  CS: 'Un centre social',
  DEPT: 'Le service social du département',
  EPCI: 'Un groupe de villes',
  EPN: 'Un lieu avec des ordinateurs pour tous',
  EPI: 'Un lieu avec Internet pour tous',
  ESAT: 'Un lieu de travail pour les personnes handicapées',
  FABLAB: 'Un atelier pour fabriquer',
  MDPH: 'La maison des personnes handicapées',
  MDS: 'La maison des solidarités',
  ML: 'La mission locale, pour le travail des jeunes',
  MUNI: 'La mairie',
  RFS: 'France services, pour vos papiers',
  TIERS_LIEUX: 'Un lieu pour travailler ensemble'
}

export const typologies: Traduit<typeof TYPOLOGIES_FR> = {
  dite: code => (Object.hasOwn(NOMS, code) ? (NOMS[code] as string) : typologieEnClair(code))
}

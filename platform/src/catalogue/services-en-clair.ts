/**
 * The nine first-level services of the standard in the words of the person who needs them. The standard's label stays in
 * the data and in tooltips; these words are shown, and searched.
 */
import { foldedWords, type ValeurFermee } from '@lieux-communs/core'

export interface ServiceEnClair {
  /** What one does there, a verb first. */
  readonly phrase: string
  /** Examples that make it concrete. */
  readonly exemples: string
  /** Words people type that are in neither the label nor the phrase. */
  readonly mots: string
}

export const SERVICES_EN_CLAIR: Readonly<Record<ValeurFermee['services'], ServiceEnClair>> = {
  'Aide aux démarches administratives': {
    phrase: 'Faire ses démarches en ligne',
    exemples: 'impôts, CAF, retraite, carte grise, papiers d’identité',
    mots: 'papiers impots caf retraite carte grise passeport dossier formulaire cpam ameli prefecture'
  },
  'Maîtrise des outils numériques du quotidien': {
    phrase: 'Apprendre à se servir d’un ordinateur ou d’un téléphone',
    exemples: 'le clavier, Internet, les courriels, le smartphone',
    mots: 'smartphone tablette clavier souris mail initiation debutant cours formation'
  },
  'Insertion professionnelle via le numérique': {
    phrase: 'Chercher un emploi avec le numérique',
    exemples: 'faire un CV, s’inscrire, répondre à une annonce',
    mots: 'emploi travail cv lettre motivation chomage stage metier'
  },
  'Utilisation sécurisée du numérique': {
    phrase: 'Se protéger sur Internet',
    exemples: 'mots de passe, arnaques, vie privée',
    mots: 'arnaque securite mot passe virus piratage fraude'
  },
  'Parentalité et éducation avec le numérique': {
    phrase: 'Accompagner ses enfants',
    exemples: 'les écrans, les devoirs, le suivi de l’école en ligne',
    mots: 'enfant parent ecole ecran devoirs pronote'
  },
  'Loisirs et créations numériques': {
    phrase: 'Créer et se distraire',
    exemples: 'photo, vidéo, jeux, imprimante 3D',
    mots: 'fablab photo video jeu musique creation imprimante 3d'
  },
  'Compréhension du monde numérique': {
    phrase: 'Comprendre le numérique',
    exemples: 'comment ça marche, l’information, l’environnement',
    mots: 'culture comprendre information conference'
  },
  'Accès internet et matériel informatique': {
    phrase: 'Utiliser un ordinateur, Internet ou une imprimante',
    exemples: 'sur place, seul ou avec de l’aide',
    mots: 'wifi imprimer impression scanner ordinateur connexion photocopie'
  },
  'Acquisition de matériel informatique à prix solidaire': {
    phrase: 'Acheter un ordinateur ou un téléphone moins cher',
    exemples: 'du matériel remis en état, à prix solidaire',
    mots: 'acheter reconditionne occasion materiel pas cher don'
  }
}

/** The plain words of a label; a label that is not of the standard is shown as it is. */
export function serviceEnClair(libelle: string): ServiceEnClair {
  return Object.hasOwn(SERVICES_EN_CLAIR, libelle)
    ? SERVICES_EN_CLAIR[libelle as keyof typeof SERVICES_EN_CLAIR]
    : { phrase: libelle, exemples: '', mots: '' }
}

/** The services that answer the words first, then the others: `servicesPour([…], 'cv')` begins with the one about work. */
export function servicesPour(libelles: readonly string[], mots: string | null): string[] {
  const voulus = new Set(mots === null ? [] : foldedWords(mots))
  const repond = (libelle: string): boolean => {
    const { phrase, exemples, mots: autres } = serviceEnClair(libelle)
    return voulus.size > 0 && foldedWords(`${libelle} ${phrase} ${exemples} ${autres}`).some(m => voulus.has(m))
  }
  return [...libelles.filter(repond), ...libelles.filter(l => !repond(l))]
}

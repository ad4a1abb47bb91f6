/**
 * What to bring, by what one comes for: a small table of words, since a helper who sends somebody without their password sends them twice.
 */
import type { ValeurFermee } from '@lieux-communs/core'

const CHOSES = {
  identite: 'Une pièce d’identité',
  courrier: 'Le dernier courrier reçu, et vos numéros : sécurité sociale, allocataire, impôts',
  telephone: 'Votre téléphone portable, allumé : des codes y arrivent par SMS',
  courriel: 'Votre adresse courriel et vos mots de passe, écrits sur un papier',
  appareil: 'L’appareil que vous utilisez, avec son chargeur',
  cv: 'Votre CV, même ancien, et votre identifiant France Travail',
  message: 'Le message ou l’appel qui vous inquiète : ne l’effacez pas',
  ecole: 'Les identifiants donnés par l’école',
  cle: 'Une clé USB, ou le document à imprimer dans vos courriels',
  ressources: 'Un justificatif de ressources, et de quoi payer',
  questions: 'Vos questions, notées sur un papier'
} as const

type Chose = keyof typeof CHOSES

const PAR_SERVICE: Readonly<Record<ValeurFermee['services'], readonly Chose[]>> = {
  'Aide aux démarches administratives': ['identite', 'courrier', 'telephone', 'courriel'],
  'Maîtrise des outils numériques du quotidien': ['appareil', 'courriel', 'questions'],
  'Insertion professionnelle via le numérique': ['cv', 'telephone', 'courriel'],
  'Utilisation sécurisée du numérique': ['appareil', 'message'],
  'Parentalité et éducation avec le numérique': ['ecole', 'questions'],
  'Loisirs et créations numériques': ['cle'],
  'Compréhension du monde numérique': ['questions'],
  'Accès internet et matériel informatique': ['identite', 'cle'],
  'Acquisition de matériel informatique à prix solidaire': ['identite', 'ressources']
}

/** Lines on a sheet: more are not read. */
const MAX = 7

/** In one order, each once; what to bring anywhere when the place says nothing of what it does. */
export function aApporter(services: readonly string[]): readonly string[] {
  const voulues = new Set(
    services.flatMap(s => (Object.hasOwn(PAR_SERVICE, s) ? PAR_SERVICE[s as keyof typeof PAR_SERVICE] : []))
  )
  const choses: readonly Chose[] = voulues.size > 0 ? [...voulues] : ['identite', 'telephone', 'courriel', 'questions']
  return (Object.keys(CHOSES) as Chose[])
    .filter(c => choses.includes(c))
    .slice(0, MAX)
    .map(c => CHOSES[c])
}

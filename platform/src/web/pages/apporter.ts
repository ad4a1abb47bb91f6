/**
 * What to bring, by what one comes for: a small table of words, since a helper who sends somebody without their password sends them twice.
 */
import type { ValeurFermee } from '@lieux-communs/core'
import { CHOSES, CHOSES_FR } from './apporter.mots.ts'

type Chose = keyof typeof CHOSES_FR

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
  return (Object.keys(CHOSES_FR) as Chose[])
    .filter(c => choses.includes(c))
    .slice(0, MAX)
    .map(c => CHOSES[c])
}

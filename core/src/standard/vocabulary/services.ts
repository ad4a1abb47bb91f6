/** The nine first-level services of the standard, and how people call them. */
import { defineListe } from './liste.ts'

export const SERVICES = defineListe('services', {
  'Aide aux démarches administratives': {},
  'Maîtrise des outils numériques du quotidien': {},
  'Insertion professionnelle via le numérique': {},
  'Utilisation sécurisée du numérique': {},
  'Parentalité et éducation avec le numérique': {},
  'Loisirs et créations numériques': {},
  'Compréhension du monde numérique': {},
  'Accès internet et matériel informatique': {},
  'Acquisition de matériel informatique à prix solidaire': {}
})

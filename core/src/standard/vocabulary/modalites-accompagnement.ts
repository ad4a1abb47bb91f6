/** How help is given. */
import { defineListe } from './liste.ts'

export const MODALITES_ACCOMPAGNEMENT = defineListe('modalites_accompagnement', {
  'En autonomie': {},
  'Accompagnement individuel': {},
  'Dans un atelier collectif': {},
  'À distance': {}
})

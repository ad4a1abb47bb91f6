/** What one does to come. */
import { defineListe } from './liste.ts'

export const MODALITES_ACCES = defineListe('modalites_acces', {
  'Se présenter': {},
  Téléphoner: {},
  'Contacter par mail': {},
  'Prendre un RDV en ligne': {},
  "Ce lieu n'accueille pas de public": {},
  'Envoyer un mail avec une fiche de prescription': {}
})

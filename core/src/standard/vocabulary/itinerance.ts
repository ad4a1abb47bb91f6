/** Whether the place moves. */
import { defineListe } from './liste.ts'

export const ITINERANCE = defineListe('itinerance', {
  Itinérant: {},
  Fixe: {}
})

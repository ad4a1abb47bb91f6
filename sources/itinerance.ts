/**
 * Lists without a column that tells buses from houses still say it in the name: "Bus France services du Val". The words
 * are those of three national and regional lists; "bus" alone also stands in the names of streets and stops.
 */
import type { Regle } from '@lieux-communs/core'

const MOTS_ITINERANTS = [
  'bus france services',
  'bus france service',
  'itinerant',
  'itinerante',
  'aidant bus',
  'bus mobile',
  'bus de services'
]

/** The rule of `itinerance` for a list whose column of names is this one: `itineranceDuNom('nom')`. */
export const itineranceDuNom = (colonne: string): Regle<'Itinérant'> => ({
  constante: 'Itinérant',
  si: { colonne, contient: MOTS_ITINERANTS }
})

/** Whether the place moves. A list that says both (a base and its rounds) keeps both. */
import { defineListe } from './liste.ts'

export const ITINERANCE = defineListe('itinerance', {
  Itinérant: {
    egal: ['oui', 'true', 'vrai', '1', 'itinerante', 'mobile', 'bus', 'bus_équivalent', 'bus equivalent'],
    mots: [
      'itinérant',
      'itinérante',
      'itinérants',
      'itinérance',
      'bus',
      'camion',
      'van',
      'caravane',
      'camping car',
      'mobile',
      'tournée',
      'tournées'
    ],
    sauf: ['non itinérant', 'non itinérante', 'pas itinérant', 'sans itinérance', 'arrêt de bus', 'ligne de bus']
  },
  Fixe: {
    egal: [
      'non',
      'false',
      'faux',
      '0',
      'sédentaire',
      'site fixe',
      'fixes',
      'sites fixes',
      'Fixe_antenne(s)',
      'fixe antenne s',
      'non itinérant'
    ],
    mots: ['fixe', 'sédentaire', 'non itinérant', 'non itinérante'],
    sauf: ['non fixe', 'téléphone fixe', 'ordinateur fixe']
  }
})

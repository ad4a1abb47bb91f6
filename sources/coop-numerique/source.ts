/**
 * La Coop de la médiation numérique, from its web API: every column is a field of the standard, and says its words. No row
 * of it is at hand: its shape is known, not its oddities.
 */
import type { Source } from '@lieux-communs/core'
import { standardNational } from '../standard-national/source.ts'

export const coopNumerique = {
  nom: 'coop-numerique',
  titre: 'Lieux d’activité de La Coop de la médiation numérique',
  editeur: 'La Coop de la médiation numérique',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'jour',
  adresse: null,
  fichier: 'coop-numerique.json',
  date: null,
  format: { type: 'json' },
  mapping: standardNational.mapping
} satisfies Source

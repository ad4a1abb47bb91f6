/**
 * Siilab (Les Assembleurs, Hauts-de-France), from its web API: the columns of the national standard, lists as arrays, and
 * the week with a column a day. No row of it is at hand: its shape is known, not its oddities.
 */
import type { Source } from '@lieux-communs/core'
import { semaineEnColonnes } from '../semaine-en-colonnes.ts'
import { standardNational } from '../standard-national/source.ts'

export const siilab = {
  nom: 'siilab',
  titre: 'Lieux de médiation numérique du Nord et du Pas-de-Calais',
  editeur: 'Les Assembleurs',
  licence: 'inconnue',
  territoire: ['59', '62'],
  cadence: 'jour',
  adresse: null,
  fichier: 'siilab.json',
  date: null,
  format: { type: 'json' },
  mapping: { champs: { ...standardNational.mapping.champs, horaires: semaineEnColonnes() } }
} satisfies Source

/**
 * Soliguide, read through data.inclusion’s first model, with a second column of publics beside the first. No row of it is at
 * hand: its shape is known, not its oddities.
 */
import type { Source } from '@lieux-communs/core'
import { ANCIENS_PUBLICS } from '../anciennes-listes.ts'
import { CHAMPS_V0 } from '../donnees-v0.ts'

export const soliguide = {
  nom: 'soliguide',
  titre: 'Lieux solidaires de Soliguide qui aident au numérique',
  editeur: 'Soliguide',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'semaine',
  adresse: null,
  fichier: 'soliguide.json',
  date: null,
  format: { type: 'json' },
  mapping: {
    champs: {
      ...CHAMPS_V0,
      publics_specifiquement_adresses: { colonnes: ['profils', 'tous-publics'], codes: ANCIENS_PUBLICS }
    }
  }
} satisfies Source

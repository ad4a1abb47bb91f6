/** DORA, read through data.inclusion’s first model. No row of it is at hand: its shape is known, not its oddities. */
import type { Source } from '@lieux-communs/core'
import { CHAMPS_V0 } from '../donnees-v0.ts'

export const dora = {
  nom: 'dora',
  titre: 'Structures d’insertion de DORA qui aident au numérique',
  editeur: 'DORA',
  licence: 'inconnue',
  territoire: 'national',
  cadence: 'semaine',
  adresse: null,
  fichier: 'dora.json',
  date: null,
  format: { type: 'json' },
  mapping: { champs: CHAMPS_V0 }
} satisfies Source

/** Région Sud (Provence-Alpes-Côte d'Azur), 2022, JSON: no id, lists separated by commas, codes without their leading zero. */
import type { Source } from '@lieux-communs/core'
import { correspondance } from './correspondance.ts'

export const paca = {
  nom: 'paca',
  titre: 'Lieux d’inclusion numérique de la Région Sud',
  editeur: 'Région Sud',
  licence: 'inconnue',
  territoire: ['04', '05', '06', '13', '83', '84'],
  cadence: 'annee',
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/a848661254a837e8870cdc561c85bf65b1d54238/assets/input/paca/PACA.json',
  fichier: 'paca.json',
  date: null,
  format: { type: 'json' },
  mapping: correspondance
} satisfies Source

/** Région Sud, 2022, the CSV behind the JSON: same columns but the date, every accent destroyed (U+FFFD). */
import type { Source } from '@lieux-communs/core'
import { correspondance } from './correspondance.ts'

const { date: _absent, ...ignores } = correspondance.ignores

export const pacaCsv = {
  nom: 'paca/regionsud-2022_v2.csv',
  titre: 'Lieux d’inclusion numérique de la Région Sud, fichier CSV',
  editeur: 'Région Sud',
  licence: 'inconnue',
  territoire: ['04', '05', '06', '13', '83', '84'],
  cadence: 'figee',
  adresse: null,
  fichier: 'regionsud-2022_v2.csv',
  date: null,
  format: { type: 'csv', separateur: ';' },
  mapping: { ...correspondance, ignores }
} satisfies Source

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
  adresse:
    'https://raw.githubusercontent.com/anct-cartographie-nationale/mednum-cli/11145c9704ebc9b699c996c01b9618d23932077f/assets/input/paca/regionsud-lieux-dinclusion-numerique-2022_v2%20%282%29.csv',
  fichier: 'regionsud-2022_v2.csv',
  date: null,
  format: { type: 'csv', separateur: ';' },
  mapping: { ...correspondance, ignores }
} satisfies Source

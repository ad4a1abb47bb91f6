/** Words of the order of results. */
import { selonLangue } from '../langues/langue.ts'
import type { Ordre } from '../tri.ts'

export const TRIER_FR = {
  titre: (ordre: string) => `Trier\u00a0: ${ordre}`,
  ordres: {
    pertinence: 'ce qui répond le mieux d’abord',
    distance: 'le plus proche d’abord',
    commune: 'par commune',
    nom: 'par nom',
    fraicheur: 'mis à jour récemment d’abord'
  } satisfies Record<Ordre, string>
} as const

export const TRIER = selonLangue('trier', TRIER_FR)

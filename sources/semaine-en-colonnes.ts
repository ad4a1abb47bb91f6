/** Lists that give each day its own column, under the French name of the day: read the same way wherever they come from. */
import type { HorairesRegle, Jour } from '@lieux-communs/core'
import { JOURS } from '@lieux-communs/core'

/** One column a day: `semaineEnColonnes(jour => 'horaire_' + jour)` reads `horaire_lundi`, `horaire_mardi`… */
export const semaineEnColonnes = (colonneDe: (jour: Jour) => string = jour => jour): HorairesRegle => ({
  jours: Object.fromEntries(JOURS.map(jour => [jour, [colonneDe(jour)]]))
})

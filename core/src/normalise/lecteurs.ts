/** The readers of addresses, points and hours that the house's normaliser uses. */
import { normaliseAdresse } from './adresse.ts'
import { normaliseCoordonnees } from './coordonnees.ts'
import type { Lecteurs } from './normaliseur.ts'

export const lecteurs: Lecteurs = {
  adresse: normaliseAdresse,
  coordonnees: normaliseCoordonnees,
  horaires: bruts => ({ osm: bruts.texte?.startsWith('Mo') ? bruts.texte : null, commentaire: null, notices: [] })
}

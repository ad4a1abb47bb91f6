/** The comparison in English. */
import type { COMPARER_FR } from '../../pages/comparer.mots.ts'
import type { Traduit } from '../langue.ts'
import { count, lower, NB } from './nombres.ts'

export const comparer: Traduit<typeof COMPARER_FR> = {
  titre: 'Compare places',
  chapeau: (n, differents) =>
    n === 1
      ? 'Choose a second place to compare.'
      : differents === 0
        ? `These ${n}${NB}places say the same in everything.`
        : `${count(differents, 'line differs', 'lines differ')}: look for the word “different”.`,
  vide: 'Which places do you want to compare?',
  videTexte: 'Search for a place, then choose “Compare” under its name. You can compare two or three places.',
  tableau: 'The places, side by side',
  quoi: 'What is compared',
  differe: 'different',
  inconnu: 'Not stated',
  oui: 'Yes',
  retirer: 'Remove',
  retirerQui: nom => `from the comparison: ${nom}`,
  ajouter: 'Add a place',
  ajouterQui: (nom, distance) => `${nom}, ${distance} from the first`,
  chercher: 'Search for another place',
  feuille: 'Prepare a sheet for each one',
  trop: max => `You can compare ${max}${NB}places at most: here are the first ones.`,
  statut: 'Now',
  semaine: 'This week',
  sansRendezVous: 'No appointment needed',
  fait: service => `Here you can: ${lower(service)}`,
  position: 'Distance from the first place',
  premier: 'This is the first',
  distance: d => `${d} in a straight line`,
  fraicheur: 'Information from',
  carton: 'Compare',
  cartonQui: nom => `with another place: ${nom}`,
  choisi: 'Chosen to compare',
  choisis: noms => `To compare: ${noms.join(', ')}. Choose “Compare” under another place.`,
  renoncer: 'Stop comparing'
}

/** What one takes away from the page of a place, and what befell it, in plain French. */
import type { AGENDA_FR, GARDER_FR } from '../../pages/garder.mots.ts'
import type { HISTOIRE_FR, RETIRE_FR } from '../../pages/pourquoi.mots.ts'
import { NB } from '../../typographie.ts'
import type { Traduit } from '../langue.ts'

export const garder: Traduit<typeof GARDER_FR> = {
  titre: 'Garder cette page',
  agenda: 'Mettre les heures dans mon agenda',
  partager: 'Envoyer cette page à une personne',
  imprimer: 'Imprimer la page',
  accompagnement: 'Faire une feuille pour y aller',
  comparer: 'Regarder ce lieu et un autre ensemble',
  qr: nom => `Carré à photographier${NB}: la page de ${nom}`,
  qrTexte: 'Prenez ce carré en photo. Vous voyez cette page.',
  objet: nom => `Un lieu d’aide${NB}: ${nom}`,
  corps: (nom, adresse) => `${nom}\r\n${adresse}`,
  proches: 'D’autres lieux tout près',
  aDistance: distance => `à ${distance}`
}

export const agenda: Traduit<typeof AGENDA_FR> = {
  vacances: 'Les heures changent pendant les vacances de l’école. Téléphonez avant de venir.',
  feries: 'Le lieu est peut-être fermé les jours de fête.',
  sansFin: depuis => `à partir de ${depuis}. Demandez l’heure de fermeture`,
  telephone: numero => `Téléphone${NB}: ${numero}`,
  absent: 'Ce lieu est sans agenda',
  absentTexte: 'Téléphonez. Demandez les heures d’ouverture.',
  retour: 'Voir encore la page du lieu'
}

export const histoire: Traduit<typeof HISTOIRE_FR> = {
  depuisLaFiche: 'Pourquoi ces informations sont ensemble',
  histoire: 'L’histoire de ce numéro',
  separeDe: jour => `Le ${jour}, ce lieu a quitté`,
  separation: jour => `est parti le ${jour}`,
  suiteDe: jour => `Depuis le ${jour}, ce lieu remplace peut-être`,
  suite: jour => `remplace peut-être ce lieu depuis le ${jour}`,
  reunion: jour => `est avec ce lieu depuis le ${jour}`
}

export const retire: Traduit<typeof RETIRE_FR> = {
  titre: nom => (nom === null ? 'Ce lieu est parti du site' : `${nom} est parti du site`),
  chapeau: jour => `Ce lieu est parti le ${jour}. Il est peut-être fermé. Il a peut-être un autre nom.`,
  chapeauRetrait: jour => `Ce lieu est parti le ${jour}. Sa liste est partie aussi. Il est peut-être encore ouvert.`,
  listes: 'Les listes qui parlaient de ce lieu',
  depuis: jour => `a enlevé ce lieu le ${jour}`,
  autres: commune => `Voir les lieux tout près. Ville${NB}: ${commune}`,
  identifiant: `Le numéro de ce lieu${NB}:`
}

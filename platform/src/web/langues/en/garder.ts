/** What one takes away from the page of a place, and what befell its identifier, in English. */
import type { AGENDA_FR, GARDER_FR } from '../../pages/garder.mots.ts'
import type { HISTOIRE_FR, RETIRE_FR } from '../../pages/pourquoi.mots.ts'
import type { Traduit } from '../langue.ts'

export const garder: Traduit<typeof GARDER_FR> = {
  titre: 'Keep or share',
  agenda: 'Put the opening hours in my calendar',
  partager: 'Send the address of this page',
  imprimer: 'Print this page',
  accompagnement: 'Prepare a sheet to go there',
  comparer: 'Compare with another place',
  qr: nom => `Code to photograph: the page of ${nom}`,
  qrTexte: 'This page, up to date:',
  objet: nom => `${nom}, on Lieux communs`,
  corps: (nom, adresse) => `${nom}\r\n${adresse}`,
  proches: 'Other places nearby',
  aDistance: distance => `${distance} away`
}

export const agenda: Traduit<typeof AGENDA_FR> = {
  vacances: 'During school holidays, the hours change: check before you come.',
  feries: 'Public holidays are not noted here: the place may be closed.',
  sansFin: depuis => `from ${depuis}, end not known`,
  telephone: numero => `Phone: ${numero}`,
  absent: 'This place has no calendar',
  absentTexte: 'Its opening hours are not known day by day. Call before you come.',
  retour: 'Back to the page of this place'
}

export const histoire: Traduit<typeof HISTOIRE_FR> = {
  depuisLaFiche: 'Why this information is put together here',
  histoire: 'History of this identifier',
  separeDe: jour => `Separated on ${jour} from`,
  separation: jour => `was separated from it on ${jour}`,
  suiteDe: jour => `Since ${jour}, perhaps what became of`,
  suite: jour => `is perhaps what became of it since ${jour}`,
  reunion: jour => `was joined to it on ${jour}`
}

export const retire: Traduit<typeof RETIRE_FR> = {
  titre: nom => (nom === null ? 'This place is no longer in the register' : `${nom} is no longer in the register`),
  chapeau: jour => `It was removed on ${jour}. It may have closed, or changed its name.`,
  chapeauRetrait: jour =>
    `It was removed on ${jour}: the list that mentioned it is no longer published here. This does not mean that it has closed.`,
  listes: 'The last lists that mentioned it',
  depuis: jour => `no longer mentions it since ${jour}`,
  autres: commune => `See the other places in ${commune}`,
  identifiant: 'Its identifier, which no other place will have:'
}

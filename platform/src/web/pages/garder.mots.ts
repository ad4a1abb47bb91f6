/** Words of what one takes away from the page of a place: its hours, its address, a sheet, a comparison. */

import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const GARDER_FR = {
  titre: 'Garder ou partager',
  agenda: 'Mettre les horaires dans mon agenda',
  partager: 'Envoyer l’adresse de cette page',
  imprimer: 'Imprimer cette page',
  accompagnement: 'Préparer une feuille pour y aller',
  comparer: 'Comparer avec un autre lieu',
  qr: (nom: string) => `Code à photographier : la page de ${nom}`,
  qrTexte: 'Cette page, à jour :',
  objet: (nom: string) => `${nom}, sur Lieux communs`,
  corps: (nom: string, adresse: string) => `${nom}\r\n${adresse}`,
  proches: 'Autres lieux à proximité',
  aDistance: (distance: string) => `à ${distance}`
} as const

export const GARDER = selonLangue('garder', GARDER_FR)

export const AGENDA_FR = {
  vacances: 'Pendant les vacances scolaires, les horaires changent : vérifiez avant de venir.',
  feries: 'Les jours fériés ne sont pas notés ici : le lieu est peut-être fermé.',
  sansFin: (depuis: string) => `à partir de ${depuis}, fin inconnue`,
  telephone: (numero: string) => `Téléphone${NB}: ${numero}`,
  absent: 'Ce lieu n’a pas d’agenda',
  absentTexte: 'Ses horaires ne sont pas connus jour par jour. Appelez avant de venir.',
  retour: 'Revenir à la page du lieu'
} as const

export const AGENDA = selonLangue('agenda', AGENDA_FR)

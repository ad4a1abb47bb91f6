/** A plain file at an address: its bytes as they are, asked for only when they are newer than those held. */
import type { AccesFichier } from '@lieux-communs/core'
import { fetchFichier } from '../distant.ts'
import type { Connecteur } from './connecteur.ts'

export const fichier: Connecteur<AccesFichier> = {
  adresse: ({ adresse }) => adresse,
  jeton: ({ jeton }) => jeton,
  fetch: ({ adresse }, { client, tenue }) => fetchFichier(client, adresse, tenue)
}

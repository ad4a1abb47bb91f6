/** National programmes a place belongs to. */
import { defineListe } from './liste.ts'

export const DISPOSITIFS = defineListe('dispositif_programmes_nationaux', {
  'Aidants Connect': {},
  'Bibliothèques numérique de référence': {},
  'Certification PIX': {},
  'Conseillers numériques': {},
  'Emmaüs Connect': {},
  'France Services': {},
  'Grande école du numérique': {},
  'La Croix Rouge': {},
  "Point d'accès numérique CAF": {},
  'Promeneurs du net': {},
  'Relais numérique (Emmaüs Connect)': {}
})

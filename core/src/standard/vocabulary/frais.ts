/** What the person pays. */
import { defineListe } from './liste.ts'

export const FRAIS = defineListe('frais_a_charge', {
  Gratuit: {},
  'Gratuit sous condition': {},
  Payant: {}
})

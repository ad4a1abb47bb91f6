/** Special needs a place is able to meet. */
import { defineListe } from './liste.ts'

export const PRISES_EN_CHARGE = defineListe('prise_en_charge_specifique', {
  Surdité: {},
  'Handicaps moteurs': {},
  'Handicaps mentaux': {},
  Illettrisme: {},
  'Langues étrangères (anglais)': {},
  'Langues étrangères (autres)': {},
  'Déficience visuelle': {}
})

/** Words of an address that was understood: where it is, and where to go when it is not there. */
import { selonLangue } from '../langues/langue.ts'
import { NB } from '../typographie.ts'

export const ADRESSE_FR = {
  /** In the stead of « commune, code postal ou lieu », when addresses can be found. */
  aide: 'adresse, commune ou lieu',
  champ: 'Votre adresse, votre commune, ou le nom d’un lieu',
  champCourt: 'Adresse, commune ou nom d’un lieu',
  /** After « 12 lieux ». */
  pres: 'près de cette adresse',
  autour: (adresse: string) => `Autour de${NB}: ${adresse}`,
  pasLa: `Ce n’est pas là${NB}?`,
  autresAdresses: `Une autre adresse${NB}:`,
  communes: `Toute la commune${NB}:`,
  /** Two towns have that street, and nobody said which. */
  hesite: 'Plusieurs communes ont cette adresse. Choisissez la vôtre, ou ajoutez le nom de la commune.'
} as const

export const ADRESSE = selonLangue('adresse', ADRESSE_FR)

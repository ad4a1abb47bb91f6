/** What one may have to bring, in words that are ticked on a sheet. */
import { selonLangue } from '../langues/langue.ts'

export const CHOSES_FR = {
  identite: 'Une pièce d’identité',
  courrier: 'Le dernier courrier reçu, et vos numéros : sécurité sociale, allocataire, impôts',
  telephone: 'Votre téléphone portable, allumé : des codes y arrivent par SMS',
  courriel: 'Votre adresse courriel, et de quoi retrouver vos mots de passe',
  appareil: 'L’appareil que vous utilisez, avec son chargeur',
  cv: 'Votre CV, même ancien, et votre identifiant France Travail',
  message: 'Le message ou l’appel qui vous inquiète : ne l’effacez pas',
  ecole: 'Les identifiants donnés par l’école',
  cle: 'Une clé USB, ou le document à imprimer dans vos courriels',
  ressources: 'Un justificatif de ressources, et de quoi payer',
  questions: 'Vos questions, notées sur un papier'
} as const

export const CHOSES = selonLangue('choses', CHOSES_FR)

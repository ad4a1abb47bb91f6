/**
 * A short number works when dialled, so pages and JSON keep it; the standard's pattern forbids it, so the CSV cell
 * is empty.
 */
import type { Rule } from './rule.ts'

export const telephoneCourt: Rule = {
  code: 'telephone-court',
  severity: 'info',
  champ: 'telephone',
  titre: 'Numéro court',
  conseil:
    'Rien à corriger ; ajoutez le numéro à dix chiffres du lieu s’il existe. Le numéro court reste affiché, mais le standard ne l’accepte pas dans le fichier CSV.',
  exemple: { avant: '39 49', apres: '02 41 00 00 00' }
}

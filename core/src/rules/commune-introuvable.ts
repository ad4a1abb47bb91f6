/** No commune in force or gone bears that name where the rest of the address is; it is published as written, without an INSEE code. */
import type { Rule } from './rule.ts'

export const communeIntrouvable: Rule = {
  code: 'commune-introuvable',
  severity: 'warning',
  champ: 'commune',
  titre: 'Commune introuvable',
  conseil:
    'Vérifier le nom de la commune et le code postal : nous ne connaissons aucune commune de ce nom à cet endroit.',
  exemple: { avant: 'Trifouillis, 59', apres: 'Lille, 59000' }
}

/** An accent, a comma or a blank stood where an address holds none: mended, and said so that the producer can check. */
import type { Rule } from './rule.ts'

export const courrielRepare: Rule = {
  code: 'courriel-repare',
  severity: 'info',
  champ: 'courriels',
  titre: 'Adresse électronique réparée',
  conseil: 'Vérifiez l’adresse corrigée : accents ôtés, blanc ou virgule remplacés par un point.',
  exemple: { avant: 'médiathèque@exemple,fr', apres: 'mediatheque@exemple.fr' }
}

/** A name of a place that ends with its adviser's: the person's is left out, never repeated (trust, part People). */
import type { Rule } from './rule.ts'

export const nomPersonne: Rule = {
  code: 'nom-personne',
  severity: 'info',
  champ: 'nom',
  titre: 'Nom d’une personne retiré du nom du lieu',
  conseil: 'Donnez le nom du lieu seul ; celui de la personne qui y reçoit n’est pas publié.',
  exemple: { avant: 'Valmont - Prénom Nom', apres: 'Valmont' }
}

/**
 * A name or an address that ends with an adviser's name, a text that leads with it to a contact withheld, a row that names
 * nobody but a person: the person's is left out, never repeated (trust, part People).
 */
import type { Rule } from './rule.ts'

export const nomPersonne: Rule = {
  code: 'nom-personne',
  severity: 'info',
  champ: 'nom',
  titre: 'Nom d’une personne retiré de ce qui est publié',
  conseil: 'Donnez le nom et l’adresse du lieu seuls ; le nom de la personne qui y reçoit n’est pas publié.',
  exemple: { avant: 'Valmont - Prénom Nom', apres: 'Valmont' }
}

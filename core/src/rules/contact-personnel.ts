/**
 * A person's e-mail or mobile is withheld from the public from the first day (trust, part People): kept for
 * professionals.
 */
import type { Rule } from './rule.ts'

export const contactPersonnel: Rule = {
  code: 'contact-personnel',
  severity: 'info',
  champ: null,
  titre: 'Contact d’une personne, réservé aux professionnels',
  conseil: 'Donnez de préférence une adresse ou un numéro d’accueil, que tout le monde peut voir.',
  exemple: { avant: 'prenom.nom@exemple.fr', apres: 'contact@exemple.fr' }
}

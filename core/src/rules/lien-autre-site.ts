/** `fiche_acces_libre` is the address of a sheet on that service (standard); any other page is kept raw, not published as one. */
import type { Rule } from './rule.ts'

export const lienAutreSite: Rule = {
  code: 'lien-autre-site',
  severity: 'warning',
  champ: 'fiche_acces_libre',
  titre: 'Lien d’un autre site qu’Acceslibre',
  conseil: 'Donnez l’adresse de la fiche du lieu sur acceslibre.beta.gouv.fr ; une autre page se met dans site_web.',
  exemple: { avant: 'https://exemple.fr/acces', apres: 'https://acceslibre.beta.gouv.fr/app/…/erp/…' }
}

/** A place whose services are unknown is kept and flagged, never thrown away (decision of the standard's committee). */
import type { Rule } from './rule.ts'

export const servicesInconnus: Rule = {
  code: 'services-inconnus',
  severity: 'warning',
  champ: 'services',
  titre: 'Services non précisés',
  conseil: 'Indiquez au moins un des neuf services de premier niveau du standard.',
  exemple: { avant: '(vide)', apres: 'Aide aux démarches administratives' },
  verifie: record => (record.valeurs.services === undefined ? (record.bruts.services ?? '') : null)
}

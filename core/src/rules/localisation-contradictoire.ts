/** Commune, post code, INSEE code or département disagree on the département: the majority is followed, never a name alone; without one, all stay raw. */
import type { Rule } from './rule.ts'

export const localisationContradictoire: Rule = {
  code: 'localisation-contradictoire',
  severity: 'warning',
  champ: 'commune',
  titre: 'Commune, code postal et code INSEE se contredisent',
  conseil:
    'Corriger celui des trois qui est faux : nous avons suivi les indices qui concordent ; quand aucun ne concorde, nous ne publions ni la commune ni les codes.',
  exemple: { avant: '59000, Arras', apres: '62000, Arras' }
}

/** The hours that come back every week without a condition: all that calendars of other models can say of a place's hours. */
import type { NomDeJour } from '../hours/modele.ts'
import { semaineDe } from '../hours/semaine.ts'

export interface PlageHebdomadaire {
  /** `09:00` */
  readonly debut: string
  /** `12:00`; `00:00` is midnight, the next day begins. */
  readonly fin: string
  readonly jours: readonly NomDeJour[]
}

/**
 * `weeklyOf('Mo,Tu 09:00-12:00; Sa[1] 10:00-12:00') → [{ debut: '09:00', fin: '12:00', jours: ['lundi', 'mardi'] }]`: days of the
 * same span together; what opens only sometimes, on appointment or until no known hour is left out. Empty when nothing is sure.
 */
export function weeklyOf(osm: string | null): readonly PlageHebdomadaire[] {
  const plages = new Map<string, { debut: string; fin: string; jours: NomDeJour[] }>()
  for (const { jour, plages: dites } of osm === null ? [] : semaineDe(osm))
    for (const { debut, fin, commentaire } of dites) {
      if (fin === null || commentaire !== null) continue
      const cle = `${debut}-${fin}`
      const plage = plages.get(cle) ?? { debut, fin: fin === '24:00' ? '00:00' : fin, jours: [] }
      plage.jours.push(jour)
      plages.set(cle, plage)
    }
  return [...plages.values()]
}

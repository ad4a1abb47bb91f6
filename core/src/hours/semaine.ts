/**
 * An ordinary week, day by day, for a page that shows hours: what opens every week, and beside it what opens only
 * sometimes (ranks of the month, odd weeks, seasons, holidays), each span saying when.
 */
import { journeeDe } from './evaluate.ts'
import { cadreEnFrancais } from './french.ts'
import { NOMS_DES_JOURS, type NomDeJour, type RegleHoraire, type Semaine } from './modele.ts'
import { parseOsm } from './osm.ts'
import { writeHeure } from './write.ts'

export interface PlageDeSemaine {
  /** `09:00` */
  readonly debut: string
  /** `12:30`; null when only the opening is known. */
  readonly fin: string | null
  /** `sur rendez-vous`, `2e et 4e du mois`, `pendant les vacances scolaires`; null when it always opens. */
  readonly commentaire: string | null
}

export interface JourDeSemaine {
  readonly jour: NomDeJour
  readonly plages: readonly PlageDeSemaine[]
  /** Nothing opens that day, in any frame. */
  readonly ferme: boolean
  /** Said of the whole day: `heures non précisées`. */
  readonly commentaire: string | null
}

// Any week without a public holiday does: rules that depend on the date are told apart before.
const LUNDI = 1
const dayOf = (day: number): string => `2027-03-0${LUNDI + day}`
const ORDINAIRE = { ferie: false, vacances: false }

const isRanked = (regle: RegleHoraire): boolean => regle.jours.some(({ rangs }) => rangs.length > 0)
const isUsual = (regle: RegleHoraire): boolean =>
  regle.periodes.length === 0 && regle.semaines.length === 0 && !regle.vacances && !isRanked(regle)

function rangsEnFrancais(rangs: readonly number[]): string {
  const words = rangs.map(rang =>
    rang === -1 ? 'dernier' : rang === 1 ? '1er' : rang < 0 ? `${-rang}e avant la fin` : `${rang}e`
  )
  return `${words.join(', ').replace(/, ([^,]*)$/, ' et $1')} du mois`
}

/** What opens on that weekday only in some frame, each span with the words that say when. */
function sometimes(semaine: Semaine, day: number): PlageDeSemaine[] {
  const out: PlageDeSemaine[] = []
  for (const regle of semaine.regles) {
    if (isUsual(regle) || regle.etat === 'ferme') continue
    const choix = regle.jours.find(({ jours }) => (jours & (1 << day)) !== 0)
    if (choix === undefined && (regle.jours.length > 0 || regle.feries)) continue
    const rangs = choix === undefined || choix.rangs.length === 0 ? '' : rangsEnFrancais(choix.rangs)
    const commentaire = [rangs, cadreEnFrancais(regle), regle.commentaire ?? ''].filter(Boolean).join(', ')
    for (const { debut, fin } of regle.plages) {
      out.push({ debut: writeHeure(debut), fin: fin === null ? null : writeHeure(fin), commentaire })
    }
  }
  return out
}

/** What a page says of a day that opens at hours nobody gave. */
const SANS_HEURES = 'heures non précisées'

/** True when it is only said when it closes: `We,Sa off`, as who closes on Wednesdays and opens on the other days writes it. */
export const isFermeturesSeules = ({ regles }: Semaine): boolean =>
  regles.length > 0 && regles.every(r => r.etat === 'ferme')

/** A day that one of the rules closes every week. */
const closes = (regles: readonly RegleHoraire[], day: number): boolean =>
  regles.some(
    ({ jours, feries }) => (jours.length === 0 && !feries) || jours.some(choix => (choix.jours & (1 << day)) !== 0)
  )

/** Seven days, Monday first; empty when the value is not opening_hours that we understand. */
export function semaineDe(osm: string): JourDeSemaine[] {
  const semaine = parseOsm(osm)
  if (semaine === null) return []
  const usual: Semaine = { regles: semaine.regles.filter(isUsual) }
  const seules = isFermeturesSeules(semaine)
  return NOMS_DES_JOURS.map((jour, day) => {
    const journee = journeeDe(usual, dayOf(day), ORDINAIRE)
    const always = journee.plages.map(({ debut, fin, commentaire }) => ({
      debut: writeHeure(debut),
      fin: fin === null ? null : writeHeure(fin),
      commentaire
    }))
    const plages = [...always, ...sometimes(semaine, day)]
    const commentaire = seules && !closes(usual.regles, day) ? SANS_HEURES : journee.commentaire
    return { jour, plages, ferme: plages.length === 0 && commentaire === null, commentaire }
  })
}

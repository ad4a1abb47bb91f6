/** The hours of the seven days to come in plain words, each under its date: what a sheet of paper says when nobody can ask it again. */
import { type Instant, jourPlus } from '../catalogue/colonnes/instant.ts'
import { DATES } from './dates.mots.ts'
import { date } from './dates.ts'
import { SEMAINE as MOTS, precisionDite } from './horaires.mots.ts'
import type { LecteurHoraires, PlageDuJour } from './horaires.ts'
import { TYPOGRAPHIE } from './typographie.mots.ts'
import { heure, plage } from './typographie.ts'

export interface JoursAVenir {
  /** `du lundi 23 au jeudi 26 novembre` */
  readonly jours: string
  /** `de 9 h à 12 h, puis de 13 h 30 à 17 h` */
  readonly texte: string
  readonly ferme: boolean
}

function plageEnMots({ debut, fin, precision }: PlageDuJour): string {
  const quand =
    fin === null
      ? plage(debut, fin)
      : fin - debut >= 1440
        ? MOTS.journee
        : MOTS.plage(heure(debut), fin === 1440 ? MOTS.minuit : heure(fin))
  return precision ? `${quand} (${precisionDite(precision)})` : quand
}

const plagesEnMots = (plages: readonly PlageDuJour[]): string =>
  plages.length === 0
    ? MOTS.ferme
    : [...plages]
        .sort((a, b) => a.debut - b.debut)
        .map(plageEnMots)
        .join(MOTS.puis)

/** `vendredi 6 mars`; without its month when the next one says it: `vendredi 6`. */
const jourEnMots = (ici: Instant, n: number, mois = true): string => {
  const dit = date(jourPlus(ici.iso, n)).slice(0, -5)
  return `${DATES.jours[(ici.jour + n) % 7]} ${mois ? dit : dit.replace(/\s.*$/, '')}`
}

/** `du lundi 23 au jeudi 26 novembre`, `samedi 28 et dimanche 29 novembre`. */
function joursEnMots(ici: Instant, de: number, a: number): string {
  if (de === a) return jourEnMots(ici, de)
  const memeMois = jourPlus(ici.iso, de).slice(0, 7) === jourPlus(ici.iso, a).slice(0, 7)
  const [debut, fin] = [jourEnMots(ici, de, !memeMois), jourEnMots(ici, a)]
  return a - de === 1 ? MOTS.deuxJours(debut, fin) : MOTS.plusieursJours(debut, fin)
}

const SAMEDI = 5
/** Minutes from midnight: an evening, as the question says it. */
const SOIR = 18 * 60

/**
 * The first day of those that were asked for, in the seven to come, when a place opens then: of a Monday, `samedi 28 novembre : de 9 h 30 à 12 h`;
 * null when none is known.
 */
export function jourDemande(
  lecteur: LecteurHoraires,
  osm: string,
  ici: Instant,
  quand: 'samedi' | 'soir'
): string | null {
  for (let n = 0; n < 7; n++) {
    const jour = (ici.jour + n) % 7
    if (quand === 'samedi' ? jour !== SAMEDI : jour >= SAMEDI) continue
    const plages = lecteur.jour(osm, jourPlus(ici.iso, n), ici.code)?.plages ?? []
    const bonnes = quand === 'samedi' ? plages : plages.filter(({ debut, fin }) => (fin ?? debut + 1) > SOIR)
    if (bonnes.length > 0) return jourEnMots(ici, n) + TYPOGRAPHIE.deuxPoints + plagesEnMots(bonnes)
  }
  return null
}

/** Seven days from today, those that say the same together; null when the hours cannot be said day by day. */
export function semaineAVenir(lecteur: LecteurHoraires, osm: string, ici: Instant): readonly JoursAVenir[] | null {
  const groupes: { de: number; a: number; texte: string }[] = []
  const semaine = lecteur.semaine(osm)
  for (let n = 0; n < 7; n++) {
    const lu = lecteur.jour(osm, jourPlus(ici.iso, n), ici.code)
    if (lu === null) return null
    // A day that opens at hours nobody gave is not a day that closes.
    const tu = semaine?.fermeturesSeules
      ? semaine.jours[(ici.jour + n) % 7]?.remarques.map(precisionDite).join(', ')
      : ''
    const pendant = lu.vacances === null ? '' : ` ${MOTS.vacances(plagesEnMots(lu.vacances))}`
    const texte = lu.ferieTu && lu.plages.length > 0 ? MOTS.ferie : tu || plagesEnMots(lu.plages) + pendant
    const dernier = groupes.at(-1)
    if (dernier?.texte === texte) dernier.a = n
    else groupes.push({ de: n, a: n, texte })
  }
  return groupes.map(({ de, a, texte }) => ({ jours: joursEnMots(ici, de, a), texte, ferme: texte === MOTS.ferme }))
}

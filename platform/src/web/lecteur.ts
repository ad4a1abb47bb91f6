/**
 * The reading of hours by the core, in the shape pages ask for, with what the calendar of the territory knows. What
 * depends on school holidays is given both ways: their dates change by zone and by decree, and we do not hold them.
 */
import { enFrancais, isFermeturesSeules, openSpans, type PlageOuverte, parseOsm, semaineDe } from '@lieux-communs/core'
import { isFerie } from '../catalogue/colonnes/jours-feries.ts'
import type { LecteurHoraires, PlageDuJour } from './horaires.ts'

/** Distinct hours are few next to places: a page and its neighbours read the same ones again and again. */
const MEMO_MAX = 5000

type Semaine = ReturnType<typeof parseOsm>
const lues = new Map<string, Semaine>()

function readMemo(osm: string): Semaine {
  const connue = lues.get(osm)
  if (connue !== undefined) return connue
  const semaine = parseOsm(osm)
  if (lues.size >= MEMO_MAX) lues.clear()
  lues.set(osm, semaine)
  return semaine
}

/** `09:30` → 570; an end before its beginning falls on the next day. */
const minutes = (texte: string): number => Number(texte.slice(0, 2)) * 60 + Number(texte.slice(3, 5))

const plageDe = ({ debut, fin, commentaire }: PlageOuverte): PlageDuJour => ({ debut, fin, precision: commentaire })

const memeJour = (a: readonly PlageOuverte[], b: readonly PlageOuverte[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

export const lecteurDuCoeur: LecteurHoraires = {
  semaine(osm) {
    const semaine = readMemo(osm)
    const jours = semaineDe(osm)
    if (semaine === null || jours.length === 0) return null
    const phrases = enFrancais(osm)
    // The days tell what opens; what closes for a season, and the holidays, concern no day in particular.
    const remarques = semaine.regles.flatMap((regle, i) => {
      const saison = regle.periodes.length + regle.semaines.length > 0 || regle.vacances
      const apart = (regle.feries && regle.jours.length === 0) || (regle.etat === 'ferme' && saison)
      return apart && phrases[i] ? [phrases[i]] : []
    })
    return {
      fermeturesSeules: isFermeturesSeules(semaine),
      jours: jours.map(j => ({
        nom: j.jour,
        plages: j.plages.map(p => ({
          debut: minutes(p.debut),
          fin: p.fin === null ? null : minutes(p.fin),
          precision: p.commentaire
        })),
        remarques: j.commentaire === null ? [] : [j.commentaire]
      })),
      remarques
    }
  },
  jour(osm, iso, code) {
    const semaine = readMemo(osm)
    if (semaine === null) return null
    const ferie = isFerie(iso, code)
    const ferieTu = ferie && !semaine.regles.some(r => r.feries)
    const hors = openSpans(semaine, iso, { ferie, vacances: false })
    const pendant = openSpans(semaine, iso, { ferie, vacances: true })
    return {
      plages: hors.map(plageDe),
      vacances: memeJour(hors, pendant) ? null : pendant.map(plageDe),
      ferieTu
    }
  }
}

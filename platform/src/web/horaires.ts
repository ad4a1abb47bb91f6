/**
 * Hours as a page shows them, and one line that says whether to come now. The reading of the hours themselves belongs to
 * the core; this only asks it and chooses words. What depends on a calendar that we do not hold is said both ways.
 */

import { type Instant, jourPlus } from '../catalogue/colonnes/instant.ts'
import { isSansJour } from '../catalogue/colonnes/semaines.ts'
import { DATES } from './dates.mots.ts'
import { date, moisEtAnnee } from './dates.ts'
import { precisionDite, STATUT as S } from './horaires.mots.ts'
import { heure } from './typographie.ts'

export interface PlageDuJour {
  /** Minutes from midnight; an end beyond 1440 falls on the next day, null is unknown. */
  readonly debut: number
  readonly fin: number | null
  /** What holds of this span only: `sur rendez-vous`, `2e et 4e du mois`. */
  readonly precision: string | null
}

export interface JourneeLue {
  /** `lundi` … `dimanche` */
  readonly nom: string
  readonly plages: readonly PlageDuJour[]
  /** What is said of the whole day: `heures non précisées`. */
  readonly remarques: readonly string[]
}

interface SemaineLue {
  /** Seven, Monday first: an ordinary week. */
  readonly jours: readonly JourneeLue[]
  /** What concerns no day in particular: `fermé les jours fériés`. */
  readonly remarques: readonly string[]
  /** True when the source only says when it closes: it opens on the other days, at hours that nobody gave. */
  readonly fermeturesSeules: boolean
}

/** What opens on one calendar day. */
interface JourLu {
  readonly plages: readonly PlageDuJour[]
  /** The same day during school holidays, when that changes something; null when it does not. */
  readonly vacances: readonly PlageDuJour[] | null
  /** A public holiday there, of which the hours say nothing: the spans are those of an ordinary day. */
  readonly ferieTu: boolean
}

/** What pages ask of the reading of hours: an ordinary week, and what is open on one given day. */
export interface LecteurHoraires {
  /** Null when the text cannot be shown day by day. */
  semaine(osm: string): SemaineLue | null
  /** A calendar day (`2026-03-02`) in the territory of an INSEE or post code; null when the text cannot be read. */
  jour(osm: string, iso: string, code: string | null): JourLu | null
}

export interface Statut {
  /** Chooses the shape and the colour; the words say it all without them. */
  readonly genre: 'ouvert' | 'ferme' | 'incertain'
  readonly texte: string
  /** Completes it: what comes next, or what to do about the doubt. */
  readonly suite: string | null
}

/** True of hours that a calendar can hold: they name days, and open on some. */
export function fitsAgenda(lecteur: LecteurHoraires, osm: string | null): osm is string {
  const semaine = osm === null || isSansJour(osm) ? null : lecteur.semaine(osm)
  return semaine !== null && !semaine.fermeturesSeules
}

/** After a year, hours that nobody confirmed are said to be so; lists are most often yearly. */
const ANCIEN_JOURS = 365
/** Minutes: who leaves home now should know that it closes so soon. */
const BIENTOT = 45
/** How far the next opening is sought: a month holds every "2e jeudi du mois". */
const HORIZON_JOURS = 31

/** True when hours said that day are too old to be promised: `isAncien('2024-03-12', '2026-11-20')`. */
export const isAncien = (dite: string | null, aujourdhui: string): boolean =>
  dite !== null && Date.parse(aujourdhui) - Date.parse(dite) > ANCIEN_JOURS * 86_400_000

/** The week as it is outside school holidays, or during them. */
type Choix = (jour: JourLu) => readonly PlageDuJour[]
const HORS: Choix = jour => jour.plages
const PENDANT: Choix = jour => jour.vacances ?? jour.plages

/** `aujourd’hui`, `demain`, `lundi`, then `jeudi 26 novembre`. */
function quandDit(ici: Instant, dans: number): string {
  if (dans < 2) return dans === 0 ? S.aujourdhui : S.demain
  const nom = DATES.jours[(ici.jour + dans) % 7] as string
  return dans < 7 ? nom : S.jour(nom, date(jourPlus(ici.iso, dans)))
}

/** The next sure opening: `demain à 9 h`, `lundi à 14 h`; public holidays of which nothing is said are passed over. */
function prochaine(lecteur: LecteurHoraires, osm: string, ici: Instant, choix: Choix): string | null {
  for (let n = 0; n <= HORIZON_JOURS; n++) {
    const jour = lecteur.jour(osm, jourPlus(ici.iso, n), ici.code)
    if (jour === null || jour.ferieTu) continue
    const plages = [...choix(jour)].sort((a, b) => a.debut - b.debut)
    const suivante = plages.find(p => n > 0 || p.debut > ici.minute)
    if (suivante) return S.quand(quandDit(ici, n), heure(suivante.debut))
  }
  return null
}

/** Open or closed at that minute, supposing that the hours are right. */
function etat(lecteur: LecteurHoraires, osm: string, ici: Instant, choix: Choix): Statut {
  const jour = (dans: number) => lecteur.jour(osm, jourPlus(ici.iso, dans), ici.code)
  const lu = jour(0)
  const plages = lu === null ? [] : choix(lu)
  const hier = jour(-1)
  const encours =
    plages.find(p => p.fin !== null && p.debut <= ici.minute && ici.minute < p.fin) ??
    (hier === null ? [] : choix(hier))
      .map(p => ({ ...p, debut: p.debut - 1440, fin: p.fin === null ? null : p.fin - 1440 }))
      .find(p => p.fin !== null && ici.minute < p.fin)
  if (encours) {
    const fin = encours.fin as number
    if (fin - encours.debut >= 1440) return { genre: 'ouvert', texte: S.touteLaJournee, suite: null }
    const reprise = plages.find(p => p.debut >= fin)
    const suites = [
      encours.precision && precisionDite(encours.precision),
      fin - ici.minute <= BIENTOT ? S.fermeDans(fin - ici.minute) : null,
      reprise ? S.rouvre(heure(reprise.debut)) : null
    ]
    const suite = suites.filter(s => s !== null).join(', ')
    return { genre: 'ouvert', texte: S.jusqua(heure(fin)), suite: suite || null }
  }
  if (plages.some(p => p.fin === null && p.debut <= ici.minute)) {
    return { genre: 'incertain', texte: S.ouvertAujourdhui, suite: S.finInconnue }
  }
  const suite = prochaine(lecteur, osm, ici, choix)
  return { genre: 'ferme', texte: suite ? S.fermeOuvre(suite) : S.ferme, suite: null }
}

/**
 * One line about now: `Ouvert jusqu'à 17 h`; `Fermé : ouvre demain à 9 h`; `Horaires inconnus`. `dite` is the day the
 * hours were last said by a source, `joignable` whether there is a number to call.
 */
export function statutDe(
  lecteur: LecteurHoraires,
  horaires: { osm: string | null; brut: string | null; dite: string | null; joignable: boolean },
  ici: Instant
): Statut {
  const { osm, brut, dite } = horaires
  const conseil = horaires.joignable ? S.appelez : S.renseignez
  const lu = osm ? lecteur.jour(osm, ici.iso, ici.code) : null
  if (osm && isSansJour(osm)) return { genre: 'incertain', texte: S.joursAVerifier, suite: conseil }
  if (!osm || lu === null) {
    return { genre: 'incertain', texte: osm || brut ? S.aVerifier : S.inconnus, suite: conseil }
  }
  const semaine = lecteur.semaine(osm)
  if (semaine?.fermeturesSeules) {
    const ferme = semaine.jours[ici.jour]?.remarques.length === 0
    return { genre: ferme ? 'ferme' : 'incertain', texte: ferme ? S.ferme : S.aVerifier, suite: conseil }
  }
  // What nobody dated is no surer than what is a year old.
  const douteuse = dite === null || isAncien(dite, ici.iso)
  const doute = douteuse ? (dite === null ? S.sansDate(conseil) : S.nonConfirmes(moisEtAnnee(dite), conseil)) : null
  if (lu.ferieTu) {
    const suite = prochaine(lecteur, osm, ici, HORS)
    return {
      genre: 'incertain',
      texte: S.ferie,
      suite: doute ?? (suite ? S.ouVenez(conseil, suite) : conseil)
    }
  }
  const hors = etat(lecteur, osm, ici, HORS)
  const pendant = etat(lecteur, osm, ici, PENDANT)
  if (hors.texte !== pendant.texte) {
    return {
      genre: hors.genre === pendant.genre && !douteuse ? hors.genre : 'incertain',
      texte: douteuse ? S.enPrincipeHors(hors.texte) : hors.texte,
      suite: S.vacances(pendant.texte, doute)
    }
  }
  if (!douteuse) return hors
  // Hours that nobody confirmed within a year promise nothing: neither the shape nor the words may be those of a certainty.
  return { genre: 'incertain', texte: S.enPrincipe(hors.texte), suite: doute }
}

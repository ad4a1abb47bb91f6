/**
 * What a week opens on one calendar day. Whoever asks knows the calendar (public holidays and school holidays depend on
 * the territory); here a day is only a date and two yes-or-no facts. The later rule wins, as in OpenStreetMap.
 */
import type { ChoixDeJours, Periode, Plage, RegleHoraire, Semaine, Semaines } from './modele.ts'

/** What the calendar says of a day, for the place's territory. */
export interface FaitsDuJour {
  readonly ferie: boolean
  readonly vacances: boolean
}

export interface PlageOuverte extends Plage {
  /** `sur rendez-vous`, or null. */
  readonly commentaire: string | null
}

export interface Journee {
  readonly plages: readonly PlageOuverte[]
  /** What is said of a day whose hours are not: `heures non précisées`; null otherwise. */
  readonly commentaire: string | null
}

interface Date7 {
  readonly mois: number
  readonly jour: number
  /** 0 is Monday. */
  readonly semaine: number
  readonly isoSemaine: number
  readonly longueur: number
}

const DAY_MS = 86_400_000

/** Days kept read: thirty thousand weeks are asked of the same few. */
const LUS_MAX = 64
const lus = new Map<string, Date7>()

function readDay(iso: string): Date7 {
  const connu = lus.get(iso)
  if (connu) return connu
  if (lus.size >= LUS_MAX) lus.clear()
  const lu = dateOf(iso)
  lus.set(iso, lu)
  return lu
}

function dateOf(iso: string): Date7 {
  const [year = 0, mois = 1, jour = 1] = iso.split('-').map(Number)
  const time = Date.UTC(year, mois - 1, jour)
  const semaine = (new Date(time).getUTCDay() + 6) % 7
  // The ISO week is that of its Thursday.
  const thursday = time + (3 - semaine) * DAY_MS
  const january = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
  const longueur = new Date(Date.UTC(year, mois, 0)).getUTCDate()
  return { mois, jour, semaine, isoSemaine: Math.floor((thursday - january) / DAY_MS / 7) + 1, longueur }
}

function inPeriode({ de, a }: Periode, day: Date7): boolean {
  const from = de.mois * 100 + (de.jour ?? 0)
  const to = a.mois * 100 + (a.jour ?? 99)
  const at = day.mois * 100 + day.jour
  return from <= to ? at >= from && at <= to : at >= from || at <= to
}

const inSemaines = ({ de, a, pas }: Semaines, week: number): boolean =>
  week >= de && week <= a && (week - de) % pas === 0

function inChoix({ jours, rangs }: ChoixDeJours, day: Date7): boolean {
  if ((jours & (1 << day.semaine)) === 0) return false
  if (rangs.length === 0) return true
  const fromStart = Math.floor((day.jour - 1) / 7) + 1
  const fromEnd = -(Math.floor((day.longueur - day.jour) / 7) + 1)
  return rangs.includes(fromStart) || rangs.includes(fromEnd)
}

function speaksOf(regle: RegleHoraire, day: Date7, { ferie, vacances }: FaitsDuJour): boolean {
  if (regle.periodes.length > 0 && !regle.periodes.some(periode => inPeriode(periode, day))) return false
  if (regle.semaines.length > 0 && !regle.semaines.some(semaines => inSemaines(semaines, day.isoSemaine))) return false
  if (regle.vacances && !vacances) return false
  if (regle.jours.length === 0) return !regle.feries || ferie
  return (regle.feries && ferie) || regle.jours.some(choix => inChoix(choix, day))
}

const isDated = (regle: RegleHoraire): boolean =>
  regle.jours.length > 0 || regle.periodes.length > 0 || regle.semaines.length > 0 || regle.vacances || regle.feries

/** One span without another: 09:00-18:00 without 12:00-14:00 leaves two. */
function without(plages: readonly PlageOuverte[], closed: Plage): PlageOuverte[] {
  const end = closed.fin ?? 1440
  return plages.flatMap(plage => {
    const fin = plage.fin ?? 1440
    if (closed.debut >= fin || end <= plage.debut) return [plage]
    const parts: PlageOuverte[] = []
    if (plage.debut < closed.debut) parts.push({ ...plage, fin: closed.debut })
    if (end < fin) parts.push({ ...plage, debut: end })
    return parts
  })
}

/** Everything the week says of a day: `journeeDe(parseOsm('Mo 09:00-12:00'), '2027-03-01', …)` → one span. */
export function journeeDe(semaine: Semaine, isoDay: string, faits: FaitsDuJour): Journee {
  const day = readDay(isoDay)
  let plages: PlageOuverte[] = []
  let commentaire: string | null = null
  for (let rank = 0; rank < semaine.regles.length; rank++) {
    const regle = semaine.regles[rank] as RegleHoraire
    if (!speaksOf(regle, day, faits)) continue
    if (regle.etat === 'ferme') {
      if (regle.plages.length === 0) plages = []
      for (const closed of regle.plages) plages = without(plages, closed)
      commentaire = regle.plages.length === 0 ? regle.commentaire : commentaire
      continue
    }
    // Hours that name no date replace only others that name none: so the reference parser reads them.
    const before = semaine.regles[rank - 1]
    if (!regle.ajoute && (isDated(regle) || (before !== undefined && !isDated(before)))) {
      plages = []
      commentaire = null
    }
    // Written out, here too: see `readRegle`.
    for (const { debut, fin } of regle.plages) plages.push({ debut, fin, commentaire: regle.commentaire })
    if (regle.plages.length > 0) continue
    if (regle.commentaire === null) plages.push({ debut: 0, fin: 1440, commentaire: null })
    else commentaire = regle.commentaire
  }
  return { plages: plages.length > 1 ? plages.sort((a, b) => a.debut - b.debut) : plages, commentaire }
}

/** Spans that open on a local calendar day (`2027-03-01`), in minutes; one that ends beyond 1440 runs into the next day. */
export function openSpans(semaine: Semaine, isoDay: string, faits: FaitsDuJour): readonly PlageOuverte[] {
  return journeeDe(semaine, isoDay, faits).plages
}

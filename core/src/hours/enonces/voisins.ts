/**
 * What stands around an atom in its sentence: the next days or hours, what came before, the days that "fermé" or "sauf"
 * takes away, a frame inside another.
 */

import type { ChoixDeJours, Plage } from '../modele.ts'
import { type Atome, CADRE_VIDE, type Cadre } from '../phrases/atomes.ts'
import type { Fermeture } from './enonce.ts'

/** Kind of the next days or hours of the sentence, or null when there are none. */
export function nextContent(atomes: readonly Atome[], from: number, inside = false): 'jours' | 'plage' | null {
  for (let i = from; i < atomes.length; i++) {
    const { t } = atomes[i] as Atome
    if (t === 'plage' || t === 'jusque') return 'plage'
    if (t === 'jours' || t === 'memes') return 'jours'
    if (t === 'sauf' || t === 'ferme' || (inside && t === 'fermante')) return null
  }
  return null
}

export const nextPlage = (atomes: readonly Atome[]): number => atomes.findIndex(({ t }) => t === 'plage')

/** True when days or hours stand before `i` in the sentence. */
export function hasContentBefore(atomes: readonly Atome[], i: number): boolean {
  for (let k = 0; k < i; k++) {
    const { t } = atomes[k] as Atome
    if (t === 'jours' || t === 'plage' || t === 'memes' || t === 'feries') return true
  }
  return false
}

/** "juillet-août : fermé": the frame at `i` is what closes, and nothing narrower. */
export function closesFrame(atomes: readonly Atome[], i: number): boolean {
  const atome = atomes[i]
  if (atome?.t !== 'cadre' || atome.cadre.inconnu || atome.cadre === CADRE_VIDE || atomes[i + 1]?.t !== 'ferme')
    return false
  const next = atomes[i + 2]?.t
  return next === undefined || next === 'faible' || next === 'fermante'
}

/** What "hors" leaves out: public holidays, "juillet et août"; what is about school is already told by its frame. */
export const excludes = (atome: Atome | undefined): boolean =>
  atome?.t === 'feries' ||
  (atome?.t === 'cadre' && (atome.cadre.periodes.length > 0 || atome.cadre.semaines.length > 0))

/** "Vacances scolaires, fermé": the closing at `i` follows its frame and says nothing more ("fermés tous les soirs à 18h"). */
export function isAllOfFrame(atomes: readonly Atome[], i: number): boolean {
  const before = atomes[i - 1]?.t === 'faible' ? atomes[i - 2] : atomes[i - 1]
  if (before !== undefined && before.t !== 'cadre') return false
  return atomes.slice(i + 1).every(({ t }) => t === 'faible' || t === 'fermante' || t === 'note')
}

/** "(RDV l'après-midi pendant les vacances)": the frame is the appointment's, not the hours'. */
export function aboutRdv(atomes: readonly Atome[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { t } = atomes[k] as Atome
    if (t === 'rdv' || t === 'note' || t === 'perdu' || t === 'jusque') return true
    if (t === 'plage' || t === 'jours' || t === 'ouvrante') return false
  }
  return false
}

/** One frame inside another: what the inner one says wins. */
export function mergeCadres(a: Cadre, b: Cadre): Cadre {
  if (a === CADRE_VIDE) return b
  return {
    periodes: b.periodes.length > 0 ? b.periodes : a.periodes,
    semaines: b.semaines.length > 0 ? b.semaines : a.semaines,
    vacances: b.vacances === 0 ? a.vacances : b.vacances,
    inconnu: a.inconnu || b.inconnu,
    date: a.date || b.date,
    alterne: b.alterne ?? a.alterne
  }
}

/** "d'avril à juin et de septembre à octobre", "le 1er mai et le 25 décembre" */
export const addPeriodes = (a: Cadre, b: Cadre): Cadre =>
  a === CADRE_VIDE ? b : { ...mergeCadres(a, b), periodes: [...a.periodes, ...b.periodes] }

/** Where "et le vendredi après-midi", "et le vendredi à partir de 16h", "et le dimanche" at the end starts after a half-day taken away, or -1. */
export function nextAway(atomes: readonly Atome[], from: number): number {
  if (atomes[from]?.t !== 'faible' || atomes[from + 1]?.t !== 'jours') return -1
  const after = atomes[from + 2]
  const half = after?.t === 'partie' && atomes[from + 3]?.t !== 'plage'
  const last = after === undefined || after.t === 'fermante'
  return half || last || (after?.t === 'plage' && after.plage.fin === null) ? from + 1 : -1
}

interface Away extends Omit<Fermeture, 'dite'> {
  readonly last: number
  /** Beside dates, others that nobody gave: "fermé en août et pendant les vacances de Noël". */
  readonly flou: boolean
}

/** The days, holidays or dates that follow "fermé" or "sauf", or null when none does. */
export function readAway(atomes: readonly Atome[], from: number): Away | null {
  const choix: ChoixDeJours[] = []
  let feries = false
  let partie: number | null = null
  let cadre = CADRE_VIDE
  let flou = false
  let last = from - 1
  for (let i = from; i < atomes.length; i++) {
    const atome = atomes[i] as Atome
    if (atome.t === 'jours' && cadre !== CADRE_VIDE) break
    // "tous les jours sauf le lundi, de mai à septembre de 10h à 18h": the months are those of the hours.
    if (atome.t === 'cadre' && choix.length > 0 && atomes[i - 1]?.t === 'faible' && atomes[i + 1]?.t === 'plage') break
    // "fermé le lundi matin et le vendredi après-midi": each half-day has its days.
    if (atome.t === 'jours' && partie !== null) break
    // "fermé mardi et jeudi - vendredi 14h-16h": hours open the last days when others were named before them.
    if (atome.t === 'jours' && choix.length > 0 && atomes[i + 1]?.t === 'plage') break
    // "sauf un lundi par mois": which one is not said.
    if (atome.t === 'jours' && atome.frequence !== null) cadre = { ...cadre, inconnu: true }
    else if (atome.t === 'jours') choix.push(atome.choix)
    else if (atome.t === 'feries') feries = true
    else if (atome.t === 'partie') partie = atome.partie
    else if (atome.t === 'cadre') {
      if (cadre.periodes.length > 0 && isBare(atome.cadre)) flou = true
      else if (atome.cadre.periodes.length > 0 && isBare(cadre)) {
        flou = true
        cadre = atome.cadre
      } else cadre = addPeriodes(cadre, atome.cadre)
    } else if (atome.t === 'faible' || atome.t === 'sauf' || atome.t === 'ouvrante') continue
    else break
    last = i
  }
  if (choix.length === 0 && !feries && cadre === CADRE_VIDE) return null
  const plages: Plage[] = []
  for (let k = last + 1; choix.length > 0; k++) {
    const atome = atomes[k]
    if (atome?.t !== 'plage') break
    plages.push(atome.plage)
  }
  return { choix, feries, partie, plages, cadre, last, flou }
}

/** Nobody can place it, and nothing in it says when. */
const isBare = ({ inconnu, periodes, semaines, vacances }: Cadre): boolean =>
  inconnu && periodes.length === 0 && semaines.length === 0 && vacances === 0

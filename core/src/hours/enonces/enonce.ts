/**
 * What a text says, one statement after the other, before the week is put together.
 */

import type { ChoixDeJours, Plage } from '../modele.ts'
import { CADRE_VIDE, type Cadre } from '../phrases/atomes.ts'

/** Half-day limits: a morning span starts before noon, an afternoon one at noon or later. */
export const MIDI = 720
/** A morning that ends later than 14:00 is a whole day in one piece. */
export const FIN_DE_MATINEE = MIDI + 120

/** Half-day of value 3: "toute la journée". */
export const TOUTE_LA_JOURNEE = 3

export interface PlageDite {
  readonly plage: Plage
  /** "sur rendez-vous" and its like, for this span only. */
  readonly commentaire: string | null
}

/** Days that open at some hours: `{ choix: [lundi], plages: [9h-12h] }`. Without days, every day of whoever asks. */
export interface Enonce {
  choix: ChoixDeJours[]
  feries: boolean
  plages: PlageDite[]
  cadre: Cadre
  /** True when the frame heads several statements ("En juillet et août :"), so that what it leaves out is closed. */
  entete: boolean
  ferme: boolean
  /** "un samedi sur deux": which ones is not said. */
  frequence: string | null
  /** Half-day said with the days. */
  partie: number | null
  /** Hours given before the days, in the text's first sentence. */
  heuresDabord: boolean
  /** Its sentence starts on a new line. */
  ligne: boolean
  /** Which sentence it opened in. */
  phrase: number
  jusque: Jusque | null
  /** "Tous les matins": every day, whatever other hours some days have. */
  nus: boolean
}

/** "jusqu'à 20h", "fermeture à 19h": when days end, their other hours being said elsewhere. */
export interface Jusque {
  readonly fin: number
  /** Not said in words: "(vendredi 17h)", which only days that have hours can be told. */
  readonly dit: boolean
}

/** Days taken away: "fermé le mercredi après-midi" says so, "sauf le mercredi" only leaves out. */
export interface Fermeture {
  readonly choix: readonly ChoixDeJours[]
  readonly feries: boolean
  readonly partie: number | null
  /** Hours of those days that are closed; empty for whole days. */
  readonly plages: readonly Plage[]
  readonly cadre: Cadre
  readonly dite: boolean
  /** How many statements stood before it. */
  readonly apres?: number
}

/** A closing that names no day yet, to spread from. */
export const AUCUN_JOUR: Fermeture = {
  choix: [],
  feries: false,
  partie: null,
  plages: [],
  cadre: CADRE_VIDE,
  dite: true
}

export interface Lecture {
  readonly enonces: readonly Enonce[]
  readonly fermetures: readonly Fermeture[]
  /** "Fermé", and nothing else. */
  readonly toutFerme: boolean
  /** "24h/24" was said. */
  readonly continu: boolean
  /** An appointment that no hours follow, or null. */
  readonly rdv: string | null
  /** Short remarks in our own words, never the producer's text. */
  readonly notes: readonly string[]
  /** Places or activities named beside hours: more than one, and the week is not that of one door. */
  readonly lieux: readonly string[]
  /** Something about when was met and could not be kept. */
  readonly perdu: boolean
}

export const overlaps = (a: Plage, b: Plage): boolean =>
  a.debut < (b.fin ?? b.debut + 1) && b.debut < (a.fin ?? a.debut + 1)

/** A span without another: 09:15-17:30 without 12:45-14:15 is two spans. */
export function retire(plages: readonly PlageDite[], sans: Plage): PlageDite[] {
  const fin = sans.fin ?? 1440
  return plages.flatMap(dite => {
    const { plage, commentaire } = dite
    const end = plage.fin ?? 1440
    if (fin <= plage.debut || sans.debut >= end) return [dite]
    const parts: PlageDite[] = []
    if (plage.debut < sans.debut) parts.push({ plage: { debut: plage.debut, fin: sans.debut }, commentaire })
    if (fin < end) parts.push({ plage: { debut: fin, fin: plage.fin }, commentaire })
    return parts
  })
}

/** "Sauf mercredi : 9h-12h ; mercredi : 14h-18h": hours given later to days taken away are all that those days have. */
export function reopen(enonces: readonly Enonce[], fermetures: readonly Fermeture[]): Fermeture[] {
  return fermetures.flatMap(fermeture => {
    const { choix, partie, plages, cadre, apres } = fermeture
    const away = masqueDe(choix)
    if (apres === undefined || away === 0 || partie !== null || plages.length > 0 || cadre !== CADRE_VIDE)
      return [fermeture]
    if (choix.some(({ rangs }) => rangs.length > 0)) return [fermeture]
    const again = enonces.filter((enonce, k) => {
      const days = masqueDe(enonce.choix)
      return k > apres && enonce.cadre === CADRE_VIDE && enonce.plages.length > 0 && days !== 0 && (days & ~away) === 0
    })
    const days = again.reduce((mask, enonce) => mask | masqueDe(enonce.choix), 0)
    if (days === 0) return [fermeture]
    for (const enonce of enonces) {
      if (again.includes(enonce) || enonce.cadre !== CADRE_VIDE || (masqueDe(enonce.choix) & days) === 0) continue
      enonce.choix = without(enonce.choix, days)
      // Hours that lose all their days must not become hours of every day.
      if (enonce.choix.length === 0) enonce.plages = []
    }
    const left = without(choix, days)
    return left.length === 0 ? [] : [{ ...fermeture, choix: left }]
  })
}

/** Days without others; a choice that has no day left goes. */
export function without(choix: readonly ChoixDeJours[], days: number): ChoixDeJours[] {
  return choix.flatMap(({ jours, rangs }) => ((jours & ~days) === 0 ? [] : [{ jours: jours & ~days, rangs }]))
}

/** Closed hours inside others: in the sentence they stand in, or everywhere when they are a sentence of their own. */
export interface Pause {
  readonly plage: Plage
  readonly phrase: number | null
}

/** Takes the breaks out of the statements they are about; true when one was about nothing, though other hours were said. */
export function applyPauses(enonces: readonly Enonce[], pauses: readonly Pause[]): boolean {
  let lost = false
  if (enonces.every(({ plages }) => plages.length === 0)) return false
  for (const { plage, phrase } of pauses) {
    let found = false
    for (const enonce of enonces) {
      if ((phrase !== null && enonce.phrase !== phrase) || enonce.plages.length === 0) continue
      found = true
      const left = retire(enonce.plages, plage)
      if (left.length > 0) enonce.plages = left
    }
    lost ||= !found
  }
  return lost
}

export const masqueDe = (choix: readonly ChoixDeJours[]): number => choix.reduce((mask, { jours }) => mask | jours, 0)

/** First span that starts before the one in front of it has ended: hours that start over belong to something else. */
export function recommence(plages: readonly PlageDite[]): number {
  for (let k = 1; k < plages.length; k++) {
    const before = plages[k - 1] as PlageDite
    if ((plages[k] as PlageDite).plage.debut < (before.plage.fin ?? before.plage.debut + 1)) return k
  }
  return -1
}

/** A statement that says nothing yet of these days. */
export const enonceVide = (choix: ChoixDeJours[]): Enonce => ({
  choix,
  feries: false,
  plages: [],
  cadre: CADRE_VIDE,
  entete: false,
  ferme: false,
  frequence: null,
  partie: null,
  heuresDabord: false,
  ligne: true,
  phrase: 0,
  jusque: null,
  nus: false
})

/** More days may join the statement as long as nothing was said of the first ones. */
export const canTakeDays = ({ plages, ferme, partie, jusque }: Enonce): boolean =>
  plages.length === 0 && !ferme && partie === null && jusque === null

/** "D1 T1 T2 T3 D2" in one sentence: when the hours start over before the last days, those are theirs. */
export function giveTrailingHours(last: Enonce | null, before: Enonce | undefined): void {
  if (last === null || before === undefined || before.phrase !== last.phrase) return
  if (last.choix.length === 0 || last.plages.length > 0 || last.ferme) return
  const at = recommence(before.plages)
  if (at > 0) last.plages = before.plages.splice(at)
}

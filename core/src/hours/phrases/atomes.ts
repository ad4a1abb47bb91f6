/**
 * What a text is made of once its tokens are put together: days, spans, conditions, and the signs that part them.
 * The vocabulary between `phrases` (which makes them) and `assemble` (which ties them to one another).
 */
import type { ChoixDeJours, Periode, Plage, Semaines } from '../modele.ts'

/** When a statement holds, beyond its days. */
export interface Cadre {
  readonly periodes: readonly Periode[]
  readonly semaines: readonly Semaines[]
  /** 1: in school holidays only; -1: outside them; 0: says nothing of them. */
  readonly vacances: -1 | 0 | 1
  /** A season that nobody dated ("en été"), or a period of one given year: we cannot say when. */
  readonly inconnu: boolean
  /** One given day, or dates of given years: hours that no week can hold. */
  readonly date: boolean
  /** "semaine A": one week in two, and which ones nobody says. */
  readonly alterne: string | null
}

export const CADRE_VIDE: Cadre = { periodes: [], semaines: [], vacances: 0, inconnu: false, date: false, alterne: null }

/** One day of one year, or of the month: what it opens is nothing that a week can hold. */
export const UN_JOUR: Cadre = { ...CADRE_VIDE, inconnu: true, date: true }
/** From one day of one year on: hours that may not hold yet, or hold already. */
export const DEPUIS_UN_JOUR: Cadre = { ...CADRE_VIDE, inconnu: true, date: true }

export type Atome =
  | { readonly t: 'jours'; readonly choix: ChoixDeJours; readonly frequence: string | null }
  | { readonly t: 'memes' }
  /** "tous les matins": hours that name no day, whatever was said before. */
  | { readonly t: 'nus' }
  /** "idem", "mêmes horaires": the hours said last, or those of the day it names ("idem mardi"). */
  | { readonly t: 'idem'; readonly jours: number }
  | { readonly t: 'rangs'; readonly rangs: readonly number[] }
  | { readonly t: 'frequence'; readonly texte: string }
  | { readonly t: 'plage'; readonly plage: Plage }
  /** "9h-12h ou 14h-17h": which of the hours before and after it are kept, nobody says. */
  | { readonly t: 'ou' }
  | { readonly t: 'perdu' }
  /** `dit`: "jusqu'à 17h"; an hour that only its place makes an end ("(vendredi 17h)") is not. */
  | { readonly t: 'jusque'; readonly fin: number; readonly dit: boolean }
  /** "sauf le vendredi (16h30)": those days end then, whatever else is said. */
  | { readonly t: 'finit'; readonly choix: ChoixDeJours; readonly fin: number }
  /** "pause de 12h à 14h": closed hours inside the others. */
  | { readonly t: 'pause'; readonly plage: Plage }
  | { readonly t: 'partie'; readonly partie: number }
  /** "le matin seulement": the other half of the day does not open; `partie` is null when hours alone say when. */
  | { readonly t: 'seul'; readonly partie: number | null }
  /** "également": adds to what was said, closes nothing. */
  | { readonly t: 'aussi' }
  /** `saison`: 1 when the dates were called summer, 2 when winter. */
  | { readonly t: 'cadre'; readonly cadre: Cadre; readonly saison?: number }
  | { readonly t: 'feries' }
  /** `comment`: only how to make an appointment ("prise de rendez-vous au 05…"), which binds no hours. */
  | { readonly t: 'rdv'; readonly texte: string; readonly comment: boolean }
  | { readonly t: 'note'; readonly texte: string }
  | { readonly t: 'libre' }
  /** `titre`: a heading, or the adjective that names what follows ("permanence téléphonique"). */
  | { readonly t: 'telephone'; readonly titre: boolean; readonly dit: boolean }
  | { readonly t: 'presence' }
  | { readonly t: 'continu' }
  /** `heures`: "fermé de 12h à 14h", and not "lundi fermé 14h-18h", where one column follows another. */
  | { readonly t: 'ferme'; readonly heures: boolean }
  | { readonly t: 'sauf' }
  | { readonly t: 'hors' }
  | { readonly t: 'fort'; readonly ligne: boolean }
  | { readonly t: 'faible' }
  | { readonly t: 'ouvrante' }
  | { readonly t: 'fermante' }

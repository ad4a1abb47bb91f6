/**
 * What a source says, once its columns have been carried to the standard's fields and before anything is repaired:
 * the hand-over between `mapping` and `normalise`.
 */
import { CHAMPS, type Champ, isChamp } from './champs.ts'

/**
 * Targets of a mapping: the standard's fields, and a few that help to make one of them.
 * - `adresse_complete`: street, post code and town in one cell, feeds `adresse`, `code_postal`, `commune`;
 * - `departement`: a code or a name, never published, used to check and repair;
 * - `point`: both coordinates in one cell;
 * - `presentation`: a text that goes to the summary when it fits, to the detail otherwise;
 * - `service_detaille`: services of the second level, which tell those of the first where nothing else does. It is published too,
 *   beside the standard's fields (`referentiels/`).
 */
export const CIBLES_AIDES = ['adresse_complete', 'departement', 'point', 'presentation', 'service_detaille'] as const
export type CibleAide = (typeof CIBLES_AIDES)[number]
export type Cible = Champ | CibleAide

const NOURRIS: Readonly<Record<CibleAide, readonly Champ[]>> = {
  adresse_complete: ['adresse'],
  departement: [],
  point: ['latitude', 'longitude'],
  presentation: ['presentation_resume', 'presentation_detail'],
  service_detaille: ['services']
}

/** A set of fields as bits, in the order of `CHAMPS`: the thirty-two fill a number. `bitsOf(['id', 'nom']) === 0b101`. */
export const bitsOf = (champs: readonly Champ[]): number =>
  champs.reduce((bits, champ) => bits | (1 << CHAMPS.indexOf(champ)), 0)

/** The fields that a target feeds: itself, or those that a helper makes: `champsDe('point')` is latitude and longitude. */
export const champsDe = (cible: Cible): number => bitsOf(isChamp(cible) ? [cible] : NOURRIS[cible])

/** One value carried to a target. */
export interface ValeurBrute {
  /** The text as the source wrote it, cleaned of markup and outer blanks; never a placeholder. */
  readonly texte: string
  /** The column it came from: `Adresse e-mail`, `address.coordinates`; a constant has none. */
  readonly colonne: string | null
  /** True when the mapping itself named the value (code, words, constant): it needs no further reading. */
  readonly sure: boolean
}

export const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
export type Jour = (typeof JOURS)[number]

/** Hours as a source gives them: one text, or one text per day (already joined when it has half-days), or both. */
export interface HorairesBruts {
  readonly texte?: string
  /** `{ lundi: '9h-12h / 14h-17h', mardi: 'fermé' }`; an absent day is unknown. */
  readonly jours?: Readonly<Partial<Record<Jour, string>>>
  /** A remark that completes the hours: `Semaine impaire`, `sur rendez-vous le matin`. */
  readonly remarque?: string
}

export interface Brut {
  readonly valeurs: Readonly<Partial<Record<Cible, readonly ValeurBrute[]>>>
  readonly horaires: HorairesBruts | null
  /** Fields of which a column spoke, as `bitsOf`: a constant of the mapping is not the source's word. */
  readonly dits: number
  /** The cells that name a person of this row, as written: never published, they say whose a contact is. Absent when the mapping names none. */
  readonly personnes?: readonly string[]
  /** Set when the mapping says that this row is not a place to publish: the rule's code and what was seen. */
  readonly ecarte: { readonly regle: string; readonly champ: Champ | null; readonly vu: string } | null
}

/**
 * The model of places as data, beside those of any table (moteur/modele.ts): the same words, the same format, kept, read back and edited
 * alike. What only code can say (is this the same street? may the one house the other?) is called there by its name, `lieux.nom`, as a
 * distance is; what each answer weighs, what brings records together and where the bands lie is all in the data.
 */
import { hash64 } from '../text/hash.ts'
import {
  A_PRIORI,
  BANDES,
  BLOCS,
  COMPARAISONS,
  INDICES,
  type Indice,
  type Niveau,
  REGARDER,
  REGLES_BLOC,
  type RegleBloc
} from './modele.ts'
import { type Apprentissage, FORMAT_MODELE } from './moteur/modele.ts'

/** A level as a file says it: `m` and `u` are the shares that taught it, when something did. */
export interface NiveauLieux extends Niveau {
  readonly m?: number
  readonly u?: number
}

export interface ComparaisonLieux {
  readonly indice: Indice
  /** `lieux.nom`: the comparison that answers one of these levels. */
  readonly distance: `lieux.${Indice}`
  readonly niveaux: readonly NiveauLieux[]
}

export interface ModeleLieux {
  readonly format: typeof FORMAT_MODELE
  /** What rows are read as before anything is compared; a model without it compares columns as they are. */
  readonly lecture: 'lieux'
  /** log2 of the odds that a pair which blocking proposes is one place, before any clue. */
  readonly a_priori_bits: number
  /** Bits of the score: see `BANDES`; from `regarder` up, a pair left apart waits for a person. */
  readonly bandes: { readonly joindre: number; readonly regarder: number; readonly separer: number }
  readonly blocs: readonly {
    readonly cles: readonly [{ readonly cle: `lieux.${RegleBloc}` }]
    readonly plafond: number
  }[]
  /** Clues that depend on one another are compared together (address, point and town are `lieux.lieu`): none is stated apart. */
  readonly comparaisons: readonly ComparaisonLieux[]
  /** Null: the weights are the program's own. */
  readonly appris: Apprentissage | null
}

/** Our own, as `--save-model` writes it. */
export const MODELE_LIEUX: ModeleLieux = {
  format: FORMAT_MODELE,
  lecture: 'lieux',
  a_priori_bits: A_PRIORI,
  bandes: { joindre: BANDES.joindre, regarder: REGARDER, separer: BANDES.separer },
  blocs: REGLES_BLOC.map(regle => ({ cles: [{ cle: `lieux.${regle}` }], plafond: BLOCS[regle] })),
  comparaisons: INDICES.map(indice => ({ indice, distance: `lieux.${indice}`, niveaux: COMPARAISONS[indice] })),
  appris: null
}

/** Blocking rules by name, and the size above which a block of each is cut; a rule that is not there proposes nothing. */
export const plafondsOf = ({ blocs }: ModeleLieux): ReadonlyMap<RegleBloc, number> =>
  new Map(blocs.map(({ cles: [{ cle }], plafond }) => [cle.slice('lieux.'.length) as RegleBloc, plafond]))

/**
 * What a model is known by where it is kept beside what it joined: 16 figures of all that weighs, so that two models of one
 * version say the same of any pair. `versionOf(MODELE_LIEUX)`.
 */
export function versionOf({ a_priori_bits, bandes, blocs, comparaisons }: ModeleLieux): string {
  const weights = comparaisons.map(c => [c.indice, ...c.niveaux.map(n => [n.niveau, n.poids])])
  return hash64(JSON.stringify([a_priori_bits, bandes.joindre, bandes.regarder, bandes.separer, blocs, weights]))
}

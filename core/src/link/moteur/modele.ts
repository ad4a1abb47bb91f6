/**
 * A model of linkage is data: how pairs are proposed, what is compared and by which named distance, the ordered levels of each
 * comparison with what they weigh, which clues say the same thing twice, and where the bands lie. It is what `--save-model`
 * writes and `--model` reads: the engine knows nothing else of a table. Words are those of Fellegi and Sunter (1969): m is the
 * share of true pairs at a level, u that of the others, log2(m / u) the match weight, in bits.
 */

export const FORMAT_MODELE = 'lieux-communs/modele-de-rapprochement/1'

/** What a column holds; it says how its text is folded, compared and used to propose pairs (see natures.ts). */
export type Nature =
  | 'identifiant'
  | 'personne'
  | 'personnes'
  | 'titre'
  | 'texte'
  | 'adresse'
  | 'numero'
  | 'code_postal'
  | 'ville'
  | 'telephone'
  | 'courriel'
  | 'site'
  | 'date'
  | 'annee'
  | 'prix'
  | 'nombre'
  | 'mesure'
  | 'point'
  | 'categorie'

/**
 * One level, from the most alike to the least. The first whose condition holds is the pair's: `au_moins` bounds a likeness from 0 to 1,
 * `au_plus` a distance in its own unit. The last one has neither: whatever is left.
 */
export interface NiveauAppris {
  /** French, shown to people: `presque égal`. */
  readonly niveau: string
  readonly au_moins?: number
  readonly au_plus?: number
  /** Bits that it may weigh at most, when knowing says more than counting: two doors of one street are neighbours, not one house. */
  readonly plafond?: number
  /** True where two rows are two things whatever their score, unless they share an identifier: « Jean » and « Jeanne », of one home. */
  readonly deux?: boolean
  /** Share of the true pairs, among those that say it on both sides; of a level held to its `plafond`, what that leaves of it. */
  readonly m: number
  /** Share of the other pairs. */
  readonly u: number
}

export interface ComparaisonApprise {
  readonly indice: string
  /** Columns compared together, in order: a point has two. */
  readonly colonnes: readonly string[]
  /** Columns whose words say nothing more here: a town's, in the names of its places. */
  readonly sans?: readonly string[]
  /**
   * Of titles: groups of words of which two tell two things apart (`[['bleu', 'rouge']]`), as figures that differ do. Absent, neither is
   * looked at (see variantes.ts).
   */
  readonly opposes?: readonly (readonly string[])[]
  /**
   * Of titles: true when a number alone tells two things apart, « Nuit d’avril » and « Nuit d’avril 2 »: their level is then the last (see
   * suites.ts). Absent, none does.
   */
  readonly suites?: boolean
  /** Of titles and addresses: short forms of the column, and what they are written for (`{ av: 'avenue' }`, see abreges.ts). */
  readonly abreges?: Readonly<Record<string, string>>
  readonly nature: Nature
  /** A name of distances/liste.ts: `jaro-winkler`. */
  readonly distance: string
  readonly niveaux: readonly NiveauAppris[]
  /** True when an equal value weighs by how rare it is: Smith is not Zabrowski. */
  readonly frequences: boolean
  /**
   * Of the only clue that tells rows apart: the most rows that may say a value for two of them to be one thing on its word alone (see
   * seule.ts).
   */
  readonly rare_jusqua?: number
}

/** Records meet when they share all the keys of one rule; a block larger than `plafond` says nothing and is cut. */
export interface RegleDeBloc {
  readonly cles: readonly CleDeBloc[]
  readonly plafond: number
}

export interface CleDeBloc {
  readonly colonnes: readonly string[]
  readonly nature: Nature
  /** A name of cles.ts: `valeur`, `mots`, `debut`, `case`. */
  readonly cle: string
}

/**
 * Two clues that say partly the same thing (a post code and its town). `part` is the share of the second that the first does not tell,
 * from 0 to 1: when both weigh the same way, the second counts for that share only.
 */
export interface Dependance {
  readonly indices: readonly [string, string]
  readonly part: number
}

/** Pairs that look like one thing and are two: of one home, of one series (see proches.ts). */
export interface Proches {
  /** Their share of all the pairs. */
  readonly part: number
  /** Of each comparison, the share of them at each level. */
  readonly niveaux: readonly (readonly number[])[]
}

/** How the weights came to be; the caller gives the words of `version` and `date`. */
export interface Apprentissage {
  readonly methode: 'em' | 'etiquettes'
  readonly version: string
  readonly date: string
  /** Pairs looked at, or labels read. */
  readonly paires: number
  /** True when the table alone could not say what is one thing: weights were held to what twins usually are. */
  readonly prudent?: true
}

export interface Modele {
  readonly format: typeof FORMAT_MODELE
  /** Share of all the pairs that are one thing: the prior. */
  readonly a_priori: number
  /** Bits of the score (prior included): at or above `joindre` joined, at or below `separer` apart, between to be looked at. */
  readonly bandes: { readonly joindre: number; readonly separer: number }
  readonly blocs: readonly RegleDeBloc[]
  readonly comparaisons: readonly ComparaisonApprise[]
  readonly dependances: readonly Dependance[]
  /** Absent when nothing showed any. */
  readonly proches?: Proches
  /** True when each file holds a thing once: a record then has one partner at most in another file, none in its own. */
  readonly un_a_un: boolean
  /** True when files say a thing twice now and then: two rows of one file are one by their own score or not at all. */
  readonly doublons?: true
  readonly appris: Apprentissage | null
}

/** Bits of a level: `bitsOf({ m: 0.8, u: 0.1 }) === 3`. */
export const bitsOf = ({ m, u }: { readonly m: number; readonly u: number }): number => Math.log2(m / u)

export type Bande = 'joindre' | 'regarder' | 'separer'

/** `bandeOf(4, { joindre: 1, separer: -6 }) === 'joindre'`. */
export const bandeOf = (score: number, { joindre, separer }: Modele['bandes']): Bande =>
  score >= joindre ? 'joindre' : score > separer ? 'regarder' : 'separer'

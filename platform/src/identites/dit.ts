/**
 * What is told of identities: why records are one place, what was decided of them, where an id that is gone leads, which pairs wait for a
 * person. Pages, API and verbs know these shapes; how they are found is none of their business.
 */
import type { Bande, ChampDeFiche } from '@lieux-communs/core'

/** One record as a page may show it: contacts that belong to a person are never there. */
export interface EnregistrementDit {
  readonly source: string
  readonly cle: string
  /** The list's title and publisher. */
  readonly titre: string
  readonly editeur: string
  /** ISO day it dates from, or null. */
  readonly date: string | null
  /** False when its list is not published: `valeurs` is then empty in front of the public. */
  readonly publique: boolean
  /** In the standard's order, what stands beside it last; lists joined by commas. */
  readonly valeurs: Readonly<Partial<Record<ChampDeFiche, string>>>
  readonly point: { readonly latitude: number; readonly longitude: number } | null
}

interface RaisonDite {
  /** French: `Le téléphone`. */
  readonly indice: string
  /** French: `égal`. */
  readonly dit: string
  /** In bits: what it adds to the score. */
  readonly poids: number
}

/** A word in force on a pair. */
export interface DecisionDite {
  readonly acte: number
  readonly nature: 'memes' | 'distincts'
  /** ISO instant. */
  readonly prise_le: string
  /** Who and why: for those who run the register, never on a public page. */
  readonly par: string
  readonly pourquoi: string
  /** The version of the model whose score was read then; null before they were kept. */
  readonly modele: string | null
}

/** The word in force on a pair that is weighed, or that parts the two places it is of, and what became of it. */
export interface DecisionPesee extends DecisionDite {
  /** `attend`: the next édition will follow it. `tue`: another word forbids it, `empechee_par`. */
  readonly etat: 'suivie' | 'attend' | 'tue'
  readonly empechee_par: DecisionDite | null
  /** The two records that it is about, when those are others of the same two places; null when it is about the pair itself. */
  readonly autres: readonly [EnregistrementDit, EnregistrementDit] | null
}

export interface PeseeDite {
  readonly score: number
  readonly bande: Bande
  /** From this score up, linkage joins by itself. */
  readonly seuil: number
  /** The version of the model that weighs. */
  readonly modele: string
  readonly raisons: readonly RaisonDite[]
  /** French, the gravest first: `deux SIREN`. Some are never joined by a score; the others are a person's to look at. */
  readonly contradictions: readonly string[]
  /**
   * Of two places apart whose records weigh enough to be one: the two others of theirs that agree least, and how, in French; null elsewhere, and
   * when whoever looks may see none. `« CCAS » (Annuaire) et « Mairie » (Hub) : deux SIREN`.
   */
  readonly entrave: string | null
  readonly decision: DecisionPesee | null
}

/** Two records side by side, and what was found of them. */
export interface Comparaison {
  readonly a: EnregistrementDit
  readonly b: EnregistrementDit
  readonly identiteA: string
  readonly identiteB: string
  readonly pesee: PeseeDite
}

export interface Explication {
  readonly identite: string
  /** As it is published, or last was; empty when no édition had it. */
  readonly nom: string
  /** Ids that lead here: places that were joined to this one, though none of their records may be left. */
  readonly menees: readonly string[]
  /** Its records, by list. */
  readonly membres: readonly EnregistrementDit[]
  /** Of each record but the first, the other that it resembles most: with them, the place holds together. */
  readonly liens: readonly Comparaison[]
  /** Over all pairs of its records: the mean score and the least; null for a record alone. */
  readonly tenue: { readonly moyenne: number; readonly pire: number; readonly paires: number } | null
  /** The nearest places that it was weighed against, the likeliest first. */
  /** `nom`: as each is published, which may be none of the names of the record that was weighed. */
  readonly voisins: readonly (Comparaison & { readonly identite: string; readonly nom: string })[]
}

/** What became of an id that no place bears now. */
export type Sort =
  | { readonly nature: 'remplacee'; readonly par: string }
  | {
      readonly nature: 'retiree'
      /** True when whoever runs the register withdrew every list that said it: nothing tells that the place closed. */
      readonly retrait: boolean
      /** ISO instant of the édition that no longer had it. */
      readonly le: string
      readonly edition: number
      /** As it was last published; null when none of its lists is published any more. */
      readonly nom: string | null
      readonly commune: string | null
      readonly code_insee: string | null
      /** Titles of the lists that said it last, and the ISO day each stopped. */
      readonly listes: readonly { readonly titre: string; readonly absent_depuis: string | null }[]
    }

/** A pair as a person is shown it, to answer. */
export interface PaireARevoir extends Comparaison {
  /**
   * Which pair, and what was shown of it: the records of both places, what they said, and the word in force on the pair. A form sends
   * it back.
   */
  readonly code: string
  /** True when somebody else has it before their eyes too: no other was left. */
  readonly partagee: boolean
}

/** A word that another would contradict, and the two records it was about. */
export interface Heurt extends DecisionDite {
  readonly noms: readonly [string, string]
}

/** What a person says of a pair. */
export interface ReponseVoulue {
  readonly nature: 'memes' | 'distincts'
  readonly par: string
  readonly pourquoi: string
  /** The acts that the person was told this contradicts. */
  readonly avertie: readonly number[]
}

/** What became of an answer. */
export type Reponse =
  | { readonly fait: 'notee'; readonly acte: number; readonly nature: 'memes' | 'distincts' }
  /** Somebody said so already: nothing was written. */
  | { readonly fait: 'deja'; readonly decision: DecisionDite }
  /** Nothing was written: the pair is no longer what was shown, or the word contradicts others, all of which are told. */
  | {
      readonly fait: 'contredite'
      readonly motif: 'decidee' | 'changee' | 'heurt'
      readonly paire: PaireARevoir
      readonly heurts: readonly Heurt[]
    }
  /** One of the two is gone, or they are one place since. */
  | { readonly fait: 'partie'; readonly reunie: boolean }

/** What became of an answer that was taken back; `tient`: the word that stands on the pair all the same. */
export type Annulation =
  | {
      readonly fait: 'annulee'
      readonly acte: number
      /** True when the pair waits again. */
      readonly revenue: boolean
      readonly tient: DecisionDite | null
    }
  | { readonly fait: 'deja-annulee'; readonly acte: number }

/** What is asked of the identities by pages and API. */
export interface Identites {
  /** Null when no place bears that id. */
  explique(identite: string): Promise<Explication | null>
  /** Null when no place ever bore that id, or one does. */
  sort(identite: string): Promise<Sort | null>
  /** The bridge table of the current édition as a file, in pieces; null before the first. */
  passage(): Promise<NodeJS.ReadableStream | null>
}

/** What the review page asks and says. `qui` is whoever works, the same object all along. */
export interface Revue {
  /** What names a pair from one page to the next, from the code that a form sent back; null for what no page of ours ever sent. */
  idOf(code: string): string | null
  /** The first pair that is not among `passees`, and how many wait, those among them included. `voulue` first, if it waits. */
  prochaine(
    qui: object,
    passees: ReadonlySet<string>,
    voulue?: string
  ): Promise<{ readonly paire: PaireARevoir | null; readonly restent: number }>
  /** Decides of the two places of a pair as they were shown, once. */
  decide(code: string, reponse: ReponseVoulue): Promise<Reponse>
  /** Takes back an act on a pair. */
  undo(code: string, acte: number, par: string): Promise<Annulation>
}

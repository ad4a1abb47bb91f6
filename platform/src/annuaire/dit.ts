/** What a directory says, in words already chosen: the pages compose it, the page for print and the PDF lay it out. */

export interface LieuDit {
  /** In the whole directory, from 1: what the index refers to. */
  readonly numero: number
  readonly nom: string
  /** `Bibliothèque, médiathèque`; empty when nothing says it in words. */
  readonly genre: string
  /** A line each: the street, then the post code and the town. */
  readonly adresse: readonly string[]
  readonly telephones: readonly string[]
  /** `lundi au vendredi : 09 h – 12 h`, a line each; empty when unknown. */
  readonly horaires: readonly string[]
  /** `Horaires non confirmés depuis mars 2024.`; null when they are fresh, or unknown. */
  readonly doute: string | null
  /** What one does there, a verb first. */
  readonly services: readonly string[]
  readonly prix: readonly string[]
  /** How to come: `Venez sans rendez-vous`. */
  readonly venir: readonly string[]
  /** Whole address of its page. */
  readonly page: string
}

export interface CommuneDite {
  readonly nom: string
  readonly lieux: readonly LieuDit[]
}

/** A need, and where it is met: the index. */
export interface BesoinDit {
  readonly phrase: string
  readonly exemples: string
  readonly communes: readonly { readonly nom: string; readonly numeros: readonly number[] }[]
}

/** What the paper says that is of no place. */
interface MotsDuPapier {
  /** `fr-FR` */
  readonly lang: string
  readonly annuaire: string
  readonly titre: string
  readonly titreDuFichier: string
  /** « 12 lieux dans 3 communes, le 2 mars 2026 (édition 4). » */
  readonly compte: string
  readonly emploi: string
  readonly etapes: readonly string[]
  readonly enLigne: string
  readonly besoins: string
  readonly lieux: string
  /** « page {page} sur {pages} » */
  readonly page: string
}

export interface AnnuaireDit {
  readonly mots: MotsDuPapier
  /** `Nord (59)` */
  readonly territoire: string
  /** `2 mars 2026` */
  readonly date: string
  /** Where the site is, in the language of the paper: `https://lieux.exemple.fr/en`. */
  readonly racine: string
  /** Of titles, read on white: `#0b5d4e`. */
  readonly accent: string
  /** Whose site it is: `Hub inventé`; null when it is the register's own. */
  readonly hub: string | null
  readonly communes: readonly CommuneDite[]
  readonly besoins: readonly BesoinDit[]
}

/**
 * A text being read: what it has said so far, what its headings say of the sentences below them, and the sentence under
 * way. `assemble` walks the sentences; the readers of each kind of word write here and nowhere else.
 */
import type { ChoixDeJours, JoursMasque } from '../modele.ts'
import { type Atome, CADRE_VIDE, type Cadre, UN_JOUR } from '../phrases/atomes.ts'
import type { Bloc } from './blocs.ts'
import { type Enonce, enonceVide, type Fermeture, type Jusque, type Pause } from './enonce.ts'

/** The sentence under way: what it says of the days and hours still to come in it. */
export interface Phrase {
  readonly atomes: readonly Atome[]
  /** Which sentence of the text. */
  readonly rang: number
  /** Starts on a new line. */
  readonly ligne: boolean
  readonly heuresDabord: boolean
  cadre: Cadre
  /** Appointment for the hours to come: "sur rendez-vous : 9h-12h". */
  rdv: string | null
  /** Hours to come are the telephone's. */
  telephone: boolean
  /** Days to come are the telephone's too, to the end of the sentence or of the brackets. */
  auTelephone: 'phrase' | 'parenthese' | null
  /** End of day said before its days: "fermeture à 18h les lundis". */
  jusque: Jusque | null
  /** "Tous les matins du lundi au vendredi": half of the days to come, in a sentence without hours. */
  partie: number | null
  /** "9h-12h ou": the hours to come are one choice of two. */
  ou: boolean
  /** "également": what it says adds to the rest, and closes nothing. */
  ajoute: boolean
  /** The next days are added to those that wait for their hours. */
  joignable: boolean
  /** Inside brackets: what held before them, given back when they close. */
  parenthese: Parenthese | null
  /** Days that brackets set apart, and that the hours after the brackets are about too. */
  jumeau: Enonce | null
}

/** What held when brackets opened. */
export interface Parenthese {
  readonly cadre: Cadre
  readonly entete: Cadre
  readonly rdv: string | null
  /** The statement under way, when it had hours. */
  readonly enonce: Enonce | null
  readonly fermetures: number
  /** Place of the bracket in the sentence. */
  readonly at: number
}

/** What a heading says of all that follows, until another heading. */
interface Entete {
  cadre: Cadre
  rdv: string | null
  telephone: boolean
  /** Its own line had hours: the frame ends with the next line. */
  deLigne: boolean
  /** A second heading stood on the line of the first. */
  suivant: boolean
  /** Days that its sentence closes, and nothing more: "Juillet et août fermé le samedi." */
  fermes: JoursMasque
}

const AUCUNE_PHRASE: Phrase = {
  atomes: [],
  rang: 0,
  ligne: true,
  heuresDabord: false,
  cadre: CADRE_VIDE,
  rdv: null,
  telephone: false,
  auTelephone: null,
  jusque: null,
  partie: null,
  ou: false,
  ajoute: false,
  joignable: true,
  parenthese: null,
  jumeau: null
}

export class Recit {
  readonly enonces: Enonce[] = []
  readonly fermetures: Fermeture[] = []
  readonly pauses: Pause[] = []
  /** Remarks in our own words. */
  readonly notes = new Set<string>()
  readonly entete: Entete = {
    cadre: CADRE_VIDE,
    rdv: null,
    telephone: false,
    deLigne: false,
    suivant: false,
    fermes: 0
  }
  phrase: Phrase = AUCUNE_PHRASE
  /** The statement under way; `enonces` gets it when another begins. */
  enonce: Enonce | null = null
  /** Days of the last statement that named some: hours that name none are theirs. */
  derniersJours: ChoixDeJours[] = []
  /** How many spans of the statement under way were said to need no appointment. */
  libres = 0
  /** "Tous les matins", for the hours to come. */
  nus = false
  /** "un samedi sur deux", for the days to come. */
  frequence: string | null = null
  /** First appointment said, in case no hours are. */
  rdv: string | null = null
  toutFerme = false
  continu = false
  /** Something about when was met and could not be kept. */
  perdu = false

  /** A new sentence: what the headings say holds, what the one before said does not. */
  begin({ atomes, ligne, heuresDabord }: Bloc): void {
    const { entete } = this
    if (ligne && entete.deLigne) entete.cadre = CADRE_VIDE
    entete.deLigne = false
    // "Samedi 14 juin 9h-12h : portes ouvertes. Lundi au vendredi 9h-17h": a given day ends with its sentence.
    if (entete.cadre === UN_JOUR && atomes.some(({ t }) => t === 'jours')) entete.cadre = CADRE_VIDE
    this.phrase = {
      atomes,
      rang: this.phrase.rang + 1,
      ligne,
      heuresDabord,
      cadre: entete.cadre,
      rdv: entete.rdv,
      telephone: entete.telephone,
      auTelephone: entete.telephone ? 'phrase' : null,
      jusque: null,
      partie: null,
      ou: false,
      ajoute: false,
      joignable: true,
      parenthese: null,
      jumeau: null
    }
  }

  /** Begins a statement about these days, or about none yet. */
  open(choix: ChoixDeJours[]): Enonce {
    const { phrase } = this
    const enonce = enonceVide(choix)
    enonce.cadre = phrase.cadre
    enonce.entete = phrase.cadre === this.entete.cadre && phrase.cadre !== CADRE_VIDE && !phrase.ajoute
    enonce.frequence = this.frequence
    enonce.nus = this.nus && choix.length === 0
    this.nus = false
    enonce.heuresDabord = phrase.heuresDabord
    enonce.ligne = phrase.ligne
    enonce.phrase = phrase.rang
    this.frequence = null
    return enonce
  }

  /** Ends the statement under way; one that says nothing is forgotten. */
  flush(): void {
    const { enonce } = this
    this.enonce = null
    if (enonce === null || (enonce.choix.length === 0 && enonce.plages.length === 0 && !enonce.feries)) return
    this.enonces.push(enonce)
    this.libres = 0
    if (enonce.choix.length > 0) this.derniersJours = enonce.choix
  }

  /** The statement under way when its days still wait for their hours, and were not closed. */
  waiting(): Enonce | null {
    const { enonce } = this
    if (enonce === null || enonce.ferme || enonce.plages.length > 0) return null
    return enonce.choix.length > 0 ? enonce : null
  }

  /** The statement under way when it has hours already. */
  spoken(): Enonce | null {
    return this.enonce !== null && this.enonce.plages.length > 0 ? this.enonce : null
  }

  note(texte: string): void {
    this.notes.add(texte)
  }
}

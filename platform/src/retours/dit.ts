/**
 * What people say back of a place: that something is wrong on its page, or whether going there worked. Pages know these shapes; where they are
 * kept is handed to them.
 */

/** What may be wrong, in the order asked. */
export const SUJETS = [
  'ferme',
  'telephone',
  'horaires',
  'adresse',
  'services',
  'acces',
  'nom',
  'contact',
  'autre'
] as const
export type Sujet = (typeof SUJETS)[number]

export const isSujet = (texte: string): texte is Sujet => (SUJETS as readonly string[]).includes(texte)

/** Signs of what is said, and of what is answered. */
export const TEXTE_MAX = 600

export interface Signalement {
  readonly numero: string
  /** The public id of the place. */
  readonly identite: string
  readonly sujet: Sujet
  readonly texte: string | null
  /** ISO day. */
  readonly recue_le: string
  /** Null while it waits. */
  readonly close_le: string | null
  readonly reponse: string | null
}

export const REPONSES = ['oui', 'presque', 'non'] as const
export type Reponse = (typeof REPONSES)[number]

export const isReponse = (texte: string): texte is Reponse => (REPONSES as readonly string[]).includes(texte)

/** What the public may say. */
export interface Retours {
  /** Keeps it, and answers its number; null when the base knows no such place. */
  signale(dite: Pick<Signalement, 'identite' | 'sujet' | 'texte'>): Promise<string | null>
  lit(numero: string): Promise<Signalement | null>
  /** A code for a sheet of this place, which lets one answer be given; null when the base knows no such place. */
  prepare(identite: string): Promise<string | null>
  /** The place of a code; null when it has served, is too old or never was. */
  lieuDe(code: string): Promise<string | null>
  /** One more answer this month for the place of that code, which it answers; null when the code serves no more. */
  repond(code: string, reponse: Reponse): Promise<string | null>
}

/** What the operator does of it. */
export interface GuichetDesRetours {
  /** The oldest first, at most two hundred. */
  attente(): Promise<readonly Signalement[]>
  /** Closes one with a word; false when there is none of that number, or it was closed before. */
  clot(numero: string, reponse: string, par: string): Promise<boolean>
}

/**
 * What is asked of the geocoder for a place: its address, in its own commune. Equal questions are one question, however
 * they are written, so that an answer is asked for once and kept.
 */
import type { Geographie } from '../reference/geographie.ts'
import type { Fiche } from '../standard/fiche.ts'
import { fold, foldedWords } from '../text/fold.ts'
import { voieOf } from '../text/voie.ts'

export interface Question {
  /** The normalised question: `12 rue des tilleuls|23000|23096`. */
  readonly cle: string
  /** Number and street, as the fiche writes them. */
  readonly adresse: string
  readonly code_postal: string
  readonly commune: string
  /** INSEE code in force, or the arrondissement's: what the answer must be in. */
  readonly code_insee: string
}

/** True when the line names a street: "12 rue du Centre", "Le Bourg"; neither "12" nor "place". */
const isStreet = (adresse: string): boolean =>
  voieOf(adresse).mots.length > 0 || foldedWords(adresse).filter(mot => !/^\d/.test(mot)).length > 1

/** Longer than any address: the service's quota is not for texts. */
const ADRESSE_MAX = 200

/**
 * The question for a fiche, or null when it says no street, or no commune that is known.
 * `{ adresse: '12, rue des Tilleuls', code_postal: '23000', commune: 'Guéret', code_insee: '23096' }` gives the key
 * `12 rue des tilleuls|23000|23096`.
 */
export function questionOf({ valeurs }: Pick<Fiche, 'valeurs'>, geographie: Geographie): Question | null {
  const { adresse, code_postal = '', code_insee } = valeurs
  if (adresse === undefined || adresse.length > ADRESSE_MAX || code_insee === undefined) return null
  if (!isStreet(adresse)) return null
  const dite = geographie.commune(code_insee)
  const commune = dite?.type === 'ARM' ? dite : dite && geographie.commune(dite.actuelle)
  if (commune === undefined) return null
  return {
    cle: `${fold(adresse)}|${code_postal}|${commune.code}`,
    adresse,
    code_postal,
    commune: valeurs.commune ?? commune.nom,
    code_insee: commune.code
  }
}

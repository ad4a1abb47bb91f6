/**
 * What the geocoder answers, and whether it is believed: its own score, the commune, and the street itself. A good score
 * in another commune is a mistake, and a street of another name is another street, whatever the score.
 */
import { distance as levenshtein } from 'fastest-levenshtein'
import type { Geographie } from '../reference/geographie.ts'
import type { NaturePosition } from '../standard/position.ts'
import { fold } from '../text/fold.ts'
import { voieOf } from '../text/voie.ts'
import type { Question } from './question.ts'

/** An answer as it is kept. Fields are those of the service's batch (`result_score`, `result_citycode`…); empty when it has none. */
export interface Reponse {
  /** `ok`, `not-found`, `skipped`, `error`. */
  readonly statut: string
  /** `housenumber`, `street`, `locality`, `municipality`. */
  readonly type: string
  readonly score: number
  readonly latitude: number
  readonly longitude: number
  readonly libelle: string
  /** The number and street alone: `12 Rue des Tilleuls`. */
  readonly nom: string
  readonly numero: string
  readonly code_insee: string
  /** Of the commune that was merged into it, when the service says it. */
  readonly ancien_code_insee: string
  /** The service and its version: `Géoplateforme 1.2.0`. */
  readonly service: string
  /** ISO day. */
  readonly date: string
}

/**
 * Under it, an answer is not believed. Measured with the stand-in on the queries of geocoder-tester (platform's acceptation.test.ts):
 * 99 % of 4,267 right answers are believed, and none of 1,487 for a street that the service does not know. The words' check
 * refuses nearly all of these by itself; the score is the service's own doubt, and half a doubt is enough.
 */
export const SCORE_MIN = 0.5

/** The same as for a source's point: a place may stand across its département's border, and outlines cut corners. */
const MARGE_METRES = 3_000

const NATURES: Readonly<Record<string, NaturePosition>> = {
  housenumber: 'numero',
  street: 'voie',
  locality: 'lieu-dit'
}

/**
 * What the answer locates, or null when it is not believed: no answer, a commune only, a low score, another commune, another
 * street. A door whose number is not the one asked for locates the street: `voie`.
 */
export function natureOf(question: Question, reponse: Reponse, geographie: Geographie): NaturePosition | null {
  const nature = NATURES[reponse.type]
  if (reponse.statut !== 'ok' || nature === undefined || !(reponse.score >= SCORE_MIN)) return null
  if (!Number.isFinite(reponse.latitude) || !Number.isFinite(reponse.longitude)) return null
  if (!isSameCommune(question.code_insee, reponse, geographie)) return null
  const departement = geographie.commune(question.code_insee)?.departement ?? ''
  if (geographie.dansDepartement(reponse, departement, MARGE_METRES) === false) return null
  if (!isSameStreet(question.adresse, reponse.nom)) return null
  if (nature !== 'numero') return nature
  const numero = Number.parseInt(reponse.numero, 10)
  return voieOf(question.adresse).numeros.includes(numero) ? 'numero' : 'voie'
}

/**
 * True when the answer is in the commune asked for: the same code in force; an arrondissement only in itself, and anywhere in
 * its city when the city alone was asked for: `75056` takes `75111`, `75112` does not.
 */
function isSameCommune(code: string, { code_insee }: Reponse, geographie: Geographie): boolean {
  const demandee = geographie.commune(code)
  const trouvee = geographie.commune(code_insee)
  if (demandee === undefined || trouvee === undefined) return false
  if (demandee.type === 'ARM' && trouvee.type === 'ARM') return demandee.code === trouvee.code
  return demandee.actuelle === trouvee.actuelle
}

/** Letters by which a word of five or more may differ: "tilleul", "tilleuls". */
const LETTRES = 2
/** Of the words of the shorter line, those that the other must have: all but one in three. */
const PART = 0.66

const isAlike = (a: string, b: string): boolean =>
  a === b || (a.length >= 5 && b.length >= 5 && levenshtein(a, b) <= LETTRES) || (a.length === 1 && a[0] === b[0])

// "12 ", "12bis ", "12 bis ", "12 b " at the head of a folded line.
const NUMERO = /^\d{1,5} ?(?:bis|ter|quater|[a-f])? /

/** The street line without its number, folded: `nameOfStreet('12 bis, rue du Centre') === 'rue du centre'`. */
const nameOfStreet = (adresse: string): string => fold(adresse).replace(NUMERO, '')

/** True when most words of the shorter line are in the other; lines whose words all name kinds of street must be the same. */
function isSameStreet(a: string, b: string): boolean {
  const [motsA, motsB] = [voieOf(a).mots, voieOf(b).mots]
  const [court, long] = motsA.length <= motsB.length ? [motsA, motsB] : [motsB, motsA]
  if (court.length === 0) return nameOfStreet(a) === nameOfStreet(b)
  const communs = court.filter(mot => long.some(autre => isAlike(mot, autre))).length
  return communs / court.length >= PART
}

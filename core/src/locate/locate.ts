/**
 * Where a place is when its sources do not say it, or say it outside its commune: from the geocoder's answer when there is one
 * to believe, else from its commune's point, flagged. It comes after the merge, so that no identity depends on the network.
 */
import { distance, type Point } from '../geo/point.ts'
import type { Geographie } from '../reference/geographie.ts'
import { centreOf, horsDePortee } from '../reference/portee.ts'
import { coordonneesHorsCommune } from '../rules/coordonnees-hors-commune.ts'
import { pointLoinDeLaCommune } from '../rules/point-loin-de-la-commune.ts'
import { positionApprochee } from '../rules/position-approchee.ts'
import { positionGeocodee } from '../rules/position-geocodee.ts'
import type { Dit, Fiche, Provenance } from '../standard/fiche.ts'
import type { Position } from '../standard/position.ts'
import { type Question, questionOf } from './question.ts'
import { natureOf, type Reponse } from './reponse.ts'

export interface Reperage {
  readonly geographie: Geographie
  /** The answer already known to a question, by its key; nothing is asked of anyone here. */
  readonly reponse: (cle: string) => Reponse | undefined
}

export interface Situee {
  readonly fiche: Fiche
  /** What to ask before the next time, when the answer is not known yet. */
  readonly question: Question | null
}

/** Metres between two points of one address: a producer's own door is believed before the middle of its street. */
const MEME_ENDROIT = 1_000

/**
 * `locateFiche` of a fiche « 12 rue des Tilleuls, Guéret » without a point, when the answer is known, gives it the answer's
 * latitude and longitude, `position: { nature: 'numero', score: 0.97, … }` and the rule `position-geocodee`. Without an answer
 * to believe, the fiche keeps no latitude: `position: { nature: 'commune', … }` and `position-approchee` say where its commune is.
 * The point of a source that lies outside the commune stays beside, among what contradicts; one that is only far from its centre
 * is kept, with `point-loin-de-la-commune`.
 */
export function locateFiche(fiche: Fiche, { geographie, reponse }: Reperage): Situee {
  const { latitude, longitude, code_insee } = fiche.valeurs
  const known = latitude !== undefined && longitude !== undefined
  const out = known && code_insee !== undefined && geographie.dansCommune({ latitude, longitude }, code_insee) === false
  if (known && !out) {
    const loin = code_insee !== undefined && isLoin({ latitude, longitude }, code_insee, geographie)
    return { fiche: loin ? withRegle(fiche, pointLoinDeLaCommune.code) : fiche, question: null }
  }
  const regles = out ? [coordonneesHorsCommune.code] : []
  const question = questionOf(fiche, geographie)
  const answer = question === null ? undefined : reponse(question.cle)
  const nature = question === null || answer === undefined ? null : natureOf(question, answer, geographie)
  if (answer !== undefined && nature !== null) {
    const { score, libelle, service: par, date } = answer
    const point = { latitude: answer.latitude, longitude: answer.longitude }
    // The centre of the commune misled us: the service finds the address where the source says it is.
    if (known && distance(point, { latitude, longitude }) <= MEME_ENDROIT)
      return { fiche: withoutRegle(fiche, coordonneesHorsCommune.code), question: null }
    const position: Position = { nature, point, par, libelle, score, date }
    return { fiche: withPosition(fiche, position, [...regles, positionGeocodee.code]), question: null }
  }
  const position = communeOf(code_insee, geographie)
  return {
    // An unknown commune has no point: what the source says is then all there is.
    fiche: position === null ? fiche : withPosition(fiche, position, [...regles, positionApprochee.code]),
    question: answer === undefined ? question : null
  }
}

/** Where only centres are known and they leave a doubt: is the point too far for the commune to be likely? */
function isLoin(point: Point, code: string, geographie: Geographie): boolean {
  return horsDePortee(point, code, geographie) === true && geographie.dansCommune(point, code) === null
}

function withRegle(fiche: Fiche, regle: string): Fiche {
  return fiche.regles.includes(regle) ? fiche : { ...fiche, regles: [...fiche.regles, regle].sort() }
}

/** What its rows said before the address was found. */
function withoutRegle(fiche: Fiche, regle: string): Fiche {
  return fiche.regles.includes(regle) ? { ...fiche, regles: fiche.regles.filter(r => r !== regle) } : fiche
}

/** The point of a commune, or of the one that holds it now. */
function communeOf(code: string | undefined, geographie: Geographie): Position | null {
  const centre = code === undefined ? null : centreOf(code, geographie)
  if (centre === null) return null
  const { latitude, longitude, approximatif } = centre.point
  const par = approximatif ? 'GeoNames' : 'Insee'
  return { nature: 'commune', point: { latitude, longitude }, par, libelle: centre.nom, score: null, date: null }
}

/** The fiche with its new point, or without any when only its commune is known: a field of the standard cannot say « about ». */
function withPosition(fiche: Fiche, position: Position, regles: readonly string[]): Fiche {
  const { latitude: _y, longitude: _x, ...autres } = fiche.valeurs
  const exact = position.nature !== 'commune'
  const { latitude, longitude } = position.point
  const provenance = { ...fiche.provenance }
  for (const [champ, valeur] of [
    ['latitude', latitude],
    ['longitude', longitude]
  ] as const) {
    const said = fiche.provenance[champ]
    if (exact || said !== undefined) provenance[champ] = besides(said, exact ? valeur : undefined)
  }
  return {
    ...fiche,
    valeurs: exact ? { ...autres, latitude, longitude } : autres,
    provenance,
    regles: [...new Set([...fiche.regles, ...regles])].sort(),
    position
  }
}

/** What sources say of a coordinate, none of which is retained. */
function besides(said: Provenance | undefined, valeur: number | undefined): Provenance {
  const dits: readonly Dit[] = said === undefined ? [] : [said.retenu, ...said.contredit]
  return { retenu: { valeur, origines: [] }, contredit: dits }
}

/** Where two places are: address, point and town together, since they depend on each other too much to be counted apart. */
import { metresBetween } from '../../geo/point.ts'
import { holds, shares, sizeOf } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import { VOIES_ORDINAIRES } from '../mots.ts'
import { maskOf } from '../services.ts'
import type { Traits } from '../traits.ts'
import { areTwoTowns, sameCommune, sameName } from './commune.ts'
import { overlap, type Recouvrement } from './mots.ts'
import { sameWords } from './nom.ts'
import { eitherMoves, isEveryday } from './service.ts'

const RANGS = rangsOf('lieu')
const MAIRIE = maskOf('mairie')

// Measured by moving each alone: on the labelled pairs (165 matches of 175 found, none wrong), then on 20,900 rows of the
// demonstration (precision 98.69 %, recall 96.88 %). What says nothing of it was not measured, but set by what it means.

// Numbers of one door or of its neighbour: 12 and 14 are often the two entrances of one house. At 2 nothing changes, at 8 one
// labelled pair is wrong and the demonstration loses 0.03 point of precision.
const NUMEROS_VOISINS = 4
// One street however written: most of the words, or all those of the shorter line with one whole word among them.
const RUE = { dice: 0.7, inclusion: 0.95, commun: 0.85 }
// One whole word of the street, or all but a letter of it.
const UN_MOT = 0.85
// Two streets that share less than this are two: from 0.2 to 0.45, no labelled pair changes.
const AUTRE_RUE = 0.3
/** Metres between two points: what may still be said of them. */
const METRES = {
  /** The width of a building: geocoders of one door differ by that. The same from 20 to 80. */
  point: 40,
  /** Across a square. Blocking finds any two points that near (see bloc.ts). At 250, 0.05 point of precision less. */
  deuxPas: 150,
  /** Between two geocodings of one numbered door. The same from 150 to 600. */
  porte: 300,
  /** At 400, one labelled pair is wrong. */
  quartier: 600,
  /** Without its number, a geocoder puts a door anywhere along the street. */
  rue: 1000,
  /** From the town hall to the edge of an ordinary commune. */
  commune: 3000
}

/** Every word of a street is worth another. */
const UN = () => 1

type Numeros = 'égal' | 'voisin' | 'autre' | 'inconnu'

function compareNumeros(t: Traits, a: number, b: number): Numeros {
  if (sizeOf(t.numeros, a) === 0 || sizeOf(t.numeros, b) === 0) return 'inconnu'
  if (shares(t.numeros, a, b) !== 0) return 'égal'
  const first = t.numeros.valeurs[t.numeros.debuts[a] as number] as number
  const other = t.numeros.valeurs[t.numeros.debuts[b] as number] as number
  return Math.abs(first - other) <= NUMEROS_VOISINS ? 'voisin' : 'autre'
}

function metres(t: Traits, a: number, b: number): number {
  const la = t.latitude[a] as number
  const lb = t.latitude[b] as number
  if (Number.isNaN(la) || Number.isNaN(lb)) return Number.NaN
  return metresBetween(la, t.longitude[a] as number, lb, t.longitude[b] as number)
}

/** True when only words that any village has name the street: "place de l'église". */
function isOrdinary(t: Traits, r: number): boolean {
  const end = t.voie.debuts[r + 1] as number
  for (let i = t.voie.debuts[r] as number; i < end; i++)
    if (!VOIES_ORDINAIRES.has(t.mots[t.voie.valeurs[i] as number] as string)) return false
  return true
}

/** True when the street of either tells no village from another: "place de l'église", or none. */
export const isAnyDoor = (t: Traits, a: number, b: number): boolean => isOrdinary(t, a) || isOrdinary(t, b)

export function compareLieu(t: Traits, a: number, b: number): number {
  const same = sameCommune(t, a, b)
  const far = metres(t, a, b)
  const streets = sizeOf(t.voie, a) > 0 && sizeOf(t.voie, b) > 0 ? overlap(t, t.voie, a, t.voie, b, UN) : null
  const sameStreet = streets !== null && isOneStreet(streets)
  const numeros = compareNumeros(t, a, b)
  if (sameStreet && same !== false) return alongStreet(t, a, b, numeros, far, same)
  if (same === true && !(far > METRES.commune) && (saysStreetOf(t, a, b) || saysStreetOf(t, b, a)))
    return RANGS['voie dite en complément']
  if (sameStreet && numeros === 'égal' && far <= METRES.porte) return RANGS['même numéro, même voie']
  // "4 place JJ Rousseau" and "4 place Jean-Jacques Rousseau" a few steps apart: the door is said twice.
  if (streets !== null && streets.commun >= UN_MOT && numeros === 'égal' && far <= METRES.deuxPas)
    return RANGS['même numéro, même voie']
  if (sameStreet && numeros === 'égal' && Number.isNaN(far) && mayBeRenamed(t, a, b))
    return RANGS['même porte, commune autrement nommée']
  // A telephone and a point are copied from one antenna to the next; a town, its post code and a street are not.
  if (far <= METRES.porte && areElsewhere(t, a, b, streets)) return RANGS['même point, autre commune, autre voie']
  if (far <= METRES.point) return RANGS['même point']
  // A house on a corner goes by two streets; farther, two doors are two branches or a move, whatever contact they share.
  const areTwoDoors = streets !== null && streets.dice < AUTRE_RUE && (numeros === 'autre' || numeros === 'voisin')
  if (areTwoDoors && (same !== false || far <= METRES.quartier)) return RANGS['deux portes de deux rues']
  if (far <= METRES.deuxPas) return RANGS['à deux pas']
  // A point without a street is a geocoder's for the whole town.
  if (same === true && far <= METRES.commune && isSilentPair(t, a, b)) return silentIn(t, a, b)
  if (far <= METRES.quartier) return RANGS['même quartier']
  if (same === false && streets !== null && isEveryday(t, a, b)) return RANGS['autre commune, autre voie']
  if (Number.isNaN(far)) {
    if (same === null) return RANGS.inconnu
    if (same === false) return RANGS[t.departement[a] === t.departement[b] ? 'autre commune du département' : 'loin']
    if (isSilentPair(t, a, b)) return silentIn(t, a, b)
    // Two numbers in two streets are two doors; a street without its number may be another writing of the same.
    const twoDoors = streets !== null && streets.dice < AUTRE_RUE && numeros !== 'inconnu'
    return twoDoors ? elsewhereIn(t, a, b) : somewhereIn(t, a, b)
  }
  if (same === true && (far <= METRES.commune || sameName(t, a, b))) return elsewhereIn(t, a, b)
  if (same === true) return RANGS['loin, même code postal']
  return far <= METRES.commune ? RANGS['commune voisine'] : RANGS.loin
}

/** True when two towns, two post codes and two streets are said, whatever the points. */
const areElsewhere = (t: Traits, a: number, b: number, streets: Recouvrement | null): boolean =>
  streets !== null &&
  streets.dice < AUTRE_RUE &&
  areTwoTowns(t, a, b) &&
  t.codePostal[a] !== 0 &&
  t.codePostal[b] !== 0 &&
  t.codePostal[a] !== t.codePostal[b]

/**
 * True when both say one door of one town: its number and its street, or a street of its own that neither numbers, in a commune of one name and of one
 * département.
 */
export function isOneDoor(t: Traits, a: number, b: number): boolean {
  if (!sameName(t, a, b) || t.departement[a] !== t.departement[b]) return false
  if (sizeOf(t.voie, a) === 0 || sizeOf(t.voie, b) === 0) return false
  if (!isOneStreet(overlap(t, t.voie, a, t.voie, b, UN))) return false
  const unnumbered = sizeOf(t.numeros, a) === 0 && sizeOf(t.numeros, b) === 0
  return unnumbered ? !isOrdinary(t, a) : compareNumeros(t, a, b) === 'égal'
}

// One post code is many towns': where only that is shared, that is what is told.
const somewhereIn = (t: Traits, a: number, b: number): number =>
  RANGS[sameName(t, a, b) ? 'même commune' : 'même code postal']
const elsewhereIn = (t: Traits, a: number, b: number): number =>
  RANGS[sameName(t, a, b) ? 'ailleurs dans la commune' : 'ailleurs sous le même code postal']

/** Of two that one town or one post code holds, and one of which says no address. */
function silentIn(t: Traits, a: number, b: number): number {
  if (sameName(t, a, b)) return RANGS['même commune, adresse tue']
  return RANGS[sameWords(t, a, b) ? 'même code postal, adresse tue' : 'même code postal']
}

const isOneStreet = ({ dice, inclusion, commun }: Recouvrement): boolean =>
  dice >= RUE.dice || (inclusion >= RUE.inclusion && commun >= RUE.commun)

/**
 * True when two names of towns may be one town's: under one post code, or the one name within the other (« Hautebrume », « Val-de-Hautebrume »),
 * or where one says no more than a post code of the département, as old as it may be. A street that every village has tells nothing of it.
 */
const mayBeRenamed = (t: Traits, a: number, b: number): boolean =>
  !isOrdinary(t, a) &&
  ((t.codePostal[a] !== 0 && t.codePostal[a] === t.codePostal[b]) ||
    (t.departement[a] === t.departement[b] &&
      (saysOnlyPostCode(t, a) ||
        saysOnlyPostCode(t, b) ||
        overlap(t, t.motsCommune, a, t.motsCommune, b, UN).inclusion >= RUE.inclusion)))

const saysOnlyPostCode = (t: Traits, r: number): boolean =>
  t.codePostal[r] !== 0 && t.commune[r] === 0 && t.insee[r] === 0

/** True when the complement of `x` is in the street of `y`: « Espace des Aulnes », « 4 place des Lavandières » in two cells, or the other way round. */
function saysStreetOf(t: Traits, x: number, y: number): boolean {
  if (sizeOf(t.voieBis, x) === 0) return false
  return sizeOf(t.voie, y) > 0 && isOneStreet(overlap(t, t.voieBis, x, t.voie, y, UN))
}

/** Two doors of one street of one town. */
function alongStreet(t: Traits, a: number, b: number, numeros: Numeros, far: number, same: true | null): number {
  if (numeros === 'égal') return RANGS['même numéro, même voie']
  if (numeros === 'autre') return RANGS['même voie, autre numéro']
  // Every village has its "place de la mairie", and a commune may hold ten villages: it takes the same words to be one.
  if (Number.isNaN(far) && isOrdinary(t, a) && !sameWords(t, a, b) && !isOnlyOne(t, a, b))
    return same === null ? RANGS.inconnu : somewhereIn(t, a, b)
  if (!(far > (numeros === 'inconnu' ? METRES.rue : METRES.porte))) return nearAlongStreet(t, a, b, numeros)
  // One street name in one town is one street: a point that lies elsewhere is a geocoder's more often than a second street.
  const oneStreet = numeros === 'inconnu' && sameName(t, a, b) && !isOrdinary(t, a)
  return RANGS[oneStreet ? 'même voie, points éloignés' : 'même quartier']
}

/** A street that neither numbers is a door as a number is; that one alone does not, or that both number otherwise, says less. */
function nearAlongStreet(t: Traits, a: number, b: number, numeros: Numeros): number {
  if (numeros === 'voisin') return RANGS['même voie, numéro voisin']
  const unnumbered = sizeOf(t.numeros, a) === 0 && sizeOf(t.numeros, b) === 0
  return RANGS[unnumbered ? 'même voie, sans numéro' : 'même voie, même point']
}

/**
 * True when one service is named by both, and by one with nothing else: "La Poste". Town halls aside, a post code does not hold two of
 * them on a square of one name.
 */
const isOnlyOne = (t: Traits, a: number, b: number): boolean =>
  isEveryday(t, a, b) &&
  ((t.services[a] as number) & (t.services[b] as number) & MAIRIE) === 0 &&
  (sizeOf(t.nom, a) === 0 || sizeOf(t.nom, b) === 0)

/** What stands for a street where none is said: « le Bourg », « au village », « chef-lieu ». */
const SANS_RUE: ReadonlySet<string> = new Set(['bourg', 'village', 'chef', 'centre'])

/** True when one of the two is so; a vehicle that stops in a village stops in others. */
const isSilentPair = (t: Traits, a: number, b: number): boolean =>
  (isSilent(t, a, b) || isSilent(t, b, a)) && !eitherMoves(t, a, b)

/** True when nothing of the place is said but its town: no number, and no word of a street but the town's own, or those of any village. */
function isSilent(t: Traits, r: number, other: number): boolean {
  if (sizeOf(t.numeros, r) > 0) return false
  const end = t.voie.debuts[r + 1] as number
  for (let i = t.voie.debuts[r] as number; i < end; i++) {
    const mot = t.voie.valeurs[i] as number
    if (!SANS_RUE.has(t.mots[mot] as string) && !holds(t.motsCommune, r, mot) && !holds(t.motsCommune, other, mot))
      return false
  }
  return true
}

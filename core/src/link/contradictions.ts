/**
 * What two records say that one place cannot say. Some of it forbids: no score joins the two, directly or through a third record, and the
 * pair waits for a person. The rest does not undo a join, since a wrong SIRET or a wrong point is common in lists; but a person is asked.
 *
 * Measured on 1,071 pairs read by a person: of the 424 that the score joins and that are one place, 2 name two services, one of them a France
 * services; 5 have two SIREN and no contact in common, 6 have points more than 2 km apart.
 */
import { metresBetween } from '../geo/point.ts'
import { areTwoAnnexes, isAnnexeOf } from './compare/annexe.ts'
import { areTwoTowns, sameName } from './compare/commune.ts'
import {
  contactsDiffer,
  eachItsOwn,
  shareAnyReach,
  shareContact,
  shareMailbox,
  sharePhone,
  shareReach
} from './compare/contacts.ts'
import { compareLieu, isAnyDoor, isOneDoor } from './compare/lieu.ts'
import { areStrangers, areTwoNames, eachItsOwnWords, eachItsWord, isOneName, shareOwnWord } from './compare/nom.ts'
import { areTwoDoors } from './compare/origine.ts'
import { namesOther } from './compare/porteur.ts'
import {
  areAssociations,
  areOpposed,
  areTwoDesks,
  areTwoHouses,
  areTwoKinds,
  areVehicleAndHouse,
  bothMove,
  eitherMoves,
  isBorneApart,
  isEitherFranceServices,
  isFixedBeside,
  isVehicleBeside,
  isVillages,
  mayLodge
} from './compare/service.ts'
import { areTwoHeads, eachItsName } from './compare/tete.ts'
import { shares } from './listes.ts'
import { rangsOf } from './modele.ts'
import type { Traits } from './traits.ts'

/** French, as people are told: « deux services ». */
export type Contradiction =
  | 'deux services'
  | 'deux numéros'
  | 'deux véhicules'
  | 'un véhicule et une maison'
  | 'une annexe ailleurs'
  | 'deux annexes'
  | 'deux noms'
  | 'deux communes'
  | 'chacun ses contacts'
  | 'deux SIREN'
  | 'deux points éloignés'

/** Metres from which two points are not one door badly placed in its village: what the geocoder of a post code gives for a commune. */
const ELOIGNES = 5000

/**
 * Metres from which no slip explains them. A figure mistyped, or a commune of the same name a few départements away, puts a door 58 to 106 km off
 * in the pairs that somebody read, all of them one place: those are joined, and told. At 300 km one of the two is somewhere else.
 */
const AUTRE_PAYS = 150_000

/**
 * Metres from which a name that every town has, at a door that every village has, is another's: a village of a commune has its own « Point
 * numérique », place de l’Église. Of 21,570 real records, two joins are lost to it, neither of which anybody could tell; a door that few have, a contact
 * or a word in common keep all the others, whose points are wrong.
 */
const AUTRE_VILLAGE = 600

/** True when each gives a SIRET, and they are of two legal entities. */
const areTwoEntities = (t: Traits, a: number, b: number): boolean =>
  t.siren[a] !== 0 && t.siren[b] !== 0 && t.siren[a] !== t.siren[b]

/** NaN when either has no point. */
function metres(t: Traits, a: number, b: number): number {
  const [la, lb] = [t.latitude[a] as number, t.latitude[b] as number]
  if (Number.isNaN(la) || Number.isNaN(lb)) return Number.NaN
  return metresBetween(la, t.longitude[a] as number, lb, t.longitude[b] as number)
}

/** « Salle 1 » and « Salle 2 », « École Jules Ferry A » and « B »: said by both, and not the same. */
const areNumbered = (t: Traits, a: number, b: number): boolean =>
  t.numero[a] !== 0 && t.numero[b] !== 0 && t.numero[a] !== t.numero[b]

/** Two kinds of house, or two names, under one roof, and each has its telephone and its mailbox. */
const haveTheirOwn = (t: Traits, a: number, b: number): boolean =>
  eachItsOwn(t, a, b) &&
  (areTwoKinds(t, a, b) || eachItsOwnWords(t, a, b) || (t.genre[a] !== t.genre[b] && !isOneName(t, a, b)))

/** Two stops, each called by its own town: a post code has several. */
const areTwoStops = (t: Traits, a: number, b: number): boolean =>
  bothMove(t, a, b) && !shareReach(t, a, b) && areTwoTowns(t, a, b) && eachItsWord(t, a, b)

/** Two vehicles of one depot: each its telephone or its mailbox, and not one name. Those of France services change names more than that. */
const areTwoVehicles = (t: Traits, a: number, b: number): boolean =>
  bothMove(t, a, b) &&
  !shareReach(t, a, b) &&
  contactsDiffer(t, a, b) &&
  (t.services[a] !== t.services[b] || areTwoNames(t, a, b))

/**
 * Two legal entities that nothing but a door holds together: a wrong SIRET comes with the place's own name, or with its contacts. Public
 * bodies aside: a town, its CCAS and its communauté give one house their SIRET in turn. Of 38 real pairs of two SIREN in one
 * place (21,570 records), 35 stay, and one of the three that go was one place.
 */
const areTwoBodies = (t: Traits, a: number, b: number): boolean =>
  areTwoEntities(t, a, b) &&
  !(t.administration[a] === 1 && t.administration[b] === 1) &&
  !shareReach(t, a, b) &&
  ((t.administration[a] === 0 && t.administration[b] === 0) || areTwoNames(t, a, b) || contactsDiffer(t, a, b))

const LIEU = rangsOf('lieu')

/** Two towns, two post codes and two streets under one point, which a list copied: « Ligue, antenne » here and there. */
const areTwoAntennas = (t: Traits, a: number, b: number): boolean =>
  compareLieu(t, a, b) === LIEU['même point, autre commune, autre voie']

/** A town hall and its annexe two streets away: one telephone and one SIRET are the house's, and each has its door. */
const isAnnexeElsewhere = (t: Traits, a: number, b: number): boolean => isAnnexeOf(t, a, b) && areTwoDoors(t, a, b)

/** A bus and the desk that its keeper holds, whatever they share: see `areVehicleAndHouse`. */
const isVehicleOf = (t: Traits, a: number, b: number): boolean =>
  areVehicleAndHouse(t, a, b, () => eachItsWord(t, a, b)) ||
  isFixedBeside(t, a, b) ||
  (isVehicleBeside(t, a, b) && !shareAnyReach(t, a, b))

/**
 * Points that no door has both; a vehicle is anywhere. Where the name, the door in full and a contact that few have are the same, one of the points is
 * simply wrong: it is the weakest of the four clues.
 */
const areWorldsApart = (t: Traits, a: number, b: number): boolean =>
  metres(t, a, b) > AUTRE_PAYS &&
  !eitherMoves(t, a, b) &&
  !isExchanged(t, a, b) &&
  !isExchanged(t, b, a) &&
  !(shareReach(t, a, b) && isOneDoor(t, a, b) && isOneName(t, a, b))

/** True when the two figures of `x`, exchanged, make the point of `y`: a column taken for the other. */
const isExchanged = (t: Traits, x: number, y: number): boolean =>
  metresBetween(t.longitude[x] as number, t.latitude[x] as number, t.latitude[y] as number, t.longitude[y] as number) <=
  ELOIGNES

/** Two post codes are said, under whatever commune: those that entered a new one keep theirs, and each its « rue de la Fontaine ». */
const areTwoPostCodes = (t: Traits, a: number, b: number): boolean =>
  t.codePostal[a] !== 0 && t.codePostal[b] !== 0 && t.codePostal[a] !== t.codePostal[b]

/**
 * From this number a street is a long one, and a village has few. All 138 lines of `core/corpus/liens.tsv` are right from 10 to 100; at 2, two
 * town halls at « 9 rue de la Fontaine » become one; at 200, one library at « 137 boulevard » becomes two. The highest is kept: two villages joined
 * are worse than one place told twice.
 */
const NUMERO_DE_VILLE = 100

/** True when both say one door, by such a number. */
const isCityDoor = (t: Traits, a: number, b: number): boolean =>
  shares(t.numeros, a, b) >= NUMERO_DE_VILLE && isOneDoor(t, a, b)

/**
 * « Bibliothèque municipale, 1 place de la Mairie » in two villages: neither the name nor the door tells one from the other, the points do. A number
 * that no village's street reaches is of one city, whose mail has post codes that no map knows.
 */
const areTwoVillages = (t: Traits, a: number, b: number): boolean =>
  metres(t, a, b) > AUTRE_VILLAGE &&
  (isAnyDoor(t, a, b) || (areTwoPostCodes(t, a, b) && isVillages(t, a, b) && !isCityDoor(t, a, b))) &&
  !shareOwnWord(t, a, b) &&
  !shareContact(t, a, b)

/** « Salle informatique de Bourneval », « de Pruneval », each under its post code: two villages of one commune, whatever their town hall gives. */
const areNamedVillages = (t: Traits, a: number, b: number): boolean =>
  areTwoPostCodes(t, a, b) && sameName(t, a, b) && !shareMailbox(t, a, b) && eachItsName(t, a, b)

/**
 * Two associations of one house of associations, or of one coworking: two names that have nothing in common, a door, and the telephone of who
 * receives them. A mailbox, a SIRET, or one that names the other says that they are one, and so does a service that either names.
 */
const areTwoTenants = (t: Traits, a: number, b: number): boolean =>
  areAssociations(t, a, b) &&
  sharePhone(t, a, b) &&
  areStrangers(t, a, b) &&
  !shareMailbox(t, a, b) &&
  !(t.pivot[a] !== 0 && t.pivot[a] === t.pivot[b]) &&
  !namesOther(t, a, b)

/** « Harmonie Sainte-Luce », « Vestiaire Sainte-Luce »: nothing but a door and the end of their names holds them together. */
const haveTwoHeads = (t: Traits, a: number, b: number): boolean =>
  !isEitherFranceServices(t, a, b) && !shareContact(t, a, b) && areTwoHeads(t, a, b)

/** Metres beyond which one numbered door was not geocoded twice: see `METRES.porte` in compare/lieu.ts. */
const DEUX_PORTES = 300

/**
 * « Espace Aubépine », « Bibliothèque Aubépine », under two post codes of a city: one may lodge the other, and a number of a street is all that says so. No
 * contact does, and the points are those of two doors. With either clue alone, most of those in the real lists are one place; so is « Espace multimédia », which
 * says no name of its own.
 */
const areTwoUnderOneName = (t: Traits, a: number, b: number): boolean =>
  areTwoPostCodes(t, a, b) &&
  metres(t, a, b) > DEUX_PORTES &&
  !isEitherFranceServices(t, a, b) &&
  mayLodge(t, a, b) &&
  shareOwnWord(t, a, b) &&
  !shareContact(t, a, b)

/**
 * True when no score joins the two: only a person's word does. A France services lodges with whoever has a desk to lend (an « espace emploi »),
 * so what services and contacts say of it is left to the score: it stood in ten of the thirteen pairs of the real lists that a score joined
 * and that name two, « Espace Emploi » most often, and those that somebody had read were one place.
 */
export const isForbidden = (t: Traits, a: number, b: number): boolean =>
  areNumbered(t, a, b) ||
  areTwoStops(t, a, b) ||
  areTwoBodies(t, a, b) ||
  areTwoVillages(t, a, b) ||
  areNamedVillages(t, a, b) ||
  areTwoAntennas(t, a, b) ||
  isAnnexeElsewhere(t, a, b) ||
  areTwoAnnexes(t, a, b) ||
  areTwoHouses(t, a, b) ||
  areTwoTenants(t, a, b) ||
  haveTwoHeads(t, a, b) ||
  areTwoUnderOneName(t, a, b) ||
  areTwoDesks(t, a, b) ||
  isVehicleOf(t, a, b) ||
  areWorldsApart(t, a, b) ||
  (!isEitherFranceServices(t, a, b) &&
    (areOpposed(t, a, b) || isBorneApart(t, a, b) || haveTheirOwn(t, a, b) || areTwoVehicles(t, a, b)))

/** All that contradicts, the gravest first: `['deux SIREN']`; empty for nearly every pair. */
export function contradictionsOf(t: Traits, a: number, b: number): Contradiction[] {
  const services = !isEitherFranceServices(t, a, b)
  const dites: readonly [boolean, Contradiction][] = [
    [(services && (areOpposed(t, a, b) || isBorneApart(t, a, b))) || areTwoHouses(t, a, b), 'deux services'],
    [areNumbered(t, a, b), 'deux numéros'],
    [areTwoStops(t, a, b) || (services && areTwoVehicles(t, a, b)), 'deux véhicules'],
    [isVehicleOf(t, a, b), 'un véhicule et une maison'],
    [isAnnexeElsewhere(t, a, b), 'une annexe ailleurs'],
    [areTwoAnnexes(t, a, b), 'deux annexes'],
    [areTwoTenants(t, a, b) || haveTwoHeads(t, a, b), 'deux noms'],
    [areTwoAntennas(t, a, b) || areNamedVillages(t, a, b), 'deux communes'],
    [(services && haveTheirOwn(t, a, b)) || areTwoDesks(t, a, b), 'chacun ses contacts'],
    [areTwoEntities(t, a, b), 'deux SIREN'],
    [metres(t, a, b) > ELOIGNES || areTwoVillages(t, a, b) || areTwoUnderOneName(t, a, b), 'deux points éloignés']
  ]
  return dites.flatMap(([vrai, dite]) => (vrai ? [dite] : []))
}

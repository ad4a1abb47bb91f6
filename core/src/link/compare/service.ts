/** Services: what two places do, as their names or their kinds tell it. */
import { shares } from '../listes.ts'
import { A_PROUVER, JAMAIS, LIBRE, relationDeMaisons } from '../maisons.ts'
import { rangsOf } from '../modele.ts'
import { AUTORITES, ENSEIGNES_A_PART, maskOf, PORTES, relation, servicesIn, TENEURS } from '../services.ts'
import type { Traits } from '../traits.ts'
import { contactsDiffer, domainsDiffer, eachItsOwn, phonesDiffer, shareContact, shareReach } from './contacts.ts'

const RANGS = rangsOf('service')
const MOBILE = maskOf('mobile')
const EPN = maskOf('epn')
const MAIRIE = maskOf('mairie')
const FRANCE_SERVICES = maskOf('france-services')
const AGENCE_POSTALE = servicesIn('agence postale').enseigne

/** True when either goes from place to place. */
export const eitherMoves = (t: Traits, a: number, b: number): boolean =>
  (((t.services[a] as number) | (t.services[b] as number)) & MOBILE) !== 0

/** True when both do. */
export const bothMove = (t: Traits, a: number, b: number): boolean =>
  ((t.services[a] as number) & (t.services[b] as number) & MOBILE) !== 0

/** True when one goes from place to place and the other does not. */
export const oneMoves = (t: Traits, a: number, b: number): boolean =>
  (((t.services[a] as number) ^ (t.services[b] as number)) & MOBILE) !== 0

/** True when the one is called a vehicle, the other by its service, and that is none of the vehicle's: a library and a book bus. */
export const areOther = (t: Traits, a: number, b: number): boolean =>
  areNamed(t, a, b) && t.vehicule[a] !== t.vehicule[b] && ((t.services[a] as number) & (t.services[b] as number)) === 0

/**
 * True of a vehicle and of a house that is none, each by its name: they do two things (« Bus numérique », « Espace numérique »), or one,
 * and each has a word that the other lacks. One list says « Bus France services du Val » of what another calls « France services du Val ».
 */
export const areVehicleAndHouse = (t: Traits, a: number, b: number, apart: () => boolean): boolean =>
  areNamed(t, a, b) && oneMoves(t, a, b) && t.engin[a] !== t.engin[b] && (areOther(t, a, b) || apart())

/**
 * True when the one is called a vehicle, and the other is all that the vehicle is but for moving: « Bus France services du Val », « France services du
 * Val ». What is called « Agglomération du Val » says less, and may be the bus that it runs.
 */
export const isVehicleBeside = (t: Traits, a: number, b: number): boolean =>
  oneMoves(t, a, b) &&
  t.engin[a] !== t.engin[b] &&
  areNamed(t, a, b) &&
  (t.engin[a] === 1 ? isAlike(t, a, b) : isAlike(t, b, a))

/** True when one says each service that the other says: « Bus France services Pimms du Val » and « Pimms du Val », whichever says more. */
const isAlike = (t: Traits, vehicle: number, house: number): boolean => {
  const [moves, stays] = [(t.services[vehicle] as number) & ~MOBILE, t.services[house] as number]
  return (moves & ~stays) === 0 || ((stays & ~AUTORITES) !== 0 && (stays & ~moves) === 0)
}

/** What an association goes by beside its own name. */
const ASSOCIATIVES = maskOf('caritatif', 'familles')

/** True when neither says a service but those that are an association's own name (« Restos du cœur »), and not the same. */
export const areAssociations = (t: Traits, a: number, b: number): boolean =>
  (((t.services[a] as number) | (t.services[b] as number)) & ~ASSOCIATIVES) === 0 &&
  ((t.services[a] as number) & (t.services[b] as number)) === 0

/** What each village has of its own: those of a commune that joined others kept theirs. */
const DES_VILLAGES = MAIRIE | PORTES

/** True when both say one of those. */
export const isVillages = (t: Traits, a: number, b: number): boolean =>
  ((t.services[a] as number) & (t.services[b] as number) & DES_VILLAGES) !== 0

/** True when the one says that it stays (« site fixe ») and the other that it moves. */
export const isFixedBeside = (t: Traits, a: number, b: number): boolean =>
  oneMoves(t, a, b) && t.fixe[a] !== t.fixe[b] && (t.fixe[a] === 1 ? t.vehicule[b] === 1 : t.vehicule[a] === 1)

/** True when both names say their service, and not only the kind of place. */
export const areNamed = (t: Traits, a: number, b: number): boolean => t.nommes[a] === 1 && t.nommes[b] === 1

/** True when the one is called a France services, and the other is one by its kind or its mailbox. */
const isFranceServices = (t: Traits, a: number, b: number): boolean =>
  (t.franceServices[b] === 1 && ((t.services[a] as number) & FRANCE_SERVICES) !== 0) ||
  (t.franceServices[a] === 1 && ((t.services[b] as number) & FRANCE_SERVICES) !== 0)

/**
 * Two of one service: each named as one of its houses, and not the same, they are two (a collège and a lycée, two charities); one named so
 * and the other by its trade alone, nothing is said, unless that house is never what the trade says: a games library and a library. A
 * name that says both contradicts neither.
 */
function compareSigns(t: Traits, a: number, b: number): number {
  const [x, y] = [t.enseigne[a] as number, t.enseigne[b] as number]
  if (x === y || !areNamed(t, a, b)) return RANGS['le même']
  if (ENSEIGNES_A_PART.has(x) || ENSEIGNES_A_PART.has(y))
    return RANGS[t.genre[a] !== 0 && t.genre[b] !== 0 ? 'deux services nommés' : 'le même']
  return RANGS[x !== 0 && y !== 0 ? 'deux services nommés' : 'inconnu']
}

/** True of a digital space and what may house it, when each has its telephone and its mailbox: two desks under one roof. */
const isApart = (t: Traits, a: number, b: number): boolean =>
  (((t.services[a] as number) | (t.services[b] as number)) & EPN) !== 0 && eachItsOwn(t, a, b)

/**
 * True of a digital space that is named, and of a France services that names none, when each has its telephone, its mailbox and who gives it: a town
 * runs the one, its agglomération the other, on one landing.
 */
export const areTwoDesks = (t: Traits, a: number, b: number): boolean => isDeskBeside(t, a, b) || isDeskBeside(t, b, a)

const isDeskBeside = (t: Traits, epn: number, fs: number): boolean =>
  t.nommes[epn] === 1 &&
  ((t.services[epn] as number) & EPN) !== 0 &&
  ((t.services[fs] as number) & EPN) === 0 &&
  (((t.services[fs] as number) & FRANCE_SERVICES) !== 0 || t.franceServices[fs] === 1) &&
  eachItsOwn(t, epn, fs) &&
  domainsDiffer(t, epn, fs)

/** True of two services of which one may have a room in the other's house, and of one that is named beside what names none. */
export function mayLodge(t: Traits, a: number, b: number): boolean {
  const service = compareService(t, a, b)
  return service === RANGS['l’un peut loger l’autre'] || (service === RANGS.inconnu && t.nommes[a] !== t.nommes[b])
}

/**
 * True of a France services that says no authority to run it, and of one of those that run some; a counter of the town hall's (« agence
 * postale ») runs none.
 */
const mayRun = (t: Traits, fs: number, other: number): boolean =>
  ((t.services[fs] as number) & FRANCE_SERVICES) !== 0 &&
  ((t.services[fs] as number) & (EPN | AUTORITES)) === 0 &&
  ((t.services[other] as number) & TENEURS) !== 0 &&
  ((t.services[other] as number) & (EPN | AUTORITES)) === 0 &&
  t.enseigne[other] !== AGENCE_POSTALE

/** What a record does, but for moving; the authority that a library or a youth office says is whose it is: « Médiathèque - Commune du Lac ». */
function servicesOf(t: Traits, r: number): number {
  const masque = (t.services[r] as number) & ~MOBILE
  return (masque & PORTES) === 0 ? masque : masque & ~AUTORITES
}

/**
 * True of an authority and of a France services that says whose it is, each with its telephone: without, the authority's own record
 * may mean it.
 */
const isBorne = (t: Traits, a: number, b: number, x: number, y: number): boolean =>
  (x & y & ~AUTORITES) === 0 && ((x | y) & ~AUTORITES) === FRANCE_SERVICES && areNamed(t, a, b) && phonesDiffer(t, a, b)

/**
 * True when each says a service that the other lacks, beside one that both say, and those two are opposed: « CAF (centre social des Ormes) » and « CPAM (centre
 * social des Ormes) » are two desks of one house. What an authority bears, or moves, opposes nothing; a France services goes by whoever holds it,
 * unless one list tells the two.
 */
const haveTheirDesk = (t: Traits, a: number, b: number, x: number, y: number): boolean => {
  const [mien, tien] = [x & ~y & ~AUTORITES, y & ~x & ~AUTORITES]
  if (mien === 0 || tien === 0 || !areNamed(t, a, b) || relation(mien, tien) !== 'opposé') return false
  return (x & y & FRANCE_SERVICES) === 0 || shares(t.sources, a, b) !== 0
}

/** True of what is an authority, and no service of its own besides. */
const isAuthority = (masque: number): boolean => (masque & AUTORITES) !== 0 && (masque & ~AUTORITES) === 0

/** Of an authority and a service that it may bear: a contact of both, or the authority's SIRET on both, says that it does. */
function compareBorne(t: Traits, a: number, b: number): number {
  const [x, y] = [t.services[a] as number, t.services[b] as number]
  const ofFranceServices = ((x | y) & FRANCE_SERVICES) !== 0 && (isAuthority(x) || isAuthority(y))
  return RANGS[
    ofFranceServices && shareContact(t, a, b)
      ? 'autorité et France services qu’elle porte, un contact commun'
      : 'autorité et service qu’elle porte'
  ]
}

/** What the kinds of house that two names begin with are to each other; nothing where one service is said of both, however told. */
function compareHouses(t: Traits, a: number, b: number): number {
  const dit = relationDeMaisons(t.maison[a] as number, t.maison[b] as number)
  if (dit === LIBRE || isFranceServices(t, a, b)) return LIBRE
  const quoi = relation(servicesOf(t, a), servicesOf(t, b))
  return quoi === 'même' || quoi === 'rival' ? LIBRE : dit
}

/**
 * True of two kinds of house that a name and a door alone never make one: a café and a games library, a digital space and a grocery. A telephone
 * or a mailbox that few have says that they are.
 */
export const areTwoHouses = (t: Traits, a: number, b: number): boolean =>
  compareHouses(t, a, b) === A_PROUVER && !shareReach(t, a, b)

/** The level of the services; whether they move is a comparison of its own. */
export function compareService(t: Traits, a: number, b: number): number {
  if (isFranceServices(t, a, b)) return RANGS['le même']
  const houses = compareHouses(t, a, b)
  if (houses === JAMAIS) return RANGS['deux services nommés']
  if (houses === A_PROUVER)
    return RANGS[areTwoHouses(t, a, b) && contactsDiffer(t, a, b) ? 'deux services nommés' : 'deux genres de lieu']
  const [x, y] = [servicesOf(t, a), servicesOf(t, b)]
  switch (relation(x, y)) {
    case 'même':
      if (haveTheirDesk(t, a, b, x, y)) return RANGS['deux services nommés']
      return isBorne(t, a, b, x, y) ? compareBorne(t, a, b) : compareSigns(t, a, b)
    case 'voisin':
      if (isApart(t, a, b)) return RANGS[areNamed(t, a, b) ? 'deux services nommés' : 'deux genres de lieu']
      return RANGS[
        (mayRun(t, a, b) || mayRun(t, b, a)) && !eachItsOwn(t, a, b)
          ? 'France services et qui peut la tenir'
          : 'l’un peut loger l’autre'
      ]
    case 'rival':
      return compareBorne(t, a, b)
    case 'opposé':
      return areNamed(t, a, b) ? RANGS['deux services nommés'] : RANGS['deux genres de lieu']
    default:
      return RANGS.inconnu
  }
}

/** True when the two names say two services: a town hall and a library, whatever third record is like both. */
export const areOpposed = (t: Traits, a: number, b: number): boolean =>
  compareService(t, a, b) === RANGS['deux services nommés']

/** True when each name says one kind of house, and not the same: an MJC and a social centre, a library and a games library. */
export const areTwoKinds = (t: Traits, a: number, b: number): boolean =>
  t.genre[a] !== 0 && t.genre[b] !== 0 && t.genre[a] !== t.genre[b]

/** True when either is a France services, by its name or by its list. */
export const isEitherFranceServices = (t: Traits, a: number, b: number): boolean =>
  (((t.services[a] as number) | (t.services[b] as number)) & FRANCE_SERVICES) !== 0 ||
  t.franceServices[a] === 1 ||
  t.franceServices[b] === 1

/** True of an authority and a service that it bears, which give nothing of one another: a town hall and its library. */
export const isBorneApart = (t: Traits, a: number, b: number): boolean =>
  compareService(t, a, b) === RANGS['autorité et service qu’elle porte']

/** True when both names say one service that every town may have, in its walls: a town hall here is not the next town's. */
export const isEveryday = (t: Traits, a: number, b: number): boolean =>
  areNamed(t, a, b) && compareService(t, a, b) === RANGS['le même'] && !eitherMoves(t, a, b)

/** What coming from one list tells: a list knows its own rows. */
import { shares, sizeOf } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import type { Traits } from '../traits.ts'
import { eachItsOwn, phonesDiffer, pivotsDiffer, shareAnyReach } from './contacts.ts'
import { compareLieu } from './lieu.ts'
import { compareNom, eachItsWord } from './nom.ts'
import { bothMove, oneMoves } from './service.ts'

const RANGS = rangsOf('origine')
const LIEU = rangsOf('lieu')
const NOM = rangsOf('nom')

const DEUX_PORTES: ReadonlySet<number> = new Set([
  LIEU['même voie, autre numéro'],
  LIEU['ailleurs dans la commune'],
  LIEU['deux portes de deux rues'],
  LIEU['ailleurs sous le même code postal'],
  LIEU['commune voisine'],
  LIEU['loin, même code postal'],
  LIEU['autre commune du département'],
  LIEU.loin,
  LIEU['même point, autre commune, autre voie'],
  LIEU['autre commune, autre voie']
])
/** True when where they are is told as two places. */
export const areTwoDoors = (t: Traits, a: number, b: number): boolean => DEUX_PORTES.has(compareLieu(t, a, b))

/** "Pôle santé" and "Hébergement", two rows of one house at its door: nobody lists one place under two names. */
const DEUX_NOMS: ReadonlySet<number> = new Set([
  NOM['un mot en commun, d’autres non'],
  NOM.étrangers,
  NOM['chacun son nom propre']
])

const isMute = (t: Traits, r: number): boolean => sizeOf(t.telephones, r) === 0 && sizeOf(t.courriels, r) === 0

/** "CHRS La Cordée" and "CHRS La Traverse", at one door: where a list gives no contact, the name is all that it tells its rows apart by. */
const areTwoDesksNamed = (t: Traits, a: number, b: number): boolean =>
  isMute(t, a) && isMute(t, b) && eachItsWord(t, a, b)

/** Two numbers of a street, and a telephone at each: "1 place de la Mairie" and "3". */
const areTwoNumbers = (t: Traits, a: number, b: number, lieu: number): boolean =>
  lieu === LIEU['même voie, numéro voisin'] && phonesDiffer(t, a, b)

/** What a house is called, and no other, whatever contacts two rows give it; buses of one depot are called alike. */
const UN_NOM: ReadonlySet<number> = new Set([NOM['mêmes mots'], NOM['presque les mêmes mots']])

/** "Bus France services du Val", "du Val - Nord", a telephone and a mailbox each; or a telephone and a SIRET each, and nothing in common. */
const haveTheirContacts = (t: Traits, a: number, b: number): boolean =>
  eachItsOwn(t, a, b) || (pivotsDiffer(t, a, b) && phonesDiffer(t, a, b) && !shareAnyReach(t, a, b))

/**
 * A list knows its own rows: one name at two doors is two branches, two names at one door two services. That it gives them two ids tells no more
 * than that they are two rows: of 60 pairs drawn among 180 of the real lists that agree on all else, some 50 are one place taken in twice (a France
 * services, and the desk of its adviser).
 */
export function compareOrigine(t: Traits, a: number, b: number): number {
  if (!oneList(t, a, b)) return RANGS['deux sources']
  if (oneMoves(t, a, b)) return RANGS['même source, l’un se déplace']
  const lieu = compareLieu(t, a, b)
  if (DEUX_PORTES.has(lieu) || areTwoNumbers(t, a, b, lieu)) return RANGS['même source, deux adresses']
  const nom = compareNom(t, a, b)
  if (DEUX_NOMS.has(nom) || areTwoDesksNamed(t, a, b)) return RANGS['même source, deux noms']
  const isNamed = UN_NOM.has(nom) && !bothMove(t, a, b)
  return RANGS[!isNamed && haveTheirContacts(t, a, b) ? 'même source, chacun ses contacts' : 'même source']
}

const oneList = (t: Traits, a: number, b: number): boolean => shares(t.sources, a, b) !== 0

/** Two rows of one list are never two sources: that much is seen before where they are. */
export const APERCU_ORIGINE = {
  regarde: (t: Traits, a: number, b: number): number => (oneList(t, a, b) ? 1 : 0),
  possibles: [[RANGS['deux sources']], Object.values(RANGS).filter(rang => rang !== RANGS['deux sources'])]
}

/** True when one list says the two, or exact copies of them. */
export const toldApart = (t: Traits, a: number, b: number): boolean => oneList(t, a, b)

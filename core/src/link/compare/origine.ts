/** What coming from one list tells: a list knows its own rows. */
import { shares } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import type { Traits } from '../traits.ts'
import { contactsDiffer } from './contacts.ts'
import { compareLieu } from './lieu.ts'
import { compareNom, isOneNom } from './nom.ts'
import { eitherMoves, oneMoves } from './service.ts'

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
const UNE_PORTE: ReadonlySet<number> = new Set([
  LIEU['même numéro, même voie'],
  LIEU['même voie, sans numéro'],
  LIEU['même voie, même point'],
  LIEU['même voie, numéro voisin']
])

/**
 * A list knows its own rows: two that it tells apart by its own ids are two places unless it says one place twice, and one name at two
 * doors is two branches.
 */
export function compareOrigine(t: Traits, a: number, b: number): number {
  if (!oneList(t, a, b)) return RANGS['deux sources']
  const lieu = compareLieu(t, a, b)
  if (twoIds(t, a, b) && !isRepeated(t, a, b, lieu)) return RANGS['même source, deux identifiants']
  if (oneMoves(t, a, b)) return RANGS['même source, l’un se déplace']
  if (DEUX_PORTES.has(lieu)) return RANGS['même source, deux adresses']
  return RANGS[DEUX_NOMS.has(compareNom(t, a, b)) ? 'même source, deux noms' : 'même source']
}

const oneList = (t: Traits, a: number, b: number): boolean => shares(t.sources, a, b) !== 0
const twoIds = (t: Traits, a: number, b: number): boolean => shares(t.identifiants, a, b) !== 0

/** Two rows of one list are never two sources: that much is seen before where they are. */
export const APERCU_ORIGINE = {
  regarde: (t: Traits, a: number, b: number): number => (oneList(t, a, b) ? 1 : 0),
  possibles: [[RANGS['deux sources']], Object.values(RANGS).filter(rang => rang !== RANGS['deux sources'])]
}

/** True when one list gives the two, or exact copies of them, two ids of its own, or says a house and its bus. */
export const toldApart = (t: Traits, a: number, b: number): boolean => oneList(t, a, b)

/** One place told twice: same words at the same door, no contact that differs, and no vehicle (several leave from one depot). */
const isRepeated = (t: Traits, a: number, b: number, lieu: number): boolean =>
  UNE_PORTE.has(lieu) &&
  t.annexe[a] === t.annexe[b] &&
  !eitherMoves(t, a, b) &&
  isOneNom(compareNom(t, a, b)) &&
  !contactsDiffer(t, a, b)

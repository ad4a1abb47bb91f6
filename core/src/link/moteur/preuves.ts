/**
 * What may be joined besides what its score says. Two rows that share a town and are silent on the rest have no proof that they are one
 * thing, however many bits a short table gives the town; and where nothing in a table tells one thing from what looks like it, only
 * what is nearly equal throughout is joined. The others are left to be looked at.
 */
import { bitsOf, type Modele, type Nature } from './modele.ts'

/** What many things share: a town, a year, a price. Agreeing on these alone, two rows are of one place or one time. */
export const COMMUNES: ReadonlySet<Nature> = new Set([
  'ville',
  'code_postal',
  'categorie',
  'annee',
  'numero',
  'prix',
  'nombre',
  'mesure'
])

/** The last of the levels that say « nearly equal »: the second of three and more. */
const nearOf = (niveaux: number): number => (niveaux > 2 ? 1 : 0)

/**
 * Whether a level says by itself that two rows are two things, and no identifier that they share says otherwise: `areTwo(modele)(levels)`. Such
 * a pair is never joined, nor are the groups that it goes across.
 */
export function areTwo({ comparaisons }: Pick<Modele, 'comparaisons'>): (levels: ArrayLike<number>) => boolean {
  const parting = comparaisons.flatMap(({ niveaux }, c) =>
    niveaux.some(n => n.deux === true) ? [{ c, deux: niveaux.map(n => n.deux === true) }] : []
  )
  const ids = comparaisons.flatMap(({ nature }, c) => (nature === 'identifiant' ? [c] : []))
  if (parting.length === 0) return () => false
  return levels => parting.some(({ c, deux }) => deux[levels[c] as number] === true) && !ids.some(c => levels[c] === 0)
}

/**
 * Whether the levels of a pair may join it: `mayJoin(modele)(levels)`. One clue at least that is a thing's own must agree; where the weights
 * were held back (`prudent`), none of those that speak may be further than nearly equal, and one must be equal.
 */
export function mayJoin({ comparaisons, appris }: Modele): (levels: ArrayLike<number>) => boolean {
  const own = comparaisons.flatMap(({ nature, niveaux }, c) =>
    COMMUNES.has(nature) ? [] : [{ c, niveaux: niveaux.length, bits: niveaux.map(bitsOf) }]
  )
  if (own.length === 0) return () => true
  const prudent = appris?.prudent === true
  return levels => {
    let agrees = false
    let equal = false
    for (const { c, niveaux, bits } of own) {
      const level = levels[c] as number
      if (level >= niveaux) continue
      if ((bits[level] as number) > 0) agrees = true
      if (level === 0) equal = true
      if (prudent && level > nearOf(niveaux)) return false
    }
    return agrees && (equal || !prudent)
  }
}

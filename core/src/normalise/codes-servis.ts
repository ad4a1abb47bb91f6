/**
 * What a post code says of the ground: the communes it serves, the départements it may belong to, whether it can exist at
 * all, and whether another one is a slip of the keyboard away.
 */
import type { Commune, Geographie } from '../reference/geographie.ts'
import { cleNomCommune } from '../reference/nom-commune.ts'
import { departementsOfCodePostal } from './code-postal.ts'

/**
 * The communes a post code serves. One that no commune bears is a company's or a CEDEX: alone, without a name or an INSEE
 * code, it is read as the town whose code it starts like (`28006` → `28000`, Chartres).
 */
export function servedBy(
  codePostal: string,
  { nom, codeInsee }: { readonly nom: string; readonly codeInsee: string | null },
  geographie: Geographie
): readonly Commune[] {
  const servies = geographie.parCodePostal(codePostal)
  return servies.length > 0 || nom !== '' || codeInsee !== null
    ? servies
    : geographie.parCodePostal(`${codePostal.slice(0, 3)}00`)
}

const CLES_SERVIES = new WeakMap<Geographie, Map<string, readonly string[]>>()

/** Keys (`cleNomCommune`) of the communes a post code serves: `59000` → `['lille']`. */
export function clesServies(codePostal: string, geographie: Geographie): readonly string[] {
  let memo = CLES_SERVIES.get(geographie)
  if (memo === undefined) {
    memo = new Map()
    CLES_SERVIES.set(geographie, memo)
  }
  let cles = memo.get(codePostal)
  if (cles === undefined) {
    cles = geographie.parCodePostal(codePostal).map(c => cleNomCommune(c.nom))
    memo.set(codePostal, cles)
  }
  return cles
}

/** Départements of a post code: those of its communes, else those its first figures allow. */
export function departementsOf(codePostal: string, geographie: Geographie): readonly string[] {
  const servies = geographie.parCodePostal(codePostal)
  return servies.length > 0 ? servies.map(c => c.departement) : departementsOfCodePostal(codePostal)
}

/** Monaco's code is written like a French one, though its ground is not. */
export const MONACO = '98000'

/** False when its first figures are no département's: `99999`, `00000`, `97900`. A CEDEX that no commune bears is possible. */
export function isPossible(codePostal: string, geographie: Geographie): boolean {
  return (
    codePostal === MONACO ||
    geographie.parCodePostal(codePostal).length > 0 ||
    departementsOfCodePostal(codePostal).some(code => geographie.departement(code) !== undefined)
  )
}

/** One figure for another, or two neighbours exchanged: `isGlisse('63340', '63430')`, `('69310', '69110')`. */
export function isGlisse(ecrit: string, vrai: string): boolean {
  if (ecrit.length !== vrai.length || ecrit === vrai) return false
  let at = 0
  while (ecrit[at] === vrai[at]) at++
  if (ecrit.slice(at + 1) === vrai.slice(at + 1)) return true
  return ecrit[at] === vrai[at + 1] && ecrit[at + 1] === vrai[at] && ecrit.slice(at + 2) === vrai.slice(at + 2)
}

/** Towns: when two records say one, two, or do not say. */
import type { Traits } from '../traits.ts'

/** True, false, or null when either is no arrondissement, or the whole of its city. */
function sameArrondissement(t: Traits, a: number, b: number): boolean | null {
  const [x, y] = [t.arrondissement[a] as number, t.arrondissement[b] as number]
  return x === 0 || y === 0 ? null : x === y
}

/**
 * Same commune: true, false, or null when one of the two does not say. Two codes or two names that differ are two communes even under
 * one post code; a post code alone makes them one, for want of better. Two arrondissements are two, and each is in its city.
 */
export function sameCommune(t: Traits, a: number, b: number): boolean | null {
  const arrondissement = sameArrondissement(t, a, b)
  if (arrondissement !== null) return arrondissement
  const [ca, cb] = [t.commune[a] as number, t.commune[b] as number]
  if (ca !== 0 && ca === cb) return true
  const [ia, ib] = [t.insee[a] as number, t.insee[b] as number]
  if (ia !== 0 && ib !== 0) return ia === ib
  const [pa, pb] = [t.codePostal[a] as number, t.codePostal[b] as number]
  return pa === 0 || pb === 0 ? null : pa === pb
}

/** True when both say the same town, not only the same post code. */
export function sameName(t: Traits, a: number, b: number): boolean {
  const arrondissement = sameArrondissement(t, a, b)
  if (arrondissement !== null) return arrondissement
  return (t.insee[a] !== 0 && t.insee[a] === t.insee[b]) || (t.commune[a] !== 0 && t.commune[a] === t.commune[b])
}

/** True when each says a town by its name, and not the same, nor one code: one post code does not make them one. */
export const areTwoTowns = (t: Traits, a: number, b: number): boolean =>
  t.commune[a] !== 0 && t.commune[b] !== 0 && !sameName(t, a, b)

/**
 * What we ask of the world about French territory: communes, their codes, names, post codes, départements.
 * Only interfaces live here; who fills them (an npm package, the official files) is the platform's business.
 */
import type { Box, Point } from '../geo/point.ts'

/** A commune of the official geographic code, in force or not. */
export interface Commune {
  /** INSEE code: `59350`, `2A004`, `97411`. */
  readonly code: string
  /** Official spelling: `L'Haÿ-les-Roses`. */
  readonly nom: string
  /** `COM` in force; `COMD`, `COMA` delegated or associated; `ARM` arrondissement of Paris, Lyon, Marseille; `ANC` gone. */
  readonly type: 'COM' | 'COMD' | 'COMA' | 'ARM' | 'ANC'
  /** The commune in force that now holds it; itself for a `COM`. An `ARM` keeps its city here. */
  readonly actuelle: string
  readonly departement: string
  readonly region: string | null
  readonly codesPostaux: readonly string[]
  readonly population: number
  readonly epci: string | null
  /** A point inside, when known; `approximatif` when it is not the official centroid. */
  readonly point: (Point & { readonly approximatif: boolean }) | null
}

export interface Departement {
  readonly code: string
  readonly nom: string
  readonly region: string
  /** Where its communes lie, when enough points are known to say it. */
  readonly boite: Box | null
}

/** An intercommunalité by its SIREN, or a region by its INSEE code. */
export interface Territoire {
  readonly code: string
  /** As it calls itself: `Métropole Européenne de Lille`. */
  readonly nom: string
}

export interface Geographie {
  commune(code: string): Commune | undefined
  /** Every commune served by the post code, in force first: `59000` → Lille. Arrondissements: `75011` → Paris 11e. */
  parCodePostal(codePostal: string): readonly Commune[]
  /** Every commune that bears the name, folded as by `fold` with "st" and "ste" spelt out; old names lead to a commune of type `ANC`, `COMD` or `COMA`. */
  parNom(nom: string): readonly Commune[]
  departement(code: string): Departement | undefined
  departements(): readonly Departement[]
  /** `epci('200093201')?.nom → 'Métropole Européenne de Lille'`. */
  epci(code: string): Territoire | undefined
  epcis(): readonly Territoire[]
  /** `region('32')?.nom → 'Hauts-de-France'`; a collectivity overseas is its own: `975`. */
  region(code: string): Territoire | undefined
  regions(): readonly Territoire[]
  /** All communes in force (`COM`) and arrondissements (`ARM`). */
  communes(): readonly Commune[]
  /** Those that bear a name no longer in force (`COMD`, `COMA`, `ANC`): `Lomme`, gone into Lille. */
  anciennes(): readonly Commune[]
  /**
   * True, false, or null when nothing allows to say: does the point lie in the département (within `margeMetres` of it)? At sea
   * near a département whose islands no drawing shows, a point is believed, unless it must be `aTerre`.
   */
  dansDepartement(point: Point, departement: string, margeMetres: number, aTerre?: boolean): boolean | null
  /**
   * Does the point lie in the commune? By its outline when one is known; else false only where the communes' centres leave no
   * doubt, and null when nothing allows to say. An arrondissement answers for its whole city.
   */
  dansCommune(point: Point, code: string): boolean | null
}

/**
 * The département of an INSEE or post code: `departementOf('97411') === '974'`, `departementOf('2A004') === '2A'`.
 * A post code of Corsica (`20…`) answers `20`: the code alone cannot tell 2A from 2B.
 */
export function departementOf(code: string): string {
  return code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2)
}

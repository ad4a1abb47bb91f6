/**
 * The read side: one édition, indexed in memory, never changed once built (`construction.ts` makes it). Columns in typed arrays
 * beside the JSON of each fiche; ranks follow the order of the public ids, so that the same édition always pages the same way.
 */
import type { Geographie, Point } from '@lieux-communs/core'
import type { FichePublique } from '../face/fiche-publique.ts'
import type { Colonnes } from './colonnes/colonnes.ts'
import type { Edition, SourcePubliee, Vie } from './edition.ts'
import type { Endroits } from './endroits.ts'
import type { PleinTexte } from './plein-texte.ts'
import type { Structures } from './structures.ts'
import type { AutresNoms, NomsDesLieux } from './suggestion/noms-des-lieux.ts'
import type { NomsFixes } from './suggestion/noms-des-territoires.ts'

interface Voisin {
  readonly rang: number
  /** Metres. */
  readonly distance: number
}

export interface Position extends Point {
  /** True when it is only its commune's point. */
  readonly approximatif: boolean
  /** True when that point is GeoNames', to be credited where it is shown. */
  readonly geonames: boolean
}

export interface Catalogue {
  readonly edition: Edition
  readonly sources: readonly SourcePubliee[]
  /** True of a list of which nothing may be told, whatever older éditions did. */
  estTue(source: string): boolean
  /** Under which licence a list is, or was when it is retired: `etalab-2.0`, or `inconnue`. */
  licenceDe(source: string): string
  /** The day a source's list dates from: what its rows are worth when they have no date of their own. */
  dateDeSource(nom: string): string | null
  readonly taille: number
  /** How many communes have at least one place. */
  readonly nombreCommunes: number
  /** Names of the three communes that have the most places. */
  readonly communesPrincipales: readonly string[]
  /** Rank of a public id, or undefined. */
  rangDe(id: string): number | undefined
  /** Its public id. */
  id(rang: number): string
  fiche(rang: number): FichePublique
  /** What befell that id, the oldest first: it parted from another, others parted from it or became it. */
  histoire(id: string): readonly Vie[]
  /** The standard's row as JSON, without a copy. */
  lieuJson(rang: number): Buffer
  /** Those of some places as they stand in a list, after and before other octets: `{"lieux":[` and `]}`. */
  lieuxJson(rangs: Uint32Array, avant: Buffer, apres: Buffer): Buffer
  /** Where the place is, or null when nothing says it. */
  position(rang: number): Position | null
  nom(rang: number): string
  /** Name of its commune, or empty. */
  commune(rang: number): string
  /** Ranks of the places of an INSEE code, a post code, a département. */
  dansCommune(code: string): readonly number[]
  dansCodePostal(code: string): readonly number[]
  dansDepartement(code: string): readonly number[]
  /** What questions are answered with: see `question/selection.ts`. */
  readonly colonnes: Colonnes
  /** Nearest first, within a radius in metres. */
  autour(point: Point, nombre: number, rayonMetres?: number, garde?: (rang: number) => boolean): Voisin[]
  readonly texte: PleinTexte
  readonly endroits: Endroits
  /** Names to choose from as they are typed: see `suggestion/suggere.ts`. */
  readonly suggestion: { readonly fixes: NomsFixes; readonly lieux: NomsDesLieux; readonly autres: AutresNoms }
  /** The legal bodies that hold its places. */
  readonly structures: Structures
  /** What names its territories. */
  readonly geographie: Geographie
}

/**
 * What is said of an address to whoever would call it: the same table as its checks and its refusals, in words, with an example that answers
 * here. The API makes it of its operations; pages show it.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'

export interface ParametreDit {
  readonly nom: string
  /** A French sentence without its end. */
  readonly dit: string
  /** « nombre entier », « texte », « une ou plusieurs valeurs ». */
  readonly type: string
  /** In words, or the closed list. */
  readonly attendu: string | readonly string[]
  readonly plusieurs: boolean
}

export interface ChampDit {
  readonly nom: string
  readonly type: string
  readonly dit: string
}

export interface OperationDite {
  /** For an address in the page: `lieux-id-provenance`. */
  readonly ancre: string
  /** As the description for machines writes it: `/api/v1/lieux/{id}`. */
  readonly chemin: string
  readonly resume: string
  readonly description: string | null
  readonly etiquette: string
  readonly noms: readonly ParametreDit[]
  /** Those of this address alone. */
  readonly parametres: readonly ParametreDit[]
  /** True when it takes the filters that choose places, told once for all. */
  readonly filtres: boolean
  /** What the answer holds, one level down; none of an answer that is no object. */
  readonly champs: readonly ChampDit[]
  /** Media types, with the suffix that asks for each; empty for the one that is given unasked. */
  readonly formats: readonly { readonly suffixe: string; readonly type: string }[]
  /** Statuses with what each means, the answer itself aside. */
  readonly refus: readonly { readonly status: number; readonly sens: string }[]
}

export interface ExempleDit {
  /** From the root of the site: `/api/v1/lieux?departement=59&limite=2`. */
  readonly adresse: string
  readonly status: number
  readonly type: string
  /** The answer, shortened for the eye; empty when it is no text. */
  readonly corps: string
  /** True when more was left out than is shown. */
  readonly coupe: boolean
}

export interface Documentation {
  readonly operations: readonly OperationDite[]
  /** The filters that many addresses share. */
  readonly filtres: readonly ParametreDit[]
  /** An example of each, by its anchor, run against this édition and kept while it is served. `racine`: where this site is. */
  exemples(catalogue: Catalogue, racine: string): Promise<ReadonlyMap<string, ExempleDit>>
}

/**
 * The édition that readers see now. A new one is built beside and swapped in one assignment: a request takes the
 * catalogue once, and lives with it to its end. The last ones are kept a while, for those who are paging through them.
 */
import type { Catalogue } from './catalogue.ts'

/** Éditions kept for cursors besides the current one: a harvest a night leaves two days to finish a download. */
const GARDES = 2

export interface CatalogueCourant {
  /** Null before the first édition. */
  lit(): Catalogue | null
  /** The catalogue of an édition still in memory. */
  edition(numero: number): Catalogue | null
  remplace(catalogue: Catalogue): void
}

export function createCatalogueCourant(premier: Catalogue | null = null): CatalogueCourant {
  let courant = premier
  let anciens: readonly Catalogue[] = []
  return {
    lit: () => courant,
    edition: numero =>
      courant?.edition.numero === numero ? courant : (anciens.find(c => c.edition.numero === numero) ?? null),
    remplace(catalogue) {
      if (courant) {
        const precedents = [courant, ...anciens].filter(c => c.edition.numero !== catalogue.edition.numero)
        anciens = precedents.slice(0, GARDES)
      }
      courant = catalogue
    }
  }
}

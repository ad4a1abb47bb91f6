/**
 * The édition that readers see now. A new one is built beside and swapped in one assignment: a request takes the
 * catalogue once, and lives with it to its end. Those replaced are kept a day, for who is paging through them.
 */
import type { Catalogue } from './catalogue.ts'

/** A night's download, begun before a harvest, ends within it. */
const GARDE_MS = 24 * 3_600_000
/**
 * Places kept in all besides the current ones: a gigabyte or so. Twenty publications a day of a hundred thousand would else fill a
 * machine; the oldest go first, and their cursors are told to begin again.
 */
const LIEUX_MAX = 500_000

export interface CatalogueCourant {
  /** Null before the first édition. */
  lit(): Catalogue | null
  /** The catalogue of an édition still in memory. */
  edition(numero: number): Catalogue | null
  remplace(catalogue: Catalogue): void
}

interface Ancien {
  readonly catalogue: Catalogue
  /** When it was replaced, in milliseconds. */
  readonly depuis: number
}

/** `maintenant`: the clock, in milliseconds. */
export function createCatalogueCourant(
  premier: Catalogue | null = null,
  maintenant: () => number = Date.now
): CatalogueCourant {
  let courant = premier
  let anciens: readonly Ancien[] = []
  return {
    lit: () => courant,
    edition: numero =>
      courant?.edition.numero === numero
        ? courant
        : (anciens.find(a => a.catalogue.edition.numero === numero)?.catalogue ?? null),
    remplace(catalogue) {
      const depuis = maintenant()
      const precedents = courant ? [{ catalogue: courant, depuis }, ...anciens] : anciens
      let lieux = 0
      anciens = precedents.filter(a => {
        if (a.catalogue.edition.numero === catalogue.edition.numero || depuis - a.depuis > GARDE_MS) return false
        lieux += a.catalogue.taille
        return lieux <= LIEUX_MAX
      })
      courant = catalogue
    }
  }
}

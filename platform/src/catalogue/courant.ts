/**
 * The édition that readers see now. A new one is built beside and swapped in one assignment: a request takes the
 * catalogue once, and lives with it to its end. Those replaced are kept a day, for who is paging through them; one that this process
 * never had, since another one served its first page, is read from the base when it is asked for.
 */
import type { Catalogue } from './catalogue.ts'

/** A night's download, begun before a harvest, ends within it. */
export const GARDE_MS = 24 * 3_600_000
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
  /** The same, read again from the base when it is of the day and there is room for it. */
  retrouve(numero: number): Promise<Catalogue | null>
  remplace(catalogue: Catalogue): void
}

/** An édition that is not the current one any more. */
export interface Ancien {
  readonly catalogue: Catalogue
  /** When it was replaced, in milliseconds. */
  readonly depuis: number
}

/** Reads an édition of the day from the base; null when it is none, or holds more than `lieux` places. */
export type Relit = (numero: number, lieux: number) => Promise<Ancien | null>

const tailleDe = (anciens: readonly Ancien[]): number => anciens.reduce((n, a) => n + a.catalogue.taille, 0)

/** `maintenant`: the clock, in milliseconds. Without `relit`, an édition that is not in memory is gone. */
export function createCatalogueCourant(
  premier: Catalogue | null = null,
  maintenant: () => number = Date.now,
  relit: Relit = async () => null
): CatalogueCourant {
  let courant = premier
  let anciens: readonly Ancien[] = []
  const edition = (numero: number): Catalogue | null =>
    courant?.edition.numero === numero
      ? courant
      : (anciens.find(a => a.catalogue.edition.numero === numero)?.catalogue ?? null)
  // One at a time, whoever asks: each costs what a publication does.
  let relecture: Promise<unknown> = Promise.resolve()
  const again = async (numero: number): Promise<Catalogue | null> => {
    const arrivee = edition(numero)
    if (arrivee) return arrivee
    const ancien = await relit(numero, LIEUX_MAX - tailleDe(anciens))
    // It may have become the current one meanwhile.
    if (ancien && !edition(numero)) anciens = [...anciens, ancien].sort((a, b) => b.depuis - a.depuis)
    return edition(numero)
  }
  return {
    lit: () => courant,
    edition,
    async retrouve(numero) {
      const connue = edition(numero)
      if (connue) return connue
      const lue = relecture.then(() => again(numero))
      relecture = lue.catch(() => {})
      return lue
    },
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

/**
 * Ranks found by a number of 32 bits that several may share (a name's letters, an id's first digits): each key and its rank are one whole
 * number that a double holds exactly, sorted in memory that no collector walks.
 */

/** Ranks, at most: with 32 bits of key, all 53 that a double holds are taken. */
const RANGS = 2 ** 21

export interface RangsParCle {
  /** Ranks said with this key, growing. */
  of(cle: number): number[]
}

/** What is said pair by pair, then asked: `add(0x0b7c1a52, 12)`, `end().of(0x0b7c1a52)` answers `[12]`. */
export class RangsParCleEnCours {
  readonly #nombres: number[] = []

  add(cle: number, rang: number): void {
    if (rang >= RANGS) throw new RangeError(`Rank ${rang} beyond ${RANGS - 1}`)
    this.#nombres.push(cle * RANGS + rang)
  }

  end(): RangsParCle {
    return openRangsParCle(this.keep())
  }

  /** What is kept of it: see `openRangsParCle`. */
  keep(): Float64Array {
    return Float64Array.from(this.#nombres).sort()
  }
}

/** What is kept, made ready to answer. */
export function openRangsParCle(nombres: Float64Array): RangsParCle {
  return {
    of(cle) {
      const debut = cle * RANGS
      let bas = 0
      let haut = nombres.length
      while (bas < haut) {
        const milieu = (bas + haut) >> 1
        if ((nombres[milieu] as number) < debut) bas = milieu + 1
        else haut = milieu
      }
      const rangs: number[] = []
      for (; bas < nombres.length && (nombres[bas] as number) < debut + RANGS; bas++)
        rangs.push((nombres[bas] as number) - debut)
      return rangs
    }
  }
}

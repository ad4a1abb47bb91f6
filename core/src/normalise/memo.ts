/** A bounded memory of pure readings: lists repeat themselves (a town hall's phone on twelve rows), and reading is dear. */

/** Longer cells are texts that nobody repeats: remembering them would fill the memory for nothing. */
const CLE_MAX = 500

/**
 * Remembers up to `max` answers of a pure reading, then forgets all at once: the bound keeps memory flat on lists of
 * any length, and a sweep costs less than tracking what was used last.
 */
export function remember<T>(read: (texte: string) => T, max = 10_000): (texte: string) => T {
  return rememberBy(texte => texte, read, max)
}

/** The same for what is more than a text: things of one key read the same. */
export function rememberBy<Q, T>(keyOf: (quoi: Q) => string, read: (quoi: Q) => T, max = 10_000): (quoi: Q) => T {
  let memo = new Map<string, T>()
  return quoi => {
    const cle = keyOf(quoi)
    if (cle.length > CLE_MAX) return read(quoi)
    const connu = memo.get(cle)
    if (connu !== undefined) return connu
    const lu = read(quoi)
    if (memo.size >= max) memo = new Map()
    memo.set(cle, lu)
    return lu
  }
}

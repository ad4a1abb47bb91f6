/** A bounded memory of pure readings: lists repeat themselves (a town hall's phone on twelve rows), and reading is dear. */

/**
 * Remembers up to `max` answers of a pure reading, then forgets all at once: the bound keeps memory flat on lists of
 * any length, and a sweep costs less than tracking what was used last.
 */
export function remember<T>(read: (texte: string) => T, max = 50_000): (texte: string) => T {
  let memo = new Map<string, T>()
  return texte => {
    const connu = memo.get(texte)
    if (connu !== undefined) return connu
    const lu = read(texte)
    if (memo.size >= max) memo = new Map()
    memo.set(texte, lu)
    return lu
  }
}

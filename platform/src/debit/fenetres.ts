/**
 * How much each asker asked within the current minute. Ours rather than the plugin's, which costs half as much again, counts a
 * request once whatever limits it meets (a list handed over would no longer have its own), and knows of no key: see
 * docs/decisions/0017-cles-debit-abonnements.md. A fixed window for each, opened by its first request: one number and one instant to keep.
 */

/** What one asker has asked since its window opened. */
export interface Fenetre {
  /** When it closes, in milliseconds. */
  readonly fin: number
  readonly compte: number
}

export interface Fenetres {
  /** One more request of that asker: what it has asked with this one. */
  take(qui: string, maintenant: number): Fenetre
  /** What it has asked so far: zero when its window is closed. */
  count(qui: string, maintenant: number): number
  readonly taille: number
}

/** Askers held at once: a few megabytes. Beyond, the window that closes first is forgotten, which only favours its asker. */
const ASKERS_MAX = 50_000

/** `duree`: milliseconds of a window. `createFenetres(60_000).take('192.0.2.1', 0)` → `{ fin: 60_000, compte: 1 }`. */
export function createFenetres(duree: number, max = ASKERS_MAX): Fenetres {
  // In the order in which they were opened, since one that opens again is put last: the first is always the first to close.
  const ouvertes = new Map<string, { fin: number; compte: number }>()
  // A clock put back must not leave a window open for hours.
  const isOpen = (fin: number, maintenant: number): boolean => fin > maintenant && fin <= maintenant + duree
  return {
    take(qui, maintenant) {
      const connue = ouvertes.get(qui)
      if (connue && isOpen(connue.fin, maintenant)) {
        connue.compte++
        return connue
      }
      if (connue) ouvertes.delete(qui)
      else if (ouvertes.size >= max) ouvertes.delete(ouvertes.keys().next().value as string)
      const neuve = { fin: maintenant + duree, compte: 1 }
      ouvertes.set(qui, neuve)
      return neuve
    },
    count(qui, maintenant) {
      const connue = ouvertes.get(qui)
      return connue && isOpen(connue.fin, maintenant) ? connue.compte : 0
    },
    get taille() {
      return ouvertes.size
    }
  }
}

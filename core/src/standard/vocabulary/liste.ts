/**
 * A closed list of the standard: its labels to the letter, and the other ways people write each one. `lire` never
 * guesses: a text is the label itself, or a listed way of writing it, or holds listed words and none of the excluded ones.
 */
import { fold, hasPhrase } from '../../text/fold.ts'

export interface Entree {
  /** Whole texts that mean this value, compared folded: other labels, codes of other standards. */
  readonly egal?: readonly string[]
  /** Words or phrases that, met anywhere in the text as whole words, mean this value. */
  readonly mots?: readonly string[]
  /** Words that forbid the previous line. */
  readonly sauf?: readonly string[]
  /** Words that mean this value whatever `sauf` forbids: a named tongue beside English. */
  readonly toujours?: readonly string[]
}

export interface Liste<V extends string = string> {
  readonly champ: string
  readonly valeurs: readonly V[]
  /** What is listed of each value: guessing a mapping names the words it met. */
  readonly entrees: Readonly<Record<V, Entree>>
  /** The values a text means, in the list's order; empty when it means none: `lire('GRATUIT') → ['Gratuit']`. */
  readonly lire: (texte: string) => readonly V[]
  readonly contient: (texte: string) => texte is V
  /** True when the text is understood and means no value of the list: `estNeutre('Tout public')`. */
  readonly estNeutre: (texte: string) => boolean
}

/** Bound of the memo of each list: the distinct cells of one closed field over the 21 known sources are under 2,000. */
const MEMO_MAX = 20_000
/** Longer cells are texts that nobody repeats. */
const CLE_MAX = 500

interface Mots<V> {
  readonly valeur: V
  readonly mots: readonly string[]
  readonly sauf: readonly string[]
  readonly toujours: readonly string[]
}

// What says that the rest of the clause is not meant: "pas d’aide aux démarches", "sauf seniors", "hors familles".
const NIE =
  /(?:^|[^\p{L}])(?:pas\s+(?:de\s|d['’\s]|d[ue]s?\s)|sauf\s|hors\s|hormis\s|excepté[es]{0,2}\s|excluant\s|à l['’]exception d|aucune?\s|sans\s)[^.;:,()\n|!?]{0,200}/giu

// A listed phrase that denies by itself: "sans rendez vous".
const NEGATION = /(?:^| )(?:sans|hors|sauf|aucune?|pas) /

/** The folded text without the clauses that deny: `Adultes (sauf seniors)` → `adultes`. */
export function withoutDenied(texte: string, plie: string): string {
  const dit = texte.replace(NIE, ' ')
  return dit === texte ? plie : fold(dit)
}

/**
 * Builds a list. A whole text may mean several values when several entries claim it in `egal`. `neutres` are whole texts
 * that are understood and mean nothing here: `Tout public`.
 */
export function defineListe<const E extends Record<string, Entree>>(
  champ: string,
  entrees: E,
  neutres: readonly string[] = []
): Liste<keyof E & string> {
  type V = keyof E & string
  const valeurs = Object.keys(entrees) as V[]
  const exact = new Map<string, V[]>()
  const words: Mots<V>[] = []
  for (const valeur of valeurs) {
    const entree = entrees[valeur] as Entree
    exact.set(fold(valeur), [valeur])
    const { mots = [], sauf = [], toujours = [] } = entree
    words.push({ valeur, mots: mots.map(fold), sauf: sauf.map(fold), toujours: toujours.map(fold) })
  }
  for (const valeur of valeurs) {
    for (const autre of entrees[valeur]?.egal ?? []) {
      const plie = fold(autre)
      const deja = exact.get(plie)
      if (deja === undefined) exact.set(plie, [valeur])
      else if (!deja.includes(valeur)) deja.push(valeur)
    }
  }
  const neutral = new Set(neutres.map(fold))
  const memo = new Map<string, readonly V[]>()
  const read = (texte: string): readonly V[] => {
    const plie = fold(texte)
    const trouve = exact.get(plie)
    if (trouve !== undefined) return trouve
    if (neutral.has(plie)) return []
    const dit = withoutDenied(texte, plie)
    const says = (m: string): boolean => hasPhrase(NEGATION.test(m) ? plie : dit, m)
    return words
      .filter(w => (w.mots.some(says) && !w.sauf.some(s => hasPhrase(plie, s))) || w.toujours.some(says))
      .map(w => w.valeur)
  }
  return {
    champ,
    valeurs,
    entrees,
    contient: (texte: string): texte is V => Object.hasOwn(entrees, texte),
    estNeutre: (texte: string) => neutral.has(fold(texte)),
    lire(texte) {
      const connu = memo.get(texte)
      if (connu) return connu
      const lu = read(texte)
      if (memo.size < MEMO_MAX && texte.length <= CLE_MAX) memo.set(texte, lu)
      return lu
    }
  }
}

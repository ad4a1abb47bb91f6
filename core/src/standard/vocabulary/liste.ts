/**
 * A closed list of the standard: its labels to the letter, and the other ways people write each one. `lire` never
 * guesses: a text is the label itself, or a listed way of writing it, or holds listed words and none of the excluded ones.
 */
import { fold } from '../../text/fold.ts'
import { compilePhrases } from '../../text/phrases.ts'

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

const ROLES = ['mots', 'sauf', 'toujours'] as const

/** What a listed phrase does to a value when it is met. */
interface Role<V> {
  readonly valeur: V
  readonly role: (typeof ROLES)[number]
  /** It counts in a clause that denies too: what excludes, and what denies by itself. */
  readonly partout: boolean
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

// "BIB — Bibliothèque, médiathèque": a code and what it is called, as a list of choices shows them
const CODE_NOMME = /^\s{0,3}([A-Z][A-Z0-9_]{1,30})\s{1,3}[—–]\s{0,3}\S/

/** The code that a text begins with when it goes on with its name, or null: `codeEnTete('BIB — Bibliothèque') → 'BIB'`. */
export const codeEnTete = (texte: string): string | null => CODE_NOMME.exec(texte)?.[1] ?? null

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
  const roles = new Map<string, Role<V>[]>()
  for (const valeur of valeurs) {
    const entree = entrees[valeur] as Entree
    exact.set(fold(valeur), [valeur])
    for (const role of ROLES) {
      for (const phrase of (entree[role] ?? []).map(fold)) {
        const partout = role === 'sauf' || NEGATION.test(phrase)
        roles.set(phrase, [...(roles.get(phrase) ?? []), { valeur, role, partout }])
      }
    }
  }
  const find = compilePhrases(roles.keys())
  for (const valeur of valeurs) {
    for (const autre of entrees[valeur]?.egal ?? []) {
      const plie = fold(autre)
      const deja = exact.get(plie)
      if (deja === undefined) exact.set(plie, [valeur])
      else if (!deja.includes(valeur)) deja.push(valeur)
    }
  }
  const neutral = new Set(neutres.map(fold))
  const lire = (texte: string): readonly V[] => {
    const plie = fold(texte)
    const trouve = exact.get(plie)
    if (trouve !== undefined) return trouve
    const code = codeEnTete(texte)
    if (code !== null && Object.hasOwn(entrees, code)) return [code as V]
    if (neutral.has(plie)) return []
    const trouvees = find(plie)
    const dit = withoutDenied(texte, plie)
    const affirmees = dit === plie ? trouvees : find(dit)
    if (trouvees.length === 0 && affirmees.length === 0) return []
    const met = { mots: new Set<V>(), sauf: new Set<V>(), toujours: new Set<V>() }
    const meet = (phrases: readonly string[], partout: boolean): void => {
      for (const phrase of phrases)
        for (const r of roles.get(phrase) ?? []) if (r.partout === partout) met[r.role].add(r.valeur)
    }
    meet(trouvees, true)
    meet(affirmees, false)
    return valeurs.filter(v => met.toujours.has(v) || (met.mots.has(v) && !met.sauf.has(v)))
  }
  return {
    champ,
    valeurs,
    entrees,
    contient: (texte: string): texte is V => Object.hasOwn(entrees, texte),
    estNeutre: (texte: string) => neutral.has(fold(texte)),
    lire
  }
}

/**
 * One rule of a mapping, compiled: cells read in order, joined, split, carried to values by codes and words. A rule that
 * reads codes or words, or splits, remembers each distinct cell; a plain copy only cleans.
 */
import type { ValeurBrute } from '../standard/brut.ts'
import { fold, hasPhrase } from '../text/fold.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { eachText, type Getter, getterOf } from './cellule.ts'
import { cleOf, compileConditions, MEMO_MAX, type Resolve } from './conditions.ts'
import type { Regle } from './langage.ts'
import { pointText } from './point.ts'
import type { RangBrut } from './table.ts'

/** What a target asks of its rules. */
export interface Forme {
  /** It takes every value, and `|` separates them in a cell: the standard's lists, and `telephone` (a record keeps several). */
  readonly multiple: boolean
  /** Line breaks are kept: descriptions. */
  readonly lignes: boolean
  readonly point: boolean
}

/** Adds the rule's values for this row. */
export type Lecture = (rang: RangBrut, sortie: ValeurBrute[]) => void

type LireTexte = (texte: string, colonne: string) => readonly ValeurBrute[]

const asArray = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T]

const NOTHING: readonly ValeurBrute[] = []

/** Splits on any of the texts, in the order given, blanks around dropped: `splitOn('a; b,c', [';', ',']) → ['a', 'b', 'c']`. */
function splitOn(texte: string, separateurs: readonly string[]): string[] {
  let parts = [texte]
  for (const separateur of separateurs) {
    if (separateur === '' || !texte.includes(separateur)) continue
    parts = parts.flatMap(part => part.split(separateur))
  }
  return parts.map(part => part.trim())
}

function splitterOf(regle: Regle, forme: Forme): ((texte: string) => readonly string[]) | null {
  // Longest first: "--" must not cut "---" in two.
  const separateurs = [...(regle.separateurs ?? []), ...(forme.multiple ? ['|'] : [])].sort(
    (a, b) => b.length - a.length
  )
  if (separateurs.length === 0) return null
  const { partie } = regle
  if (partie === undefined) return texte => splitOn(texte, separateurs).filter(part => part !== '')
  return texte => {
    const part = splitOn(texte, separateurs).at(partie)
    return part === undefined || part === '' ? [] : [part]
  }
}

/** What codes and words say of a text: the values, an empty list for a code that means nothing, null when unknown. */
function compileSens(regle: Regle): ((texte: string) => readonly string[] | null) | null {
  if (!regle.codes && !regle.mots) return null
  const codes = new Map<string, readonly string[]>()
  for (const [code, valeur] of Object.entries(regle.codes ?? {})) {
    codes.set(cleOf(code), valeur === null ? [] : asArray(valeur))
  }
  const mots = (regle.mots ?? []).map(m => ({
    valeurs: asArray(m.valeur),
    mots: m.mots.map(fold),
    sauf: (m.sauf ?? []).map(fold)
  }))
  return texte => {
    const code = codes.get(cleOf(texte))
    if (code !== undefined) return code
    if (mots.length === 0) return null
    const plie = fold(texte)
    const trouves = mots.filter(m => m.mots.some(w => hasPhrase(plie, w)) && !m.sauf.some(w => hasPhrase(plie, w)))
    return trouves.length > 0 ? trouves.flatMap(m => m.valeurs) : null
  }
}

function compileTexte(regle: Regle, forme: Forme): LireTexte {
  const split = splitterOf(regle, forme)
  const sens = compileSens(regle)
  const { avant = '', apres = '' } = regle
  const ignorer = regle.sinon === 'ignorer'
  const one = (texte: string, colonne: string): readonly ValeurBrute[] => {
    const dit = sens?.(texte)
    if (dit) return dit.map(valeur => ({ texte: valeur, colonne, sure: true }))
    if ((sens && ignorer) || isPlaceholder(texte)) return NOTHING
    return [{ texte: avant + texte + apres, colonne, sure: false }]
  }
  const read: LireTexte = split ? (texte, colonne) => split(texte).flatMap(part => one(part, colonne)) : one
  if (!sens && !regle.separateurs) return split ? (t, c) => (t.includes('|') ? read(t, c) : one(t, c)) : one
  const memo = new Map<string, Map<string, readonly ValeurBrute[]>>()
  return (texte, colonne) => {
    const parColonne = memo.get(colonne) ?? new Map<string, readonly ValeurBrute[]>()
    if (parColonne.size === 0) memo.set(colonne, parColonne)
    const connu = parColonne.get(texte)
    if (connu) return connu
    const lu = read(texte, colonne)
    if (parColonne.size < MEMO_MAX) parColonne.set(texte, lu)
    return lu
  }
}

function add(valeurs: readonly ValeurBrute[], sortie: ValeurBrute[]): void {
  for (const valeur of valeurs) {
    let known = false
    for (const deja of sortie) if (deja.texte === valeur.texte && deja.sure === valeur.sure) known = true
    if (!known) sortie.push(valeur)
  }
}

interface Colonne {
  readonly nom: string
  readonly get: Getter
}

function joined(colonnes: readonly Colonne[], joindre: string, lignes: boolean, read: LireTexte): Lecture {
  return (rang, sortie) => {
    let texte = ''
    let premiere: string | null = null
    for (const { nom, get } of colonnes) {
      eachText(get(rang), lignes, t => {
        if (isPlaceholder(t)) return
        texte = premiere === null ? t : texte + joindre + t
        premiere ??= nom
      })
    }
    if (premiere !== null) add(read(texte, premiere), sortie)
  }
}

function inOrder(colonnes: readonly Colonne[], forme: Forme, lignes: boolean, read: LireTexte): Lecture {
  return (rang, sortie) => {
    for (const { nom, get } of colonnes) {
      const value = get(rang)
      if (value === undefined || value === null || value === '') continue
      if (forme.point) {
        const texte = pointText(value)
        if (texte !== '') add(read(texte, nom), sortie)
      } else eachText(value, lignes, texte => add(read(texte, nom), sortie))
      if (!forme.multiple && sortie.length > 0) return
    }
  }
}

/** Compiles a rule for a target of this form. A one-valued target may get more than one value: the caller keeps the first. */
export function compileRegle(regle: Regle, forme: Forme, resolve: Resolve): Lecture {
  const si = compileConditions(regle.si, resolve)
  let lecture: Lecture
  if (regle.constante !== undefined) {
    const valeurs = asArray(regle.constante).map(texte => ({ texte, colonne: null, sure: true }))
    lecture = (_rang, sortie) => add(valeurs, sortie)
  } else {
    const colonnes = (regle.colonnes ?? []).map(nom => {
      const vrai = resolve(nom)
      return { nom: vrai, get: getterOf(vrai) }
    })
    const lignes = forme.lignes || (regle.separateurs ?? []).some(s => s.includes('\n'))
    const read = compileTexte(regle, forme)
    lecture =
      regle.joindre === undefined
        ? inOrder(colonnes, forme, lignes, read)
        : joined(colonnes, regle.joindre, lignes, read)
  }
  return si ? (rang, sortie) => si(rang) && lecture(rang, sortie) : lecture
}

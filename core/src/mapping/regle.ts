/**
 * One rule of a mapping, compiled: cells read in order, joined, split, carried to values by codes and words. A rule that
 * reads codes or words, or splits, remembers each distinct cell; a plain copy only cleans.
 */
import type { ValeurBrute } from '../standard/brut.ts'
import { fold } from '../text/fold.ts'
import { compilePhrases } from '../text/phrases.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { eachText, type Getter, getterOf, textOf } from './cellule.ts'
import { cleOf, compileConditions, MEMO_MAX, type Resolve } from './conditions.ts'
import { underLabels } from './etiquettes.ts'
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

/**
 * What was read so far of a target, null when nothing. A list is made with its first value, and so holds no more than it
 * needs: an empty one that grows takes room for seventeen, and there are twenty targets a row.
 */
export type Lues = ValeurBrute[] | null

/** Adds the rule's values for this row. */
export type Lecture = (rang: RangBrut, lues: Lues) => Lues

/** Adds what a clean text says. */
type LireTexte = (texte: string, colonne: string, lues: Lues) => Lues

const asArray = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T]

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
    mots: compilePhrases(m.mots.map(fold)),
    sauf: compilePhrases((m.sauf ?? []).map(fold))
  }))
  return texte => {
    const code = codes.get(cleOf(texte))
    if (code !== undefined) return code
    if (mots.length === 0) return null
    const plie = fold(texte)
    const trouves = mots.filter(m => m.mots(plie).length > 0 && m.sauf(plie).length === 0)
    return trouves.length > 0 ? trouves.flatMap(m => m.valeurs) : null
  }
}

/** Adds a value that is not there yet. */
function add(valeur: ValeurBrute, lues: Lues): ValeurBrute[] {
  if (lues === null) return [valeur]
  for (const deja of lues) if (deja.texte === valeur.texte && deja.sure === valeur.sure) return lues
  lues.push(valeur)
  return lues
}

function addAll(valeurs: readonly ValeurBrute[], lues: Lues): Lues {
  let toutes = lues
  for (const valeur of valeurs) toutes = add(valeur, toutes)
  return toutes
}

function compileTexte(regle: Regle, forme: Forme): LireTexte {
  const split = splitterOf(regle, forme)
  const sens = compileSens(regle)
  const { avant = '', apres = '' } = regle
  const one: LireTexte = (texte, colonne, lues) => {
    const dit = sens?.(texte)
    if (dit)
      return addAll(
        dit.map(valeur => ({ texte: valeur, colonne, sure: true })),
        lues
      )
    if ((sens && regle.sinon === 'ignorer') || isPlaceholder(texte)) return lues
    return add({ texte: avant + texte + apres, colonne, sure: false }, lues)
  }
  if (!split) return sens ? remembered(one) : one
  const read: LireTexte = (texte, colonne, lues) => {
    let toutes = lues
    for (const part of split(texte)) toutes = one(part, colonne, toutes)
    return toutes
  }
  if (sens || regle.partie !== undefined) return remembered(read)
  // Cells of several values are few; remembering each distinct cell cost more than reading it.
  const marques = [...(regle.separateurs ?? []), ...(forme.multiple ? ['|'] : [])].filter(s => s !== '')
  return (texte, colonne, lues) => {
    for (const marque of marques) if (texte.includes(marque)) return read(texte, colonne, lues)
    return one(texte, colonne, lues)
  }
}

/** The same reading, each distinct cell of a column being read once. */
function remembered(read: LireTexte): LireTexte {
  const memo = new Map<string, Map<string, readonly ValeurBrute[]>>()
  return (texte, colonne, lues) => {
    const parColonne = memo.get(colonne) ?? new Map<string, readonly ValeurBrute[]>()
    if (parColonne.size === 0) memo.set(colonne, parColonne)
    let connues = parColonne.get(texte)
    if (!connues) {
      connues = read(texte, colonne, null) ?? []
      if (parColonne.size < MEMO_MAX) parColonne.set(texte, connues)
    }
    return addAll(connues, lues)
  }
}

/** The same reading, of what the cell says under the rule's labels. */
function labelled({ etiquettes }: Regle, read: LireTexte): LireTexte {
  if (etiquettes === undefined) return read
  const under = underLabels(etiquettes)
  return (texte, colonne, lues) => {
    const dit = under(texte)
    return dit === '' ? lues : read(dit, colonne, lues)
  }
}

interface Colonne {
  readonly nom: string
  readonly get: Getter
}

function joined(colonnes: readonly Colonne[], joindre: string, lignes: boolean, read: LireTexte): Lecture {
  return (rang, lues) => {
    let texte = ''
    let premiere: string | null = null
    for (const { nom, get } of colonnes) {
      const value = get(rang)
      if (value === undefined || value === null || value === '') continue
      eachText(value, lignes, t => {
        if (isPlaceholder(t)) return
        texte = premiere === null ? t : texte + joindre + t
        premiere ??= nom
      })
    }
    return premiere === null ? lues : read(texte, premiere, lues)
  }
}

function readEach(value: object, lignes: boolean, nom: string, read: LireTexte, deja: Lues): Lues {
  let lues = deja
  eachText(value, lignes, texte => {
    lues = read(texte, nom, lues)
  })
  return lues
}

function inOrder(colonnes: readonly Colonne[], forme: Forme, lignes: boolean, read: LireTexte): Lecture {
  return (rang, deja) => {
    let lues = deja
    for (const { nom, get } of colonnes) {
      const value = get(rang)
      if (value === undefined || value === null || value === '') continue
      if (typeof value === 'object' && !forme.point) lues = readEach(value, lignes, nom, read, lues)
      else {
        const texte = forme.point ? pointText(value) : textOf(value, lignes)
        if (texte !== '') lues = read(texte, nom, lues)
      }
      if (!forme.multiple && lues !== null) return lues
    }
    return lues
  }
}

/** Compiles a rule for a target of this form. A one-valued target may get more than one value: the caller keeps the first. */
export function compileRegle(regle: Regle, forme: Forme, resolve: Resolve): Lecture {
  const si = compileConditions(regle.si, resolve)
  const lecture = compileLecture(regle, forme, resolve)
  return si ? (rang, lues) => (si(rang) ? lecture(rang, lues) : lues) : lecture
}

function compileLecture(regle: Regle, forme: Forme, resolve: Resolve): Lecture {
  if (regle.constante !== undefined) {
    const valeurs = asArray(regle.constante).map(texte => ({ texte, colonne: null, sure: true }))
    return (_rang, lues) => addAll(valeurs, lues)
  }
  const colonnes = (regle.colonnes ?? []).map(dite => {
    const nom = resolve(dite)
    return { nom, get: getterOf(nom) }
  })
  const lignes = forme.lignes || regle.etiquettes !== undefined || (regle.separateurs ?? []).some(s => s.includes('\n'))
  const read = labelled(regle, compileTexte(regle, forme))
  return regle.joindre === undefined
    ? inOrder(colonnes, forme, lignes, read)
    : joined(colonnes, regle.joindre, lignes, read)
}

/**
 * Which columns a mapping draws on, and which columns of a file it forgets: a source is only known when every column is
 * either mapped or ignored for a stated reason.
 */
import { fold } from '../text/fold.ts'
import { reglesHorairesOf } from './horaires.ts'
import type { ChampHoraires, Condition, Mapping, Regle } from './langage.ts'

type SiRegle = Condition | readonly Condition[] | undefined

/** The tests of a rule, however many are written. */
export function conditionsOf(si: SiRegle): readonly Condition[] {
  if (si === undefined) return []
  return Array.isArray(si) ? (si as readonly Condition[]) : [si as Condition]
}

/** The rules that feed a target, whether one or several are written. */
export function reglesOf(champ: { readonly regles?: readonly Regle[] } | Regle): readonly Regle[] {
  return 'regles' in champ && champ.regles ? champ.regles : [champ as Regle]
}

/** Every column named by the mapping, in the order it names them, each once: targets, hours, conditions, rows set aside. */
export function colonnesOf(mapping: Mapping): string[] {
  const colonnes = new Set<string>()
  const add = (noms: readonly string[] = []) => {
    for (const nom of noms) colonnes.add(nom)
  }
  const addSi = (si: SiRegle) => add(conditionsOf(si).map(c => c.colonne))
  for (const [cible, champ] of Object.entries(mapping.champs)) {
    if (champ === undefined) continue
    if (cible === 'horaires') {
      for (const regle of reglesHorairesOf(champ as ChampHoraires)) {
        add(regle.colonnes)
        for (const jour of Object.values(regle.jours ?? {})) add(jour)
        add(regle.heures)
        add(regle.remarque)
        addSi(regle.si)
      }
      continue
    }
    for (const regle of reglesOf(champ as Regle)) {
      add(regle.colonnes)
      addSi(regle.si)
    }
  }
  for (const ecart of mapping.ecarter ?? []) addSi(ecart.si)
  return [...colonnes]
}

export interface ColumnReport {
  /** Named by the mapping, absent from the file. */
  readonly absentes: readonly string[]
  /** In the file, neither mapped nor ignored. */
  readonly inconnues: readonly string[]
  /** In the file, left out with the reason given. */
  readonly ignorees: readonly { readonly colonne: string; readonly raison: string }[]
}

// "public.0" or "horaires.12.debut": ranks are what `*` stands for.
const RANK = /\.\d{1,6}(?=\.|$)/g

/** Levels above a column that may answer for it: no mapping names deeper ones, and a title may be 50,000 dots. */
const NIVEAUX_MAX = 12

/** A path and the paths above it, the nearest first: `['adresse.rue', 'adresse']`. */
function lineage(colonne: string): string[] {
  const above: string[] = []
  for (let at = colonne.indexOf('.', 1); at > 0 && above.length < NIVEAUX_MAX; at = colonne.indexOf('.', at + 1))
    above.push(colonne.slice(0, at))
  return [colonne, ...above.reverse()]
}

/** What a column of the file answers to: `public.3` to itself, `public`, and `public.*`. */
function answersTo(colonne: string): string[] {
  if (!colonne.includes('.')) return [colonne, `${colonne}.*`]
  return [...lineage(colonne), ...lineage(colonne.replace(RANK, '.*'))]
}

const PLIEES = new WeakMap<readonly string[], readonly string[]>()

/** Columns folded, once a table: a list of 5,000 is held against every declared source. */
function foldedOf(colonnes: readonly string[]): readonly string[] {
  const pliees = PLIEES.get(colonnes) ?? colonnes.map(fold)
  PLIEES.set(colonnes, pliees)
  return pliees
}

/**
 * How the mapping's names are spelt in this file: to the letter when the column is there, else the one column that
 * differs by case, accents or blanks only and that the mapping does not name otherwise (`Téléphone` for `TELEPHONE`).
 */
export function createResolve(nommees: readonly string[], colonnes: readonly string[]): (colonne: string) => string {
  const exactes = new Set(colonnes)
  const dites = new Set(nommees)
  const pliees = new Map<string, string | null>()
  const plis = foldedOf(colonnes)
  for (const [i, colonne] of colonnes.entries()) {
    if (dites.has(colonne)) continue
    const plie = plis[i] as string
    if (plie !== '') pliees.set(plie, pliees.has(plie) ? null : colonne)
  }
  return nom => (exactes.has(nom) ? nom : (pliees.get(fold(nom)) ?? nom))
}

/** What a mapping misses in a file, and what it leaves out: `columnReport(mapping, ['nom', 'compteur']).inconnues → ['compteur']`. */
export function columnReport(mapping: Mapping, colonnes: readonly string[]): ColumnReport {
  const nommees = colonnesOf(mapping)
  const ignores = mapping.ignores ?? {}
  const resolve = createResolve([...nommees, ...Object.keys(ignores)], colonnes)
  const lues = new Set(nommees.map(resolve))
  const raisons = new Map(Object.entries(ignores).map(([nom, raison]) => [resolve(nom), raison]))
  const prefixes = Object.entries(ignores).filter(([nom]) => nom.endsWith('*'))
  const presents = new Set<string>()
  const inconnues: string[] = []
  const ignorees: { colonne: string; raison: string }[] = []
  for (const colonne of colonnes) {
    const noms = answersTo(colonne)
    for (const nom of noms) presents.add(nom)
    if (noms.some(nom => lues.has(nom))) continue
    const dite = noms.find(nom => raisons.has(nom))
    const raison =
      dite === undefined ? prefixes.find(([nom]) => colonne.startsWith(nom.slice(0, -1)))?.[1] : raisons.get(dite)
    if (raison === undefined) inconnues.push(colonne)
    else ignorees.push({ colonne, raison })
  }
  return { absentes: nommees.filter(nom => !presents.has(resolve(nom))), inconnues, ignorees }
}

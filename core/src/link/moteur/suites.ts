/**
 * What follows. « Nuit d’avril » and « Nuit d’avril 2 » share every word of the first, one director and nearly one year: likeness calls them one thing, and
 * they are a film and its sequel. Titles that only a number parts, said by one of them or otherwise by each, are two things, unless
 * a column that is a thing's own (a code, a date, a price) speaks, and all of those agree to the letter.
 */

import { slips } from '../../text/frappe.ts'
import type { Codes, Donnees } from './colonnes.ts'
import type { ComparaisonApprise, Nature, NiveauAppris } from './modele.ts'
import { type Mesureur, mesureurOf } from './niveaux.ts'
import { type Lu, readSuite } from './numeros.ts'

/** Letters from which two slips leave two titles one. */
const LONG = 10

const sameBase = (x: string, y: string): boolean =>
  slips(x, y, 2) <= (Math.min(x.length, y.length) >= LONG ? 2 : 1) ||
  x.split(' ').sort().join(' ') === y.split(' ').sort().join(' ')

type Deux = (x: number, y: number) => boolean

/** Of two values by their codes, whether a number alone parts them, and whether they say one number otherwise: « 2 », « II ». */
export function suitesOf({ textes }: Pick<Codes, 'textes'>): { readonly follows: Deux; readonly sameNumber: Deux } {
  const read = textes.map(readSuite)
  const at = (v: number): Lu => read[v] as Lu
  return {
    follows: (x, y) => at(x).numero !== at(y).numero && sameBase(at(x).base, at(y).base),
    sameNumber: (x, y) => at(x).numero !== '' && at(x).numero === at(y).numero && at(x).base === at(y).base
  }
}

/** Whether a column shows any: one title said with a number and without, or with two. */
export function showsSuites({ textes }: Pick<Codes, 'textes'>): boolean {
  const numbers = new Map<string, string>()
  return textes.some(texte => {
    const { base, numero } = readSuite(texte)
    const before = numbers.get(base)
    numbers.set(base, numero)
    return base !== '' && before !== undefined && before !== numero
  })
}

/** The levels of titles that follow each other: under « différent », those that a number alone parts, which are two. */
export const withNumero = (niveaux: readonly NiveauAppris[]): NiveauAppris[] => {
  const last = niveaux.at(-1) as NiveauAppris
  const half = { m: last.m / 2, u: last.u / 2 }
  return [
    ...niveaux.slice(0, -1),
    { ...last, ...half, au_moins: 0 },
    { niveau: 'un autre numéro', ...half, deux: true }
  ]
}

/** What one thing says alone: two films of a series share a director, a genre, a country. */
const PROPRES: ReadonlySet<Nature> = new Set([
  'identifiant',
  'telephone',
  'courriel',
  'site',
  'date',
  'annee',
  'prix',
  'nombre',
  'mesure'
])

/**
 * A comparison of titles that holds what follows apart from what it follows: its last level, which no likeness reaches, is theirs. `autres`
 * are those of the same rows.
 */
function withSuites(
  titre: Mesureur,
  autres: readonly { readonly comparaison: ComparaisonApprise; readonly mesureur: Mesureur }[]
): Mesureur {
  const { follows, sameNumber } = suitesOf(titre.codes)
  const propres = autres.filter(({ comparaison }) => PROPRES.has(comparaison.nature)).map(({ mesureur }) => mesureur)
  const { codes } = titre.codes
  const apart = titre.niveaux - 1
  const confirmed = (a: number, b: number): boolean => {
    let agrees = false
    for (const { level, niveaux } of propres) {
      const found = level(a, b)
      if (found === 0) agrees = true
      else if (found < niveaux) return false
    }
    return agrees
  }
  const level = (a: number, b: number): number => {
    const found = titre.level(a, b)
    if (found === 0 || found >= titre.niveaux) return found
    const [x, y] = [codes[a] as number, codes[b] as number]
    if (sameNumber(x, y)) return 0
    return follows(x, y) && !confirmed(a, b) ? apart : found
  }
  return { ...titre, level }
}

/** Of each comparison of a model; those of titles that follow each other look at the others (see suites.ts). */
export function mesureursOf(donnees: Donnees, comparaisons: readonly ComparaisonApprise[]): Mesureur[] {
  const own = comparaisons.map(c => mesureurOf(donnees, c))
  const all = own.map((mesureur, c) => ({ mesureur, comparaison: comparaisons[c] as ComparaisonApprise }))
  return all.map(({ mesureur, comparaison }, c) =>
    comparaison.suites === true
      ? withSuites(
          mesureur,
          all.filter((_, i) => i !== c)
        )
      : mesureur
  )
}

/**
 * What follows. « Nuit d’avril » and « Nuit d’avril 2 » share every word of the first, one director and nearly one year: likeness calls them one thing, and
 * they are a film and its sequel. Titles that only a number parts, said by one of them or otherwise by each, are two things, unless
 * a column that is a thing's own (a code, a date, a price) speaks, and all of those agree to the letter.
 */
import type { Codes } from './colonnes.ts'
import { slips } from './distances/frappe.ts'
import type { ComparaisonApprise, Nature, NiveauAppris } from './modele.ts'
import type { Mesureur } from './niveaux.ts'

const UNITES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
/** Up to twenty: beyond, series are written in figures. */
const ROMAINS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 20 }, (_, i) => [i < 10 ? UNITES[i + 1] : `x${UNITES[i - 9]}`, String(i + 1)] as [string, string])
)
/** Numbers in words, as titles end by them: « Les Tuileries, deux », « Part Two ». */
const EN_LETTRES: ReadonlyMap<string, string> = new Map([
  ...['deux', 'second', 'seconde', 'deuxieme', 'two'].map(mot => [mot, '2'] as const),
  ...['trois', 'troisieme', 'three', 'third'].map(mot => [mot, '3'] as const),
  ...['quatre', 'quatrieme', 'four', 'fourth'].map(mot => [mot, '4'] as const)
])
/** Said before or after the number, and nothing without it: « deuxième partie », « vol. 3 ». */
const RANGS: ReadonlySet<string> = new Set(
  'partie part tome t volume vol episode chapitre chapter saison season edition ed numero no n'.split(' ')
)
// "2", "13": what numbers a series; four figures that are no year too, « 2049 »
const CHIFFRES = /^\d{1,4}$/
const ANNEE = /^(?:19\d\d|20[0-3]\d)$/
// "2e", "2nd", "3eme"
const ORDINAL = /^(\d{1,3})(?:st|nd|rd|th|er|re|e|eme)$/

interface Lu {
  /** The title less its number. */
  readonly base: string
  /** Its numbers, in figures; empty when it says none. */
  readonly numero: string
}

/** What one word of a title numbers it by: `null` when it is a word as any other. */
function numberOf(mots: readonly string[], i: number): string | null {
  const mot = mots[i] as string
  if (CHIFFRES.test(mot)) return ANNEE.test(mot) ? null : String(Number(mot))
  const ranked = RANGS.has(mots[i - 1] ?? '') || RANGS.has(mots[i + 1] ?? '')
  const last = i === mots.length - 1 && i > 0
  const roman = ROMAINS.get(mot)
  // « 18 V » is a tension, « Vitamine C » no hundred, « X » alone a title
  if (roman !== undefined && (mot.length > 1 || ranked || (last && !CHIFFRES.test(mots[i - 1] as string)))) return roman
  if (!ranked && !last) return null
  return EN_LETTRES.get(mot) ?? (ranked ? (ORDINAL.exec(mot)?.[1] ?? null) : null)
}

/** `readSuite('nuit d avril 2')` is `{ base: 'nuit d avril', numero: '2' }`, of a folded title; « deuxieme partie » and « ii » too. */
export function readSuite(texte: string): Lu {
  const mots = texte.split(' ')
  const numeros = mots.map((_, i) => numberOf(mots, i))
  const said = numeros.filter(n => n !== null)
  if (said.length === 0) return { base: texte, numero: '' }
  const beside = (i: number) => RANGS.has(mots[i] as string) && (numeros[i - 1] ?? numeros[i + 1] ?? null) !== null
  const left = mots.filter((_, i) => numeros[i] === null && !beside(i))
  // « 1 », « tome 2 »: a title that is nothing but its number
  return left.length === 0 ? { base: texte, numero: '' } : { base: left.join(' '), numero: said.join(' ') }
}

/** True of words that only number: « 2 », « ii », « deux »; two of them are told apart as numbers, not as words. */
export const saysNumber = (mot: string): boolean =>
  CHIFFRES.test(mot) || ROMAINS.has(mot) || EN_LETTRES.has(mot) || ORDINAL.test(mot)

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
  return [...niveaux.slice(0, -1), { ...last, ...half, au_moins: 0 }, { niveau: 'un autre numéro', ...half, deux: true }]
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
export function withSuites(
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

/**
 * The number by which a title follows another, however it is written: « 2 », « II », « deux », « deuxième partie ». A year, an engine (« 2.0 »), the tension of
 * a tool are no such numbers, nor is a title that is nothing but one.
 */

const UNITES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
/** Up to twenty: beyond, series are written in figures. */
const ROMAINS: ReadonlyMap<string, string> = new Map(
  Array.from(
    { length: 20 },
    (_, i) => [i < 10 ? UNITES[i + 1] : `x${UNITES[i - 9]}`, String(i + 1)] as [string, string]
  )
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

export interface Lu {
  /** The title less its number. */
  readonly base: string
  /** Its numbers, in figures; empty when it says none. */
  readonly numero: string
}

/** What one word of a title numbers it by: `null` when it is a word as any other. */
function numberOf(mots: readonly string[], i: number): string | null {
  const mot = mots[i] as string
  // « 2.0 » is an engine, folded to « 2 0 »
  const beside = CHIFFRES.test(mots[i - 1] ?? '') || CHIFFRES.test(mots[i + 1] ?? '')
  if (CHIFFRES.test(mot)) return beside || ANNEE.test(mot) ? null : String(Number(mot))
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

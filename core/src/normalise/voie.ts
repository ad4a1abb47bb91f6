/**
 * The street line: what to take out of it (a post code and a town at its end, placeholders, blanks) and how to cut a cell
 * that carries everything. The producer's words are kept as written, capitals included: only their wrapping goes.
 */
import type { Geographie } from '../reference/geographie.ts'
import { cleNomCommune } from '../reference/nom-commune.ts'
import { fold } from '../text/fold.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { CEDEX } from './code-postal.ts'
import { clesServies, departementsOf } from './codes-servis.ts'
import { isTerritoire } from './departement.ts'
import { ressemblance } from './ressemblance.ts'

/** A cell cut in three; what was not found is empty or null. */
export interface AdresseCoupee {
  readonly voie: string
  readonly codePostal: string | null
  readonly ville: string
  /** What followed the town: a building, a floor. */
  readonly suite: string
}

// "59000" or "59 000", alone between separators; the figures of "BP 10234" are refused by what stands before them.
const POSTE = /(?:^|[\s,;(/–-])(?:F-)?(\d{2} ?\d{3})(?=$|[\s,;)./–-])/g
// "BP", "B.P.", "CS", "TSA", "n°" just before five figures; "Barolino" ends with no such word
const BOX_BEFORE = /(?:\bb\.?\s?p\.?|\bcs|\btsa|\bcp|n°|\bno|boite postale)\s{0,3}:?\s{0,3}$/i
const CP_BEFORE = /\bcp\s{0,3}:?\s{0,3}$/i
// "12 rue X ,  -" and ", 12 rue X": separators that nothing follows or precedes any more.
const EDGES = /^[\s,;:/–-]+|(?:[\s,;:/–-]|\.{2,})+$/g
// "12  rue , , X", "12 rue X -- Y"
const REPEATED = / ?[,;](?: ?[,;])+| {2,}/g
// "null rue X", "undefined", "NaN": what programs write for nothing, as whole words.
const PROGRAM_NOTHING = /(?:^|(?<=[\s,]))(?:null|undefined|nan|none|#n\/[ad])(?=$|[\s,])/gi
// "12.0 rue X", "0 rue X": a number that went through a spreadsheet.
const FLOAT_NUMBER = /^(\d{1,4})\.0(?=\s)/
const ZERO_NUMBER = /^0{1,3}[\s,]+(?=\p{L})/u
// "12 rue X, France", "…, France métropolitaine"
const COUNTRY = /[\s,;-]{1,3}france(?: métropolitaine)?\s{0,3}$/i
/** The longest country, blanks included, and a little more. */
const COUNTRY_MAX = 30
// A cell written over several lines.
const LINE_BREAKS = /[\r\n]+/g
const BLANKS = /\s+/g
/** Beyond this a cell is prose, not a street: it is left as it is. */
const LONGUE = 400

/** The line without blanks, dangling separators and programs' nothings: `tidyVoie(' null  12.0 rue des Lilas ,') → '12 rue des Lilas'`. */
export function tidyVoie(texte: string): string {
  if (PLAIN_LATIN.test(texte) || PLAIN.test(texte)) return isPlaceholder(texte) ? '' : texte
  const spaced = texte.replace(LINE_BREAKS, ', ').replace(BLANKS, ' ').trim()
  if (spaced.length > LONGUE) return spaced
  const line = spaced
    .replace(PROGRAM_NOTHING, ' ')
    .replace(REPEATED, match => (/[,;]/.test(match) ? ', ' : ' '))
    .replace(/ ,/g, ',')
    .replace(EDGES, '')
    .replace(FLOAT_NUMBER, '$1')
    .replace(ZERO_NUMBER, '')
  return isPlaceholder(line) ? '' : line
}
// "12 rue des Lilas": letters, figures and single blanks only, nothing to tidy. Words of programs are caught below.
const PLAIN = /^(?!0|null\b|none\b|nan\b)(?:[\p{L}\d'’.]+ )*[\p{L}\d'’]+$/iu
// The same in French letters, without Unicode's tables: five times faster, and it answers for nine lines in ten.
const PLAIN_LATIN = /^(?!0|null\b|none\b|nan\b)(?:[a-zà-öø-ÿœ\d'’.]+ )*[a-zà-öø-ÿœ\d'’]+$/i

/** The town that follows a post code, and what follows the town: `AJACCIO Bâtiment B` → `AJACCIO`, `Bâtiment B`. */
function villeAtStart(texte: string, codePostal: string, geographie: Geographie): { ville: string; suite: string } {
  const segment = /^[^,;()]*/.exec(texte)?.[0] ?? ''
  const rest = texte.slice(segment.length).replace(EDGES, '')
  const words = segment.trim().split(' ')
  const starts = Array.from({ length: Math.min(words.length, 8) }, (_, i) =>
    words
      .slice(0, i + 1)
      .join(' ')
      .replace(EDGES, '')
  )
  const n = longest(starts, codePostal, geographie) ?? words.length
  const more = rest
    .split(', ')
    .filter(part => !isTerritoire(part, geographie))
    .join(', ')
  return {
    ville: words.slice(0, n).join(' ').replace(EDGES, ''),
    suite: [words.slice(n).join(' ').replace(EDGES, ''), more].filter(Boolean).join(', ')
  }
}

/** How many words make the longest town: one the post code serves, else one of its département. */
function longest(starts: readonly string[], codePostal: string, geographie: Geographie): number | null {
  const served = clesServies(codePostal, geographie)
  for (let n = starts.length; n > 0; n--) if (served.includes(cleNomCommune(starts[n - 1] ?? ''))) return n
  if ((starts[0] ?? '').length <= 3) return null
  const departements = departementsOf(codePostal, geographie)
  for (let n = starts.length; n > 0; n--)
    if (geographie.parNom(starts[n - 1] ?? '').some(c => departements.includes(c.departement))) return n
  return null
}

/** Cuts a cell where its last post code stands: `'12 rue X 20000 AJACCIO'` → voie, code, town. Without one, the cell is the street. */
export function coupeAdresse(texte: string, geographie: Geographie): AdresseCoupee {
  if (texte.length > LONGUE) return { voie: tidyVoie(texte), codePostal: null, ville: '', suite: '' }
  const line = texte.replace(LINE_BREAKS, ', ').replace(BLANKS, ' ')
  let cut: { start: number; end: number; code: string } | null = null
  for (const match of line.matchAll(POSTE)) {
    const start = match.index
    const before = line.slice(Math.max(0, start - 16), start + match[0].indexOf(match[1] as string))
    if (BOX_BEFORE.test(before) && !CP_BEFORE.test(before)) continue
    const code = (match[1] as string).replace(' ', '')
    if (!isPlausible(code, geographie)) continue
    cut = { start, end: start + match[0].length, code }
  }
  if (cut === null) return { voie: tidyVoie(texte), codePostal: null, ville: '', suite: '' }
  const avant = line
    .slice(0, cut.start)
    .replace(/\(\s*$/, '')
    .replace(/\bcp\s{0,3}:?\s{0,3}$/i, '')
  const apres = line
    .slice(cut.end)
    .replace(CEDEX, ' ')
    .replace(COUNTRY, '')
    .replace(EDGES, '')
    .replace(/^\)/, '')
    .trim()
  if (/\p{L}/u.test(apres)) {
    const { ville, suite } = villeAtStart(apres, cut.code, geographie)
    return { voie: tidyVoie(avant), codePostal: cut.code, ville, suite: tidyVoie(suite) }
  }
  const tail = villeAmong(avant, clesServies(cut.code, geographie), true)
  return { voie: tidyVoie(tail.voie), codePostal: cut.code, ville: tail.ville, suite: '' }
}

/** Known, or at least of a département that exists. */
function isPlausible(code: string, geographie: Geographie): boolean {
  if (geographie.parCodePostal(code).length > 0) return true
  const departement = /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)
  return departement === '20' || geographie.departement(departement) !== undefined
}

/** Words after which a town's name is still part of the street: "route de Lille", "place Saint-Denis". */
const LIENS: ReadonlySet<string> = new Set([
  ...['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'a', 'au', 'aux', 'et', 'en', 'sur', 'sous', 'vers', 'saint'],
  ...[
    'rue',
    'avenue',
    'av',
    'ave',
    'boulevard',
    'bd',
    'bvd',
    'place',
    'pl',
    'route',
    'rte',
    'chemin',
    'che',
    'impasse'
  ],
  ...[
    'allee',
    'allees',
    'quai',
    'cours',
    'square',
    'sq',
    'residence',
    'mairie',
    'ville',
    'village',
    'ancienne',
    'faubourg'
  ]
])

/**
 * The town at the end of a line, as `isVille` knows it. A separator before it is enough; without one it must be alone in
 * capitals, or `sure` that nothing else is expected there (a post code follows it).
 */
export function villeAtEnd(
  texte: string,
  isVille: (ville: string) => boolean,
  sure: boolean
): { voie: string; ville: string } {
  const line = texte.length > LONGUE ? '' : texte.replace(CEDEX, '').replace(EDGES, '')
  if (line.length <= 60 && line !== '' && isVille(line)) return { voie: '', ville: line }
  const words = line.split(SEPARATOR)
  for (let taken = 1; taken <= 15 && taken < words.length; taken += 2) {
    const at = words.length - taken
    const ville = words.slice(at).join('').replace(/[()]/g, '').trim()
    if (ville === '' || !isVille(ville)) continue
    const voie = words.slice(0, at - 1).join('')
    const previous =
      fold(words[at - 2] ?? '')
        .split(' ')
        .at(-1) ?? ''
    const shouted = ville === ville.toUpperCase() && voie !== voie.toUpperCase()
    if (/[,;:()–-]/.test(words[at - 1] ?? '') || (!LIENS.has(previous) && (sure || shouted))) return { voie, ville }
  }
  return { voie: texte, ville: '' }
}
/** The same among known keys. Most lines do not end with a town: one look at their last word spares the rest. */
export function villeAmong(texte: string, cles: readonly string[], sure: boolean): { voie: string; ville: string } {
  return TAIL.test(texte.slice(-TAIL_MAX)) || endsWithOne(texte, cles)
    ? villeAtEnd(texte, ville => cles.includes(cleNomCommune(ville)), sure)
    : { voie: texte, ville: '' }
}

// Between words: " - ", "---", ", ", " (", or a blank.
const SEPARATOR = /( ?[-–]{2,3} ?| [-–] |[\s,;:()]{1,4})/

/** The town as the street line may repeat it. */
export interface LocaliteDeVoie {
  /** Keys of `cleNomCommune`. */
  readonly cles: readonly string[]
  readonly codesPostaux: readonly string[]
  readonly codeDit: string | null
}

/** The line without the town it is in: `withoutLocalite('12 rue X, 59000 LILLE CEDEX', …)` → `12 rue X`. Never leaves it empty. */
export function withoutLocalite(texte: string, localite: LocaliteDeVoie, geographie: Geographie): string {
  const { cles, codesPostaux, codeDit } = localite
  let voie = texte
  if (FIVE_FIGURES.test(texte)) {
    const cut = coupeAdresse(texte, geographie)
    const same = cut.codePostal !== null && (codesPostaux.includes(cut.codePostal) || cut.codePostal === codeDit)
    const sameTown = cut.ville === '' || cles.includes(cleNomCommune(cut.ville))
    if (same && sameTown) voie = cut.suite === '' ? cut.voie : `${cut.voie}, ${cut.suite}`
  }
  voie = villeAmong(
    voie.slice(-COUNTRY_MAX).toLowerCase().includes('france') ? voie.replace(COUNTRY, '') : voie,
    cles,
    false
  ).voie
  const tidy = withoutOwnCode(tidyVoie(voie), localite)
  return tidy === '' ? withoutOwnCode(tidyVoie(texte), localite) : tidy
}

// "59000", "59 000" anywhere, glued to a word too ("rue des Lilas59000"), with the brackets around it.
const CODE = /\(?(?<!\d)(\d{2}) ?(\d{3})(?!\d)\)?/g
// What follows a code up to the next mark: " LILLE", " Saint Génis d'Olt".
const AFTER_CODE = /^[^,;()\d]{0,60}/

/**
 * The line without the record's own post code, wherever it stands, and without the town behind it when it is a writing of
 * the record's: `Mairie du Bourg 59000` → `Mairie du Bourg`, `12 rue X 59000 LILE` → `12 rue X`. Never leaves it empty.
 */
function withoutOwnCode(line: string, { cles, codesPostaux, codeDit }: LocaliteDeVoie): string {
  if (line.length > LONGUE || !FIVE_FIGURES.test(line)) return line
  for (const match of line.matchAll(CODE)) {
    const code = `${match[1]}${match[2]}`
    if (code !== codeDit && !codesPostaux.includes(code)) continue
    const before = line.slice(0, match.index)
    if (BOX_BEFORE.test(before.slice(-16)) && !CP_BEFORE.test(before)) continue
    const street = tidyVoie(before.replace(/\bcp\s{0,3}:?\s{0,3}$/i, ''))
    const after = line.slice(match.index + match[0].length)
    const segment = AFTER_CODE.exec(after)?.[0] ?? ''
    const ville = cleNomCommune(segment.replace(CEDEX, '').replace(EDGES, ''))
    const isTown = street !== '' && ville !== '' && cles.some(cle => ressemblance(ville, cle) >= 0.5)
    const rest = tidyVoie(isTown ? after.slice(segment.length) : after)
    const kept = [street, rest].filter(part => part !== '').join(isTown || /^\s*[,;)]/.test(after) ? ', ' : ' ')
    return kept === '' ? line : withoutOwnCode(kept, { cles, codesPostaux, codeDit })
  }
  return line
}
// "59000", "59 000"
const FIVE_FIGURES = /\d{2} ?\d{3}/
// What may follow the town: "LILLE CEDEX 9", "Lille, France", "(Lille)"
const TAIL = /(?:cedex ?\d{0,2}|france|[)\s,;.-])$/i
/** The longest tail, `cedex 12`, and one more: looked for at the end alone. */
const TAIL_MAX = 9
// What parts words: a blank, "," ";" ":" "(" ")" "–" "-"
const PARTS_WORDS = /[\s,;:()–-]/
/** No last word of a town is longer. */
const WORD_MAX = 40

/** "Marie" of "20 rue X, Sainte-Marie": the last word of the line ends like a town, or a town like it. */
function endsWithOne(texte: string, cles: readonly string[]): boolean {
  if (texte.length > LONGUE) return false
  let start = texte.length
  while (start > 0 && texte.length - start < WORD_MAX && !PARTS_WORDS.test(texte[start - 1] as string)) start--
  const folded = fold(texte.slice(start))
  return folded !== '' && cles.some(cle => cle.endsWith(folded) || folded.endsWith(cle))
}

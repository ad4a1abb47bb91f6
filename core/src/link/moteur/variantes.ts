/**
 * What tells two titles apart by one word. « Les Marées - tome 1 » and « tome 2 » share all their words but a figure; « perceuse B170 rouge » and
 * « perceuse B170 bleue » all but a colour. Likeness of words calls them nearly equal, and they are two things: figures that differ,
 * or two words that a table shows taking each other's place, decide.
 */
import { fold } from '../../text/fold.ts'
import { slips } from '../../text/frappe.ts'
import { hash32 } from '../../text/hash.ts'
import type { Codes, Donnees } from './colonnes.ts'
import type { Nature } from './modele.ts'
import { saysNumber } from './numeros.ts'

// "tome3", "x33100": what is a number in a word
const CHIFFRES = /\d+/g
// Whether it is worth cutting in words
const CHIFFRE_OU_ROMAIN = /\d|\b[ivx]{2,4}\b/
/** Prose rather than the number of a series: « in the 21st century ». */
const ORDINAL = /^\d+(?:st|nd|rd|th|er|re|e|eme)$/
/** Roman numbers that are no letter of their own: « v », « x » and « c » may be a code's. */
const ROMAINS: ReadonlyMap<string, string> = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9'],
  ['xi', '11'],
  ['xii', '12']
])

/**
 * The numbers of a folded title, those that follow each other glued as a code is in one word or two:
 * `figuresOf('ponceuse x33 100') → ['33100']`, `figuresOf('tome ii 1984 edition 2') → ['21984', '2']`. Each by itself without `glue`:
 * a maker's model and what stands beside it are no one code (« ET806 18 V »).
 */
export function figuresOf(texte: string, glue = true): string[] {
  const out: string[] = []
  let run = ''
  for (const mot of texte.split(' ')) {
    const said = ROMAINS.get(mot) ?? (ORDINAL.test(mot) ? '' : (mot.match(CHIFFRES) ?? []).join(''))
    if (said !== '' && !glue) out.push(said)
    else if (said !== '') run += said
    else if (run !== '') {
      out.push(run)
      run = ''
    }
  }
  if (run !== '') out.push(run)
  return out
}

/** The numbers of a title, read both ways. */
interface Figures {
  readonly mots: readonly string[]
  readonly codes: readonly string[]
}

const SANS_CHIFFRE: Figures = { mots: [], codes: [] }

/** True when, however they are read, the numbers of two titles differ. */
const figuresDiffer = (x: Figures, y: Figures): boolean =>
  differ(x.codes, y.codes) && differ(x.mots, y.mots) && differ(x.mots, y.codes) && differ(x.codes, y.mots)

/** True when each says a number that the other has not: « tome 1 » and « tome 2 », not « tome 1 » and « tome 1, 1984 ». */
function differ(x: readonly string[], y: readonly string[]): boolean {
  const lacks = (few: readonly string[], many: readonly string[]) => few.some(one => !many.includes(one))
  return lacks(x, y) && lacks(y, x)
}

/** Nothing said: most titles hold no number, and share this one. */
const RIEN: readonly string[] = []

/** The word that a text says of each group, by the group's rank; empty where it says two, which tells nothing: « du rouge au noir ». */
function opposedIn(texte: string, groupe: ReadonlyMap<string, number>, size: number): readonly string[] {
  let out: string[] | null = null
  for (const mot of texte.split(' ')) {
    const g = groupe.get(mot)
    if (g === undefined) continue
    out ??= new Array<string>(size).fill('')
    out[g] = out[g] === '' || out[g] === mot ? mot : '\u0000'
  }
  return out?.map(mot => (mot === '\u0000' ? '' : mot)) ?? RIEN
}

/** « rouge » on one side, nothing of it on the other but a number of its own: « 1,5 L ». One is said where the other would be. */
const instead = (said: readonly string[], other: readonly string[], theirs: Figures, ours: Figures): boolean =>
  said.some((mot, g) => mot !== '' && (other[g] ?? '') === '') &&
  theirs.mots.some(n => !ours.mots.includes(n) && !ours.codes.includes(n)) &&
  !theirs.codes.some(n => ours.codes.includes(n) && !ours.mots.includes(n))

/** Whether two values, by their codes, are told apart by a figure or by opposed words: `apartBy(codes, [['bleu', 'rouge']])(3, 8)`. */
export function apartBy(
  { textes }: Pick<Codes, 'textes'>,
  opposes: readonly (readonly string[])[]
): (x: number, y: number) => boolean {
  const groupe = new Map(opposes.flatMap((mots, g) => mots.map(mot => [fold(mot), g] as const)))
  const figures = textes.map(texte =>
    CHIFFRE_OU_ROMAIN.test(texte) ? { mots: figuresOf(texte, false), codes: figuresOf(texte) } : SANS_CHIFFRE
  )
  const words = groupe.size === 0 ? null : textes.map(texte => opposedIn(texte, groupe, opposes.length))
  return (x, y) => {
    const [fx, fy] = [figures[x] as Figures, figures[y] as Figures]
    if (fx.mots.length > 0 && fy.mots.length > 0 && figuresDiffer(fx, fy)) return true
    if (words === null) return false
    const [wx, wy] = [words[x] as readonly string[], words[y] as readonly string[]]
    if (instead(wx, wy, fy, fx) || instead(wy, wx, fx, fy)) return true
    return wx !== RIEN && wy !== RIEN && wx.some((mot, g) => mot !== '' && wy[g] !== '' && wy[g] !== mot)
  }
}

/** Families in which two words must take each other's place to oppose: fewer are slips of the keyboard. */
const FAMILLES_MIN = 4
/** Rows of one family at most: beyond, what they share is no title. */
const FAMILLE_MAX = 50
/** Words of a title that is looked at. */
const MOTS_MAX = 12
/** Of pairs that two words part, the share that another clue shows to be one thing, from which the words do not oppose: « SAS » and « SARL ». */
const UNE_CHOSE = 0.3
/** Values that say of two rows that they are one thing, when they share them. */
const PREUVES: ReadonlySet<Nature> = new Set(['identifiant', 'telephone', 'courriel', 'site', 'date', 'annee'])

interface Vus {
  familles: number
  /** Pairs of rows that say another clue both, and of them those that agree on it. */
  dites: number
  egales: number
}

/** One word written twice: short for the other (« t. » and « tome », « noir » and « noire »), a slip, two numbers that figures tell already. */
const sameWord = (x: string, y: string): boolean =>
  x.startsWith(y) ||
  y.startsWith(x) ||
  (figuresOf(x).length > 0 && figuresOf(y).length > 0) ||
  (saysNumber(x) && saysNumber(y)) ||
  slips(x, y, 2) <= (Math.min(x.length, y.length) > 4 ? 2 : 1)

/** Families looked at: of a million titles, those whose hash is low, the same whatever the order of rows. */
const FAMILLES_MAX = 400_000

/** Rows by what is left of their title less one word; those of one file, unless `fichiers` is null. */
export function familiesOf(
  { textes, codes }: Codes,
  fichiers: Int32Array | null
): Map<string, { mot: string; rang: number }[]> {
  const out = new Map<string, { mot: string; rang: number }[]>()
  let all = 0
  for (const code of codes) if (code !== 0) all += (textes[code] as string).split(' ').length
  const bound = (FAMILLES_MAX / Math.max(1, all)) * 2 ** 32
  codes.forEach((code, rang) => {
    const mots = (textes[code] as string).split(' ')
    if (code === 0 || mots.length < 2 || mots.length > MOTS_MAX) return
    mots.forEach((mot, i) => {
      const key = `${fichiers?.[rang] ?? ''} ${mots.slice(0, i).join(' ')} _ ${mots.slice(i + 1).join(' ')}`
      if (hash32(key) >= bound) return
      const members = out.get(key)
      if (members === undefined) out.set(key, [{ mot, rang }])
      else if (members.length < FAMILLE_MAX) members.push({ mot, rang })
    })
  })
  return out
}

/**
 * Words of a column of titles that take each other's place in rows of one file otherwise alike, again and again:
 * `[['bleu', 'noir', 'rouge', 'vert']]`. `autres`: the other columns, which may show that such rows are one thing all the same.
 */
export function opposesOf(
  { fichiers }: Donnees,
  titres: Codes,
  autres: readonly { readonly nature: Nature; readonly codes: Codes }[]
): string[][] {
  const preuves = autres.filter(({ nature }) => PREUVES.has(nature)).map(({ codes }) => codes.codes)
  const vus = new Map<string, Vus>()
  for (const members of familiesOf(titres, fichiers).values()) {
    const here = new Set<string>()
    members.forEach((x, i) => {
      for (const y of members.slice(0, i)) {
        if (sameWord(x.mot, y.mot)) continue
        const key = x.mot < y.mot ? `${x.mot} ${y.mot}` : `${y.mot} ${x.mot}`
        const seen = vus.get(key) ?? { familles: 0, dites: 0, egales: 0 }
        vus.set(key, seen)
        if (!here.has(key)) seen.familles++
        here.add(key)
        const said = preuves.filter(codes => codes[x.rang] !== 0 && codes[y.rang] !== 0)
        if (said.length > 0) seen.dites++
        if (said.some(codes => codes[x.rang] === codes[y.rang])) seen.egales++
      }
    })
  }
  const kept = [...vus].filter(([, v]) => v.familles >= FAMILLES_MIN && v.egales <= UNE_CHOSE * v.dites)
  return joined(kept.map(([key]) => key.split(' ') as [string, string]))
}

/** Words that oppose one after another, in one group, in their order. */
function joined(paires: readonly (readonly [string, string])[]): string[][] {
  const of = new Map<string, Set<string>>()
  for (const [x, y] of paires) {
    const whole = new Set([...(of.get(x) ?? [x]), ...(of.get(y) ?? [y])])
    for (const mot of whole) of.set(mot, whole)
  }
  return [...new Set(of.values())]
    .map(mots => [...mots].sort())
    .sort((x, y) => ((x[0] as string) < (y[0] as string) ? -1 : 1))
}

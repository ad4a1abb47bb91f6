/**
 * Short forms that a column shows by itself. A list of streets writes « AV du Moulin » here and « Avenue du Moulin » there: a word that is the
 * beginning or the skeleton of another, and stands again and again where the other stands, is the other. Learnt from the cells, so that
 * it holds of streets, of schools (« Éc. », « Collège ») and of what nobody thought of.
 */
import type { Codes } from './colonnes.ts'
import { familiesOf } from './variantes.ts'

/** Letters of a short form at most: « résid. » is found by likeness already. */
const COURT_MAX = 4
/** Families in which both forms must stand at one place: fewer are slips. */
const FAMILLES_MIN = 3
/** Of the rows, those that say the long form, from which one letter may stand for it: « r » for « rue ». Initials of persons stand for many names. */
const PART_D_UNE_LETTRE = 0.1
/** The other reading of a short form must be so many times rarer: families, times rows that say it (« r » for « rue », and not for « route »). */
const FRANC = 3

const VOYELLES = /[aeiouy]/g

/** True when `court` is written for `long`: its beginning (« imp »), or its first letter and consonants after it (« bd », « rte »). */
export function abridges(court: string, long: string): boolean {
  if (court.length > COURT_MAX || long.length < court.length + 2 || court[0] !== long[0]) return false
  if (/\d/.test(court) || /\d/.test(long)) return false
  if (long.startsWith(court)) return true
  if (court.length < 2 || (court.slice(1, -1).match(VOYELLES)?.length ?? 0) > 0) return false
  let at = 1
  for (const lettre of court.slice(1)) {
    at = long.indexOf(lettre, at) + 1
    if (at === 0) return false
  }
  return true
}

// "12", "7b": a street's numbers keep its rows apart
const NUMERO = /^\d+[a-z]?$/

/** Rows that say each word. */
function heldWords({ textes, codes }: Codes): Map<string, number> {
  const out = new Map<string, number>()
  const words = textes.map(texte => new Set(texte.split(' ')))
  for (const code of codes)
    if (code !== 0) for (const mot of words[code] as Set<string>) out.set(mot, (out.get(mot) ?? 0) + 1)
  return out
}

/** Families of each couple of a short form and a long one. */
function couplesOf(codes: Codes): Map<string, Map<string, number>> {
  const bare = codes.textes.map(texte => {
    const left = texte.split(' ').filter(mot => !NUMERO.test(mot))
    return left.length === 0 ? texte : left.join(' ')
  })
  const out = new Map<string, Map<string, number>>()
  for (const members of familiesOf({ ...codes, textes: bare }, null).values()) {
    const mots = [...new Set(members.map(m => m.mot))]
    for (const court of mots)
      for (const long of mots) {
        if (!abridges(court, long)) continue
        const longs = out.get(court) ?? new Map<string, number>()
        out.set(court, longs.set(long, (longs.get(long) ?? 0) + 1))
      }
  }
  return out
}

// "2e", "2eme", "2nd", "3rd"
const ORDINAL = /^(\d{1,2})(?:e|eme|ieme|er|ere|st|nd|nde|rd|th)$/
const ORDINAUX = 'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'.split(' ')

const rankOf = (mot: string): number => Number(ORDINAL.exec(mot)?.[1] ?? ORDINAUX.indexOf(mot) + 1)

/** Ranks that a column writes two ways: « 2e édition » and « deuxième édition » are one, and take each other's place all the same. */
function ordinalsOf(mots: Iterable<string>): [string, string][] {
  const forms = new Map<number, string[]>()
  for (const mot of mots) {
    const rank = rankOf(mot)
    if (rank > 0) forms.set(rank, [...(forms.get(rank) ?? []), mot])
  }
  return [...forms].flatMap(([rank, dits]) => {
    const one = rank === 1 ? '1er' : `${rank}e`
    return dits.length < 2 ? [] : dits.filter(mot => mot !== one).map((mot): [string, string] => [mot, one])
  })
}

/**
 * Short forms of a column and the words they are written for: `{ av: 'avenue', imp: 'impasse', r: 'rue' }`; those with two readings are left;
 * and ranks written two ways: `{ deuxieme: '2e' }`.
 */
export function abregesOf(codes: Codes): Readonly<Record<string, string>> {
  const couples = couplesOf(codes)
  const held = heldWords(codes)
  const said = codes.codes.reduce((sum, code) => sum + (code === 0 ? 0 : 1), 0)
  const kept = new Map<string, string>(ordinalsOf(held.keys()))
  for (const [court, longs] of couples) {
    const ranked = [...longs]
      .map(([long, familles]) => ({ long, familles, poids: familles * (held.get(long) ?? 0) }))
      .sort((x, y) => y.poids - x.poids || y.long.length - x.long.length || (x.long < y.long ? -1 : 1))
    const [{ long, familles, poids }, autre] = [ranked[0] as (typeof ranked)[number], ranked[1]]
    if (familles < FAMILLES_MIN) continue
    // « av » stands for « ave » and for « avenue », which are one word.
    const two = autre !== undefined && !abridges(autre.long, long) && !abridges(long, autre.long)
    if (two && poids < FRANC * autre.poids) continue
    if (court.length === 1 && (held.get(long) ?? 0) < PART_D_UNE_LETTRE * said) continue
    kept.set(court, long)
  }
  const whole = (mot: string): string => {
    const long = kept.get(mot)
    return long === undefined ? mot : whole(long)
  }
  return Object.fromEntries([...kept.keys()].sort().map(court => [court, whole(court)]))
}

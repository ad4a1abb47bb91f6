/**
 * The kind of house that a name begins with, and whether two kinds may be one house: « Gymnase des Aubépines » and « Maison de quartier des
 * Aubépines » share a name and a door, and are two. The words are in mots-de-maisons.ts and mots-de-services.ts; a kind is a number, and what two
 * of them are to each other one look in a table.
 */
import { A_DIRE, AUTREMENT, ENSEMBLE, FAMILLES } from './mots-de-maisons.ts'
import { NON_SERVICES, type Service } from './mots-de-services.ts'
import { GENRES } from './services.ts'

interface Maison {
  readonly phrases: readonly string[]
  /** The service whose kind it is, null for what is no service of ours. */
  readonly service: Service | null
  readonly famille: string
  /** Says little by itself. */
  readonly vague: boolean
}

const TILDE = '~'
const phrasesOf = (texte: string): string[] => texte.split('|').flatMap(phrase => phrase.trim() || [])

/** By their number, from 1: those of services first, numbered as `Lecture.genre` is. */
const MAISONS: readonly Maison[] = [
  ...GENRES.map(({ phrases, service }): Maison => ({ phrases, service, famille: '', vague: false })),
  ...Object.entries(FAMILLES).flatMap(([famille, kinds]) =>
    kinds.split(';').map((kind): Maison => {
      const vague = kind.trim().startsWith(TILDE)
      return { phrases: phrasesOf(kind.replace(TILDE, '')), service: null, famille, vague }
    })
  )
]

/** The number of a name that says several kinds: it contradicts none. */
const PLUSIEURS = MAISONS.length + 1
const NOMBRE = PLUSIEURS + 1

/** How two kinds stand: nothing to say; one house only if a telephone or a mailbox says so; two, whatever they share. */
export const LIBRE = 0
export const A_PROUVER = 1
export const JAMAIS = 2

/** Services that lodge with whoever has a room: a contact in common says that they do, of any house. */
const LOGEES: ReadonlySet<Service> = new Set(['epn', 'france-services', 'tiers-lieu', 'mobile'])

/** Every number that a word of the tables below stands for: a service's kinds, or the one that is said so. */
function numbersOf(genre: string): readonly number[] {
  const numbers = MAISONS.flatMap(({ service, phrases }, i) =>
    service === genre || phrases.includes(genre) ? [i + 1] : []
  )
  if (numbers.length === 0) throw new RangeError(`« ${genre} » : genre de maison inconnu de mots-de-maisons.ts`)
  return numbers
}

function between(a: Maison, b: Maison): number {
  // What two services are to each other, services.ts says.
  if (a === b || (a.service !== null && b.service !== null)) return LIBRE
  if (a.vague || b.vague || a.famille === b.famille) return A_PROUVER
  return [a, b].some(({ service }) => service !== null && LOGEES.has(service)) ? A_PROUVER : JAMAIS
}

function makeTable(): Uint8Array {
  const table = new Uint8Array(NOMBRE * NOMBRE)
  const put = (a: number, b: number, dit: number) => {
    table[a * NOMBRE + b] = dit
    table[b * NOMBRE + a] = dit
  }
  MAISONS.forEach((a, i) => {
    for (let j = 0; j < i; j++) put(i + 1, j + 1, between(a, MAISONS[j] as Maison))
  })
  for (const [pairs, dit] of [
    [A_DIRE, A_PROUVER],
    [ENSEMBLE, LIBRE]
  ] as const)
    for (const [genre, others] of pairs)
      for (const a of numbersOf(genre)) for (const other of others) for (const b of numbersOf(other)) put(a, b, dit)
  return table
}
const TABLE = makeTable()

/** What two kinds are to each other, by their numbers: `JAMAIS` of a gymnasium and a library, `LIBRE` where either is unknown. */
export const relationDeMaisons = (a: number, b: number): number => TABLE[a * NOMBRE + b] as number

interface Phrase {
  readonly mots: readonly string[]
  /** 0 for what begins as a kind and is none: « café numérique ». */
  readonly maison: number
}

/** First word → what begins with it, the longest first. */
const PAR_PREMIER: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const byFirst = new Map<string, Phrase[]>()
  const add = (texte: string, maison: number) => {
    const mots = texte.split(/\s+/)
    const first = mots[0] as string
    const list = byFirst.get(first) ?? []
    list.push({ mots, maison })
    byFirst.set(first, list)
  }
  for (const texte of phrasesOf(`${AUTREMENT}|${NON_SERVICES}`)) add(texte, 0)
  MAISONS.forEach(({ phrases, service }, i) => {
    if (service !== 'mobile') for (const texte of phrases) add(texte, i + 1)
  })
  for (const list of byFirst.values()) list.sort((a, b) => b.mots.length - a.mots.length)
  return byFirst
})()

/** The phrases that a word begins: asked once of each word. */
export const maisonsDuMot = (mot: string): readonly Phrase[] | undefined => PAR_PREMIER.get(mot)

interface MotDeMaison {
  readonly texte: string
  readonly maisons: readonly Phrase[] | undefined
}

const DE: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'a', 'au', 'aux', 'en', 'dans', 'chez', 'pour'])
const LE: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l'])

/** True of what completes the words before it: « Amis de la bibliothèque » is no library. */
function isComplement(mots: readonly MotDeMaison[], i: number): boolean {
  const before = mots[i - 1]?.texte
  if (before === undefined) return false
  return DE.has(before) || (LE.has(before) && DE.has(mots[i - 2]?.texte ?? ''))
}

/** True of one word that is the whole name but for its article: « La Gare », « L’Épicerie » are what somebody called a house. */
const isProper = (mots: readonly MotDeMaison[], i: number, { mots: { length } }: Phrase): boolean =>
  length === 1 && i === 1 && mots.length === 2 && LE.has(mots[0]?.texte as string)

/** What a name says of the kind of house. */
export interface MaisonLue {
  /** Its number: 0 when it says none, a number of its own when it says several. */
  readonly maison: number
  /** True when the name begins with it, articles aside. */
  readonly enTete: boolean
}

const AUCUNE: MaisonLue = { maison: 0, enTete: false }
const CONFUSE: MaisonLue = { maison: PLUSIEURS, enTete: false }

/**
 * The kind that folded words say: « Gymnase de la mairie » is a gymnasium, « Médiathèque et gymnase » several. `genre` is what services read of
 * the name, slips and bad agreements aside: what is said so is known too. Of a name whose letters an export broke, nothing is known.
 */
export function readMaison(nom: string, mots: readonly MotDeMaison[], genre: number): MaisonLue {
  let maison = 0
  let enTete = false
  let dits = 0
  for (let i = 0; i < mots.length; ) {
    const debut = i
    const found = mots[i]?.maisons?.find(({ mots: dits }) => dits.every((dit, k) => mots[debut + k]?.texte === dit))
    i += found?.mots.length ?? 1
    if (found !== undefined) dits++
    if (found === undefined || found.maison === 0 || isComplement(mots, debut) || isProper(mots, debut, found)) continue
    if (maison !== 0 && maison !== found.maison) return CONFUSE
    if (maison === 0) enTete = debut === 0 || (debut === 1 && LE.has(mots[0]?.texte as string))
    maison = found.maison
  }
  if (nom.includes(LETTRE_PERDUE)) return CONFUSE
  if (maison === 0) return dits > 0 || genre === 0 ? AUCUNE : { maison: genre, enTete: true }
  return { maison, enTete }
}

/** What stands for a letter that could not be read. */
const LETTRE_PERDUE = '\ufffd'

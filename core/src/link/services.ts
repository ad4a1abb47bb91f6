/**
 * Which service a name tells, and how two services stand to each other: two at one door are two places (a town hall and its library), unless
 * the one may hold the other. Nothing here knows a producer; the words are in mots-de-services.ts.
 */

import { correcteurOf } from '../text/coquilles.ts'
import { foldedWords } from '../text/fold.ts'
import { NON_SERVICES, PHRASES, SERVICES, type Service } from './mots-de-services.ts'

export interface Lecture<M extends MotDeService = MotDeService> {
  /** Bits of SERVICES. */
  readonly masque: number
  /** The words left once those of the services are taken. */
  readonly reste: readonly M[]
  /** The one house that the words name, of those that one service has several of; 0 when they name none, or two. */
  readonly enseigne: number
  /** The one kind of house that they say; 0 when they say none, or two. */
  readonly genre: number
}

const BIT = new Map(SERVICES.map((s, i) => [s, 1 << i]))

/** The bits of some services: `maskOf('mairie', 'ccas') === 0b110`. */
export const maskOf = (...services: readonly Service[]): number =>
  services.reduce((mask, s) => mask | (BIT.get(s) as number), 0)

interface Phrase {
  readonly mots: readonly string[]
  /** 0 for what is no service, though it begins as one. */
  readonly bit: number
  /** The house of its own that it names, from 1; 0 when it names none. */
  readonly enseigne: number
  /** Its kind, from 1: phrases of one kind are ways of saying the same. */
  readonly genre: number
}
type Phrases = ReadonlyMap<string, readonly Phrase[]>

/** First word of a phrase → the phrases that begin with it, the longest first: reading a name is then one pass. */
function byFirst(phrases: readonly Phrase[]): Phrases {
  const out = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.mots[0] as string
    const list = out.get(first) ?? []
    list.push(phrase)
    out.set(first, list)
  }
  for (const list of out.values()) list.sort((a, b) => b.mots.length - a.mots.length)
  return out
}

/** More than any service has. */
const ENSEIGNES_MAX = 32

/** What opens a house that its service, said alone, never is. */
const A_PART = '!'

/** The kinds of house that the services' words tell, in the order that numbers them from 1. */
export const GENRES = SERVICES.flatMap((service, s) =>
  PHRASES[service].split(';').flatMap((enseigne, e) =>
    enseigne
      .replace(A_PART, '')
      .split('/')
      .map(phrases => ({
        service,
        phrases: phrases.split('|').flatMap(phrase => phrase.trim() || []),
        bit: BIT.get(service) as number,
        enseigne: e === 0 ? 0 : s * ENSEIGNES_MAX + e
      }))
  )
)

/** The houses that a service said alone never is: a games library is no library. */
export const ENSEIGNES_A_PART: ReadonlySet<number> = new Set(
  SERVICES.flatMap((service, s) =>
    PHRASES[service].split(';').flatMap((enseigne, e) => (enseigne.includes(A_PART) ? [s * ENSEIGNES_MAX + e] : []))
  )
)

const BY_FIRST = byFirst([
  ...GENRES.flatMap(({ phrases, bit, enseigne }, g) =>
    phrases.map(phrase => ({ mots: phrase.split(/\s+/), bit, enseigne, genre: g + 1 }))
  ),
  ...NON_SERVICES.split('|').map(phrase => ({ mots: phrase.split(' '), bit: 0, enseigne: 0, genre: 0 }))
])

/** A slip is believed in a phrase of two words, or in a long one: "Marie" alone is nobody's "mairie". */
const MOT_SUR = 8
const isSure = ({ mots }: Phrase): boolean => mots.length > 1 || (mots[0] as string).length >= MOT_SUR

/**
 * Words as they agree, and badly: "rural", "rurale" and "rurales" end alike, "public" and "publique" too. Believed in a phrase of two words
 * or more: `accord('publiques') === 'public'`.
 */
function accord(mot: string): string {
  if (mot.length < 5) return mot
  let fin = mot.endsWith('s') ? mot.length - 1 : mot.length
  if (mot[fin - 1] === 'e') fin--
  const bare = fin === mot.length ? mot : mot.slice(0, fin)
  return bare.endsWith('qu') ? `${bare.slice(0, -2)}c` : bare
}
const ARTICLES: ReadonlySet<string> = new Set('de du des d la le les l'.split(' '))
/** Without the small words that leave out and lists mix up: "foyer (de, des) jeunes travailleurs". */
const sansPetits = <M extends { readonly texte: string }>(mots: readonly M[]): M[] =>
  mots.filter(({ texte }) => !ARTICLES.has(texte))
const ACCORDEES = byFirst(
  [...BY_FIRST.values()]
    .flat()
    .map(phrase => ({ ...phrase, mots: phrase.mots.filter(mot => !ARTICLES.has(mot)).map(accord) }))
    .filter(p => p.mots.length > 1)
)

const correct = correcteurOf([...BY_FIRST.values()].flat().flatMap(({ mots }) => mots))

/** A word as it is taken, and the phrases that begin with it. */
interface Sens {
  readonly mot: string
  readonly phrases: readonly Phrase[] | undefined
}
const sensOf = (mot: string, phrases: Phrases): Sens => ({ mot, phrases: phrases.get(mot) })

/** A folded word, with all that reading services asks of it: looked up once, however many names hold it. */
export class MotDeService {
  readonly texte: string
  readonly exact: Sens
  #accorde: Sens | undefined
  #corrige: Sens | undefined

  constructor(texte: string) {
    this.texte = texte
    this.exact = sensOf(texte, BY_FIRST)
  }

  /** As it agrees, and badly. */
  get accorde(): Sens {
    this.#accorde ??= sensOf(accord(this.texte), ACCORDEES)
    return this.#accorde
  }

  /** But for a slip. */
  get corrige(): Sens {
    this.#corrige ??= sensOf(correct(this.texte), BY_FIRST)
    return this.#corrige
  }
}

const exactOf = ({ exact }: MotDeService): Sens => exact
const accordeOf = ({ accorde }: MotDeService): Sens => accorde
const corrigeOf = ({ corrige }: MotDeService): Sens => corrige
const always = (): boolean => true

/**
 * The services that the folded words of a name say, and its other words; when it says none, those that it says but for a slip: of « MSAP de
 * Valbourg », `{ masque: france-services, reste: [de, valbourg] }`.
 */
export function readServices<M extends MotDeService>(mots: readonly M[]): Lecture<M> {
  return (
    readWith(mots, exactOf, always) ??
    readWith(sansPetits(mots), accordeOf, always) ??
    readWith(mots, corrigeOf, isSure) ?? { masque: 0, reste: mots, enseigne: 0, genre: 0 }
  )
}

/** The same of any text: `servicesIn('msap@exemple').masque`. */
export const servicesIn = (texte: string): Lecture => readServices(foldedWords(texte).map(mot => new MotDeService(mot)))

/** Null when the words so taken say no service: most words begin no phrase, and nothing more is asked of them. */
function readWith<M extends MotDeService>(
  mots: readonly M[],
  sensOf: (mot: MotDeService) => Sens,
  believed: (phrase: Phrase) => boolean
): Lecture<M> | null {
  let i = 0
  while (i < mots.length && sensOf(mots[i] as M).phrases === undefined) i++
  if (i === mots.length) return null
  let masque = 0
  let enseigne = 0
  let several = false
  let genre = 0
  const reste = mots.slice(0, i)
  while (i < mots.length) {
    const debut = i
    const found = sensOf(mots[i] as M).phrases?.find(
      phrase => believed(phrase) && phrase.mots.every((m, k) => k === 0 || isSaid(mots[debut + k], sensOf, m))
    )
    if (found === undefined || found.bit === 0) reste.push(mots[i++] as M)
    else {
      genre = masque === 0 || genre === found.genre ? found.genre : 0
      masque |= found.bit
      if (found.enseigne !== 0) {
        several ||= enseigne !== 0 && enseigne !== found.enseigne
        enseigne = found.enseigne
      }
      i += found.mots.length
    }
  }
  return masque === 0 ? null : { masque, reste, enseigne: several ? 0 : enseigne, genre }
}

const isSaid = (mot: MotDeService | undefined, sensOf: (mot: MotDeService) => Sens, texte: string): boolean =>
  mot !== undefined && sensOf(mot).mot === texte

/** The kinds of the standard that are services of their own: `BIB` is a library. */
export const SERVICE_DE_TYPOLOGIE: Readonly<Record<string, Service>> = {
  RFS: 'france-services',
  MSAP: 'france-services',
  MUNI: 'mairie',
  CCAS: 'ccas',
  CIAS: 'ccas',
  BIB: 'bibliotheque',
  RELAIS_LECTURE: 'bibliotheque',
  LA_POSTE: 'poste',
  EPN: 'epn',
  EPI: 'epn',
  ENM: 'mobile',
  CS: 'centre-social',
  CSC: 'centre-social',
  EVS: 'centre-social',
  MJC: 'centre-social',
  MQ: 'centre-social',
  MDH: 'centre-social',
  PIJ_BIJ: 'jeunesse',
  RS_FJT: 'jeunesse',
  ML: 'mission-locale',
  PE: 'emploi',
  FT: 'emploi',
  MDE: 'emploi',
  MDEF: 'emploi',
  PLIE: 'emploi',
  CAP_EMPLOI: 'emploi',
  CAF: 'caf',
  CPAM: 'cpam',
  MSA: 'msa',
  CC: 'intercommunalite',
  EPCI: 'intercommunalite',
  CD: 'departement',
  REG: 'departement',
  DEPT: 'solidarites',
  MDS: 'solidarites',
  CMS: 'solidarites',
  CDAS: 'solidarites',
  MDPH: 'solidarites',
  UDAF: 'familles',
  CIDFF: 'familles',
  PREF: 'prefecture',
  CFP: 'impots',
  PAD: 'justice',
  SPIP: 'justice',
  PIMMS: 'pimms',
  TIERS_LIEUX: 'tiers-lieu',
  FABLAB: 'tiers-lieu',
  AFPA: 'formation',
  OF: 'formation',
  CCONS: 'chambre',
  CHRS: 'logement',
  CHU: 'logement',
  CADA: 'logement',
  ES: 'caritatif',
  RESSOURCERIE: 'caritatif'
}

/**
 * Services that are usually one place when they share an address: a digital space and whoever houses it, a France services and the
 * association, post office or centre that runs it. Everything else that is named differently is another service.
 */
const VOISINS: readonly (readonly [Service, readonly Service[]])[] = [
  ['epn', SERVICES.filter(s => s !== 'mairie' && s !== 'mobile' && s !== 'france-services')],
  [
    'france-services',
    [
      'centre-social',
      'pimms',
      'poste',
      'msa',
      'familles',
      'tiers-lieu',
      'caritatif',
      'solidarites',
      'epn',
      'prefecture',
      'formation',
      'mission-locale'
    ]
  ],
  ['centre-social', ['jeunesse', 'tiers-lieu', 'familles', 'formation', 'caritatif', 'pimms']],
  ['tiers-lieu', ['bibliotheque', 'formation', 'familles', 'caritatif', 'ecole', 'intercommunalite']],
  ['formation', ['ecole', 'emploi', 'caritatif', 'chambre', 'familles']],
  ['departement', ['solidarites']],
  ['caritatif', ['logement', 'sante', 'familles']],
  ['sante', ['logement']],
  ['jeunesse', ['logement']]
]

/** A seat of authority and the France services it may run: one place only if their contacts say so. */
const RIVAUX: readonly (readonly [Service, readonly Service[]])[] = [
  ['france-services', ['mairie', 'ccas', 'intercommunalite', 'departement', 'epn']],
  ['mairie', ['epn']]
]

function matrixOf(pairs: readonly (readonly [Service, readonly Service[]])[]): Int32Array {
  const matrix = new Int32Array(SERVICES.length)
  for (const [a, others] of pairs)
    for (const b of others) {
      matrix[SERVICES.indexOf(a)] = (matrix[SERVICES.indexOf(a)] as number) | maskOf(b)
      matrix[SERVICES.indexOf(b)] = (matrix[SERVICES.indexOf(b)] as number) | maskOf(a)
    }
  return matrix
}
/** Those that run a France services in their own walls, and say so or not: a social centre, a post office, an association of families. */
export const TENEURS = maskOf('centre-social', 'pimms', 'poste', 'msa', 'familles')
/** What governs a town or a country: others' services bear its name beside their own. */
export const AUTORITES = maskOf('mairie', 'ccas', 'intercommunalite', 'departement')
/** Services of their own that an authority bears in its own name: « Médiathèque - Commune du Lac » is not « Mairie du Lac ». */
export const PORTES = maskOf('bibliotheque', 'jeunesse', 'ecole', 'loisirs', 'poste')

const NEAR = matrixOf(VOISINS)
const RIVAL = matrixOf(RIVAUX)

function reaches(matrix: Int32Array, a: number, b: number): boolean {
  for (let i = 0; i < SERVICES.length; i++) if (a & (1 << i) && (matrix[i] as number) & b) return true
  return false
}

/** How two masks stand to each other: `relation(maskOf('mairie'), maskOf('bibliotheque')) === 'opposé'`. */
export function relation(a: number, b: number): 'même' | 'voisin' | 'rival' | 'opposé' | 'inconnu' {
  if (a === 0 || b === 0) return 'inconnu'
  if (a & b) return 'même'
  if (reaches(NEAR, a, b)) return 'voisin'
  if (reaches(RIVAL, a, b)) return 'rival'
  return 'opposé'
}

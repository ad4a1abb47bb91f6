/** A name as linkage reads it: the services it says, its own words, what each of them weighs. */
import { foldedWords } from '../text/fold.ts'
import type { Lexique } from './lexique.ts'
import { ANNEXES, GENERIQUES, PERMANENCES, SITES, VIDES } from './mots.ts'
import { type Recensement, rarete } from './recensement.ts'
import { readServices } from './services.ts'

const SPELT: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['bibli', 'bibliotheque'],
  // As the register of companies cuts names short: « UNION DEP ASSOC FAMILIALES ».
  ['ass', 'association'],
  ['asso', 'association'],
  ['assoc', 'association'],
  ['bur', 'bureau'],
  ['ctre', 'centre'],
  ['dep', 'departementale'],
  ['dept', 'departement'],
  ['fed', 'federation'],
  ['inform', 'information']
])

// "A.D.N.R.", "m. j. c.": three initials or more, a full stop after each.
const INITIALES = /(?<![\p{L}\d])(?:\p{L}\.\s?){3,12}/gu
const POINTS = /[.\s]/g

/** Folded words, the shortened ones in full, initials in one: `speltWords('A.D.N.R. de St-Aubert') → ['adnr', 'de', 'saint', 'aubert']`. */
export const speltWords = (texte: string): string[] =>
  foldedWords(texte.includes('.') ? texte.replace(INITIALES, run => `${run.replace(POINTS, '')} `) : texte).map(
    m => SPELT.get(m) ?? m
  )

export interface Nom {
  readonly mots: readonly string[]
  readonly masque: number
  /** See `Lecture` of services. */
  readonly enseigne: number
  readonly sigle: string
  readonly annexe: boolean
  /**
   * What an annexe, or a stop, is called when its house is named before it: `['port']` of "Ligue de Valbourg, antenne du Port",
   * `['mairie']` of "Bus des services, arrêt mairie".
   */
  readonly branche: readonly string[]
  /** The sides that it says, a bit each: see `COTES`. */
  readonly cotes: number
}

/** A word of one's own: no service, no small word, no annexe. */
const ownWords = (mots: readonly string[]): string[] =>
  readServices(mots).reste.filter(m => !VIDES.has(m) && !ANNEXES.has(m))

const AUCUN: readonly string[] = []

/** The sides of a town: « Nord » and « Sud » of one name are two places. */
const COTES: ReadonlyMap<string, number> = new Map([
  ['nord', 1],
  ['sud', 2],
  ['est', 4],
  ['ouest', 8]
])

function brancheOf(folded: readonly string[], annexe: number): readonly string[] {
  const maison = ownWords(folded.slice(0, annexe))
  return maison.length === 0 ? AUCUN : ownWords(folded.slice(annexe + 1)).filter(m => !maison.includes(m))
}

/** The words after "site" or "arrêt", services among them: a bus stops at a town hall. */
function arretOf(folded: readonly string[]): readonly string[] {
  const site = folded.findIndex(m => SITES.has(m))
  return site <= 0 ? AUCUN : folded.slice(site + 1).filter(m => !VIDES.has(m))
}

/** Distinctive words and services of a name. `readNom('MSAP de Valbourg') → { mots: ['valbourg'], masque: france-services, sigle: '' }`. */
export function readNom(nom: string): Nom {
  const folded = speltWords(nom)
  const { masque, reste, enseigne } = readServices(folded)
  const mots: string[] = []
  for (const mot of reste) if (!VIDES.has(mot) && !mots.includes(mot)) mots.push(mot)
  const annexe = folded.findIndex((m, i) => ANNEXES.has(m) || (i > 0 && PERMANENCES.has(m)))
  let initiales = ''
  for (const mot of folded) if (!VIDES.has(mot)) initiales += mot[0]
  return {
    mots,
    masque,
    enseigne,
    annexe: annexe >= 0,
    cotes: mots.reduce((mask, mot) => mask | (COTES.get(mot) ?? 0), 0),
    branche: annexe < 0 ? arretOf(folded) : brancheOf(folded, annexe),
    sigle: initiales.length >= 3 && initiales.length <= 7 ? initiales : ''
  }
}

/** A listed generic word, or a letter alone, says little wherever it is: it need not be counted. */
export const isGeneric = (mot: string): boolean => mot.length === 1 || GENERIQUES.has(mot)
const GENERIQUE = 0.25

/** What each word weighs: by how many of the records hold it, all those of the base or, when `connu` is a census, by its word. */
export function weightsOf(mots: Lexique, connu: Recensement | number): Float64Array {
  const weights = new Float64Array(mots.textes.length)
  for (let i = 1; i < weights.length; i++) {
    if (isGeneric(mots.textes[i] as string)) weights[i] = GENERIQUE
    else if (typeof connu === 'number') weights[i] = rarete(mots.porteurs[i] as number, connu)
    else weights[i] = rarete(connu.porteurs.get(mots.cle(i)) ?? 0, connu.nombre)
  }
  return weights
}

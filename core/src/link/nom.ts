/** A name as linkage reads it: the services it says, its own words, what each of them weighs. */
import { foldedWords } from '../text/fold.ts'
import type { Lexique } from './lexique.ts'
import { ANNEXES, GENERIQUES, VIDES } from './mots.ts'
import { type Recensement, rarete } from './recensement.ts'
import { readServices } from './services.ts'

const SPELT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', bibli: 'bibliotheque' }

/** Folded words, the shortened ones in full: `speltWords('St-Aubert') → ['saint', 'aubert']`. */
export const speltWords = (texte: string): string[] => foldedWords(texte).map(m => SPELT[m] ?? m)

export interface Nom {
  readonly mots: readonly string[]
  readonly masque: number
  readonly sigle: string
  readonly annexe: boolean
}

/** Distinctive words and services of a name. `readNom('MSAP de Valbourg') → { mots: ['valbourg'], masque: france-services, sigle: '' }`. */
export function readNom(nom: string): Nom {
  const folded = speltWords(nom)
  const { masque, reste } = readServices(folded)
  const mots: string[] = []
  for (const mot of reste) if (!VIDES.has(mot) && !mots.includes(mot)) mots.push(mot)
  let initiales = ''
  for (const mot of folded) if (!VIDES.has(mot)) initiales += mot[0]
  return {
    mots,
    masque,
    annexe: folded.some(m => ANNEXES.has(m)),
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

/** A name as linkage reads it: the services it says, its own words, what each of them weighs. */
import { foldedWords } from '../text/fold.ts'
import type { Lexique } from './lexique.ts'
import { ANNEXES, GENERIQUES, VIDES } from './mots.ts'
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
  const full = folded.filter(m => !VIDES.has(m))
  return {
    mots: reste.filter(m => !VIDES.has(m)),
    masque,
    annexe: folded.some(m => ANNEXES.has(m)),
    sigle: full.length >= 3 && full.length <= 7 ? full.map(m => m[0]).join('') : ''
  }
}

/**
 * A word weighs 1 while ten records or fewer in ten thousand hold it, then less and less (a third when one in ten does); a listed generic
 * word never more than 0.25.
 */
export function weightsOf(mots: Lexique, nombre: number): Float64Array {
  const weights = new Float64Array(mots.textes.length)
  for (let i = 1; i < weights.length; i++) {
    const texte = mots.textes[i] as string
    const share = (mots.porteurs[i] as number) / Math.max(nombre, 2000)
    const rare = share <= 0.001 ? 1 : Math.max(0.2, 1 - 0.33 * Math.log10(share / 0.001))
    const short = texte.length === 1 ? 0.25 : 1
    weights[i] = Math.min(rare, short, GENERIQUES.has(texte) ? 0.25 : 1)
  }
  return weights
}

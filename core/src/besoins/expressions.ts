/**
 * Expressions that tell a need, read from their tables: a weight, then what may be said. `carte grise` is both words, in any order; `imprim*` is
 * any word that begins so. Accents and small words do not count, in the table nor in what people say.
 */
import { fold, foldedWords } from '../text/fold.ts'
import { slips } from '../text/frappe.ts'

/** A word of an expression, folded; `debut` when any word that begins with it will do. */
interface Mot {
  readonly texte: string
  readonly debut: boolean
}

export interface Expression {
  readonly mots: readonly Mot[]
  readonly poids: number
}

function readMot(texte: string): readonly Mot[] {
  const debut = texte.endsWith('*')
  const folded = foldedWords(texte)
  return folded.map((mot, i) => ({ texte: mot, debut: debut && i === folded.length - 1 }))
}

const readExpression = (texte: string, poids: number): Expression => ({
  mots: texte.split(/\s+/).flatMap(readMot),
  poids
})

/** `readExpressions('6 carte grise | impôt*')`: two of weight 6. */
export function readExpressions(table: string): readonly Expression[] {
  return table
    .split('\n')
    .filter(line => line.trim() !== '')
    .flatMap(line => {
      const lu = /^(\d+)\s+(.+)$/.exec(line.trim())
      if (lu === null)
        throw new Error(`« ${line} » ne commence pas par un poids : écrire par exemple « 6 carte grise | impôt* »`)
      return (lu[2] as string).split('|').map(texte => readExpression(texte.trim(), Number(lu[1])))
    })
}

/** Shorter words have too many neighbours. */
const LONGUEUR_MIN = 5
/**
 * What a word that only a slip brings near is worth. Of the 600 phrases of the corpus, two letters of the longest word exchanged, the first answer
 * is right for 79.8 % at 0.1, 83.2 at 0.45, 85.3 here, 87.2 at 0.75, 87.7 at 1; as they were written, 89.5 at 0.1 and 90.2 from 0.45 on. Kept
 * under a word that is really said: a name may be a letter away from one of ours.
 */
const COQUILLE = 0.6

/** True when the word is that one but for a slip: `isNear('impirmer', { texte: 'imprim', debut: true })`. */
function isNear(dit: string, { texte, debut }: Mot): boolean {
  if (texte.length < LONGUEUR_MIN || dit[0] !== texte[0]) return false
  if (!debut) return slips(dit, texte, 1) === 1
  for (let fin = texte.length - 1; fin <= texte.length + 1; fin++)
    if (slips(dit.slice(0, fin), texte, 1) <= 1) return true
  return false
}

const isSaid = (dit: string, { texte, debut }: Mot): boolean => (debut ? dit.startsWith(texte) : dit === texte)

/** What somebody said, as expressions are looked for in it. */
export class Phrase {
  readonly #mots: readonly string[]
  /** Of each word of an expression, what it is worth here: 1 said, less but for a slip, 0 not at all. */
  readonly #dits = new Map<string, number>()
  readonly #connus: ReadonlySet<string>

  /** `connus`: true of the words that some expression holds, which no slip explains. */
  constructor(texte: string, isConnu: (mot: string) => boolean) {
    this.#mots = fold(texte).split(' ')
    this.#connus = new Set(this.#mots.filter(isConnu))
  }

  #worth(mot: Mot): number {
    const cle = mot.debut ? `${mot.texte}*` : mot.texte
    let worth = this.#dits.get(cle)
    if (worth === undefined) {
      const near = () =>
        this.#mots.some(dit => dit.length >= LONGUEUR_MIN && !this.#connus.has(dit) && isNear(dit, mot))
      worth = this.#mots.some(dit => isSaid(dit, mot)) ? 1 : near() ? COQUILLE : 0
      this.#dits.set(cle, worth)
    }
    return worth
  }

  /** What an expression weighs here, 0 when one of its words is not said. */
  weightOf({ mots, poids }: Expression): number {
    let least = 1
    for (const mot of mots) {
      least = Math.min(least, this.#worth(mot))
      if (least === 0) return 0
    }
    return least * poids
  }
}

/** True of the words that an expression of the table holds. */
export function connusDe(expressions: readonly Expression[]): (mot: string) => boolean {
  const mots = expressions.flatMap(e => e.mots)
  const entiers = new Set(mots.filter(m => !m.debut).map(m => m.texte))
  const debuts = [...new Set(mots.filter(m => m.debut).map(m => m.texte))]
  return mot => entiers.has(mot) || debuts.some(debut => mot.startsWith(debut))
}

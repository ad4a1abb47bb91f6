/**
 * Several values in a cell: which signs part them. A sign is taken when what it parts is better known, or comes back in
 * other cells; never when it would cut a label that is one value ("Familles/enfants", "Seul : j'ai accès…, à ma place").
 */

import { areCodesNommes } from './codes-nommes.ts'

/** Cells looked at, the most frequent first: what parts them parts the others. */
const CELLULES_MAX = 800

/** A longer cell is a text: its commas are punctuation. The longest true list of the known sources has 900 signs, and the others of its column are shorter. */
const CELLULE_MAX = 600

/** From the surest to the least sure. */
const SIGNES = ['\n', ';', '|', '•', ',', ' / ', '/', ' - ', ' + ', '-', ' et '] as const
const SURS: ReadonlySet<string> = new Set(['\n', ';', '|', '•'])

// "A", "RDV", "J ALL", "M2": what dashes join in coded cells.
const CODE = /^[\p{Lu}\d][\p{Lu}\d ]{0,7}$/u
// Braces and quotes of an exported array: `{"Promeneur du net"}`.
const GANTS = /^[\s{["“]+|[\s}\]"”]+$/g

/** A part without its wrapping: `{EPN → EPN`. */
export const nue = (partie: string): string => partie.replace(GANTS, '')

/** Parts of a text, blanks out: `partsOf('a; b', [';']) → ['a', 'b']`. */
export function partsOf(texte: string, separateurs: readonly string[]): string[] {
  let parties = [texte]
  for (const separateur of separateurs) parties = parties.flatMap(p => p.split(separateur))
  return parties.map(p => p.trim()).filter(p => p !== '')
}

/** Each part with the rows it was met in, the most frequent first. */
export function countParts(valeurs: ReadonlyMap<string, number>, separateurs: readonly string[]): Map<string, number> {
  const comptes = new Map<string, number>()
  for (const [texte, fois] of valeurs)
    for (const partie of partsOf(texte, separateurs)) comptes.set(partie, (comptes.get(partie) ?? 0) + fois)
  return new Map([...comptes].sort((a, b) => b[1] - a[1]))
}

const words = (texte: string): number => texte.split(/\s+/).length
const unbalanced = (partie: string): boolean => partie.split('(').length !== partie.split(')').length

/** Most of the parts are codes: a stray word among them does not make prose. */
const codees = (parties: readonly string[]): boolean =>
  parties.filter(p => CODE.test(nue(p))).length >= 0.9 * parties.length

/** What is known of texts: those that mean a value, and those that are one by themselves, to the letter. */
export interface Connaissance {
  readonly isKnown: (texte: string) => boolean
  readonly isLabel: (texte: string) => boolean
}

interface Essai {
  readonly parties: readonly string[]
  readonly connues: number
  readonly revenues: number
  readonly coupees: boolean
  readonly bancales: number
  readonly mots: number
}

function tryOn(cellules: readonly string[], signe: string, { isKnown, isLabel }: Connaissance): Essai {
  const vues = new Map<string, number>()
  let coupees = false
  const parties: string[] = []
  for (const cellule of cellules) {
    const siennes = partsOf(cellule, [signe])
    // A value known whole: the sign belongs to it.
    if (siennes.length > 1 && isLabel(cellule)) coupees = true
    for (const partie of new Set(siennes)) vues.set(partie, (vues.get(partie) ?? 0) + 1)
    parties.push(...siennes)
  }
  const share = (test: (p: string) => boolean): number => parties.filter(test).length / Math.max(1, parties.length)
  return {
    parties,
    coupees,
    connues: share(isKnown),
    revenues: share(p => (vues.get(p) ?? 0) > 1 || isKnown(p)),
    bancales: share(unbalanced),
    mots: parties.reduce((somme, p) => somme + words(p), 0) / Math.max(1, parties.length)
  }
}

function isTaken(signe: string, essai: Essai): boolean {
  if (essai.coupees || essai.bancales > 0.1) return false
  if (signe === '\n') return essai.mots <= 8
  if (SURS.has(signe)) return essai.mots <= 15
  if (signe === '-') return codees(essai.parties) && essai.revenues >= 0.8
  if (signe === ' et ') return essai.connues >= 0.9
  return essai.mots <= 6 && (essai.revenues >= 0.5 || essai.connues >= 0.5)
}

/**
 * The signs that part the cells of a column.
 * `separateursOf(['a;b', 'b', 'a;c'], …) → [';']`
 */
export function separateursOf(valeurs: ReadonlyMap<string, number>, connaissance: Connaissance): string[] {
  const pris: string[] = []
  let cellules = [...valeurs.keys()].filter(c => c.length <= CELLULE_MAX && !c.includes('://')).slice(0, CELLULES_MAX)
  for (const signe of SIGNES) {
    const tenant = cellules.filter(c => c.includes(signe))
    if (tenant.length === 0 || pris.some(p => p.trim() === signe.trim())) continue
    if (!SURS.has(signe) && areCodesNommes(tenant, connaissance.isKnown)) continue
    if (!isTaken(signe, tryOn(tenant, signe, connaissance))) continue
    pris.push(signe)
    cellules = [...new Set(cellules.flatMap(c => partsOf(c, [signe])))]
  }
  return pris
}

/**
 * Does a written name stand for this commune? Asked only of communes that the post code or the département already
 * allows, so it may be generous: "Mauléon" for Mauléon-Licharre, "Saint Denis La Plaine" for Saint-Denis, one slip.
 */
import { distance } from 'fastest-levenshtein'
import { cleNomLache } from '../reference/nom-commune.ts'

/** Words that begin too many names to tell one commune from another. */
const VAGUES: ReadonlySet<string> = new Set([
  ...['saint', 'sainte', 'ville', 'bourg', 'mont', 'val', 'vallee', 'pont', 'port', 'grand', 'grande', 'petit', 'haut'],
  ...['bas', 'vieux', 'neuf', 'nord', 'sud', 'est', 'ouest', 'centre', 'notre', 'dame', 'l', 'bois', 'plan', 'pays']
])

/** One slip in a word of five letters or more, two from ten on: measured on the sources' own misspellings. */
export function isFaute(ecrit: string, officiel: string): boolean {
  const allowed = officiel.length >= 10 ? 2 : officiel.length >= 5 ? 1 : 0
  if (allowed === 0 || Math.abs(ecrit.length - officiel.length) > allowed) return false
  return distance(ecrit, officiel) <= allowed
}

/** True when the words of one name, small words aside, are all in the other, and say something. */
function contient(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.some(word => word.length >= 3 && !VAGUES.has(word)) && short.every(word => long.includes(word))
}

/** Both are keys of `cleNomCommune`: `ressemble('mauleon', 'mauleon licharre')`, `ressemble('st germin', 'saint germain')` is false. */
export function ressemble(ecrit: string, officiel: string): boolean {
  if (isFaute(ecrit, officiel)) return true
  // A column too narrow cut the name: "saint germain en l".
  if (ecrit.length >= 9 && officiel.startsWith(ecrit)) return true
  const a = cleNomLache(ecrit).split(' ')
  const b = cleNomLache(officiel).split(' ')
  return contient(a, b) || isFaute(a.join(''), b.join(''))
}

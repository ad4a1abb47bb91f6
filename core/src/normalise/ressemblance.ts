/**
 * Does a written name stand for this commune? Asked only of communes that the post code or the département already
 * allows, so it may be generous: "Mauléon" for Mauléon-Licharre, "Saint Denis La Plaine" for Saint-Denis, one slip.
 */
import { distance } from 'fastest-levenshtein'
import { cleNomLache } from '../reference/nom-commune.ts'
import { remember } from './memo.ts'

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

/** Words that tell, small words aside: the same official names are asked for again and again. */
const parlants: (cle: string) => readonly string[] = remember(cle => cleNomLache(cle).split(' '))

/** True when every word of the first name is in the second, and one of them tells something: `isDans('levens', 'plan du var levens')`. */
export const isDans = (court: string, long: string): boolean => areAmong(parlants(court), parlants(long))

const areAmong = (words: readonly string[], among: readonly string[]): boolean =>
  words.every(word => among.includes(word)) && words.some(word => word.length >= 4 && !VAGUES.has(word))

/** "pce" for "provence", "fd" for "ferrand": the same first letter, the others in order. */
function isAbrege(court: string, long: string): boolean {
  if (court[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === court[at]) at++
  return at === court.length
}

/** Every written word is one of the official words or its abbreviation, in order, one of them whole: "aix en pce". */
function isAbregeDe(ecrits: readonly string[], officiels: readonly string[]): boolean {
  if (ecrits.length < 2 || ecrits.length !== officiels.length) return false
  return (
    ecrits.some((word, i) => word === officiels[i] && word.length >= 3 && !VAGUES.has(word)) &&
    ecrits.every((word, i) => isAbrege(word, officiels[i] ?? ''))
  )
}

/**
 * How near two keys of `cleNomCommune` are, from 0 (no) to 1 (a slip of the pen): `ressemblance('mauleon', 'mauleon
 * licharre') === 0.5`, `ressemblance('saint germain en l', 'saint germain en laye') === 0.9`.
 */
export function ressemblance(ecrit: string, officiel: string): number {
  if (isFaute(ecrit, officiel)) return 1
  // A column too narrow cut the name.
  if (ecrit.length >= 9 && officiel.startsWith(ecrit)) return 0.9
  const a = parlants(ecrit)
  const b = parlants(officiel)
  if (isFaute(a.join(''), b.join('')) || isAbregeDe(a, b)) return 0.9
  if (!areAmong(a, b) && !areAmong(b, a)) return 0
  return Math.min(a.length, b.length) / Math.max(a.length, b.length)
}

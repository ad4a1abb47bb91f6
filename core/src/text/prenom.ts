/** Is this word a first name? One answer for the names, the addresses and the texts. */
import { fold } from '../text/fold.ts'
import { PRENOMS, PRENOMS_COMMUNS } from './prenoms.ts'

/** By its first half when it has two: `isPrenom('Zélie')`, `isPrenom('Jean-Marc')`; not `isPrenom('Valmont')`. */
export function isPrenom(mot: string): boolean {
  const [premier = ''] = fold(mot).split(' ')
  return PRENOMS.has(premier) || PRENOMS_COMMUNS.has(premier)
}

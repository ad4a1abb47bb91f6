/**
 * First names. « Marie » and « Marine », « Jean » and « Jeanne » are a letter or two apart as slips are, and are two persons of one home: what tells
 * them from « Marne », which is a slip, is that the column knows them both. Otherwise, Jaro and Winkler's.
 */

import { slips } from '../../../text/frappe.ts'
import type { Comparateur, Valeurs } from './distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** Rows that say a first name for it to be one: a slip is made once or twice, and copied with its row. */
const CONNU = 3
/** And next to the other one: of four hundred « Martine », five are « Martin » for having lost a letter. */
const PART = 0.03
/** A letter apart, more: « Théoora » is told by three rows of a thousand, and by fifty without its slip. */
const UNE_LETTRE = { part: 0.12, lignes: 4 }
/** Shorter, it is an initial or « Ph. », which stands for many. */
const COURT = 2
/** Nothing in common, but one of the two may be no first name at all. */
const RIEN = 0.01

/** 0 of two first names that the column knows both; never 0 otherwise. */
export function preparePrenoms({ textes, porteurs }: Valeurs): Comparateur {
  const mots = textes.map(texte => texte.split(' '))
  /** « Jean » may be short for « Jean Luc ». */
  const within = (few: readonly string[], many: readonly string[]): boolean => few.every(mot => many.includes(mot))
  const known = (a: number, b: number): boolean => {
    const [ha, hb] = [porteurs[a] as number, porteurs[b] as number]
    const [few, many] = [Math.min(ha, hb), Math.max(ha, hb)]
    if (few < CONNU || few < PART * many) return false
    const sure = few >= Math.max(UNE_LETTRE.lignes, UNE_LETTRE.part * many)
    return sure || slips(textes[a] as string, textes[b] as string, 1) > 1
  }
  return (a, b) => {
    const [x, y] = [textes[a] as string, textes[b] as string]
    const [mx, my] = [mots[a] as string[], mots[b] as string[]]
    const two = x !== y && Math.min(x.length, y.length) > COURT && known(a, b) && !within(mx, my) && !within(my, mx)
    return two ? 0 : Math.max(RIEN, jaroWinkler(x, y))
  }
}

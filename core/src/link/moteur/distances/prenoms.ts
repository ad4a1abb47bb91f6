/**
 * First names. « Marie » and « Marine », « Jean » and « Jeanne » are a letter or two apart as slips are, and are two persons of one home: what tells
 * them from « Marne », which is a slip, is that the column knows them both. Otherwise, Jaro and Winkler's.
 */
import type { Comparateur, Valeurs } from './distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** Rows that say a first name for it to be one: a slip is made once or twice, and copied with its row. */
const CONNU = 3
/** And next to the other one: of four hundred « Martine », five are « Martin » for having lost a letter. */
const PART = 0.03
/** Shorter, it is an initial or « Ph. », which stands for many. */
const COURT = 2

export function prepareNoms({ textes, porteurs }: Valeurs): Comparateur {
  const mots = textes.map(texte => texte.split(' '))
  return (a, b) => {
    const [x, y] = [textes[a] as string, textes[b] as string]
    const alike = jaroWinkler(x, y)
    if (alike === 0 || x.length <= COURT || y.length <= COURT) return alike
    const [ha, hb] = [porteurs[a] as number, porteurs[b] as number]
    const [few, many] = ha <= hb ? [ha, hb] : [hb, ha]
    if (few < CONNU || few < PART * many) return alike
    // « Jean » may be short for « Jean Luc ».
    const [short, long] = (mots[a] as string[]).length <= (mots[b] as string[]).length ? [a, b] : [b, a]
    const within = (mots[short] as string[]).length < (mots[long] as string[]).length
    return within && (mots[short] as string[]).every(mot => (mots[long] as string[]).includes(mot)) ? alike : 0
  }
}

/**
 * Slips of the keyboard in headers: "Comune", "Lattitude", "Télephonne". Only the words that a list cannot do without are
 * mended, and only by one letter: "commun" is no commune, and a word that the tables know is never changed.
 */
import { distance } from 'fastest-levenshtein'
import { AILLEURS, COMBINAISONS, NEUTRES, PROPRIETAIRES, SENS_DU_MOT, TERRITOIRES } from './lexique.ts'
import { LOCUTIONS } from './locutions.ts'

const INDISPENSABLES = 'commune adresse telephone latitude longitude horaires courriel structure etablissement'.split(
  ' '
)
/** Words that exist, and are one letter away. */
const JUSTES = ['commun', 'communs', 'structurel', 'adresser']

const CONNUS: ReadonlySet<string> = new Set([
  ...SENS_DU_MOT.keys(),
  ...NEUTRES,
  ...AILLEURS,
  ...TERRITOIRES,
  ...Object.values(PROPRIETAIRES).flatMap(mots => [...mots]),
  ...LOCUTIONS.flatMap(([locution]) => locution.split(' ')),
  ...COMBINAISONS.flatMap(([, , mots]) => mots.split(' ')),
  ...JUSTES
])

/** Shorter words are too near one another. */
const MOT_MIN = 6
const MOT_MAX = 16

/** The word that was meant: `mendWord('comune') → 'commune'`; itself when it is known, or near none. */
export function mendWord(mot: string): string {
  if (mot.length < MOT_MIN || mot.length > MOT_MAX || CONNUS.has(mot)) return mot
  return INDISPENSABLES.find(voulu => distance(mot, voulu) === 1) ?? mot
}

/**
 * Whether an answer of the address service is in the town that was named. It scores words, and the same street in another town may score
 * 0.99: « 29 rue Jean Jaurès 87000 Limoges » was answered in Brest. A text that names a post code or a town is only answered there; its
 * arrondissements, the towns that joined it and those that share the post code are there too.
 */
import { cleNomCommune, fold, type Geographie } from '@lieux-communs/core'
import type { AdresseTrouvee } from '../geocodage/dit.ts'

/** What was named; null of a part that was not. */
interface Nomme {
  /** `87000`, `2A004` is none. */
  readonly codePostal: string | null
  /** The words that name a town, `limoges`, and the INSEE codes of those they name. */
  readonly ville: { readonly mots: string; readonly codes: readonly string[] } | null
}

/** Words of the longest name of a commune: `saint remy en bouzemont saint genest et isson`. */
const MOTS_MAX = 8
// "12 rue Haute 87000 Limoges", the last one: a number of a street has four figures at most
const CODE_POSTAL = /(?:^|\s)(\d{5})(?=\s|$)/g
// "cedex", "cedex 09", "france"
const SUITE = /\b(?:cedex(?: \d{1,2})?|france)(?= |$)/g
// "paris 12", "lyon 7e", "marseille 1er arrondissement"
const ARRONDISSEMENT = /^([a-z]{4,9}) \d{1,2}(?:er|e|eme)?(?: arrondissement)?$/

// "limoges 29 rue jean jaures"
const AVANT_LE_NUMERO = /^([a-z][a-z ]{1,60}) \d{1,4} /

const codesOf = (geographie: Geographie, nom: string): string[] =>
  geographie.parNom(cleNomCommune(ARRONDISSEMENT.exec(nom)?.[1] ?? nom)).map(c => c.code)

/** The town at the end, the longest that is one, else what stands before the number and the way. */
function villeOf(geographie: Geographie, plie: string): Nomme['ville'] {
  const mots = plie.split(' ')
  for (let n = Math.min(MOTS_MAX, mots.length - 1); n > 0; n--) {
    const dits = mots.slice(-n).join(' ')
    const codes = codesOf(geographie, dits)
    if (codes.length > 0) return { mots: dits, codes }
  }
  const avant = AVANT_LE_NUMERO.exec(plie)?.[1] ?? ''
  const codes = avant === '' ? [] : codesOf(geographie, avant)
  return codes.length > 0 ? { mots: avant, codes } : null
}

function nomme(geographie: Geographie, texte: string): Nomme {
  const plie = fold(texte).replace(SUITE, ' ')
  const codePostal = [...plie.matchAll(CODE_POSTAL)].at(-1)?.[1] ?? null
  const reste = codePostal === null ? plie : plie.replace(codePostal, ' ')
  return { codePostal, ville: villeOf(geographie, reste.replace(/ +/g, ' ').trim()) }
}

/** The commune in force that a code belongs to: of an arrondissement its city, of a former town the one it joined. */
function actuelleOf(geographie: Geographie, code: string): string {
  let ici = code
  // Querqueville went into Cherbourg-Octeville, which went into Cherbourg-en-Cotentin.
  for (let n = 0; n < 4; n++) {
    const suivante = geographie.commune(ici)?.actuelle
    if (suivante === undefined || suivante === ici) return ici
    ici = suivante
  }
  return ici
}

const isSaid = (mots: string, libelle: string): boolean => ` ${fold(libelle)} `.includes(` ${mots} `)

/** A street named after a town, « rue de Lens »: the words are said by the way that was found, not by its town. */
const isInVoie = (mots: string, libelle: string): boolean => isSaid(mots, libelle.replace(/\d{5}.*$/, ''))

/**
 * What keeps, of answers, those in the town or under the post code that the text names; all of them when it names none.
 * `trouvees.filter(isCroyable(geographie, '29 rue Jean Jaurès 87000 Limoges'))` keeps none that is in Brest.
 */
export function isCroyable(geographie: Geographie, texte: string): (trouvee: AdresseTrouvee) => boolean {
  const { codePostal, ville } = nomme(geographie, texte)
  const duCode = codePostal === null ? [] : geographie.parCodePostal(codePostal).map(c => c.code)
  const permis = new Set([...duCode, ...(ville?.codes ?? [])].map(code => actuelleOf(geographie, code)))
  return ({ libelle, code_insee }) => {
    if (codePostal === null && ville === null) return true
    if (permis.has(actuelleOf(geographie, code_insee))) return true
    // A service that does not tell the code of the town still writes its name.
    if (code_insee === '' && ville !== null && isSaid(ville.mots, libelle)) return true
    if (codePostal === null) return ville !== null && isInVoie(ville.mots, libelle)
    // A post code of firms, « 87031 », is in no list of towns: its département at least is known.
    const inconnu = duCode.length === 0 && ville === null
    return isSaid(codePostal, libelle) || (inconnu && code_insee.slice(0, 2) === codePostal.slice(0, 2))
  }
}

/**
 * The names of a row's persons, where the row's own texts write them again: « Référente : Zélie MORVAN », « Cabinet Zélie
 * Morvan », « Mme Morvan vous accueille ». The row has said who they are, so nothing is guessed. A street, a library that
 * bears the same name keeps it.
 */
import { foldedWords } from '../text/fold.ts'
import { MOTS_VIDES } from '../text/mots-institution.ts'
import { PRENOMS } from '../text/prenoms.ts'
import { FONCTIONS } from './mots-du-lieu.ts'
import { VOIES } from './personne-a-l-adresse.ts'
import { DEDIES } from './personne-nommee.ts'
import { CIVILITES, type Personnes } from './personnes-de-la-ligne.ts'

// "Zélie", "MORVAN", "Jean-Marc", "O'Brien", "Z"
const MOT = /\p{L}[\p{L}\p{M}’'-]*/gu
// "Z. Morvan", "Zélie  Morvan": what stands between two words of one name.
const ENTRE = /^[\s.]{1,3}$/u
const CAPITALE = /^\p{Lu}/u

/** What may open a name beside a word of the row's: "Mme", or a first name that the row does not tell (« M. Morvan » in its cell). */
type Tete = 'civilite' | 'prenom' | null

function headOf(ecrit: string): Tete {
  if (CIVILITES.has(ecrit.toLowerCase())) return 'civilite'
  return CAPITALE.test(ecrit) && PRENOMS.has(foldedWords(ecrit)[0] ?? '') ? 'prenom' : null
}

interface Suite {
  debut: number
  fin: number
  readonly mots: Set<string>
  initiale: boolean
  /** What opens it. */
  readonly tete: Tete
  capitale: boolean
  readonly avant: string
}

/** What a word is to the names: a word of them, an initial, a small word between two of them, or nothing. */
function roleOf(ecrit: string, personnes: Personnes): 'nom' | 'initiale' | 'lien' | null {
  const mots = foldedWords(ecrit)
  if (mots.length === 0) return null
  if (mots.every(m => personnes.has(m))) return 'nom'
  if (ecrit.length === 1 && CAPITALE.test(ecrit) && [...personnes].some(p => p[0] === mots[0])) return 'initiale'
  return mots.every(m => MOTS_VIDES.has(m)) ? 'lien' : null
}

/** "rue Zélie Morvan", "médiathèque Zélie Morvan": the thing bears the name. */
const isDediee = ({ avant, tete }: Suite): boolean => tete !== 'civilite' && (DEDIES.has(avant) || VOIES.has(avant))

const isNom = (suite: Suite): boolean =>
  suite.capitale &&
  (suite.mots.size > 1 || (suite.mots.size === 1 && (suite.initiale || suite.tete !== null))) &&
  !isDediee(suite)

/** Where the persons' names begin and end in a text. */
function spansOf(texte: string, personnes: Personnes): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  let suite: Suite | null = null
  let avant = ''
  let devant = -1
  let tete: Tete = null
  let fin = 0
  const close = (): void => {
    if (suite !== null && isNom(suite)) spans.push([suite.debut, suite.fin])
    suite = null
  }
  for (const trouve of texte.matchAll(MOT)) {
    const ecrit = trouve[0]
    const colle = fin > 0 && ENTRE.test(texte.slice(fin, trouve.index))
    if (!colle) close()
    const role = roleOf(ecrit, personnes)
    if (role === null || (role === 'lien' && suite === null)) {
      close()
      devant = trouve.index
      tete = headOf(ecrit)
    } else {
      const courante: Suite = suite ?? {
        debut: colle && tete !== null ? devant : trouve.index,
        fin: 0,
        mots: new Set(),
        initiale: false,
        tete: colle ? tete : null,
        capitale: false,
        avant
      }
      suite = courante
      if (role === 'nom') {
        for (const mot of foldedWords(ecrit)) courante.mots.add(mot)
        courante.fin = trouve.index + ecrit.length
        courante.capitale ||= CAPITALE.test(ecrit)
      } else if (role === 'initiale') {
        courante.initiale = true
        if (courante.mots.size > 0) courante.fin = trouve.index + ecrit.length
      }
    }
    if (tete === null || trouve.index !== devant) avant = foldedWords(ecrit)[0] ?? ''
    fin = trouve.index + ecrit.length
  }
  close()
  return spans
}

/**
 * The text with `place` where it names a person of the row: `withoutNamed('Référente : Zélie MORVAN', {zelie, morvan}, '[…]')`
 * gives `Référente : […]`; the same text when it names none.
 */
export function withoutNamed(texte: string, personnes: Personnes, place: string): string {
  if (personnes.size === 0) return texte
  let sortie = ''
  let reste = 0
  for (const [debut, fin] of spansOf(texte, personnes)) {
    sortie += texte.slice(reste, debut) + place
    reste = fin
  }
  return sortie + texte.slice(reste)
}

// "( référent  )", "[]": what is left of a part of its own.
const PARTIE_VIDE = /\s{0,3}[([]([^()[\]]{0,40})[)\]]/gu
const CREUX: ReadonlySet<string> = new Set(
  'chez par avec contact et m mme mlle mr madame monsieur numerique'.split(' ')
)

const isHollow = (texte: string): boolean =>
  foldedWords(texte).every(m => CREUX.has(m) || MOTS_VIDES.has(m) || FONCTIONS.has(m))

/**
 * The name of a place without the persons of its row: `nameWithout('Espace numérique (référente Zélie Morvan)', …)` is
 * `Espace numérique`, `nameWithout('chez Zélie Morvan', …)` is empty: nothing but a person was named.
 */
export function nameWithout(nom: string, personnes: Personnes): string {
  const net = withoutNamed(nom, personnes, '')
  if (net === nom) return nom
  const sans = net.replace(PARTIE_VIDE, (part, dedans: string) => (isHollow(dedans) ? '' : part))
  return isHollow(sans) ? '' : sans.replace(/\s{2,}/g, ' ').trim()
}

/**
 * A street line taken apart for comparison: its numbers and the words that name the street, abbreviations spelt out.
 * It never says that an address is right, only how two writings of one can be seen to be the same.
 */
import { foldedWords } from './fold.ts'

export interface Voie {
  /** `7-9 rue…` → [7, 9]; empty when the line has no number. */
  readonly numeros: readonly number[]
  /** The words that name it, kind of street and small words left out: `['president', 'kennedy']`. */
  readonly mots: readonly string[]
}

/** Kinds of street: they hold the line together and distinguish little ("avenue" is often written "esplanade"). */
const KINDS = new Set(
  `rue r avenue av ave avn boulevard bd bld boul bvd blvd place pl plc allee allees all al chemin che chem ch route rte impasse
  imp quai cours crs square sq esplanade esp promenade prom passage pass ruelle sentier venelle faubourg fbg fg mail rond point
  rpt voie traverse montee cote cour lieu dit lieudit ld hameau ham lotissement lot residence res resid zone artisanale za zi zac zae
  parc villa cite centre immeuble imm batiment bat espace parvis chaussee carrefour lieudits`.split(/\s+/)
)

const SMALL = new Set(
  'de du des d la le les l et a au aux en sur sous bis ter quater b t cedex cs bp tsa rdc etage niveau porte n no numero'.split(
    ' '
  )
)

const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'saint',
    ste: 'sainte',
    gal: 'general',
    gnl: 'general',
    gen: 'general',
    mal: 'marechal',
    mar: 'marechal',
    dr: 'docteur',
    pdt: 'president',
    prt: 'president',
    pres: 'president',
    cdt: 'commandant',
    cpt: 'capitaine',
    cap: 'capitaine',
    lt: 'lieutenant',
    col: 'colonel',
    prof: 'professeur',
    pr: 'professeur',
    fr: 'frere',
    bpt: 'baptiste',
    // "Grand'Rue", "Gde rue": the great street of a village, however it is written.
    grand: 'grande',
    gde: 'grande',
    grde: 'grande',
    gd: 'grande',
    janv: 'janvier',
    fev: 'fevrier',
    fevr: 'fevrier',
    avr: 'avril',
    juil: 'juillet',
    sept: 'septembre',
    oct: 'octobre',
    nov: 'novembre',
    dec: 'decembre'
  })
)

const GRANDE = 'grande'

/** What dates a street: the year that follows may be cut short, « place du 8 mai 45 ». */
const MOIS: ReadonlySet<string> = new Set(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')
)
const SIECLE = '19'

// "21" or "21bis" or "3t", once folded: the figures and at most a letter or "bis", "ter", "quater".
const NUMBER = /^(\d{1,4})(?:bis|ter|quater|[a-f]|t)?$/

// "4eme", "1er", "2nd", once folded: the figures, then any writing of the ordinal.
const ORDINAL = /^(\d{1,2})(?:ere?|i?eme|nde?)$/
/** A word as every list may spell it: `spellOut('4eme') === '4e'`. */
const spellOut = (word: string): string => SPELT.get(word) ?? (word < ':' ? word.replace(ORDINAL, '$1e') : word)

const EMPTY: Voie = { numeros: [], mots: [] }

/** A folded word as a line is read: looked up once, however many lines hold it. */
export interface MotDeVoie {
  readonly mot: string
  /** In full: `general` of "gal". */
  readonly entier: string
  /** "7" of `7`, `7bis`; -1 without any. */
  readonly numero: number
  readonly figure: boolean
  readonly genre: boolean
  readonly petit: boolean
  /** What comes after it is the number of a box. */
  readonly boite: boolean
  /** It is a post code, or ends with one, glued to it: what comes after is the town. */
  readonly postal: boolean
}

// "42300"; "lilas42300": a post code, alone or where an export lost the blank or the line end before it.
const POSTAL = /^(|[a-z]{3,})\d{5}$/

/** `motDeVoie('gal').entier === 'general'`; of « lilas42300 », `lilas`, with `postal`. */
export function motDeVoie(lu: string): MotDeVoie {
  const postal = POSTAL.exec(lu)
  const mot = postal === null ? lu : (postal[1] as string)
  const figure = lu !== '' && lu < ':'
  const figures = figure ? NUMBER.exec(mot) : null
  return {
    mot,
    entier: spellOut(mot),
    numero: figures === null ? -1 : Number(figures[1]),
    figure,
    genre: KINDS.has(mot),
    petit: SMALL.has(mot),
    boite: mot === 'cs' || mot === 'bp' || mot === 'tsa' || mot === 'cedex',
    postal: postal !== null
  }
}

/**
 * `voieOf('7-9, Av. du Pdt Kennedy, BP 12') → { numeros: [7, 9], mots: ['president', 'kennedy'] }`.
 * Only numbers ahead of the first word that names the street are house numbers: the 8 of "rue du 8 mai 1945" is a word.
 */
export function voieOf(adresse: string | undefined): Voie {
  return adresse === undefined ? EMPTY : voieDesMots(foldedWords(adresse).map(motDeVoie))
}

/** Kinds of street that name it where nothing else does: "1 Au parc" is the "1 rue du Parc" of another list. */
const SEULS: ReadonlySet<string> = new Set('parc cite mail cours quai esplanade promenade villa cour parvis'.split(' '))

/** The same of the words of a line, already looked up. */
export function voieDesMots(words: readonly MotDeVoie[]): Voie {
  const numeros: number[] = []
  const mots: string[] = []
  let box = false
  let kind = false
  let last = 0
  let small = false
  // "Mairie annexe, 29 Grand'Rue": what the number stands before is not yet the kind of street.
  let grande = false
  let nommee = ''
  let premier = ''
  let fini = false
  for (const { mot, entier, numero, figure, genre, petit, boite, postal } of words) {
    if (box && figure) {
      // "CS 10245 42300 Valbourg": the number of a box is one, however it is written.
      if (postal) box = false
      continue
    }
    box = boite
    // "25 rue des Lilas 42300 Valbourg": what follows is the town. "42300 Valbourg, 25 rue des Lilas": what follows is the street.
    if (fini || (mot === '' && (mots.length > 0 || kind))) break
    if (mot === '') continue
    fini = postal
    if (numero >= 0 && mots.length === 0 && !kind && numeros.length < 4) {
      if (numero > 0) numeros.push(numero)
      continue
    }
    if (genre) {
      // "Bureau de poste 27 allée des Tilleuls": the number just before the kind of street starts the line anew.
      if (last > 0 && numeros.length === 0) {
        numeros.push(last)
        mots.length = 0
        if (grande) mots.push(GRANDE)
      }
      // "rue du Faubourg": a kind of street after a small word is what names it, if nothing else does. A village has a rue du Centre and a
      // place du Centre: both words name these.
      if (kind && small) nommee = mot === 'centre' ? `${premier} centre` : mot
      if (!kind) premier = entier
      kind = true
      last = 0
      continue
    }
    grande = entier === GRANDE
    const texte = numero >= 10 && mot.length === 2 && MOIS.has(mots.at(-1) as string) ? SIECLE + mot : entier
    last = numero < 0 ? (mot === 'bis' || mot === 'ter' || grande ? last : 0) : numero
    small = petit
    if (!petit && !mots.includes(texte)) mots.push(texte)
  }
  if (mots.length === 0 && nommee === '' && SEULS.has(premier)) nommee = premier
  if (mots.length === 0 && nommee !== '') mots.push(nommee)
  return { numeros, mots: withMairie(mots) }
}

/** What a line of its own begins with: a building or a quarter does not. */
const RUES = new Set(
  `rue avenue av ave boulevard bd bld bvd place pl allee allees chemin route rte impasse quai cours crs square esplanade promenade passage
  ruelle venelle sentier parvis`.split(/\s+/)
)

/**
 * The street that a text says along with other things, with the number before it: `voieDans('Les Hauts, 4 place des Lavandières')` is that of
 * `4 place des Lavandières`; empty when no word says a street.
 */
export function voieDans(texte: string): Voie {
  const words = foldedWords(texte)
  const kind = words.findIndex(w => RUES.has(w))
  if (kind < 0) return EMPTY
  return voieDesMots(words.slice(NUMBER.test(words[kind - 1] ?? '') ? kind - 1 : kind).map(motDeVoie))
}

/** A square goes by the house on it, under either of its names: `['hotel', 'ville'] → ['mairie']`. */
function withMairie(mots: readonly string[]): readonly string[] {
  if (!mots.includes('hotel') || !mots.includes('ville')) return mots
  const others = mots.filter(m => m !== 'hotel' && m !== 'ville' && m !== 'mairie')
  return ['mairie', ...others]
}

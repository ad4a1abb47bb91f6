/**
 * Reading a text against one closed list, as guessing does: the vocabulary first, then the everyday words that mean a value
 * in a column known to be about the list. It says which words spoke, so that the mapping can name them. Each text costs its
 * own length: phrases are found by their first word.
 */
import type { Liste } from '../../../standard/vocabulary/liste.ts'
import { codeEnTete, withoutDenied } from '../../../standard/vocabulary/liste.ts'
import { type ChampFerme, LISTES } from '../../../standard/vocabulary/listes.ts'
import { fold } from '../../../text/fold.ts'
import { isPlaceholder } from '../../../text/placeholders.ts'
import { MOTS_LISTES, SANS_VALEUR } from './mots-listes.ts'

export interface Lu {
  /** In the list's order; empty when nothing is understood, or when what is means none of them. */
  readonly valeurs: readonly string[]
  /** The whole text is a label, a code, a listed way of writing it. */
  readonly exact: boolean
  /** Understood, and meaning no value: `Tout public`, `Non`. */
  readonly neutre: boolean
  /** The vocabulary alone reads the same: a mapping need not say it. */
  readonly vocabulaire: boolean
  /** The words that spoke, folded, and the value each one means. */
  readonly mots: readonly { readonly valeur: string; readonly mot: string }[]
  /** Words in the longest phrase that spoke; a whole text counts its own. */
  readonly longueur: number
}

export interface Lecteur {
  readonly champ: ChampFerme
  readonly lire: (texte: string) => Lu
  /** False friends of a value, folded: what `sauf` may hold. */
  readonly saufOf: (valeur: string) => readonly string[]
  /** Words of a value, folded. */
  readonly motsOf: (valeur: string) => readonly string[]
}

interface Phrase {
  readonly valeur: string
  readonly texte: string
  readonly mots: readonly string[]
  /** A false friend that holds one of the value's words: it hides them where it stands, and nothing else. */
  readonly masque: boolean
}

const RIEN: Lu = { valeurs: [], exact: false, neutre: false, vocabulaire: true, mots: [], longueur: 0 }

// "surRdv" → "sur Rdv", "foreignLanguage" → "foreign Language"
const CHAMEAU = /(\p{Ll})(?=\p{Lu})/gu
// "Non", "pas d'accès", "aucun"
const REFUS = /^(?:non|no|pas|aucune?|sans objet|neant|rien|jamais)(?: [^ ]+){0,3}$/

function indexOf(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const premier = phrase.mots[0] as string
    const autres = index.get(premier)
    if (autres) autres.push(phrase)
    else index.set(premier, [phrase])
  }
  return index
}

interface Trouvee extends Phrase {
  readonly de: number
  readonly a: number
}

function find(mots: readonly string[], index: ReadonlyMap<string, readonly Phrase[]>): Trouvee[] {
  const trouvees: Trouvee[] = []
  for (let de = 0; de < mots.length; de++)
    for (const phrase of index.get(mots[de] as string) ?? [])
      if (phrase.mots.every((m, i) => mots[de + i] === m)) trouvees.push({ ...phrase, de, a: de + phrase.mots.length })
  return trouvees
}

/** The words that speak once the false friends are out: hidden where they stand, or silenced in the whole text. */
function speaking(dites: readonly Trouvee[], amis: readonly Trouvee[]): readonly Trouvee[] {
  if (amis.length === 0) return dites
  return dites.filter(
    d =>
      !amis.some(
        f => f.valeur === d.valeur && (!f.masque || (f.de <= d.de && d.a <= f.a && f.mots.length > d.mots.length))
      )
  )
}

/** Phrases that no longer one of another value holds: in "borne caf", "caf" is silent. */
const outer = (dites: readonly Trouvee[]): readonly Trouvee[] =>
  dites.filter(
    d =>
      !dites.some(
        l =>
          l.valeur !== d.valeur && l.mots.length > d.mots.length && !l.mots.includes('et') && l.de <= d.de && d.a <= l.a
      )
  )

function createLecteur(champ: ChampFerme): Lecteur {
  const liste = LISTES[champ] as unknown as Liste
  const mots = MOTS_LISTES[champ] ?? {}
  const exact = new Map<string, string[]>()
  const dites: Phrase[] = []
  const amis: Phrase[] = []
  const sauf = new Map<string, readonly string[]>()
  const tous = new Map<string, readonly string[]>()
  const addExact = (texte: string, valeur: string): void => {
    const plie = fold(texte)
    const deja = exact.get(plie) ?? []
    if (!deja.includes(valeur)) exact.set(plie, [...deja, valeur])
  }
  for (const valeur of liste.valeurs) {
    const entree = liste.entrees[valeur] ?? {}
    const propres = mots[valeur] ?? {}
    addExact(valeur, valeur)
    for (const texte of entree.egal ?? []) addExact(texte, valeur)
    // A phrase of the table means what the vocabulary says it does, when it says something.
    for (const texte of propres.egal ?? []) if (liste.lire(texte).length === 0) addExact(texte, valeur)
    const siens = [...new Set([...(entree.mots ?? []), ...(entree.toujours ?? []), ...(propres.mots ?? [])].map(fold))]
    for (const texte of siens) dites.push({ valeur, texte, mots: texte.split(' '), masque: false })
    tous.set(valeur, siens)
    const faux = [...new Set([...(entree.sauf ?? []), ...(propres.sauf ?? [])].map(fold))]
    sauf.set(valeur, faux)
    for (const texte of faux) {
      const masque = siens.some(mot => mot !== texte && ` ${texte} `.includes(` ${mot} `))
      amis.push({ valeur, texte, mots: texte.split(' '), masque })
    }
  }
  const neutres = new Set((SANS_VALEUR[champ] ?? []).map(fold))
  const indexDites = indexOf(dites)
  const indexAmis = indexOf(amis)
  // A price's sign is a word here, which folding would lose; the normaliser spells it too.
  const spelt = (texte: string): string =>
    champ === 'frais_a_charge' && texte.includes('€') ? texte.replaceAll('€', ' euros ') : texte
  const read = (ecrit: string): Lu => {
    const texte = spelt(ecrit)
    const ouvert = texte.replace(CHAMEAU, '$1 ')
    const plie = fold(texte)
    const code = codeEnTete(texte)
    const entier = exact.get(plie) ?? exact.get(fold(ouvert)) ?? (code === null ? undefined : exact.get(fold(code)))
    if (entier) {
      const memes = liste.lire(texte)
      const vocabulaire = memes.length === entier.length && entier.every(v => memes.includes(v))
      const longueur = plie.split(' ').length
      return {
        valeurs: entier,
        exact: true,
        neutre: false,
        vocabulaire,
        mots: entier.map(valeur => ({ valeur, mot: plie })),
        longueur
      }
    }
    if (liste.estNeutre(texte) || neutres.has(plie) || isPlaceholder(texte) || REFUS.test(plie))
      return { ...RIEN, neutre: true, exact: true, vocabulaire: liste.estNeutre(texte) || isPlaceholder(texte) }
    const dits = withoutDenied(ouvert, fold(ouvert)).split(' ')
    const vues = find(dits, indexDites)
    // The vocabulary's words are among these: without any, it reads nothing either.
    if (vues.length === 0) return RIEN
    const deVocabulaire = liste.lire(texte)
    const faux = find(dits, indexAmis)
    const parlent = outer(speaking(vues, faux))
    const tus = new Set(faux.filter(f => !f.masque).map(f => f.valeur))
    // A value of the vocabulary that only words hidden in a longer phrase said: "borne caf" is no paperwork.
    const cachees = new Set(vues.filter(v => !parlent.some(p => p.valeur === v.valeur)).map(v => v.valeur))
    const valeurs = liste.valeurs.filter(
      v => (deVocabulaire.includes(v) && !tus.has(v) && !cachees.has(v)) || parlent.some(p => p.valeur === v)
    )
    if (valeurs.length === 0) return RIEN
    return {
      valeurs,
      exact: false,
      neutre: false,
      vocabulaire: deVocabulaire.length === valeurs.length,
      mots: parlent.map(p => ({ valeur: p.valeur, mot: p.texte })),
      longueur: Math.max(1, ...parlent.map(p => p.mots.length))
    }
  }
  const memo = new Map<string, Lu>()
  return {
    champ,
    saufOf: valeur => sauf.get(valeur) ?? [],
    motsOf: valeur => tous.get(valeur) ?? [],
    lire: texte => {
      const connu = memo.get(texte)
      if (connu) return connu
      const lu = read(texte.length > TEXTE_MAX ? texte.slice(0, TEXTE_MAX) : texte)
      if (memo.size < MEMO_MAX) memo.set(texte, lu)
      return lu
    }
  }
}

/** A description longer than this says its services in its beginning: the longest of the known sources that lists any has 2,700 signs. */
const TEXTE_MAX = 4_000
const MEMO_MAX = 20_000

const LECTEURS = new Map<ChampFerme, Lecteur>()

/** The reader of a list, made once. `lecteurOf('services').lire('aide CAF, CV').valeurs` has two services. */
export function lecteurOf(champ: ChampFerme): Lecteur {
  let lecteur = LECTEURS.get(champ)
  if (!lecteur) {
    lecteur = createLecteur(champ)
    LECTEURS.set(champ, lecteur)
  }
  return lecteur
}

/** A name as linkage reads it: the services it says, its own words, what each of them weighs. */
import { type MotDeVoie, motDeVoie, type Voie, voieDesMots } from '../text/voie.ts'
import { Lexique } from './lexique.ts'
import { type MaisonLue, maisonsDuMot, readMaison } from './maisons.ts'
import { reels } from './moteur/etendue.ts'
import {
  ANNEXES,
  DELEGUEES,
  FIXES,
  FORMES_JURIDIQUES,
  GENERIQUES,
  LIENS,
  PERMANENCES,
  SITES,
  VEHICULES,
  VIDES
} from './mots.ts'
import { type Recensement, rarete } from './recensement.ts'
import { MotDeService, readServices } from './services.ts'

const SPELT: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['bibli', 'bibliotheque'],
  // As the register of companies cuts names short: « UNION DEP ASSOC FAMILIALES ».
  ['ass', 'association'],
  ['asso', 'association'],
  ['assoc', 'association'],
  ['bur', 'bureau'],
  ['ctre', 'centre'],
  ['syndic', 'syndicat'],
  ['synd', 'syndicat'],
  ['mais', 'maison'],
  ['off', 'office'],
  ['biblio', 'bibliotheque'],
  ['mediat', 'mediatheque'],
  ['interco', 'intercommunale'],
  ['intercom', 'intercommunale'],
  ['dep', 'departementale'],
  ['dept', 'departement'],
  ['fed', 'federation'],
  ['inform', 'information']
])

// "A.D.N.R.", "m. j. c.": three initials or more, a full stop after each.
const INITIALES = /(?<![\p{L}\d])(?:\p{L}\.\s?){3,12}/gu
const POINTS = /[.\s]/g

// "Cyberesp@ce", "Solid@rnet": the sign that the years 2000 wrote for an a.
const ARROBE = /(?<=\p{L})@(?=\p{L})/gu

/** The sides of a town: « Nord » and « Sud » of one name are two places. */
const COTES: ReadonlyMap<string, number> = new Map([
  ['nord', 1],
  ['sud', 2],
  ['est', 4],
  ['ouest', 8]
])

/** A folded word of a name, with all that reading names asks of it. */
export class Mot extends MotDeService {
  readonly rang: number
  readonly vide: boolean
  readonly annexe: boolean
  readonly permanence: boolean
  readonly site: boolean
  readonly vehicule: boolean
  readonly cote: number
  readonly deleguee: boolean
  readonly fixe: boolean
  readonly lie: boolean
  readonly forme: boolean
  readonly maisons: ReturnType<typeof maisonsDuMot>
  /** False of nearly all: it is none of the words that a name is searched for. */
  readonly marque: boolean

  constructor(texte: string, rang: number) {
    super(texte)
    this.rang = rang
    this.vide = VIDES.has(texte)
    this.annexe = ANNEXES.has(texte)
    this.permanence = PERMANENCES.has(texte)
    this.site = SITES.has(texte)
    this.vehicule = VEHICULES.has(texte)
    this.cote = COTES.get(texte) ?? 0
    this.deleguee = DELEGUEES.has(texte)
    this.fixe = FIXES.has(texte)
    this.lie = LIENS.has(texte)
    this.forme = FORMES_JURIDIQUES.has(texte)
    this.maisons = maisonsDuMot(texte)
    this.marque = this.annexe || this.permanence || this.site || this.vehicule || this.fixe
  }
}

/** The words of all that is linked, each looked up once: a hundred thousand names are made of ten thousand words. */
export class Vocabulaire {
  readonly lexique = new Lexique()
  readonly #mots: Mot[] = []
  readonly #voies: MotDeVoie[] = []
  readonly #rangs = new Map<string, number>()

  /** The rank of a folded word that comes again and again as one text: one of a street. */
  rank(mot: string): number {
    let rang = this.#rangs.get(mot)
    if (rang === undefined) {
      rang = this.lexique.rank(mot)
      this.#rangs.set(mot, rang)
    }
    return rang
  }

  /** Folded words, the shortened ones in full, initials in one, « & » read out: of « A.D.N.R. de St-Aubert », `adnr`, `de`, `saint`, `aubert`. */
  mots(texte: string): Mot[] {
    let ligne = texte.includes('.') ? texte.replace(INITIALES, run => `${run.replace(POINTS, '')} `) : texte
    if (ligne.includes('&')) ligne = ligne.replaceAll('&', ' et ')
    if (ligne.includes('@')) ligne = ligne.replace(ARROBE, 'a')
    const { lexique } = this
    const taille = lexique.lit(ligne)
    const mots: Mot[] = []
    for (let i = 0; i < taille; i++) {
      const rang = lexique.lus[i] as number
      mots.push(this.#mots[rang] ?? this.#meet(rang))
    }
    return mots
  }

  /** See `voieOf`. */
  voie(ligne: string): Voie {
    const { lexique } = this
    const taille = lexique.lit(ligne)
    const mots: MotDeVoie[] = []
    for (let i = 0; i < taille; i++) {
      const rang = lexique.lus[i] as number
      mots.push(this.#voies[rang] ?? this.#meetInStreet(rang))
    }
    return voieDesMots(mots)
  }

  #meet(rang: number): Mot {
    const texte = this.lexique.texte(rang)
    const entier = SPELT.get(texte)
    const known = entier === undefined ? rang : this.lexique.rank(entier)
    const mot = this.#mots[known] ?? new Mot(entier ?? texte, known)
    this.#mots[known] = mot
    this.#mots[rang] = mot
    return mot
  }

  #meetInStreet(rang: number): MotDeVoie {
    const mot = motDeVoie(this.lexique.texte(rang))
    this.#voies[rang] = mot
    return mot
  }
}

export interface Nom extends MaisonLue {
  readonly mots: readonly Mot[]
  readonly masque: number
  /** See `Lecture` of services. */
  readonly enseigne: number
  readonly genre: number
  readonly sigle: string
  /**
   * The same told otherwise, where there is how: with the words that tie others, « alpe » of « Atelier Local Pour l’Emploi », beside « ale »; else without the
   * legal form that it begins with, « frac » of « Association Formation Ruralité Appui Conseil », beside « afrac ». Before either, without its town:
   * « lam » of « Lieu d’Accueil Multimédia de Valbourg ».
   */
  readonly siglePlein: string
  /** The number or the letter that it ends with: `'1'` of "Salle 01", `'b'` of "École Jules Ferry B"; empty without any. */
  readonly numero: string
  readonly annexe: boolean
  /** True when it says a vehicle by its name: « Médiabus », and not « France services itinérante ». */
  readonly vehicule: boolean
  /** True when it says that it stays: « France services (site fixe) », which its bus is not. */
  readonly fixe: boolean
  /**
   * What an annexe, or a stop, is called when its house is named before it: `['port']` of "Ligue de Valbourg, antenne du Port",
   * `['mairie']` of "Bus des services, arrêt mairie"; and what is said of a delegated commune: `['bourneval']` of "Mairie déléguée de
   * Bourneval".
   */
  readonly branche: readonly Mot[]
  /** The sides that it says, a bit each: see `COTES`. */
  readonly cotes: number
}

/** A word of one's own: no service, no small word, no annexe. */
const ownWords = (mots: readonly Mot[]): Mot[] => readServices(mots).reste.filter(m => !m.vide && !m.annexe)

const AUCUN: readonly Mot[] = []

function brancheOf(folded: readonly Mot[], annexe: number): readonly Mot[] {
  if (folded[annexe]?.deleguee) return ownWords(folded.slice(annexe + 1))
  const maison = ownWords(folded.slice(0, annexe))
  return maison.length === 0 ? AUCUN : ownWords(folded.slice(annexe + 1)).filter(m => !maison.includes(m))
}

/** The words after "site" or "arrêt", services among them: a bus stops at a town hall. */
function arretOf(folded: readonly Mot[]): readonly Mot[] {
  const site = folded.findIndex(m => m.site)
  return site <= 0 ? AUCUN : folded.slice(site + 1).filter(m => !m.vide)
}

// "Info Emploi et Services - Avoine", "Union des Jeunes (Valbourg)": what comes before the dash or the bracket.
const SUITE = /\s[-–—]\s|\s?\(|\s\/\s/

/** The words of a name before what it adds, all of them when it adds nothing. */
function debutOf(nom: string, folded: readonly Mot[], vocabulaire: Vocabulaire): readonly Mot[] {
  const at = nom.search(SUITE)
  return at <= 0 ? folded : vocabulaire.mots(nom.slice(0, at))
}

// "1", "02", "3e", "11ème", "1er": two of one house; a year, or a post code, is longer. Then a letter that no elided word leaves ("de l").
const NUMERO = /^(?:0*(\d{1,3})(?:er?|eme|ere)?|([a-ce-km-z]))$/

/** The number or letter at the end of folded words: what tells one of several from the others. */
function numeroOf(folded: readonly Mot[]): string {
  const [, nombre, lettre] = (folded.length > 1 && NUMERO.exec((folded.at(-1) as Mot).texte)) || []
  return nombre ?? lettre ?? ''
}

const sigleOf = (initiales: string): string => (initiales.length >= 3 && initiales.length <= 7 ? initiales : '')

interface Initiales {
  readonly initiales: string
  /** With the words that tie others. */
  readonly initialesPleines: string
  /** Without those of the town. */
  readonly initialesPropres: string
  /** How many legal forms come first. */
  readonly formes: number
}

/** How a name may be told by its initials otherwise than by all of them; empty when there is no other way. */
function autresInitiales({ initiales, initialesPleines, initialesPropres, formes }: Initiales): string {
  if (initialesPropres !== initiales) return initialesPropres
  if (initialesPleines !== initiales) return initialesPleines
  return formes > 0 ? initiales.slice(formes) : ''
}

/**
 * Distinctive words and services of a name: of « MSAP de Valbourg », `{ mots: [valbourg], masque: france-services, sigle: '' }`. `ville`: the words of its
 * town, which no initials hold.
 */
export function readNom(nom: string, vocabulaire = new Vocabulaire(), ville: readonly number[] = []): Nom {
  const folded = vocabulaire.mots(nom)
  const { masque, reste, enseigne, genre } = readServices(folded)
  const mots: Mot[] = []
  let cotes = 0
  for (const mot of reste)
    if (!mot.vide && !mots.includes(mot)) {
      mots.push(mot)
      cotes |= mot.cote
    }
  const marques = folded.some(m => m.marque) ? folded : AUCUN
  const annexe = marques.findIndex((m, i) => m.annexe || (i > 0 && m.permanence))
  let initiales = ''
  let initialesPleines = ''
  let initialesPropres = ''
  let formes = 0
  for (const mot of debutOf(nom, folded, vocabulaire)) {
    if (!mot.vide) {
      if (formes === initiales.length && mot.forme) formes++
      initiales += mot.texte[0]
      if (!ville.includes(mot.rang)) initialesPropres += mot.texte[0]
    }
    if (!mot.vide || mot.lie) initialesPleines += mot.texte[0]
  }
  return {
    mots,
    masque,
    enseigne,
    genre,
    ...readMaison(nom, folded, genre),
    numero: numeroOf(folded),
    annexe: annexe >= 0,
    vehicule: marques.some(m => m.vehicule),
    fixe: marques.some(m => m.fixe),
    cotes,
    branche: annexe < 0 ? arretOf(marques) : brancheOf(folded, annexe),
    sigle: sigleOf(initiales),
    siglePlein: sigleOf(autresInitiales({ initiales, initialesPleines, initialesPropres, formes }))
  }
}

/** A listed generic word, or a letter alone, says little wherever it is: it need not be counted. */
export const isGeneric = (mot: string): boolean => mot.length === 1 || GENERIQUES.has(mot)
const GENERIQUE = 0.25

/** How many records there are, and how many hold each word, by its rank. */
interface Compte {
  readonly nombre: number
  readonly porteurs: Int32Array
}

/** What each word weighs: by how many of the records hold it, as they were counted here or as a census has it. */
export function weightsOf(mots: Lexique, { nombre, porteurs }: Recensement | Compte): Float64Array {
  const weights = reels(mots.nombre)
  for (let i = 1; i < weights.length; i++) {
    if (isGeneric(mots.texte(i))) weights[i] = GENERIQUE
    else {
      const held = porteurs instanceof Int32Array ? porteurs[i] : porteurs.get(mots.cle(i))
      weights[i] = rarete(held ?? 0, nombre)
    }
  }
  return weights
}

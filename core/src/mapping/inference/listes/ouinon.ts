/**
 * Columns of yes and no (Oui/Non, 1/0, X, Vrai/Faux, "Souvent"/"Jamais", the value itself or nothing) and the one closed
 * value their title names: « Wifi », « Local accessible PMR », « Quels publics ? [Seniors] ».
 */
import { LISTES } from '../../../standard/vocabulary/listes.ts'
import { fold, foldedWords } from '../../../text/fold.ts'
import type { Condition } from '../../langage.ts'
import { codeNommeOf } from './codes-nommes.ts'
import type { Groupe } from './groupes.ts'
import { type Lu, lecteurOf } from './lecteur.ts'
import type { ChampDevine } from './mots-entetes.ts'
import { ABREGES, TITRES_NOMMES } from './mots-titres.ts'
import { lireTitre, motsUtiles } from './titres.ts'
import { wholeWords } from './troncature.ts'

const OUI = new Set(
  'oui|o|yes|y|true|vrai|1|x|ok|v|disponible|present|souvent|tres souvent|de temps en temps|regulierement|parfois|toujours|systematiquement|total|totale|totalement|possible|coche|checked|on|limite|limited|designated|wlan|wired|terminal'.split(
    '|'
  )
)
const NON = new Set(
  'non|n|no|false|faux|0|jamais|pas du tout|aucun|aucune|absent|indisponible|rarement|exceptionnellement|partiel|partielle|partiellement|unchecked|off|no'.split(
    '|'
  )
)

export interface OuiNon {
  /** Cells that say yes, as written; empty when any filled cell does. */
  readonly oui: readonly string[]
  readonly non: readonly string[]
}

/** What a cell answers; null when it is no answer. `oui, sur demande` begins like a yes but is a condition: it counts as none of them. */
function answerOf(texte: string): 'oui' | 'non' | 'reserve' | null {
  const plie = fold(texte)
  if (OUI.has(plie)) return 'oui'
  if (NON.has(plie)) return 'non'
  // "Oui, rampe", "oui (au rez-de-chaussée)": a yes with its detail; "oui sur demande" is a condition.
  if (/^\s{0,3}(?:oui|yes)\s{0,2}[,(:]/i.test(texte) && texte.length <= 60) return 'oui'
  const code = codeNommeOf(texte)
  if (code !== null && /^(?:oui|non|yes|no)$/i.test(code.nom)) return answerOf(code.nom)
  return /^(?:oui|non|yes|no) /.test(plie) && plie.length <= 40 ? 'reserve' : null
}

/** A bare answer, which is no value of a list but under a title that asks it: `isReponse('Oui')`, not `('Bus')`. */
export const isReponse = (texte: string): boolean => OUI.has(fold(texte)) || NON.has(fold(texte))

/** A yes/no column has no more different cells than this, slips included ("Oui", "oui", "OUI", "Ouiner"). */
const DIFFERENTES_MAX = 12
/** Share of its cells that answer. Measured: the least sure of the known sources has 0.89 (`Réaffectation possible` beside yes and no). */
const PART_MIN = 0.85

/** The answers of a column, or null when it is not one of yes and no. */
export function ouiNonOf({ valeurs, coches }: Groupe): OuiNon | null {
  if (valeurs.size > DIFFERENTES_MAX || valeurs.size + coches.size === 0) return null
  const oui: string[] = [...coches.keys()]
  const non: string[] = []
  const cochees = [...coches.values()].reduce((somme, n) => somme + n, 0)
  let dites = cochees
  let toutes = cochees
  for (const [texte, fois] of valeurs) {
    const reponse = answerOf(texte)
    toutes += fois
    if (reponse !== null) dites += fois
    if (reponse === 'oui') oui.push(texte)
    if (reponse === 'non') non.push(texte)
  }
  if (oui.length + non.length === 0 || dites < PART_MIN * toutes) return null
  // "0" to "3" are a count.
  if (oui.every(t => t === '1') && non.every(t => t === '0') && oui.length + non.length < valeurs.size) return null
  return { oui, non }
}

export interface Nomme {
  readonly champ: ChampDevine
  readonly valeur: string
  readonly par: 'oui' | 'non'
  /** Words of the title that spoke. */
  readonly longueur: number
}

const NOMMES = new Map(
  TITRES_NOMMES.flatMap(n => n.titres.map(t => [motsUtiles(foldedWords(t)).join(' '), n] as const))
)

/** Of two lists that a title names as surely, the one it more likely means comes first. */
const ORDRE = [
  'itinerance',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_accompagnement',
  'modalites_acces',
  'services',
  'typologie'
] as const satisfies readonly (keyof typeof LISTES)[]

const startsLike = (mot: string, court: string): boolean => court.length >= 3 && mot.startsWith(court)

/** `JT_MAT_Imp → Accès internet et matériel informatique`: a known prefix, and the beginning of one name only. */
function abregeOf(mots: readonly string[]): Nomme | null {
  const court = mots.at(-1)
  if (court === undefined || mots.length < 2) return null
  for (const { champ, prefixes, noms } of ABREGES) {
    if (!prefixes.includes(mots.at(-2) as string)) continue
    const valeurs = Object.entries(noms).filter(([, siens]) =>
      siens.some(nom => nom === court || startsLike(nom, court))
    )
    if (valeurs.length === 1) return { champ, valeur: (valeurs[0] as [string, unknown])[0], par: 'oui', longueur: 1 }
  }
  return null
}

/** Phrases of the services in two words, with the value each one means. */
const EN_DEUX_MOTS = Object.entries(LISTES.services.entrees).flatMap(([valeur, entree]) =>
  [...(entree.mots ?? []), ...(entree.egal ?? [])].flatMap(phrase => {
    const [premier, second, ...autres] = foldedWords(phrase).filter(mot => mot.length > 2)
    return premier !== undefined && second !== undefined && autres.length === 0 ? [{ valeur, premier, second }] : []
  })
)

/** `DEM_Gen → démarches générales`: two words cut short that begin one phrase of the vocabulary. */
function deuxAbregesOf(mots: readonly string[]): Nomme | null {
  if (mots.length < 2 || !mots.some(mot => mot.length <= 4)) return null
  const [avant, apres] = mots.slice(-2) as [string, string]
  const valeurs = new Set<string>()
  for (const { valeur, premier, second } of EN_DEUX_MOTS)
    if (startsLike(premier, avant) && startsLike(second, apres)) valeurs.add(valeur)
  const [valeur] = valeurs
  return valeurs.size === 1 && valeur !== undefined ? { champ: 'services', valeur, par: 'oui', longueur: 2 } : null
}

/** What the title of a question holds after its stem: `services/aide_demarches → aide demarches`, `Publics ? [Seniors] → Seniors`. */
function reponsesOf(titre: string): readonly string[] {
  // "… [Seniors]", "services/wifi", "Publics : seniors", "Publics - seniors"
  const crochet = /\[([^\]]{2,80})\]\s{0,3}$/.exec(titre)
  const suite = /(?:\/|:|\?| - |>|\.)\s{0,3}([^/:?>.[\]]{2,80})$/.exec(titre)
  const avant = titre.replace(/\s{0,3}\[[^\]]{2,80}\]\s{0,3}$/, '')
  return [crochet?.[1], suite?.[1], avant, titre].filter(t => t !== undefined)
}

/** The value that the longest phrase means, when it is longer than those of the others. */
function seuleOf({ valeurs, mots }: Lu): string | null {
  if (valeurs.length <= 1) return valeurs[0] ?? null
  const longueur = (mot: string): number => mot.split(' ').length
  const plus = Math.max(...mots.map(m => longueur(m.mot)))
  const longues = new Set(mots.filter(m => longueur(m.mot) === plus).map(m => m.valeur))
  return longues.size === 1 ? ([...longues][0] as string) : null
}

interface Trouve extends Nomme {
  readonly rang: number
  readonly sur: boolean
  /** Phrases that spoke. */
  readonly dits: readonly string[]
}

// Folded: "debuter avec un ordinateur", "apprendre a imprimer", "prise en main d une tablette"
const APPRENDRE =
  /(?:^| )(?:debuter|debuts?|debutants?|apprendre|apprentissage|initier|initiation|decouvrir|decouverte|maitriser|maitrise|familiariser|premiers pas|(?:prise|prendre) en main)(?: |$)/
const ACCES = 'Accès internet et matériel informatique'
const OUTILS = 'Maîtrise des outils numériques du quotidien'

/** A thing that one learns is no thing lent: « Débuter avec un ordinateur » is a lesson. */
function learnThings(trouves: Trouve[]): void {
  trouves.forEach((t, i) => {
    if (t.champ === 'services' && t.valeur === ACCES) trouves[i] = { ...t, valeur: OUTILS }
  })
}

/** How a thing is had: alone in a title it is the answer, beside a thing it only tells how. */
const MANIERES: ReadonlySet<ChampDevine> = new Set(['modalites_accompagnement', 'modalites_acces'])

/** "Wifi gratuit", "Ordinateurs en libre accès", "Démarches en ligne": the yes is about the thing, not its price nor its way. */
function keepThings(trouves: Trouve[]): void {
  const manieres = trouves.filter(t => MANIERES.has(t.champ)).flatMap(t => t.dits)
  // "Ateliers" is a service's word and a way's: it names no thing of its own.
  const service = trouves.some(
    t => t.champ === 'services' && t.dits.some(dit => !manieres.some(m => ` ${m} `.includes(` ${dit} `)))
  )
  const choses = trouves.filter(t => t.champ !== 'frais_a_charge' && !(service && MANIERES.has(t.champ)))
  if (choses.length > 0 && choses.length < trouves.length) trouves.splice(0, trouves.length, ...choses)
}

/** A longer title is a text; its end holds the answer. The longest of the known sources has 130 signs. */
const TITRE_MAX = 300

// "Coworking (oui/non)", "PMR [O/N]", "Wifi (1 = oui)": how to answer is no part of the question.
const REPONSE = /\s{0,3}[([](?:oui|o|yes|y|vrai|true|1|x)\b[^)\]]{0,20}[)\]]\s{0,3}$/i

// "Prix de la séance [Autre]", "Activités/Autres": the answer that is none of the others
const AUTRE = /(?:\[|[/:?>-]\s{0,3})(?:autres?|others?)\s{0,3}\]?\s{0,3}$/i

/** The one value a title names, or null: none, or several. */
export function valeurDuTitre(entier: string, mots: readonly string[]): Nomme | null {
  const titre = entier.slice(-TITRE_MAX).replace(REPONSE, '')
  if (AUTRE.test(titre)) return null
  const utiles = motsUtiles(mots)
  const nu = mots.filter(mot => mot.length > 1 || /\d/.test(mot))
  // "JT_gratuit" has a prefix before the title; "Wifi gratuit" has the thing itself.
  const prefixe = nu[0] !== undefined && lecteurOf('services').lire(nu[0]).valeurs.length === 0
  for (const essai of [utiles, motsUtiles(nu), ...(prefixe ? [motsUtiles(nu.slice(1))] : [])]) {
    const nommee = NOMMES.get(essai.join(' '))
    if (nommee) return { ...nommee, longueur: essai.length }
  }
  const abrege = abregeOf(nu) ?? null
  if (abrege) return abrege
  const { dits } = lireTitre(utiles)
  const trouves: Trouve[] = []
  const textes = [
    ...new Set([...reponsesOf(titre).map(t => motsDe(t).join(' ')), nu.join(' '), motsUtiles(nu).join(' ')])
  ]
  ORDRE.forEach((champ, rang) => {
    const accueil = utiles[0] === 'accueil' && champ === 'services'
    if (accueil) return
    for (const texte of textes) {
      const lu = lecteurOf(champ).lire(texte)
      const valeur = seuleOf(lu)
      if (valeur === null) continue
      const sur = dits.get(champ) === 3
      const longueur = lu.exact ? lu.longueur + 1 : lu.longueur
      trouves.push({ champ, valeur, par: 'oui', longueur, rang, sur, dits: lu.mots.map(m => m.mot) })
    }
  })
  if (APPRENDRE.test(fold(titre))) learnThings(trouves)
  keepThings(trouves)
  trouves.sort((a, b) => Number(b.sur) - Number(a.sur) || b.longueur - a.longueur || a.rang - b.rang)
  const premier = trouves[0]
  if (premier) return premier
  const deux = deuxAbregesOf(nu)
  const entiers = deux === null ? wholeWords(titre, nu) : null
  return entiers === null ? deux : valeurDuTitre(entiers.join(' '), entiers)
}

// "aide_demarches" → "aide demarches", "surRdv" → "sur rdv"
const motsDe = (texte: string): string[] => foldedWords(texte.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))

/** The test that a row says it. Answers the sample does not hold are taken to be the plain ones. */
export function conditionOf(colonne: string, { oui, non }: OuiNon, par: 'oui' | 'non'): Condition {
  const vaut = par === 'oui' ? oui : non
  return { colonne, vaut: vaut.length > 0 ? [...new Set(vaut)] : [par] }
}

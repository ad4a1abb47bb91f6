/**
 * What the cells of a column say of one closed list: its parts, how many are understood, and the rule that carries them.
 * Parts that the vocabulary reads by itself need no code; those only guessing understands get one; sentences get words.
 */
import type { ChampFerme } from '../../../standard/vocabulary/listes.ts'
import { fold, hasPhrase } from '../../../text/fold.ts'
import { isPlaceholder } from '../../../text/placeholders.ts'
import type { Mots, Regle } from '../../langage.ts'
import { areCodesNommes, codeNommeOf } from './codes-nommes.ts'
import { type Contexte, readUnder } from './contexte.ts'
import { countParts, nue, separateursOf } from './decoupe.ts'
import type { Groupe } from './groupes.ts'
import { type Lu, lecteurOf } from './lecteur.ts'
import { isReponse } from './ouinon.ts'

export interface Lecture {
  readonly champ: ChampFerme
  /** What a part says, its wrapping out. */
  readonly lire: (partie: string) => Lu
  readonly separateurs: readonly string[]
  /** Each part and the rows it was met in. */
  readonly parties: ReadonlyMap<string, number>
  /** Share of the parts, by rows, that mean a value; neutral ones are counted out. */
  readonly part: number
  /** Different values met. */
  readonly valeurs: ReadonlySet<string>
  /** Rows of which a part means a value, at most. */
  readonly lignes: number
  /** Sentences rather than labels. */
  readonly prose: boolean
  /** Cells come back: labels or codes, not names. */
  readonly categorie: boolean
}

/** Parts looked at, the most frequent first: lists of labels have fewer, and prose tells what it is by its first thousand. */
const PARTIES_MAX = 1_500
/** Codes written in a mapping: beyond, a human would not read them, and words do the work. */
export const CODES_MAX = 60
/** Mean words of a part from which it is a sentence. The longest labels of the standard's first version have 14, few at a time. */
const MOTS_DE_PROSE = 9

const words = (texte: string): number => texte.split(/\s+/).length

/** Lists that share columns: what one reads is nothing the other should have. */
const SOEURS: Readonly<Partial<Record<ChampFerme, ChampFerme>>> = {
  publics_specifiquement_adresses: 'prise_en_charge_specifique',
  prise_en_charge_specifique: 'publics_specifiquement_adresses',
  frais_a_charge: 'modalites_acces',
  modalites_acces: 'frais_a_charge'
}

/** True when the list's sister reads the text: a handicap among the publics. */
function isOfSister(champ: ChampFerme, texte: string): boolean {
  const soeur = SOEURS[champ]
  return soeur !== undefined && lecteurOf(soeur).lire(nue(texte)).valeurs.length > 0
}

/** What each code of a column is called, by the cells that say both. */
function namesOfCodes(parties: Iterable<string>): ReadonlyMap<string, string> {
  const noms = new Map<string, string>()
  for (const partie of parties) {
    const dit = codeNommeOf(partie)
    if (dit !== null) noms.set(fold(dit.code), dit.nom)
  }
  return noms
}

/**
 * The same reading, of what a code is called: « 10 - Mairie » means what « Mairie » does, and so does a bare « 10 » in the same
 * column.
 */
const byName =
  (lire: (texte: string) => Lu, noms: ReadonlyMap<string, string>): ((texte: string) => Lu) =>
  texte => {
    const entier = lire(texte)
    if (entier.exact) return entier
    const nom = codeNommeOf(texte)?.nom ?? noms.get(fold(texte))
    if (nom === undefined) return entier
    const lu = lire(nom)
    const memes = lu.valeurs.length === entier.valeurs.length && lu.valeurs.every(v => entier.valeurs.includes(v))
    return lu.exact ? { ...lu, vocabulaire: memes && entier.vocabulaire } : entier
  }

/** How the cells are read. */
interface Manieres {
  /** What the title makes of the bare things they name. */
  readonly contexte?: Contexte | null
  /** The title asks nothing: a bare « Oui » answers nothing. */
  readonly sansQuestion?: boolean
}

const MUETTE: Lu = { valeurs: [], exact: false, neutre: false, vocabulaire: true, mots: [], longueur: 0 }

/** Reads the cells of a column as values of a list. */
export function readAs(
  groupe: Groupe,
  champ: ChampFerme,
  { contexte = null, sansQuestion = false }: Manieres = {}
): Lecture {
  const lecteur = lecteurOf(champ)
  const lireSeule = (texte: string): Lu => (sansQuestion && isReponse(texte) ? MUETTE : lecteur.lire(nue(texte)))
  const lireCellule = contexte && champ === 'services' ? readUnder(contexte, lireSeule) : lireSeule
  const isKnown = (texte: string): boolean => {
    const lu = lireCellule(texte)
    return lu.exact || (lu.valeurs.length === 1 && words(texte) <= 4)
  }
  const separateurs = separateursOf(groupe.valeurs, { isKnown, isLabel: texte => lireCellule(texte).exact })
  const parties = new Map([...countParts(groupe.valeurs, separateurs)].slice(0, PARTIES_MAX))
  const noms = namesOfCodes(parties.keys())
  const dites = [...parties.keys()].filter(partie => !noms.has(fold(partie)))
  const lireNue = areCodesNommes(dites, isKnown) ? byName(lireCellule, noms) : lireCellule
  let parlantes = 0
  let connues = 0
  let exactes = 0
  let toutes = 0
  let longues = 0
  const valeurs = new Set<string>()
  for (const [partie, fois] of parties) {
    const lu = lireNue(partie)
    toutes += fois
    if (!lu.exact && words(partie) > MOTS_DE_PROSE) longues += fois
    if (lu.exact) exactes += fois
    if (lu.neutre || (lu.valeurs.length === 0 && isOfSister(champ, partie))) continue
    parlantes += fois
    if (lu.valeurs.length === 0) continue
    connues += fois
    for (const valeur of lu.valeurs) valeurs.add(valeur)
  }
  return {
    champ,
    lire: lireNue,
    separateurs,
    parties,
    part: parlantes === 0 ? 0 : connues / parlantes,
    valeurs,
    lignes: Math.min(connues, groupe.remplis),
    prose: toutes > 0 && longues > 0.3 * toutes && exactes < 0.5 * toutes,
    categorie: parties.size <= 5 || parties.size <= 0.5 * toutes
  }
}

/** A longer part is a sentence, which no human can place once for all. */
const PLACABLE = 60

/** Parts nothing understood, for a human: codes and labels, not sentences nor addresses on the web. */
export function inconnuesOf({ champ, lire, parties, prose }: Lecture): readonly { mot: string; fois: number }[] {
  if (prose) return []
  return [...parties]
    .filter(([partie]) => {
      const lu = lire(partie)
      return (
        lu.valeurs.length === 0 &&
        !lu.neutre &&
        !isPlaceholder(partie) &&
        partie.length <= PLACABLE &&
        !isOfSister(champ, partie)
      )
    })
    .map(([mot, fois]) => ({ mot, fois }))
}

function codesOf({ lire, parties }: Lecture): Record<string, string | readonly string[] | null> {
  const codes: Record<string, string | readonly string[] | null> = {}
  const vus = new Set<string>()
  for (const partie of parties.keys()) {
    const lu = lire(partie)
    const cle = fold(partie)
    if (lu.vocabulaire || cle === '' || vus.has(cle) || isPlaceholder(partie)) continue
    vus.add(cle)
    if (lu.neutre) codes[partie] = null
    else if (lu.valeurs.length > 0) codes[partie] = lu.valeurs.length === 1 ? (lu.valeurs[0] as string) : lu.valeurs
  }
  return codes
}

/** The clause that denies a word, to forbid it: `Pas d’accès internet → pas d acces internet`. */
function deniedOf(plie: string, mot: string): string | null {
  const at = ` ${plie} `.indexOf(` ${mot} `)
  if (at < 0) return null
  const avant = plie.slice(0, at).trim().split(' ').slice(-4)
  const refus = avant.findLastIndex(m => ['pas', 'sans', 'aucun', 'aucune', 'hors', 'sauf'].includes(m))
  return refus < 0 ? null : [...avant.slice(refus), mot].join(' ')
}

const bare = (mot: string): string => mot.replace(/[sx]\b/g, '')

/** The words that spoke, and those that differ from one by a plural: tomorrow's cells will write them. */
function withSisters(dits: readonly string[], connus: readonly string[]): string[] {
  const nus = new Set(dits.map(bare))
  return [...new Set([...dits, ...connus.filter(mot => nus.has(bare(mot)))])]
}

// "pas d acces", "aucun materiel", once folded
const REFUS = /(?:^| )(?:pas|sans|aucune?|hors|sauf) /

/** Words that spoke in sentences, by value, with the false friends and denials met beside them. */
function motsOf({ champ, parties }: Lecture): Mots[] {
  const lecteur = lecteurOf(champ)
  const dits = new Map<string, Set<string>>()
  for (const partie of parties.keys())
    for (const { valeur, mot } of lecteur.lire(partie).mots) {
      const siens = dits.get(valeur) ?? new Set<string>()
      dits.set(valeur, siens.add(mot))
    }
  const textes = [...parties.keys()].map(fold)
  const tout = ` ${textes.join(' | ')} `
  const refus = textes.filter(t => REFUS.test(t))
  return [...dits].map(([valeur, siens]) => {
    // "demarches administratives" adds nothing to "demarches".
    const mots = withSisters([...siens], lecteur.motsOf(valeur))
      .filter(mot => ![...siens].some(autre => autre !== mot && hasPhrase(mot, autre)))
      .sort()
    const faux = lecteur.saufOf(valeur).filter(f => tout.includes(` ${f} `) && mots.some(m => hasPhrase(f, m)))
    const nies = refus.flatMap(t => mots.flatMap(m => deniedOf(t, m) ?? []))
    const sauf = [...new Set([...faux, ...nies])].sort()
    return sauf.length > 0 ? { valeur, mots, sauf } : { valeur, mots }
  })
}

/** Words that say the values of a list in the parts of a column read for another one. */
export function saidWords({ parties }: Lecture, champ: ChampFerme): Mots[] {
  const lecteur = lecteurOf(champ)
  const dits = new Map<string, Set<string>>()
  for (const partie of parties.keys())
    for (const { valeur, mot } of lecteur.lire(nue(partie)).mots)
      dits.set(valeur, (dits.get(valeur) ?? new Set()).add(mot))
  return [...dits].map(([valeur, mots]) => ({ valeur, mots: [...mots].sort() }))
}

/** The rule that carries a column to a list. */
export function ruleOf(lecture: Lecture, colonnes: readonly string[], sinon?: 'ignorer'): Regle {
  const codes = codesOf(lecture)
  const nombre = Object.keys(codes).length
  const enMots = lecture.prose || nombre > CODES_MAX
  const mots = enMots ? motsOf(lecture) : []
  return {
    colonnes,
    ...(lecture.separateurs.length > 0 ? { separateurs: lecture.separateurs } : {}),
    ...(enMots || nombre === 0 ? {} : { codes }),
    ...(mots.length > 0 ? { mots } : {}),
    ...(sinon && (mots.length > 0 || (!enMots && nombre > 0)) ? { sinon } : {})
  }
}

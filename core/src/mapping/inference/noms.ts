/**
 * Reading a column's name: what it may feed, how surely, and whose it is. "Téléphone du référent" names a phone that is not
 * the place's; "Nombre d'ordinateurs" names nothing that a field takes.
 */
import type { Cible } from '../../standard/brut.ts'
import { CHAMPS } from '../../standard/champs.ts'
import { mendWord } from './fautes.ts'
import { AILLEURS, COMBINAISONS, NEUTRES, PROPRIETAIRES, SENS_DU_MOT, TERRITOIRES } from './lexique.ts'
import { LOCUTIONS } from './locutions.ts'

type Proprietaire = 'lieu' | keyof typeof PROPRIETAIRES

/** "Nom du lieu" beside "Nom de la structure": the place, and the body that holds it. */
type Entite = 'lieu' | 'structure'

export interface NomLu {
  /** What it may feed, from 0 to 1. */
  readonly cibles: ReadonlyMap<Cible, number>
  readonly proprietaire: Proprietaire
  /** Which of the two bodies the name speaks of, when it says it. */
  readonly entite: Entite | null
  /** The kinds of its words: `['nom', 'lieu']`. */
  readonly sens: readonly string[]
  /** A count, a rate: never a field. */
  readonly compte: boolean
  /** Words that no table knows: they may say anything. */
  readonly inconnus: readonly string[]
}

const CHAMPS_DITS: ReadonlySet<string> = new Set(CHAMPS)
const COMPTES: ReadonlySet<string> = new Set([
  'nombre',
  'score',
  'precision_geo',
  'distance',
  'montant',
  'largeur',
  'hauteur'
])
/** Targets that free text may feed: their words must leave no doubt, since their values cannot contradict. */
const TEXTES: ReadonlySet<Cible> = new Set(['nom', 'structure_parente'])
/** Targets that name a territory or the place itself: "Nom du quartier", "Code de la région" feed none of them. */
const NOMMENT: ReadonlySet<Cible> = new Set<Cible>([
  'nom',
  'id',
  'commune',
  'code_insee',
  'code_postal',
  'departement',
  'point'
])
/** Words for the place itself: they cost nothing beside what is said of it. */
const CORPS: ReadonlySet<string> = new Set(['lieu', 'association', 'permanence'])
/** Words of an address: what follows them names a part of it ("voie.libelle"). */
const DE_RUE: ReadonlySet<string> = new Set(['rue', 'nomvoie', 'adresse'])
/** Under it, a combination says what it says only when no other word is there. */
const SURE = 0.7
/** What a word that no table knows costs, and the least that a name is then worth: a long question still says what it asks. */
const INCONNU = 0.1
const MOINDRE = 0.6

// "tel1", "adresse2": a known word and its rank
const RANG_COLLE = /^([a-z]{2,20})(\d)$/

/** `splitRank('tel1') → ['tel', '1']`; a word that the tables know whole stays (`adresse2`). */
function splitRank(mot: string): readonly string[] {
  if (SENS_DU_MOT.has(mot)) return [mot]
  const [, debut, rang] = RANG_COLLE.exec(mot) ?? []
  return debut !== undefined && rang !== undefined && SENS_DU_MOT.has(debut) ? [debut, rang] : [mot]
}

/** "Comment" in a longer name asks how in French; in a shorter one it is a remark in English. */
const COMMENT_MAX = 2

const LOCUTIONS_LONGUES = [...LOCUTIONS].sort(([a], [b]) => b.length - a.length)
/** Ranks of the phrases that begin with a word: a table of 5,000 columns would try each phrase on each title. */
const PAR_DEBUT = new Map<string, number[]>()
LOCUTIONS_LONGUES.forEach(([locution], rang) => {
  const debut = locution.slice(0, locution.indexOf(' '))
  PAR_DEBUT.set(debut, [...(PAR_DEBUT.get(debut) ?? []), rang])
})

/** The words joined that say one thing, and brought to their kinds: `['n', 'de', 'telephone'] → ['telephone']`. */
function sensDe(ecrits: readonly string[]): string[] {
  const mots = ecrits.map(mendWord)
  let texte = ` ${mots.join(' ')} `
  const rangs = mots.flatMap(mot => PAR_DEBUT.get(mot) ?? []).sort((a, b) => a - b)
  for (let i = 0; i < rangs.length; i++) {
    const rang = rangs[i] as number
    const [locution, sens] = LOCUTIONS_LONGUES[rang] as readonly [string, string]
    if (!texte.includes(` ${locution} `)) continue
    texte = texte.replace(` ${locution} `, ` ${sens} `)
    // The word that stands for a phrase may begin a shorter one.
    const suite = (PAR_DEBUT.get(sens) ?? []).filter(r => r > rang)
    if (suite.length > 0) rangs.splice(i + 1, rangs.length, ...[...rangs.slice(i + 1), ...suite].sort((a, b) => a - b))
  }
  return texte
    .trim()
    .split(' ')
    .filter(mot => mot !== '')
    .flatMap(splitRank)
    .map((mot, i, tous) => {
      if (mot === 'comment' && tous.length > COMMENT_MAX) return mot
      // "Adr. ligne 1": a line of the address, where "Ligne directe" is a phone's.
      const rangee = /^\d$/.test(tous[i + 1] ?? '') || tous.some(autre => SENS_DU_MOT.get(autre) === 'adresse')
      if (mot === 'ligne' && rangee) return mot
      return SENS_DU_MOT.get(mot) ?? mot
    })
}

const COMBINAISONS_LUES = COMBINAISONS.map(([cible, force, mots]) => ({ cible, force, mots: mots.split(' ') }))
const PAR_MOT = new Map<string, typeof COMBINAISONS_LUES>()
for (const lue of COMBINAISONS_LUES) {
  const [premier] = lue.mots as [string]
  PAR_MOT.set(premier, [...(PAR_MOT.get(premier) ?? []), lue])
}

const CONNUS: ReadonlySet<string> = new Set(COMBINAISONS_LUES.flatMap(c => c.mots))

function proprietaireOf(sens: readonly string[]): Proprietaire {
  for (const qui of ['geocodeur', 'repondant', 'personne', 'autre', 'porteur'] as const)
    if (sens.some(mot => PROPRIETAIRES[qui].has(mot))) return qui
  return 'lieu'
}

const LIEUX: ReadonlySet<string> = new Set(
  'lieu lieux site antenne permanence espace place venue facility location guichet local'.split(' ')
)
const STRUCTURES: ReadonlySet<string> = new Set(
  'structure structures organisme organismes organisation organization association entreprise company entite etablissement'.split(
    ' '
  )
)

function entiteOf(mots: readonly string[]): Entite | null {
  const mot = mots.find(m => LIEUX.has(m) || STRUCTURES.has(m))
  return mot === undefined ? null : LIEUX.has(mot) ? 'lieu' : 'structure'
}

/** "Pour s'y rendre", "Ce qu'on y fait": the pronoun is no coordinate. */
const PRONOMS: ReadonlySet<string> = new Set('s on qu il elle ils elles nous vous pour comment ce ca'.split(' '))
const LETTRES: ReadonlySet<string> = new Set(['x', 'y'])

/** Parts of an address that its street line leaves out: several in a title are still one complement. */
const COMPLEMENTS: ReadonlySet<string> = new Set('complement lieudit batiment bat etage bp'.split(' '))
// "L3", "Ligne 3": the rank of a line of address, in La Poste's order
const RANG_DE_LIGNE = /^(?:l\d|ligne|\d)$/

/** Reads a name by its words: `readNom(['contact', 'tel']).cibles → { telephone: 0.9 }`. */
export function readNom(mots: readonly string[]): NomLu {
  const sens = sensDe(mots)
  const proprietaire = proprietaireOf(sens)
  const entite = entiteOf(mots)
  const compte = sens.some(mot => COMPTES.has(mot))
  const cibles = new Map<Cible, number>()
  const inconnus = sens.filter(mot => !CONNUS.has(mot) && !NEUTRES.has(mot) && !/^l\d$/.test(mot))
  if (compte) return { cibles, proprietaire, entite, sens, compte, inconnus }
  const territoire = sens.findIndex(mot => TERRITOIRES.has(mot))
  const dits = new Set(sens)
  const ailleurs = sens.some(mot => AILLEURS.has(mot))
  const pronom = mots.some(mot => PRONOMS.has(mot))
  for (const { cible, force, mots: voulus } of [...dits].flatMap(mot => PAR_MOT.get(mot) ?? [])) {
    if (!voulus.every(mot => dits.has(mot))) continue
    if (pronom && voulus.some(mot => LETTRES.has(mot))) continue
    if (territoire >= 0 && (NOMMENT.has(cible) || territoire < Math.min(...voulus.map(mot => sens.indexOf(mot)))))
      continue
    const autres = sens.filter(
      mot =>
        !voulus.includes(mot) &&
        !NEUTRES.has(mot) &&
        !CORPS.has(mot) &&
        !(cible === 'complement_adresse' && (COMPLEMENTS.has(mot) || RANG_DE_LIGNE.test(mot)))
    )
    const cout = autres.reduce((somme, mot) => somme + (AILLEURS.has(mot) ? 2 * INCONNU : INCONNU), 0)
    // "Complément d'équipement" completes something else than an address.
    if (cible === 'complement_adresse' && autres.some(mot => mot !== 'point') && !dits.has('adresse')) continue
    // "Date d'adhésion", "Date de création": the day of something else than the record.
    if (cible === 'date_maj' && force < SURE && autres.length > 0) continue
    const reste = ailleurs && TEXTES.has(cible) ? 0.3 : Math.max(MOINDRE, 1 - cout)
    const lue = force * reste
    if (lue > (cibles.get(cible) ?? 0)) cibles.set(cible, lue)
  }
  // "lieu.voie.lib", "adresse.nom": the street's name, not the place's.
  const rue = sens.findIndex(mot => DE_RUE.has(mot))
  if (rue >= 0 && rue < sens.indexOf('nom')) cibles.delete('nom')
  const lettre = mots.join('_')
  if (CHAMPS_DITS.has(lettre)) {
    cibles.clear()
    cibles.set(lettre as Cible, 1)
    return { cibles, proprietaire: 'lieu', entite: null, sens, compte, inconnus: [] }
  }
  return { cibles, proprietaire, entite, sens, compte, inconnus }
}

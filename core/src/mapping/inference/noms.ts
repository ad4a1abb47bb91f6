/**
 * Reading a column's name: what it may feed, how surely, and whose it is. "Téléphone du référent" names a phone that is not
 * the place's; "Nombre d'ordinateurs" names nothing that a field takes.
 */
import type { Cible } from '../../standard/brut.ts'
import { CHAMPS } from '../../standard/champs.ts'
import { AILLEURS, COMBINAISONS, LOCUTIONS, NEUTRES, PROPRIETAIRES, SENS_DU_MOT } from './lexique.ts'

export type Proprietaire = 'lieu' | keyof typeof PROPRIETAIRES

export interface NomLu {
  /** What it may feed, from 0 to 1. */
  readonly cibles: ReadonlyMap<Cible, number>
  readonly proprietaire: Proprietaire
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
const TEXTES: ReadonlySet<Cible> = new Set(['nom', 'id', 'structure_parente'])
/** What a word that is not known costs: measured on the declared lists, two of them still leave a clear name clear. */
const INCONNU = 0.1
const MOINDRE = 0.5

/** The words joined that say one thing, and brought to their kinds: `['n', 'de', 'telephone'] → ['telephone']`. */
export function sensDe(mots: readonly string[]): string[] {
  let texte = ` ${mots.join(' ')} `
  for (const [locution, sens] of LOCUTIONS_LONGUES) texte = texte.replace(` ${locution} `, ` ${sens} `)
  return texte
    .trim()
    .split(' ')
    .filter(mot => mot !== '')
    .map(mot => SENS_DU_MOT.get(mot) ?? mot)
}

const LOCUTIONS_LONGUES = [...LOCUTIONS].sort(([a], [b]) => b.length - a.length)
const COMBINAISONS_LUES = COMBINAISONS.map(([cible, force, mots]) => ({ cible, force, mots: mots.split(' ') }))

const CONNUS: ReadonlySet<string> = new Set(COMBINAISONS_LUES.flatMap(c => c.mots))

function proprietaireOf(sens: readonly string[]): Proprietaire {
  for (const qui of ['geocodeur', 'personne', 'autre', 'porteur'] as const)
    if (sens.some(mot => PROPRIETAIRES[qui].has(mot))) return qui
  return 'lieu'
}

/** Reads a name by its words: `readNom(['contact', 'tel']).cibles → { telephone: 0.9 }`. */
export function readNom(mots: readonly string[]): NomLu {
  const sens = sensDe(mots)
  const proprietaire = proprietaireOf(sens)
  const compte = sens.some(mot => COMPTES.has(mot))
  const cibles = new Map<Cible, number>()
  const inconnus = sens.filter(mot => !CONNUS.has(mot) && !NEUTRES.has(mot))
  if (compte) return { cibles, proprietaire, sens, compte, inconnus }
  const dits = new Set(sens)
  const ailleurs = sens.some(mot => AILLEURS.has(mot))
  for (const { cible, force, mots: voulus } of COMBINAISONS_LUES) {
    if (!voulus.every(mot => dits.has(mot))) continue
    const autres = sens.filter(mot => !voulus.includes(mot) && !NEUTRES.has(mot) && mot !== 'lieu')
    const cout = autres.reduce((somme, mot) => somme + (AILLEURS.has(mot) ? 2 * INCONNU : INCONNU), 0)
    const reste = ailleurs && TEXTES.has(cible) ? 0.3 : Math.max(MOINDRE, 1 - cout)
    const lue = force * reste
    if (lue > (cibles.get(cible) ?? 0)) cibles.set(cible, lue)
  }
  const lettre = mots.join('_')
  if (CHAMPS_DITS.has(lettre)) {
    cibles.clear()
    cibles.set(lettre as Cible, 1)
    return { cibles, proprietaire: 'lieu', sens, compte, inconnus: [] }
  }
  return { cibles, proprietaire, sens, compte, inconnus }
}

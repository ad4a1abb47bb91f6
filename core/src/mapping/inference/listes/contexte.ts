/**
 * What a column's title makes of the bare things its cells name. "Ordinateur" is equipment in general; under "Compétences de
 * base" one learns it, under "Matériel solidaire" one acquires it, and under "Démarches" each cell is an office.
 */
import type { ValeurFermee } from '../../../standard/vocabulary/listes.ts'
import { type Lu, lecteurOf } from './lecteur.ts'
import { motsUtiles } from './titres.ts'

export interface Contexte {
  readonly valeur: ValeurFermee['services']
  /** Titles that set it, articles and plurals out, any of them as whole words. */
  readonly titres: readonly string[]
  /** `tout`: whatever the cell names; `choses`: things only, and what nothing else reads when `inconnus`. */
  readonly prend: 'tout' | 'choses'
  readonly inconnus: boolean
}

const ACCES = 'Accès internet et matériel informatique'

const phrases = (...textes: readonly string[]): readonly string[] => textes.map(t => motsUtiles(t.split(' ')).join(' '))

const CONTEXTES: readonly Contexte[] = [
  {
    valeur: 'Acquisition de matériel informatique à prix solidaire',
    titres: phrases(
      'materiel solidaire',
      'solidarity material',
      'materiel reconditionne',
      'vente de materiel',
      'don de materiel',
      'equipement solidaire',
      'refurbished'
    ),
    prend: 'tout',
    inconnus: true
  },
  {
    valeur: 'Aide aux démarches administratives',
    titres: phrases(
      'demarches',
      'demarche',
      'online procedures',
      'procedures',
      'demarches administratives',
      'demarches en ligne',
      'aide administrative'
    ),
    prend: 'tout',
    inconnus: true
  },
  {
    valeur: 'Maîtrise des outils numériques du quotidien',
    titres: phrases(
      'competences de base',
      'base skills',
      'basic skills',
      'initiation',
      'initiations',
      'apprentissage',
      'formation',
      'formations'
    ),
    prend: 'choses',
    inconnus: true
  },
  {
    valeur: 'Maîtrise des outils numériques du quotidien',
    titres: phrases('competences', 'skills', 'cours', 'ateliers'),
    prend: 'choses',
    inconnus: false
  }
]

/** The context a title sets, or null: `['base', 'skill'] → Maîtrise…`. */
export function contexteOf(utiles: readonly string[]): Contexte | null {
  const titre = ` ${utiles.join(' ')} `
  return CONTEXTES.find(c => c.titres.some(t => titre.includes(` ${t} `))) ?? null
}

/** A cell longer than this tells its own need. */
const CHOSE_MAX = 3
// "caf", "santé"; not "A", "12"
const MOT = /\p{L}{3}/u
const AUTRES = [
  'modalites_acces',
  'modalites_accompagnement',
  'frais_a_charge',
  'publics_specifiquement_adresses'
] as const

/** The same reading of a column's parts, bare things carried to what its title makes of them. */
export function readUnder(contexte: Contexte, lire: (partie: string) => Lu): (partie: string) => Lu {
  return partie => {
    const lu = lire(partie)
    if (lu.neutre || partie.split(/\s+/).length > CHOSE_MAX || !MOT.test(partie)) return lu
    const chose = lu.valeurs.length === 1 && lu.valeurs[0] === ACCES
    const inconnue = lu.valeurs.length === 0 && !AUTRES.some(champ => lecteurOf(champ).lire(partie).exact)
    const prise = chose || (contexte.prend === 'tout' && lu.valeurs.length > 0) || (inconnue && contexte.inconnus)
    if (!prise || lu.valeurs[0] === contexte.valeur) return lu
    return { ...lu, valeurs: [contexte.valeur], exact: false, vocabulaire: false }
  }
}

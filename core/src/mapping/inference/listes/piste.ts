/** One track: a list that a column may feed, how surely, why, and by which rules. */
import type { Regle } from '../../langage.ts'
import type { Groupe } from './groupes.ts'
import type { Lecture } from './lecture.ts'
import type { ChampDevine } from './mots-entetes.ts'

export interface Piste {
  readonly champ: ChampDevine
  readonly groupe: Groupe
  /** `valeurs`: the cells hold the values; `titre`: the title names one; `vide`: nothing is filled, the name alone says it. */
  readonly nature: 'valeurs' | 'titre' | 'vide'
  /** What the title says of the list, 0 to 3. */
  readonly poids: number
  /** Share of the cells' parts understood. */
  readonly part: number
  readonly regles: readonly Regle[]
  readonly lecture: Lecture | null
  /** The parts of its cells, to know a copy. */
  readonly parties: ReadonlyMap<string, number>
  /** A description of the place rather than an answer: read when nothing else says it. */
  readonly recit: boolean
  readonly confiance: number
  readonly raison: string
  readonly inconnus: readonly { mot: string; fois: number }[]
}

const pourCent = (part: number): string => `${Math.round(part * 100)} %`

/** French: what the title and the cells say. */
export function raisonOf(groupe: Groupe, poids: number, part: number): string {
  const titre = poids > 0 ? `le titre « ${groupe.titre} » le dit` : ''
  const valeurs = part > 0 ? `${pourCent(part)} des valeurs sont reconnues` : 'aucune valeur n’est reconnue'
  return titre === '' ? valeurs : `${titre}, ${valeurs}`
}

/** How sure: what the title says, tempered by what the cells answer; a title alone is half believed. */
export const confianceOf = (poids: number, part: number): number =>
  ([0.5, 0.55, 0.65, 0.8][poids] as number) * (part === 0 ? 0.6 : 1) + 0.18 * part

/** A track that reads no cell, unless told otherwise. */
export function piste(
  groupe: Groupe,
  champ: ChampDevine,
  nature: Piste['nature'],
  reste: Pick<Piste, 'poids' | 'part' | 'regles' | 'confiance' | 'raison'> & Partial<Piste>
): Piste {
  return { groupe, champ, nature, lecture: null, parties: groupe.valeurs, recit: false, inconnus: [], ...reste }
}

/** Titles of a text about the whole place. */
const RECITS = new Set(
  'description descriptif presentation prez decri decrivez decrire resume texte propos about detaillee mission'.split(
    ' '
  )
)

/** True when a title announces a text about the place: `Présentation du lieu`. */
export const isRecit = (utiles: readonly string[]): boolean => utiles.some(mot => RECITS.has(mot))

/**
 * How many places each value would leave: counts for every answer. A column that the question itself chooses by is counted as if it
 * did not, so that one sees what another choice would give instead of zeros.
 */
import type { Axe } from '../colonnes/axe.ts'
import { countBoth, each } from '../colonnes/ensemble.ts'
import type { NomAxe, Question } from './question.ts'
import { type Fonds, type Selection, selectionne } from './selection.ts'

export interface Compte {
  readonly valeur: string
  readonly lieux: number
}

/** Values beyond which places are read one by one rather than sets crossed: communes, lists of a country. */
const VALEURS_MAX = 200

function countAxe(axe: Axe, { ensemble, total, rangs }: Selection): Compte[] {
  if (axe.codes.length === 0) return []
  const lieux = new Uint32Array(axe.valeurs.length)
  if (axe.valeurs.length <= VALEURS_MAX && total > 4 * ensemble.length) {
    for (let code = 0; code < lieux.length; code++) lieux[code] = countBoth(ensemble, axe.ensemble(code))
  } else {
    const see = (rang: number): undefined => {
      for (let i = axe.debuts[rang] as number; i < (axe.debuts[rang + 1] as number); i++) {
        const code = axe.codes[i] as number
        lieux[code] = (lieux[code] as number) + 1
      }
      return undefined
    }
    if (rangs) for (let i = 0; i < rangs.length; i++) see(rangs[i] as number)
    else each(ensemble, 0, see)
  }
  return axe.valeurs
    .map((valeur, code) => ({ valeur, lieux: lieux[code] as number }))
    .filter(c => c.lieux > 0)
    .sort((a, b) => b.lieux - a.lieux || (a.valeur < b.valeur ? -1 : 1))
}

/** Counts by column, the most frequent value first; values that no place bears are left out. */
export function countFacettes(fonds: Fonds, question: Question, axes: readonly NomAxe[]): Map<NomAxe, Compte[]> {
  const entiere = selectionne(fonds, question)
  return new Map(
    axes.map(nom => {
      const choisie = question.choix.some(c => c.axe === nom)
      const selection = choisie
        ? selectionne(fonds, { ...question, choix: question.choix.filter(c => c.axe !== nom) })
        : entiere
      return [nom, countAxe(fonds.colonnes.axes[nom], selection)] as const
    })
  )
}

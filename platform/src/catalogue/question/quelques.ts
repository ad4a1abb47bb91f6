/**
 * Some places put to a question as a whole édition would be, though they are in none: those that changed, as they were and as they are. Built for
 * a few thousand at a time: nothing of what serves pages is made.
 */
import type { Geographie, Point } from '@lieux-communs/core'
import { createColonnes } from '../colonnes/colonnes.ts'
import { has } from '../colonnes/ensemble.ts'
import type { FichePublique } from '../fiche-publique.ts'
import { createMotsDuLieu } from '../mots-du-lieu.ts'
import { createPleinTexte } from '../plein-texte.ts'
import type { Question } from './question.ts'
import { selectionne } from './selection.ts'

/** Of each place, whether the question keeps it. `centreDe`: the point of a commune, for a place that has none of its own. */
export function keptOf(
  lieux: readonly FichePublique[],
  question: Question,
  geographie: Geographie,
  centreDe: (code: string) => Point | null
): readonly boolean[] {
  const colonnes = createColonnes(geographie)
  const texte = createPleinTexte()
  const motsOf = createMotsDuLieu()
  for (const publique of lieux) {
    colonnes.add(publique)
    texte.add(motsOf(publique.lieu))
  }
  const points = lieux.map(({ lieu: { latitude, longitude, code_insee } }) =>
    latitude !== null && longitude !== null
      ? { latitude, longitude }
      : code_insee === null
        ? null
        : centreDe(code_insee)
  )
  const of = (axe: keyof Point) => Float64Array.from(points, point => point?.[axe] ?? Number.NaN)
  const fonds = { colonnes: colonnes.end(of('latitude'), of('longitude')), texte: texte.end() }
  const { ensemble } = selectionne(fonds, question)
  return lieux.map((_, rang) => has(ensemble, rang))
}

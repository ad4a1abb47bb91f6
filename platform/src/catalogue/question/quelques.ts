/**
 * Some places put to a question as a whole édition would be, though they are in none: those that changed, as they were and as they are. Built for
 * a few thousand at a time: nothing of what serves pages is made.
 */
import type { Fiche, Geographie, Point } from '@lieux-communs/core'
import { fold } from '@lieux-communs/core'
import { lieuPublic } from '../../face/fiche-publique.ts'
import { createMasque } from '../../face/reserve.ts'
import { createColonnes, openColonnes } from '../colonnes/colonnes.ts'
import { has } from '../colonnes/ensemble.ts'
import { createMotsPropres, motsPartagesOf } from '../mots-du-lieu.ts'
import { finish } from '../pas-a-pas.ts'
import { createPleinTexte } from '../plein-texte.ts'
import type { Question } from './question.ts'
import { selectionne } from './selection.ts'

/** Of each place, whether the question keeps it. `centreDe`: the point of a commune, for a place that has none of its own. */
export function keptOf(
  fiches: readonly Fiche[],
  question: Question,
  geographie: Geographie,
  centreDe: (code: string) => Point | null
): readonly boolean[] {
  const enCours = createColonnes(geographie)
  const texte = createPleinTexte()
  const motsOf = createMotsPropres()
  const lieux = fiches.map(fiche => lieuPublic(fiche, createMasque(fiche.reserves)))
  const plies = lieux.map(({ nom }) => fold(nom ?? ''))
  for (const [i, lieu] of lieux.entries()) {
    enCours.add(lieu, (fiches[i] as Fiche).membres)
    texte.add(motsOf(lieu, plies[i] as string))
  }
  const points = lieux.map(({ latitude, longitude, code_insee }) =>
    latitude !== null && longitude !== null
      ? { latitude, longitude }
      : code_insee === null
        ? null
        : centreDe(code_insee)
  )
  const of = (axe: keyof Point) => Float64Array.from(points, point => point?.[axe] ?? Number.NaN)
  const colonnes = openColonnes(finish(enCours.end(of('latitude'), of('longitude'), plies)))
  const { ensemble } = selectionne({ colonnes, texte: texte.end(motsPartagesOf(colonnes.axes)) }, question)
  return lieux.map((_, rang) => has(ensemble, rang))
}

/**
 * Places gathered into clusters where they touch, for each zoom. An index is made when a first tile wants it, never on the way of an
 * édition: 20,000 places take 80 ms. The whole base's is kept with its édition; those of the last questions too, a few of them.
 */
import Supercluster, { type PointFeature } from 'supercluster'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { each } from '../catalogue/colonnes/ensemble.ts'
import type { Question } from '../catalogue/question/question.ts'
import { selectionne } from '../catalogue/question/selection.ts'

/** Units of a tile's side: of the clusters' and of the tile's writer alike, else clusters fold into a corner. */
export const COTE = 4096
/** Units within which places are one cluster: 50 pixels of a tile shown at 512. */
const RAYON = 400
/** Beyond, places are shown one by one: two of a street are 50 pixels apart. */
const ZOOM_MAX_DES_AMAS = 12
/** Questions whose index is kept: those of the maps that are being moved now. */
const GARDES = 8

export type Amas = Supercluster<{ rang: number }, Record<string, never>>

const connus = new WeakMap<Catalogue, Map<string, Amas>>()

function build(catalogue: Catalogue, question: Question): Amas {
  const points: PointFeature<{ rang: number }>[] = []
  each(selectionne(catalogue, question).ensemble, 0, rang => {
    const position = catalogue.position(rang)
    if (position)
      points.push({
        type: 'Feature',
        properties: { rang },
        geometry: { type: 'Point', coordinates: [position.longitude, position.latitude] }
      })
    return undefined
  })
  return new Supercluster<{ rang: number }, Record<string, never>>({
    extent: COTE,
    radius: RAYON,
    maxZoom: ZOOM_MAX_DES_AMAS,
    // Places themselves are read off the catalogue: clusters carry nothing of theirs.
    map: () => ({})
  }).load(points)
}

/** True when the places of a question are gathered already, or are the whole base's: its tiles cost little. */
export const isGathered = (catalogue: Catalogue, marque: string): boolean =>
  marque === '' || connus.get(catalogue)?.has(marque) === true

/** `marque`: what tells a question from another; empty for the whole base. */
export function amasOf(catalogue: Catalogue, question: Question, marque: string): Amas {
  const deLedition = connus.get(catalogue) ?? new Map<string, Amas>()
  connus.set(catalogue, deLedition)
  const amas = deLedition.get(marque) ?? build(catalogue, question)
  // Asked again, it is the last to go; the whole base never goes.
  deLedition.delete(marque)
  deLedition.set(marque, amas)
  for (const ancienne of deLedition.keys()) {
    if (deLedition.size <= GARDES + 1) break
    if (ancienne !== '') deLedition.delete(ancienne)
  }
  return amas
}

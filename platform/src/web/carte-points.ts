/**
 * The other places of a drawn map, as dots. A list stops at a thousand, a map must not: all that were found are there, one for each small square of
 * the frame, and what was gathered for a frame is kept for whoever asks for it next.
 */
import type { Box, Point } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type EnsembleLu, each } from '../catalogue/colonnes/ensemble.ts'
import { keepLast } from './derniers.ts'
import type { Trouve } from './filtres.ts'

/** Squares of a frame's side: finer than the dots are large. */
const CASES = 150
/** Frames kept, of an édition. */
const GARDES = 24

const gardes = new WeakMap<Catalogue, Map<string, readonly Point[]>>()

function gather(catalogue: Catalogue, ensemble: EnsembleLu, { west, south, east, north }: Box): Point[] {
  const vues = new Uint8Array((CASES + 1) * (CASES + 1))
  const points: Point[] = []
  each(ensemble, 0, rang => {
    const point = catalogue.position(rang)
    if (!point || point.approximatif) return undefined
    const x = Math.floor((CASES * (point.longitude - west)) / (east - west))
    const y = Math.floor((CASES * (point.latitude - south)) / (north - south))
    if (!(x >= 0 && x <= CASES && y >= 0 && y <= CASES) || vues[y * (CASES + 1) + x] === 1) return undefined
    vues[y * (CASES + 1) + x] = 1
    points.push(point)
    return undefined
  })
  return points
}

interface Demande {
  /** Null when the drawing is framed on its pins. */
  readonly boite: Box | null
  /** What tells a question from another: its address, without its page. */
  readonly question: string
  /** First and last of those that have pins. */
  readonly page: readonly [number, number]
}

/** Those whose own point is known, but those that have their pins when all that were found are listed. */
export function autresPoints(
  catalogue: Catalogue,
  { resultats, total, ensemble }: Trouve,
  { boite, question, page: [debut, dernier] }: Demande
): readonly Point[] {
  if (total <= resultats.length || !ensemble || !boite)
    return resultats.flatMap((r, i) =>
      (i >= debut && i < dernier) || r.approximatif ? [] : (catalogue.position(r.rang) ?? [])
    )
  const connus = gardes.get(catalogue) ?? new Map<string, readonly Point[]>()
  gardes.set(catalogue, connus)
  return keepLast(connus, JSON.stringify([question, total, boite]), GARDES, () => gather(catalogue, ensemble, boite))
}

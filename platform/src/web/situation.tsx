/**
 * Where a small map lies: the whole département with the map's frame in it. A map of six kilometres says nothing to whoever
 * does not know the town; the shape of the département does.
 */
import type { Box, Contour } from '@lieux-communs/core'
import { arrondi } from './carte.ts'

const COTE = 84
const MARGE = 4
/** A frame smaller than this would not be seen: it becomes a dot. */
const CADRE_MIN = 7

interface Props {
  readonly contour: Contour
  /** The box of the map. */
  readonly boite: Box
}

/** Drawing units for a degree of latitude, and what a degree of longitude is worth beside it. */
function echelleDe({ south, west, north, east }: Box): { echelle: number; cos: number } {
  const cos = Math.cos((((south + north) / 2) * Math.PI) / 180)
  return { cos, echelle: (COTE - 2 * MARGE) / Math.max(north - south, (east - west) * cos) }
}

/** True when the map's frame is drawn as a dot. */
export function isPoint({ contour, boite }: Props): boolean {
  const { echelle, cos } = echelleDe(contour.boite)
  return arrondi((boite.east - boite.west) * cos * echelle) < CADRE_MIN
}

export function Situation({ contour, boite }: Props) {
  const { south, west, north, east } = contour.boite
  const { echelle, cos } = echelleDe(contour.boite)
  const largeur = Math.ceil((east - west) * cos * echelle) + 2 * MARGE
  const hauteur = Math.ceil((north - south) * echelle) + 2 * MARGE
  const x = (longitude: number): number => arrondi(MARGE + (longitude - west) * cos * echelle)
  const y = (latitude: number): number => arrondi(MARGE + (north - latitude) * echelle)
  const chemin = contour.anneaux
    .map(anneau => {
      let trace = ''
      let avant = ''
      // At this size most vertices fall on the one before: they are not written.
      for (let i = 0; i + 1 < anneau.length; i += 2) {
        const point = `${Math.round(x(anneau[i] as number))} ${Math.round(y(anneau[i + 1] as number))}`
        if (point !== avant) trace += `${trace === '' ? 'M' : 'L'}${point}`
        avant = point
      }
      return `${trace}Z`
    })
    .filter(trace => trace.includes('L'))
    .join('')
  const cadre = {
    x: x(boite.west),
    y: y(boite.north),
    width: arrondi(x(boite.east) - x(boite.west)),
    height: arrondi(y(boite.south) - y(boite.north))
  }
  return (
    <svg
      class="situation"
      viewBox={`0 0 ${largeur} ${hauteur}`}
      width={largeur}
      height={hauteur}
      aria-hidden="true"
      focusable="false"
    >
      <path class="situation-terre" d={chemin} fill-rule="evenodd" />
      {isPoint({ contour, boite }) ? (
        <circle
          class="situation-ici"
          cx={cadre.x + cadre.width / 2}
          cy={cadre.y + cadre.height / 2}
          r={CADRE_MIN / 2}
        />
      ) : (
        <rect class="situation-cadre" {...cadre} />
      )}
    </svg>
  )
}

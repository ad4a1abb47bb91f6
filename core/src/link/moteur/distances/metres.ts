/** Metres between two points written `48.85 2.35` (WGS 84, decimal degrees). */
import { distance } from '../../../geo/point.ts'
import type { Comparateur, Valeurs } from './distance.ts'

export function prepareMetres({ textes }: Valeurs): Comparateur {
  const points = textes.map(texte => {
    const [latitude, longitude] = texte.split(' ').map(Number)
    return { latitude: latitude as number, longitude: longitude as number }
  })
  return (a, b) => distance(points[a] as (typeof points)[number], points[b] as (typeof points)[number])
}

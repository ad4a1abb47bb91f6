/** One tile: clusters with their number, places with what a map says of them, as Mapbox Vector Tile 2. */
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NomAxe } from '../catalogue/question/question.ts'
import { type Amas, COTE } from './amas.ts'

/** Name of the one layer. */
export const COUCHE = 'lieux'

/** Closed lists of which a place's values are given as bits, the first value of the list being 1. */
export const AXES_EN_BITS = ['services', 'publics_specifiquement_adresses', 'frais_a_charge'] as const

/** Beyond 31, a bit is no longer one for whoever computes with 32. */
const BITS_MAX = 31

/** `bitsOf(catalogue, 12, 'frais_a_charge') === 1`: free, the first of its list. */
function bitsOf({ colonnes }: Catalogue, rang: number, nom: NomAxe): number {
  const axe = colonnes.axes[nom]
  let bits = 0
  for (let i = axe.debuts[rang] as number; i < (axe.debuts[rang + 1] as number); i++) {
    const code = axe.codes[i] as number
    if (code < BITS_MAX) bits += 2 ** code
  }
  return bits
}

const lieuOf = (catalogue: Catalogue, rang: number) => ({
  id: catalogue.id(rang),
  nom: catalogue.nom(rang),
  commune: catalogue.commune(rang),
  ...Object.fromEntries(AXES_EN_BITS.map(axe => [axe, bitsOf(catalogue, rang, axe)])),
  ...(catalogue.position(rang)?.approximatif ? { approximatif: true } : {})
})

/** The bytes of a tile, or null when nothing is there. */
export function tuileOf(catalogue: Catalogue, amas: Amas, z: number, x: number, y: number): Buffer | null {
  const tuile = amas.getTile(z, x, y)
  if (!tuile || tuile.features.length === 0) return null
  const features = tuile.features.map(({ geometry, tags }) => ({
    type: 1 as const,
    geometry,
    tags: tags && 'rang' in tags ? lieuOf(catalogue, tags.rang as number) : { ...tags }
  }))
  return Buffer.from(fromGeojsonVt({ [COUCHE]: { features } as never }, { version: 2, extent: COTE }))
}

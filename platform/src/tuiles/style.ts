/**
 * What a map needs beside the tiles: where they are (TileJSON 3) and how they may be drawn (a MapLibre style). The style asks nothing
 * of anybody else: no ground map, no font, no image; MapLibre GL draws labels with the reader's own fonts when a style names no glyphs.
 */
import { LISTES } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { etendueOf } from '../catalogue/etendue.ts'
import { AXES_EN_BITS, COUCHE } from './tuile.ts'

/** Tiles are made to this zoom; maps enlarge them beyond. */
export const ZOOM_MAX = 14

const TUILES = '/tuiles'

/** Green of the site's pins, and its ink; white around, so that places stand out on any ground. */
const PIN = '#0b5d4e'
const ENCRE = '#1b2430'
const BLANC = '#ffffff'

const bits = (axe: (typeof AXES_EN_BITS)[number]): string =>
  `Somme de : ${LISTES[axe].valeurs.map((valeur, i) => `${2 ** i} ${valeur}`).join(' ; ')}`

/** `suite`: the question of the tiles, as written after the address: `?departement=59`, or nothing. */
export function tilejsonOf(catalogue: Catalogue, racine: string, suite: string) {
  const { boite } = etendueOf(catalogue)
  return {
    tilejson: '3.0.0',
    name: 'Lieux communs',
    description: 'Lieux d’aide avec le numérique, rassemblés en amas aux petites échelles.',
    attribution: `<a href="${racine}/sources">Lieux communs et ses sources</a>, points approchés : GeoNames (CC BY 4.0)`,
    version: `${catalogue.edition.numero}.0.0`,
    tiles: [`${racine}${TUILES}/{z}/{x}/{y}.mvt${suite}`],
    minzoom: 0,
    maxzoom: ZOOM_MAX,
    ...(boite ? { bounds: [boite.west, boite.south, boite.east, boite.north] } : {}),
    vector_layers: [
      {
        id: COUCHE,
        description: 'Des lieux, et des amas de lieux',
        fields: {
          id: 'Identifiant du lieu',
          nom: 'Nom',
          commune: 'Commune',
          ...Object.fromEntries(AXES_EN_BITS.map(axe => [axe, bits(axe)])),
          approximatif: 'Vrai quand le point n’est que celui de la commune',
          cluster: 'Vrai pour un amas',
          cluster_id: 'Numéro de l’amas',
          point_count: 'Lieux de l’amas',
          point_count_abbreviated: 'Lieux de l’amas, en court'
        }
      }
    ]
  }
}

const couche = (id: string, type: string, filter: unknown, layout: object, paint: object, plus: object = {}) => ({
  id,
  type,
  source: 'lieux',
  'source-layer': COUCHE,
  filter,
  layout,
  paint,
  ...plus
})

const AMAS = ['has', 'point_count']

export function styleOf(racine: string, suite: string) {
  const texte = { 'text-font': ['sans-serif'], 'text-size': 14 }
  return {
    version: 8,
    name: 'Lieux communs',
    sources: { lieux: { type: 'vector', url: `${racine}${TUILES}/tilejson.json${suite}` } },
    layers: [
      couche(
        'amas',
        'circle',
        AMAS,
        {},
        {
          'circle-color': PIN,
          'circle-opacity': 0.9,
          'circle-radius': ['step', ['get', 'point_count'], 14, 10, 18, 100, 24, 1000, 30],
          'circle-stroke-color': BLANC,
          'circle-stroke-width': 2
        }
      ),
      couche(
        'nombres',
        'symbol',
        AMAS,
        { ...texte, 'text-field': ['to-string', ['get', 'point_count']], 'text-allow-overlap': true },
        { 'text-color': BLANC }
      ),
      couche(
        'lieux',
        'circle',
        ['!', AMAS],
        {},
        {
          'circle-color': ['case', ['has', 'approximatif'], BLANC, PIN],
          'circle-radius': 7,
          'circle-stroke-color': ['case', ['has', 'approximatif'], PIN, BLANC],
          'circle-stroke-width': 2
        }
      ),
      couche(
        'noms',
        'symbol',
        ['!', AMAS],
        { ...texte, 'text-field': ['get', 'nom'], 'text-anchor': 'top', 'text-offset': [0, 0.8], 'text-max-width': 12 },
        { 'text-color': ENCRE, 'text-halo-color': BLANC, 'text-halo-width': 1.5 },
        { minzoom: 12 }
      )
    ]
  }
}

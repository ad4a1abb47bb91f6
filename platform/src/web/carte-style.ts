/**
 * How the live map is drawn: our ground and our places, as a MapLibre style. Colours are those of the page, by the names of its tokens, which the
 * script reads where the page is: light or dark, or a hub's. It names no font and no image: the reader's own fonts write the names.
 */

import { ZOOM_MAX as ZOOM_DU_FOND } from './fond-tuiles.ts'

/** Of our tiles: the layer, and the zoom they are made to, as `/tuiles/tilejson.json` says them to anybody. */
const COUCHE = 'lieux'
const ZOOM_DES_LIEUX = 14
/** Pixels within which places are one group, on the screen: the same as in our tiles. */
const RAYON = 50
/** Beyond, places are shown one by one. */
const ZOOM_DES_AMAS = 12

/** Where places are read: tiles of the whole base under filters, or all the points of a search. */
export type Lieux = { readonly tuiles: string } | { readonly points: string }

const texte = (taille: number) => ({ 'text-font': ['sans-serif'], 'text-size': taille, 'text-max-width': 9 })
const halo = { 'text-halo-color': 'var(--terre)', 'text-halo-width': 1.6 }

function fond(limite: number) {
  return [
    // Closer than outlines are precise, all is land: a sea in the wrong place would be a lie.
    {
      id: 'mer',
      type: 'background',
      paint: { 'background-color': ['step', ['zoom'], 'var(--mer)', limite, 'var(--terre)'] }
    },
    {
      id: 'terres',
      type: 'fill',
      source: 'fond',
      'source-layer': 'terres',
      maxzoom: limite,
      paint: { 'fill-color': 'var(--terre)', 'fill-antialias': false }
    },
    {
      id: 'limites',
      type: 'line',
      source: 'fond',
      'source-layer': 'terres',
      maxzoom: limite,
      filter: ['==', ['get', 'genre'], 'departement'],
      paint: { 'line-color': 'var(--cote)', 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.5] }
    },
    {
      id: 'departements',
      type: 'symbol',
      source: 'fond',
      'source-layer': 'departements',
      layout: { ...texte(13), 'text-field': ['get', 'nom'], 'text-letter-spacing': 0.12 },
      paint: { 'text-color': 'var(--encre-douce)', ...halo }
    },
    {
      id: 'villes',
      type: 'symbol',
      source: 'fond',
      'source-layer': 'villes',
      layout: {
        ...texte(14),
        'text-field': ['get', 'nom'],
        'symbol-sort-key': ['get', 'rang'],
        'text-padding': 8,
        // Places whose commune alone is known stand on its point: its name moves aside.
        'text-variable-anchor-offset': AUTOUR_DU_POINT
      },
      paint: { 'text-color': 'var(--encre)', ...halo }
    }
  ]
}

/** Where the name of a town may stand, in letters from its point: beside it, else farther, where a group does not hide it. */
const AUTOUR_DU_POINT = [0.9, 2.2].flatMap(em => [
  'bottom',
  [0, -em],
  'top',
  [0, em],
  'left',
  [em, 0],
  'right',
  [-em, 0]
])

function lieux(source: Lieux) {
  const couche = 'tuiles' in source ? { source: 'lieux', 'source-layer': COUCHE } : { source: 'lieux' }
  return [
    // Groups are buttons of the page, that a keyboard reaches: this only tells where they are.
    {
      id: 'amas',
      type: 'circle',
      ...couche,
      filter: ['has', 'point_count'],
      paint: { 'circle-radius': 22, 'circle-opacity': 0 }
    },
    // As large as the button or the number, and not seen: names of towns find their place around it.
    {
      id: 'place-prise',
      type: 'symbol',
      ...couche,
      layout: {
        'text-font': ['sans-serif'],
        'text-size': ['case', ['has', 'point_count'], 36, 24],
        'text-field': ['case', ['has', 'point_count'], '00', '0'],
        'text-allow-overlap': true
      },
      paint: { 'text-color': 'rgba(0, 0, 0, 0)' }
    },
    {
      id: 'lieux',
      type: 'circle',
      ...couche,
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-color': ['case', ['has', 'approximatif'], 'var(--surface)', 'var(--pin)'],
        'circle-radius': 8,
        'circle-stroke-color': ['case', ['has', 'approximatif'], 'var(--pin)', 'var(--surface)'],
        'circle-stroke-width': 2.5
      }
    }
  ]
}

/** `racine`: the site as it was asked for, without its last slash: MapLibre's worker wants whole addresses. */
export function styleDeCarte(racine: string, source: Lieux, limite: number, edition: number) {
  return {
    version: 8,
    sources: {
      fond: {
        type: 'vector',
        tiles: [`${racine}/carte/fond/{z}/{x}/{y}.mvt?edition=${edition}`],
        maxzoom: ZOOM_DU_FOND
      },
      lieux:
        'tuiles' in source
          ? { type: 'vector', tiles: [`${racine}${source.tuiles}`], maxzoom: ZOOM_DES_LIEUX }
          : {
              type: 'geojson',
              data: `${racine}${source.points}`,
              cluster: true,
              clusterRadius: RAYON,
              clusterMaxZoom: ZOOM_DES_AMAS
            }
    },
    layers: [...fond(limite), ...lieux(source)]
  }
}

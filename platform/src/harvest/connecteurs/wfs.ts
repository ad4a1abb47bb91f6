/**
 * A layer of a WFS 2.0 service, in GeoJSON: `startIndex` and `count` cut the pages, and a server may give fewer features than
 * it was asked. https://docs.ogc.org/is/09-025r2/09-025r2.html#56 (GetFeature), JSON and paging as servers do it:
 * https://docs.geoserver.org/stable/en/user/services/wfs/reference.html
 */
import type { AccesWfs } from '@lieux-communs/core'
import { countOf, listAt, valueAt } from '../json.ts'
import { isLast } from '../pages.ts'
import { addressOf, type Connecteur, fetchPages } from './connecteur.ts'

const TAILLE = 1_000

export const wfs: Connecteur<AccesWfs> = {
  adresse: ({ adresse }) => adresse,
  jeton: ({ jeton }) => jeton,
  fetch({ adresse, couche, tri }, { client }) {
    const at = (startIndex: number) =>
      addressOf(adresse, {
        service: 'WFS',
        version: '2.0.0',
        request: 'GetFeature',
        typeNames: couche,
        outputFormat: 'application/json',
        srsName: 'EPSG:4326',
        sortBy: tri,
        count: TAILLE,
        startIndex: String(startIndex)
      })
    return fetchPages(client, {
      debut: at(0),
      accepte: 'application/json, application/geo+json',
      read: (json, ici) => ({
        lignes: listAt(ici, json, 'features'),
        total: countOf(valueAt(json, 'numberMatched')) ?? countOf(valueAt(json, 'totalFeatures'))
      }),
      next: etape => (isLast(etape, TAILLE) ? null : at(etape.faits)),
      cle: feature => valueAt(feature, 'id'),
      regulier: true
    })
  }
}

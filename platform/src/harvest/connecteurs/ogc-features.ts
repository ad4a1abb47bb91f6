/**
 * A collection of an OGC API Features service, in GeoJSON: each page names the next among its links, and gives as many
 * features as it likes. https://docs.ogc.org/is/17-069r4/17-069r4.html#_items_
 */
import type { AccesOgcFeatures } from '@lieux-communs/core'
import { countOf, isObject, listAt, type Objet, valueAt } from '../json.ts'
import { isSpent } from '../pages.ts'
import { addressOf, type Connecteur, fetchPages, under } from './connecteur.ts'

const TAILLE = 1_000

/** The next page as JSON: a service also names it as a page to look at. */
function nextOf(json: unknown): string | null {
  const links = valueAt(json, 'links')
  const suivants = (Array.isArray(links) ? links : []).filter(isObject).filter((link: Objet) => link.rel === 'next')
  const lien = suivants.find(({ type }) => String(type ?? '').includes('json')) ?? suivants[0]
  return typeof lien?.href === 'string' ? lien.href : null
}

export const ogcFeatures: Connecteur<AccesOgcFeatures> = {
  adresse: ({ adresse }) => adresse,
  jeton: ({ jeton }) => jeton,
  fetch: ({ adresse, collection }, { client }) =>
    fetchPages(client, {
      debut: addressOf(under(adresse, 'collections', collection, 'items'), { limit: TAILLE }),
      accepte: 'application/geo+json, application/json;q=0.9',
      read: (json, ici) => ({
        lignes: listAt(ici, json, 'features'),
        total: countOf(valueAt(json, 'numberMatched'))
      }),
      next: etape => (isSpent(etape) ? null : nextOf(etape.json)),
      cle: feature => valueAt(feature, 'id')
    })
}

/** The addresses under `/ogc` and the links that lead from one to the other, whole as the standard's clients want them. */

export const RACINE = '/ogc'
export const LIEUX = `${RACINE}/collections/lieux`
export const ITEMS = `${LIEUX}/items`

export const JSON_TYPE = 'application/json'
export const GEOJSON = 'application/geo+json'
export const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0'
export const SCHEMA = 'application/schema+json'
export const HTML = 'text/html'

export interface Lien {
  readonly href: string
  readonly rel: string
  readonly type: string
  readonly title: string
}

/** `lienOf('https://lieux.exemple.fr/ogc', 'self', JSON_TYPE, 'Cette page')` */
export const lienOf = (href: string, rel: string, type: string, title: string): Lien => ({ href, rel, type, title })

/** What is said of the collection before its places are read: what it holds, where and when, and the type of each field. */
import { CHAMPS, CHAMPS_AJOUTES, DESCRIPTIONS, DESCRIPTIONS_AJOUTEES, isListe, isNombre } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { etendueOf } from '../catalogue/etendue.ts'
import { GEOJSON, HTML, ITEMS, JSON_TYPE, LIEUX, type Lien, lienOf, RACINE, SCHEMA } from './liens.ts'

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const GREGORIEN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'

function extentOf(catalogue: Catalogue) {
  const { boite, jours } = etendueOf(catalogue)
  return {
    ...(boite ? { spatial: { bbox: [[boite.west, boite.south, boite.east, boite.north]], crs: CRS84 } } : {}),
    ...(jours ? { temporal: { interval: [jours.map(jour => `${jour}T00:00:00Z`)], trs: GREGORIEN } } : {})
  }
}

/** The collection, as `/ogc/collections/lieux` gives it; `racine`: where this site is. */
export function collectionOf(catalogue: Catalogue, racine: string) {
  const links: Lien[] = [
    lienOf(racine + LIEUX, 'self', JSON_TYPE, 'Cette collection'),
    lienOf(racine + ITEMS, 'items', GEOJSON, 'Les lieux, page par page'),
    lienOf(`${racine}${LIEUX}/schema`, 'describedby', SCHEMA, 'Les champs d’un lieu'),
    // As Debian 12's GDAL (3.6) spells it; it reads no other.
    lienOf(`${racine}${LIEUX}/schema`, 'describedBy', SCHEMA, 'Les champs d’un lieu'),
    lienOf(`${racine}/sources`, 'license', HTML, 'Les sources, chacune avec sa licence'),
    lienOf(`${racine}/donnees`, 'alternate', HTML, 'Les autres façons de prendre les données')
  ]
  return {
    id: 'lieux',
    title: 'Lieux d’aide avec le numérique',
    description: `Les ${catalogue.taille} lieux de l’édition ${catalogue.edition.numero}, dans les champs du standard national des lieux de médiation numérique. Un lieu dont seule la commune est connue n’a pas de point.`,
    itemType: 'feature',
    crs: [CRS84],
    extent: extentOf(catalogue),
    links
  }
}

export const collectionsOf = (catalogue: Catalogue, racine: string) => ({
  links: [lienOf(`${racine}${RACINE}/collections`, 'self', JSON_TYPE, 'Les collections')],
  collections: [collectionOf(catalogue, racine)]
})

const typeOf = (champ: (typeof CHAMPS)[number]) => {
  if (isListe(champ)) return { type: 'array', items: { type: 'string' } }
  if (isNombre(champ)) return { type: 'number' }
  return champ === 'date_maj' ? { type: 'string', format: 'date' } : { type: 'string' }
}

/**
 * The fields of a place, so that a reader need not guess them from the first ones it meets. One type each, `null` left out: GDAL reads
 * no other schema.
 */
export const schemaOf = (racine: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${racine}${LIEUX}/schema`,
  title: 'Lieu',
  description: 'Un champ que personne ne dit vaut null, une liste vide [].',
  type: 'object',
  properties: {
    type: { type: 'string', enum: ['Feature'] },
    id: { type: 'string' },
    geometry: {
      type: 'object',
      properties: {
        type: { type: 'string', enum: ['Point'] },
        coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }
      }
    },
    properties: {
      type: 'object',
      properties: Object.fromEntries([
        ...CHAMPS.filter(c => c !== 'id' && c !== 'latitude' && c !== 'longitude').map(c => [
          c,
          { title: DESCRIPTIONS[c].titre, ...typeOf(c) }
        ]),
        ...CHAMPS_AJOUTES.map(c => [
          c,
          { title: DESCRIPTIONS_AJOUTEES[c].titre, type: 'array', items: { type: 'string' } }
        ])
      ])
    }
  }
})

/** The description of `/ogc` for machines (OpenAPI 3.0, as the standard's `oas30` class wants), made from the same tables as the checks. */
import { type Objet, parametresOf } from '../demande/decrit.ts'
import { GEOJSON, ITEMS, JSON_TYPE, LIEUX, OPENAPI, RACINE, SCHEMA } from './liens.ts'
import { LIMITE_DEFAUT, LIMITE_MAX, PARAMETRES } from './parametres.ts'

const REFUS: Readonly<Record<string, string>> = {
  301: 'L’identifiant est remplacé : l’en-tête Location dit par lequel',
  400: 'Un paramètre est inconnu ou ne peut pas être lu',
  404: 'Rien ne porte ce nom',
  410: 'Ce qui est demandé n’existe plus',
  500: 'Panne',
  503: 'Aucune édition n’est encore publiée'
}

/** Those that the standard defines to the letter (`fc-limit-definition`, `fc-bbox-definition`, `fc-time-definition`). */
const DEFINIS: Readonly<Record<string, Objet>> = {
  bbox: {
    schema: {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 }
      ],
      items: { type: 'number' }
    },
    style: 'form',
    explode: false,
    example: [2.9, 50.6, 3.2, 50.8]
  },
  datetime: { schema: { type: 'string' }, style: 'form', explode: false },
  limit: {
    schema: { type: 'integer', minimum: 1, maximum: LIMITE_MAX, default: LIMITE_DEFAUT },
    style: 'form',
    explode: false,
    example: 10
  }
}

const decrits = (): Record<string, Objet> =>
  Object.fromEntries(
    parametresOf(PARAMETRES, 'query').map(p => [p.name as string, { ...p, ...DEFINIS[p.name as string] }])
  )

function operation(resume: string, type: string, plus: Objet = {}, refus: readonly number[] = []): Objet {
  const problemes = [400, ...refus, 500, 503].map(status => [
    status,
    {
      description: REFUS[status],
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleme' } } }
    }
  ])
  return {
    get: {
      summary: resume,
      ...plus,
      responses: {
        200: { description: resume, content: { [type]: { schema: { type: 'object' } } } },
        ...Object.fromEntries(problemes)
      }
    }
  }
}

/** The whole description; `racine`: where this site is. Addresses begin at `/ogc`, as GDAL and QGIS look for them. */
export function describeOgc(racine: string): Objet {
  const parametres = decrits()
  const chemin = (adresse: string) => adresse.slice(RACINE.length)
  const featureId = { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Lieux communs',
      version: '1.0.0',
      description: 'Les lieux d’aide avec le numérique, pour les logiciels de cartographie (OGC API - Features).'
    },
    servers: [{ url: racine + RACINE }],
    paths: {
      '/': operation('La page d’accueil', JSON_TYPE, { operationId: 'accueil' }),
      '/conformance': operation('Ce qui est suivi du standard', JSON_TYPE, { operationId: 'conformite' }),
      '/api': operation('Cette description', OPENAPI, { operationId: 'description' }),
      '/collections': operation('Les collections', JSON_TYPE, { operationId: 'collections' }),
      [chemin(LIEUX)]: operation('La collection des lieux', JSON_TYPE, { operationId: 'collection' }),
      [`${chemin(LIEUX)}/schema`]: operation('Les champs d’un lieu', SCHEMA, { operationId: 'schema' }),
      [chemin(ITEMS)]: operation(
        'Les lieux, page par page',
        GEOJSON,
        {
          operationId: 'lieux',
          parameters: Object.keys(parametres).map(nom => ({ $ref: `#/components/parameters/${nom}` }))
        },
        [410]
      ),
      [`${chemin(ITEMS)}/{featureId}`]: operation(
        'Un lieu',
        GEOJSON,
        { operationId: 'lieu', parameters: [featureId] },
        [301, 404, 410]
      )
    },
    components: {
      parameters: parametres,
      schemas: {
        Probleme: {
          type: 'object',
          required: ['status', 'title', 'detail'],
          properties: {
            type: { type: 'string' },
            status: { type: 'integer' },
            title: { type: 'string' },
            detail: { type: 'string' },
            parametre: { type: 'string' }
          }
        }
      }
    }
  }
}

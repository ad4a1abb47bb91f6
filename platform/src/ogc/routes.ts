/**
 * `/ogc`: the base as an OGC API - Features service (Part 1: Core), which QGIS, GDAL and the catalogues of geographic data read
 * live. JSON only: the pages of the site are what people read.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { etagOf, isFresh, knowsMark, openReading, SANS_EDITION, sendFresh } from '../demande/lecture.ts'
import { type Parametres, readValeurs, type Valeurs } from '../demande/parametre.ts'
import { type Probleme, sendProbleme } from '../demande/probleme.ts'
import { racineDe } from '../origine.ts'
import { collectionOf, collectionsOf, schemaOf } from './collection.ts'
import { describeOgc } from './description.ts'
import { itemOf, type Page, pageOf, type Source } from './items.ts'
import { GEOJSON, HTML, JSON_TYPE, lienOf, OPENAPI, RACINE, SCHEMA } from './liens.ts'
import { PARAMETRES } from './parametres.ts'

const CONFORMITE = ['core', 'oas30', 'geojson'].map(
  classe => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${classe}`
)

const accueilOf = (racine: string) => ({
  title: 'Lieux communs',
  description: 'Les lieux où l’on trouve, en France, de l’aide avec le numérique. Lecture libre, sans clé.',
  links: [
    lienOf(racine + RACINE, 'self', JSON_TYPE, 'Cette page'),
    lienOf(`${racine}${RACINE}/api`, 'service-desc', OPENAPI, 'La description de ce service'),
    lienOf(`${racine}/donnees`, 'service-doc', HTML, 'Comment prendre les données'),
    lienOf(`${racine}${RACINE}/conformance`, 'conformance', JSON_TYPE, 'Ce qui est suivi du standard'),
    lienOf(`${racine}${RACINE}/collections`, 'data', JSON_TYPE, 'Les collections')
  ]
})

interface Appel {
  readonly catalogue: Catalogue
  readonly valeurs: Valeurs
  readonly racine: string
  readonly request: FastifyRequest
}

interface Adresse {
  readonly chemin: string
  readonly type: string
  readonly parametres?: Parametres
  readonly repond: (appel: Appel) => Promise<Page | { probleme: Probleme }> | Page | { probleme: Probleme }
}

const corps = (valeur: unknown, catalogue: Catalogue): Page => ({ corps: JSON.stringify(valeur), catalogue })

const adressesOf = (source: Source): readonly Adresse[] => [
  { chemin: '/', type: JSON_TYPE, repond: a => corps(accueilOf(a.racine), a.catalogue) },
  { chemin: '/conformance', type: JSON_TYPE, repond: a => corps({ conformsTo: CONFORMITE }, a.catalogue) },
  { chemin: '/api', type: OPENAPI, repond: a => corps(describeOgc(a.racine), a.catalogue) },
  { chemin: '/collections', type: JSON_TYPE, repond: a => corps(collectionsOf(a.catalogue, a.racine), a.catalogue) },
  {
    chemin: '/collections/lieux',
    type: JSON_TYPE,
    repond: a => corps(collectionOf(a.catalogue, a.racine), a.catalogue)
  },
  { chemin: '/collections/lieux/schema', type: SCHEMA, repond: a => corps(schemaOf(a.racine), a.catalogue) },
  {
    chemin: '/collections/lieux/items',
    type: GEOJSON,
    parametres: PARAMETRES,
    repond: a => pageOf(a.valeurs, source, a.catalogue, a.racine, a.racine + a.request.url)
  },
  {
    chemin: '/collections/lieux/items/:featureId',
    type: GEOJSON,
    repond: a => itemOf((a.request.params as { featureId: string }).featureId, source, a.catalogue, a.racine)
  }
]

async function answer(source: Source, adresse: Adresse, request: FastifyRequest, reply: FastifyReply) {
  const lue = readValeurs(request.query as object, adresse.parametres ?? {})
  if ('probleme' in lue) return sendProbleme(reply, lue.probleme)
  const catalogue = source.courant.lit()
  if (!catalogue) return sendProbleme(reply.header('retry-after', '60'), SANS_EDITION)
  const racine = racineDe(request)
  const etag = (de: Catalogue) => etagOf(de, racine + request.url)
  const stable = !lue.valeurs.has('ouvert')
  const fresh = ({ edition: { date } }: Catalogue, marque: string) =>
    sendFresh(reply, marque, date, 'x-forwarded-proto')
  if (stable && knowsMark(request, etag(catalogue))) return fresh(catalogue, etag(catalogue))
  const page = await adresse.repond({ catalogue, valeurs: lue.valeurs, racine, request })
  if ('probleme' in page) {
    const { vers, ...probleme } = page.probleme
    if (vers) reply.header('location', vers)
    return sendProbleme(reply, probleme)
  }
  const marque = etag(page.catalogue)
  if (stable && isFresh(request, marque, page.catalogue.edition.date)) return fresh(page.catalogue, marque)
  if (page.suivant) reply.header('link', `<${page.suivant}>; rel="next"; type="${GEOJSON}"`)
  return (
    reply
      .header('etag', marque)
      .header('last-modified', new Date(page.catalogue.edition.date).toUTCString())
      .header('cache-control', 'public, max-age=60')
      .header('vary', 'x-forwarded-proto')
      .type(adresse.type)
      // As bytes: of a text, the server would write the type again in its own way, which GDAL refuses for OpenAPI.
      .send(Buffer.from(page.corps))
  )
}

export function registerOgc(app: FastifyInstance, source: Source): void {
  app.register(
    async ogc => {
      openReading(ogc)
      ogc.setNotFoundHandler((_request, reply) =>
        sendProbleme(reply, { status: 404, title: 'Adresse inconnue', detail: `Essayez ${RACINE}.` })
      )
      for (const adresse of adressesOf(source))
        ogc.get(adresse.chemin, (request, reply) => answer(source, adresse, request, reply))
    },
    { prefix: RACINE }
  )
}

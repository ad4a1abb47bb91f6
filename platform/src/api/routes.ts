/**
 * Everything under `/api/v1`: the operations of the table, their description, and where lists are handed over; and `/sante`.
 * Reading is open to any page of any site.
 */
import type { FastifyInstance } from 'fastify'
import type { Abonnements } from '../abonnements/dit.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { Documentation } from '../demande/documente.ts'
import { openReading } from '../demande/lecture.ts'
import { sendProbleme } from '../demande/probleme.ts'
import type { Exports } from '../exports/exports.ts'
import type { Identites } from '../identites/dit.ts'
import type { Atelier } from '../validations/dit.ts'
import { registerAbonnements } from './abonnements.ts'
import { createDocumentation } from './documentation.ts'
import { describeApi } from './openapi.ts'
import { type Archives, type LitReserves, registerOperations } from './operation.ts'
import { OPERATIONS } from './operations/toutes.ts'
import { type Presentation, SANS_PRESENTATION } from './presentation.ts'
import { registerValidations } from './validations.ts'

/** What the API is handed beside the éditions. */
interface OptionsApi {
  /** Our name, which another register that reads us keeps beside `source`. */
  readonly registre?: string | null | undefined
  /** Where lists are handed over. */
  readonly atelier?: Atelier | undefined
  /** Who is told of éditions; nobody is without. */
  readonly abonnements?: Abonnements | undefined
  /** What became of the ids that are gone. */
  readonly identites?: Identites | undefined
  readonly maintenant?: () => Date
  readonly archives?: Archives | null | undefined
  /** Who keeps this register, and its files. */
  readonly presentation?: Presentation | undefined
  /** What places withhold, for keys that may read it. */
  readonly reserves?: LitReserves | undefined
  /** Who writes files for those who ask. */
  readonly exports: Exports
}

/** Written once for an édition, whose examples it holds. */
function descriptionOf(courant: CatalogueCourant): () => string {
  const nue = JSON.stringify(describeApi(OPERATIONS))
  const gardees = new WeakMap<Catalogue, string>()
  return () => {
    const catalogue = courant.lit()
    if (catalogue === null) return nue
    const gardee = gardees.get(catalogue) ?? JSON.stringify(describeApi(OPERATIONS, catalogue))
    gardees.set(catalogue, gardee)
    return gardee
  }
}

/** Answers what the API says of itself, for a page to show. */
export function registerApi(
  app: FastifyInstance,
  courant: CatalogueCourant,
  {
    registre = null,
    atelier,
    abonnements,
    identites,
    maintenant = () => new Date(),
    archives = null,
    presentation = SANS_PRESENTATION,
    reserves,
    exports
  }: OptionsApi
): Documentation {
  const monde = { courant, registre, identites, maintenant, archives, presentation, reserves, exports }
  app.get('/sante', async (_request, reply) => {
    const edition = courant.lit()?.edition.numero ?? null
    return reply.code(edition === null ? 503 : 200).send({ etat: edition === null ? 'en préparation' : 'ok', edition })
  })

  app.register(
    async api => {
      openReading(api)
      api.setNotFoundHandler((request, reply) =>
        sendProbleme(reply, {
          status: 404,
          title: 'Adresse inconnue',
          detail: `Rien ne répond à ${request.method} ${request.url.split('?')[0]}. Essayez /api/v1/lieux.`
        })
      )
      registerOperations(api, monde, OPERATIONS)
      const description = descriptionOf(courant)
      api.get('/openapi.json', async (_request, reply) =>
        reply.type('application/json; charset=utf-8').send(description())
      )
      // What the API is: a page for people, its description for programs.
      api.get('/', async (request, reply) => {
        const page = (request.headers.accept ?? '').includes('text/html')
        return reply.header('vary', 'accept').redirect(page ? '/api' : '/api/v1/openapi.json', 303)
      })
      if (atelier) registerValidations(api, atelier)
      if (abonnements) registerAbonnements(api, abonnements)
    },
    { prefix: '/api/v1' }
  )
  return createDocumentation(monde)
}

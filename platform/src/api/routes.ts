/**
 * Everything under `/api/v1`: the operations of the table, their description, and where lists are handed over; and `/sante`.
 * Reading is open to any page of any site.
 */
import type { FastifyInstance } from 'fastify'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { openReading } from '../demande/lecture.ts'
import { sendProbleme } from '../demande/probleme.ts'
import type { Exports } from '../exports/exports.ts'
import type { Identites } from '../identites/dit.ts'
import type { Atelier } from '../validations/dit.ts'
import { describeApi } from './openapi.ts'
import { type Archives, registerOperations } from './operation.ts'
import { OPERATIONS } from './operations/toutes.ts'
import { registerValidations } from './validations.ts'

/** What the API is handed beside the éditions. */
interface OptionsApi {
  /** Our name, which another register that reads us keeps beside `source`. */
  readonly registre?: string | null | undefined
  /** Where lists are handed over. */
  readonly atelier?: Atelier | undefined
  /** What became of the ids that are gone. */
  readonly identites?: Identites | undefined
  readonly maintenant?: () => Date
  readonly archives?: Archives | null | undefined
  /** Who writes files for those who ask. */
  readonly exports: Exports
}

export function registerApi(
  app: FastifyInstance,
  courant: CatalogueCourant,
  { registre = null, atelier, identites, maintenant = () => new Date(), archives = null, exports }: OptionsApi
): void {
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
      registerOperations(api, { courant, registre, identites, maintenant, archives, exports }, OPERATIONS)
      const description = JSON.stringify(describeApi(OPERATIONS))
      api.get('/openapi.json', async (_request, reply) =>
        reply.type('application/json; charset=utf-8').send(description)
      )
      if (atelier) registerValidations(api, atelier)
    },
    { prefix: '/api/v1' }
  )
}

/**
 * What every address that is read freely has in common, whatever it answers: open to any page of any site, and a mark that spares
 * making again what the asker has.
 */
import { hash32 } from '@lieux-communs/core'
import type { FastifyInstance } from 'fastify'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Probleme } from './probleme.ts'

const OUVERT = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'etag, last-modified, link, location, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, www-authenticate',
  'cross-origin-resource-policy': 'cross-origin'
} as const

/** Every answer of this scope may be read by a page of any site. */
export function openReading(scope: FastifyInstance): void {
  // As the answer goes: one refused before it was read is open too.
  scope.addHook('onSend', (_request, reply, corps, done) => {
    reply.headers(OUVERT)
    done(null, corps)
  })
  scope.options('/*', async (_request, reply) =>
    reply
      .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
      .header('access-control-allow-headers', 'accept, authorization, if-none-match')
      .header('access-control-max-age', '86400')
      .code(204)
      .send()
  )
}

export const SANS_EDITION: Probleme = {
  status: 503,
  title: 'Base en préparation',
  detail: 'Aucune édition n’est encore publiée. Réessayez dans une minute.'
}

/** The same address of the same édition answers the same bytes: the mark needs no answer to be made. */
export function etagOf({ edition: { numero, somme } }: Catalogue, url: string): string {
  return `W/"${numero}-${somme.slice(0, 8)}-${hash32(url).toString(16)}"`
}

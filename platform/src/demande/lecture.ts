/**
 * What every address that is read freely has in common, whatever it answers: open to any page of any site, and a mark that spares
 * making again what the asker has.
 */
import { hash32 } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
      .header('access-control-allow-headers', 'accept, authorization, if-modified-since, if-none-match')
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

// `W/"12-1f2e", "13-0a1b"`: the marks of an If-None-Match, weak or not
const MARQUES = /"[^"]*"/g

type Demande = Pick<FastifyRequest, 'headers'>

/** True when the asker names this very mark: it was given the answer once, which need not be made to know that it is good. */
export const knowsMark = ({ headers }: Demande, etag: string): boolean =>
  [...(headers['if-none-match'] ?? '').matchAll(MARQUES)].some(([marque]) => marque === etag.replace(/^W\//, ''))

/**
 * True when the asker already has an answer that could be given (RFC 9110, 13.1): by its mark when it says any, else by the instant at which
 * what it has was published; seconds count, since no header says less. `date`: ISO instant. An answer that is a refusal is never fresh.
 */
export function isFresh(request: Demande, etag: string, date: string): boolean {
  const { 'if-none-match': marques, 'if-modified-since': depuis } = request.headers
  if (marques !== undefined) return marques.trim() === '*' || knowsMark(request, etag)
  // What is no date is as if nothing had been said: NaN is never later.
  return depuis !== undefined && Date.parse(depuis) >= Math.floor(Date.parse(date) / 1000) * 1000
}

/** Says that the asker has it, with the headers that the answer would have had and that keep a copy good. */
export const sendFresh = (reply: FastifyReply, etag: string, date: string, vary: string): FastifyReply =>
  reply
    .code(304)
    .header('etag', etag)
    .header('last-modified', new Date(date).toUTCString())
    .header('cache-control', 'public, max-age=60')
    .header('vary', vary)
    .send()

/**
 * Whether a form comes from one of our own pages. There is no session to steal here, but another site's page must not make
 * its visitor send, change or delete anything: the browser says where a request comes from (Fetch Metadata, Origin), and
 * anything that is no browser says nothing.
 */
import type { FastifyRequest } from 'fastify'

/** `isDeChezNous({ 'sec-fetch-site': 'cross-site' }) === false`; without any of these headers, true. */
export function isDeChezNous({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Whom a limit counts: an address, or the 64 bits of an IPv6 that one subscriber has. */
export const connexionOf = ({ ip }: Pick<FastifyRequest, 'ip'>): string =>
  ip.includes('.') ? ip : ip.split(':').slice(0, 4).join(':')

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

// "::ffff:192.0.2.1": an IPv4 that reached a door of IPv6.
const DEGUISEE = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i

/**
 * Whom a limit counts: an address, or the 64 bits of an IPv6 that one subscriber has, however many of its zeros are left out.
 * `connexionOf({ ip: '2001:db8::1:2:3:4' }) === '2001:db8:0:0'`
 */
export function connexionOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!ip.includes(':')) return ip
  const v4 = DEGUISEE.exec(ip)?.[1]
  if (v4 !== undefined) return v4
  const [tete = '', queue] = ip.split('::')
  const groupes = tete === '' ? [] : tete.split(':')
  if (queue !== undefined) {
    const fin = queue === '' ? 0 : queue.split(':').length
    const zeros = Math.max(0, 8 - groupes.length - fin)
    groupes.push(...Array<string>(zeros).fill('0'), ...queue.split(':'))
  }
  return groupes.slice(0, 4).join(':')
}

/**
 * Where this site is, as the asker named it, for answers that must write whole addresses. A machine in front says by `X-Forwarded-Proto`
 * that it holds the certificate; it passes the name on in `Host`, as forms already want.
 * `racineDe({ headers: { host: 'lieux.exemple.fr', 'x-forwarded-proto': 'https' } }) === 'https://lieux.exemple.fr'`; empty when the name is none.
 */
export function racineDe({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const adresse = `${headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://${headers.host ?? ''}`
  return URL.canParse(adresse) ? new URL(adresse).origin : ''
}

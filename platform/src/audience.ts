/**
 * How many times each fiche is read, told to the base now and then: what the review puts first. Counted by id alone, so that nothing of
 * whoever reads is ever held, in memory or elsewhere; robots are left out as far as they say what they are.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Audience {
  /** Counts the reading of a fiche that this answer was, if it was one. */
  heard(request: FastifyRequest, reply: FastifyReply): void
  /** Tells what is left, and no more. */
  close(): Promise<void>
}

/** What is counted between two tellings is what a sudden stop may lose. */
const RYTHME_MS = 60_000
/** Ids held at once: more are told at the next turn. */
const COMPTES_MAX = 100_000

// "Googlebot/2.1", "facebookexternalhit/1.1", "Mozilla/5.0 (compatible; bingbot/2.0)"
const ROBOT = /bot\b|bot\/|crawl|spider|slurp|externalhit|monitor|preview|^(?:curl|wget|python|node|undici|go-http)/i

const isFiche = ({ method, routeOptions, headers }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  routeOptions.url === '/lieux/:id' &&
  method === 'GET' &&
  (statusCode === 200 || statusCode === 304) &&
  // A page that a browser keeps beforehand, with the directory it is in, is read by nobody yet.
  headers['sec-fetch-dest'] !== 'empty' &&
  !ROBOT.test(headers['user-agent'] ?? '')

/** `tell` adds readings to those of before; what it refuses is told again the next time. */
export function createAudience(
  tell: (comptes: ReadonlyMap<string, number>) => Promise<void>,
  failed: (error: unknown) => void = () => {},
  rythme = RYTHME_MS
): Audience {
  let comptes = new Map<string, number>()
  const count = (id: string, n: number) => {
    if (comptes.size < COMPTES_MAX || comptes.has(id)) comptes.set(id, (comptes.get(id) ?? 0) + n)
  }
  let telling: Promise<void> = Promise.resolve()
  const tellNow = (): Promise<void> => {
    telling = telling.then(async () => {
      if (comptes.size === 0) return
      const dits = comptes
      comptes = new Map()
      await tell(dits).catch(error => {
        for (const [id, n] of dits) count(id, n)
        failed(error)
      })
    })
    return telling
  }
  const timer = setInterval(tellNow, rythme)
  timer.unref()
  return {
    heard(request, reply) {
      if (isFiche(request, reply)) count((request.params as { id: string }).id, 1)
    },
    close() {
      clearInterval(timer)
      return tellNow()
    }
  }
}

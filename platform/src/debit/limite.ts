/**
 * How many requests an asker may make in a minute, said on every answer (`RateLimit-*`) and held (429). Counted before anything is
 * read: by address, an IPv6 by its 64 bits, or by key when one is presented. Tiles are counted apart: a map draws forty at once.
 */
import { insecables, pluriel } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Cle } from '../cles/cle.ts'
import type { LecteurDeCles } from '../cles/lecteur.ts'
import { type Probleme, sendProbleme } from '../demande/probleme.ts'
import { connexionOf } from '../origine.ts'
import { createFenetres, type Fenetre } from './fenetres.ts'

/** Requests a minute; 0 is no limit. */
export interface Limites {
  /** Of an address to the API and to OGC, tiles left out. */
  readonly lecture: number
  /** Of a key with the scope `debit`, whatever address presents it. */
  readonly cle: number
  readonly tuiles: number
  /** Questions whose tiles one address may have us gather: each is half a second of work for a hundred thousand places. */
  readonly questions: number
}

export const SANS_LIMITE: Limites = { lecture: 0, cle: 0, tuiles: 0, questions: 0 }

declare module 'fastify' {
  interface FastifyRequest {
    /** The key presented, if any. */
    cle: Cle | null
  }
}

/** Counts a question whose tiles must be gathered; the refusal when there are too many. */
export type CompteQuestion = (request: FastifyRequest, reply: FastifyReply) => Probleme | null

const MINUTE_MS = 60_000
/** Keys refused in a minute to one address before we stop looking them up. */
const REFUSEES_MAX = 60

type Famille = 'lecture' | 'tuiles'

// "/tuiles/:z/:x/:y.mvt" · "/api/v1/lieux", "/ogc", "/ogc?f=json"
const TUILES = /^\/tuiles(?:[/?]|$)/
const LECTURE = /^\/(?:api\/|ogc(?:[/?]|$))/

/** By the route that answers, however its address was written: `/%61pi/v1/lieux` is `/api/v1/lieux`. */
function familleOf({ routeOptions, url }: FastifyRequest): Famille | null {
  const chemin = routeOptions.url ?? url
  if (LECTURE.test(chemin)) return 'lecture'
  return TUILES.test(chemin) ? 'tuiles' : null
}

/** Seconds before a window closes, at least one. */
const secondsLeft = ({ fin }: Fenetre, maintenant: number): number => Math.max(1, Math.ceil((fin - maintenant) / 1000))

function tropDe(reply: FastifyReply, quoi: string, secondes: number, remede: string): Probleme {
  reply.header('retry-after', secondes)
  return {
    status: 429,
    title: 'Trop de demandes',
    detail: insecables(`${quoi} Revenez dans ${pluriel(secondes, 'seconde', 'secondes')}${remede}.`)
  }
}

/** To be called before any route. `maintenant`: the clock, in milliseconds. */
export function registerDebit(
  app: FastifyInstance,
  limites: Limites,
  cles: LecteurDeCles | null,
  maintenant: () => number = Date.now
): { readonly compteQuestion: CompteQuestion } {
  const fenetres = { lecture: createFenetres(MINUTE_MS), tuiles: createFenetres(MINUTE_MS) }
  const parCle = { lecture: createFenetres(MINUTE_MS), tuiles: createFenetres(MINUTE_MS) }
  const refusees = createFenetres(MINUTE_MS)
  const questions = createFenetres(MINUTE_MS)

  /** Counts a request and says so; the refusal when it is one too many. */
  const count = (request: FastifyRequest, reply: FastifyReply, famille: Famille): Probleme | null => {
    const { cle } = request
    const large = cle?.portees.has('debit') === true
    // A key counts for itself: the office behind one address does not pay for it. What it opens here is never less than without.
    const max = large && limites[famille] > 0 ? Math.max(limites.cle, limites[famille]) : limites[famille]
    if (max === 0 || (large && limites.cle === 0)) return null
    const now = maintenant()
    const fenetre =
      cle === null ? fenetres[famille].take(connexionOf(request), now) : parCle[famille].take(String(cle.id), now)
    const secondes = secondsLeft(fenetre, now)
    reply
      .header('ratelimit-limit', max)
      .header('ratelimit-remaining', Math.max(0, max - fenetre.compte))
      .header('ratelimit-reset', secondes)
    if (fenetre.compte <= max) return null
    const qui = cle === null ? 'depuis une même connexion' : 'avec une même clé'
    const remede = large ? '' : ', ou demandez à l’exploitant une clé qui en permet plus'
    return tropDe(reply, `Au plus ${pluriel(max, 'demande', 'demandes')} par minute ${qui}.`, secondes, remede)
  }

  const present = async (
    authorization: string,
    request: FastifyRequest,
    reply: FastifyReply,
    famille: Famille
  ): Promise<Probleme | null> => {
    const connexion = connexionOf(request)
    if (refusees.count(connexion, maintenant()) >= REFUSEES_MAX)
      return tropDe(reply, 'Trop de clés refusées depuis une même connexion.', MINUTE_MS / 1000, '')
    const lue = await (cles as LecteurDeCles).lit(authorization)
    if (lue !== null && 'cle' in lue) request.cle = lue.cle
    const trop = count(request, reply, famille)
    if (trop || lue === null || 'cle' in lue) return trop
    refusees.take(connexion, maintenant())
    reply.header('www-authenticate', 'Bearer realm="Lieux communs", error="invalid_token"')
    return lue.probleme
  }

  app.decorateRequest('cle', null)
  // Not async: nothing here waits, but for whoever presents a key.
  app.addHook('onRequest', (request, reply, done) => {
    const famille = request.method === 'OPTIONS' ? null : familleOf(request)
    if (famille === null) return done()
    const { authorization } = request.headers
    if (authorization === undefined || cles === null) {
      const trop = count(request, reply, famille)
      if (trop) sendProbleme(reply, trop)
      else done()
      return
    }
    present(authorization, request, reply, famille).then(
      probleme => {
        if (probleme) sendProbleme(reply.header('cache-control', 'no-store'), probleme)
        else done()
      },
      error => done(error)
    )
  })

  return {
    compteQuestion(request, reply) {
      const { questions: max } = limites
      if (max === 0) return null
      const now = maintenant()
      const qui = request.cle === null ? connexionOf(request) : `cle ${request.cle.id}`
      const fenetre = questions.take(qui, now)
      if (fenetre.compte <= max) return null
      return tropDe(
        reply,
        `Au plus ${pluriel(max, 'nouvelle question', 'nouvelles questions')} par minute sur les tuiles.`,
        secondsLeft(fenetre, now),
        ', ou prenez les tuiles de toute la base'
      )
    }
  }
}

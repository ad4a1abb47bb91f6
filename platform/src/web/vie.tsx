/**
 * What is asked of an id beside the page of its place: why that place is one, where an id that is gone leads, the bridge as a file.
 */
import { isMalRecopie, readIdentite } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { Identites } from '../identites/dit.ts'
import type { Contexte } from './cadre.tsx'
import type { LecteurHoraires } from './horaires.ts'
import { PagePourquoi } from './pages/pourquoi.tsx'
import { PageRetire } from './pages/retire.tsx'
import type { Ennui } from './pages/textes.tsx'

export interface Vie {
  readonly courant: CatalogueCourant
  readonly identites: Identites | undefined
  readonly lecteur: LecteurHoraires
  readonly contexteDe: (catalogue: Catalogue | null) => Contexte
  readonly send: (reply: FastifyReply, page: JSX.Element, code?: number) => FastifyReply
  readonly sendEnnui: (reply: FastifyReply, ennui: Ennui, vu?: string) => FastifyReply
}

type ParId = FastifyRequest<{ Params: { id: string } }>

/** Each page reads some hundreds of records: this many from one connection in ten minutes are plenty for a person. */
const LIMITE = { max: 120, timeWindow: 600_000 }

/** Answers for an id that no place of the édition bears, at `suite` of its address: gone elsewhere, withdrawn, or unknown. */
export function createAbsence({ courant, identites, contexteDe, send, sendEnnui }: Vie) {
  return async (reply: FastifyReply, id: string, suite = ''): Promise<FastifyReply> => {
    const identite = readIdentite(id)
    const catalogue = courant.lit()
    if (identite === null && isMalRecopie(id)) return sendEnnui(reply, 'lieuMalRecopie', id)
    if (identite === null || !catalogue) return sendEnnui(reply, 'lieuInconnu')
    if (catalogue.rangDe(identite) !== undefined) return reply.redirect(`/lieux/${identite}${suite}`, 301)
    const sort = (await identites?.sort(identite)) ?? null
    if (sort === null) return sendEnnui(reply, 'lieuInconnu')
    if (sort.nature === 'remplacee') return reply.redirect(`/lieux/${sort.par}${suite}`, 301)
    return send(reply, <PageRetire contexte={contexteDe(catalogue)} identite={identite} sort={sort} />, 410)
  }
}

export function registerVie(app: FastifyInstance, vie: Vie): void {
  const { courant, identites, lecteur, contexteDe, send, sendEnnui } = vie
  if (!identites) return
  const sendAbsence = createAbsence(vie)
  app.get('/lieux/:id/pourquoi', { config: { rateLimit: LIMITE } }, async (request: ParId, reply) => {
    const { id } = request.params
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const rang = catalogue.rangDe(id)
    if (rang === undefined) return sendAbsence(reply, id, '/pourquoi')
    const explication = await identites.explique(id)
    if (explication === null) return sendEnnui(reply, 'lieuInconnu')
    const nom = catalogue.nom(rang)
    return send(reply, <PagePourquoi contexte={contexteDe(catalogue)} {...{ nom, explication, lecteur }} />)
  })
  app.get('/donnees/passage.csv', { config: { rateLimit: LIMITE } }, async (_request, reply) => {
    const flux = await identites.passage()
    if (flux === null) return sendEnnui(reply, 'preparation')
    return reply
      .header('cache-control', 'public, max-age=60')
      .header('content-disposition', 'attachment; filename="passage.csv"')
      .type('text/csv; charset=utf-8')
      .send(flux)
  })
}

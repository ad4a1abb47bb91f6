/** `/editions` and `/editions/{numéro}`: what the base published, and what each édition changed; a number that is none is told so. */
import type { FastifyInstance } from 'fastify'
import { listesDe } from '../catalogue/avant.ts'
import { changementPublic } from '../catalogue/changement.ts'
import type { Editions } from '../store/editions.ts'
import { PageEdition, PageEditions } from './pages/editions.tsx'
import { horairesEnLigne } from './pages/horaires.tsx'
import type { Vie } from './vie.tsx'

/** Éditions that a base behind the site keeps. */
export type Archives = Pick<Editions, 'all' | 'changements'>

/** Rows of a page: a month of daily éditions. */
const PAR_PAGE = 30
/** Places told at once. */
const LIEUX_PAR_PAGE = 50

// "12"; an édition is never numbered beyond
const NUMERO = /^[1-9]\d{0,8}$/
// "k7m-29q-xd0": where a list goes on
const ID = /^[\w.:-]{1,120}$/

/** Each page reads some hundreds of records: this many from one connection in ten minutes are plenty for a person. */
const LIMITE = { max: 240, timeWindow: 600_000 }

export function registerEditions(app: FastifyInstance, archives: Archives | undefined, vie: Vie): void {
  const { courant, lecteur, contexteDe, send, sendEnnui } = vie
  app.get<{ Querystring: { avant?: string } }>(
    '/editions',
    { config: { rateLimit: LIMITE } },
    async (request, reply) => {
      const catalogue = courant.lit()
      if (!catalogue) return sendEnnui(reply, 'preparation')
      const { avant } = request.query
      if (avant !== undefined && !NUMERO.test(String(avant))) return sendEnnui(reply, 'introuvable')
      const toutes = (await archives?.all()) ?? []
      const debut = avant === undefined ? 0 : toutes.findIndex(e => e.numero < Number(avant))
      if (debut < 0) return sendEnnui(reply, 'introuvable')
      const editions = toutes.slice(debut, debut + PAR_PAGE)
      const suivante = toutes[debut + PAR_PAGE]
      const precedente = toutes[debut - PAR_PAGE - 1]
      return send(
        reply,
        <PageEditions
          contexte={contexteDe(catalogue)}
          editions={editions}
          total={toutes.length}
          recentes={debut === 0 ? null : precedente ? `/editions?avant=${precedente.numero}` : '/editions'}
          anciennes={suivante ? `/editions?avant=${suivante.numero + 1}` : null}
        />
      )
    }
  )
  app.get<{ Params: { numero: string }; Querystring: { suite?: string } }>(
    '/editions/:numero',
    { config: { rateLimit: LIMITE } },
    async (request, reply) => {
      const catalogue = courant.lit()
      if (!catalogue) return sendEnnui(reply, 'preparation')
      const { numero } = request.params
      const { suite = '' } = request.query
      const edition = NUMERO.test(numero) && (await archives?.all())?.find(e => e.numero === Number(numero))
      if (!archives || !edition || (suite !== '' && !ID.test(String(suite)))) return sendEnnui(reply, 'introuvable')
      const lus = await archives.changements(edition.numero, { apres: String(suite), nombre: LIEUX_PAR_PAGE + 1 })
      const montres = lus.slice(0, LIEUX_PAR_PAGE)
      const dernier = montres.at(-1)
      return send(
        reply,
        <PageEdition
          contexte={contexteDe(catalogue)}
          edition={edition}
          changements={montres.map(c => changementPublic(c, edition.date, listesDe(catalogue)))}
          suite={
            lus.length > LIEUX_PAR_PAGE && dernier
              ? `/editions/${edition.numero}?suite=${encodeURIComponent(dernier.identite)}`
              : null
          }
          horaires={osm => horairesEnLigne(lecteur, osm)}
        />
      )
    }
  )
}

/** The pages of territories: `/communes/59512`, `/intercommunalites/200093201`, `/departements/59`, `/regions/32`. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { GENRES_DE_TERRITOIRE } from '../catalogue/suggestion/noms-des-territoires.ts'
import { racineDe } from '../origine.ts'
import type { Contexte } from './cadre.tsx'
import type { FondDeCarte } from './fond-de-carte.ts'
import type { LecteurHoraires } from './horaires.ts'
import { PageTerritoire } from './pages/territoire.tsx'
import { PageTerritoireInconnu } from './pages/territoire-inconnu.tsx'
import { adresseDe, parPage } from './pages/territoire-lieux.tsx'
import { type Ennui, PageEnnui } from './pages/textes.tsx'
import { DOSSIERS, findTerritoire, pageDe, rangsDe } from './territoire-vu.ts'

export interface Territoires {
  readonly courant: CatalogueCourant
  readonly lecteur: LecteurHoraires
  readonly maintenant: () => Date
  readonly fondDe: (catalogue: Catalogue) => FondDeCarte
  readonly contexteDe: (catalogue: Catalogue | null) => Contexte
  readonly send: (reply: FastifyReply, page: JSX.Element, code?: number) => FastifyReply
  readonly sendEnnui: (reply: FastifyReply, ennui: Ennui, vu?: string) => FastifyReply
}

/** The page asked for, from 1; null for what is no number of one. `readPage('2', 130, 60) === 2`, `readPage('4', 130, 60) === null`. */
export function readPage(demande: unknown, total: number, taille: number): number | null {
  const texte = demande === undefined ? '1' : demande
  if (typeof texte !== 'string' || !/^\d{1,6}$/.test(texte)) return null
  const page = Number(texte)
  return page >= 1 && page <= Math.max(1, Math.ceil(total / taille)) ? page : null
}

export function registerTerritoires(app: FastifyInstance, territoires: Territoires): void {
  const { courant, lecteur, maintenant, fondDe, contexteDe, send, sendEnnui } = territoires
  for (const type of GENRES_DE_TERRITOIRE)
    app.get<{ Params: { code: string }; Querystring: Record<string, unknown> }>(
      `/${DOSSIERS[type]}/:code`,
      (request, reply) => {
        const catalogue = courant.lit()
        if (!catalogue) return sendEnnui(reply, 'preparation')
        const contexte = contexteDe(catalogue)
        const trouve = findTerritoire(catalogue, type, request.params.code)
        if ('vers' in trouve) return reply.redirect(pageDe(trouve.vers), 301)
        if ('inconnu' in trouve) {
          const { inconnu } = trouve
          const page = (
            <PageTerritoireInconnu {...{ contexte, type, inconnu }} adresseDe={code => pageDe({ type, code })} />
          )
          return send(reply, page, 404)
        }
        const { territoire } = trouve
        const page = readPage(request.query.page, rangsDe(catalogue, territoire).length, parPage(territoire))
        if (page === null) {
          const suite = adresseDe(territoire, 1)
          return send(reply, <PageEnnui contexte={contexte} ennui="pageAbsente" suite={suite} />, 404)
        }
        return send(
          reply,
          <PageTerritoire
            {...{ contexte, catalogue, territoire, page, lecteur }}
            fond={fondDe(catalogue)}
            maintenant={maintenant()}
            racine={racineDe(request)}
          />
        )
      }
    )
}

/**
 * From a need to two or three places, a question at a time: which page an address asks for, and what it is made of. Nothing is kept here:
 * the answers are in the address.
 */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { situe } from '../orientation/depart.ts'
import { elargit, isHelpUnknown, oriente, UN_SUR } from '../orientation/oriente.ts'
import { etapesDe, isRepondue, type Reponses } from '../orientation/reponses.ts'
import type { Contexte } from './cadre.tsx'
import type { LecteurHoraires } from './horaires.ts'
import { adresseOrientation, type Demandee, readAdresse, type Vue } from './orientation-adresse.ts'
import { PageQuestion } from './pages/orientation.tsx'
import { PAR_PAGE, PageReponse } from './pages/orientation-reponse.tsx'
import type { Ennui } from './pages/textes.tsx'

interface Orienter {
  readonly courant: CatalogueCourant
  readonly lecteur: LecteurHoraires
  readonly maintenant: () => Date
  readonly contexteDe: (catalogue: Catalogue | null) => Contexte
  readonly send: (reply: FastifyReply, page: JSX.Element, code?: number) => FastifyReply
  readonly sendEnnui: (reply: FastifyReply, ennui: Ennui, vu?: string) => FastifyReply
}

/** The question asked for, else the first one without an answer, else the places; the places are not shown before need and place are known. */
function vueOf({ reponses, vue, etrange }: Demandee, situe: boolean): Vue {
  if (etrange) return etrange.etape
  const etapes = etapesDe(reponses)
  const manque = etapes.find(e => !isRepondue(e, reponses, situe))
  if (vue === 'reponse') return manque === 'besoin' || manque === 'lieu' ? manque : 'reponse'
  if (vue && etapes.includes(vue)) return vue
  return manque ?? 'reponse'
}

export function registerOrientation(app: FastifyInstance, orienter: Orienter): void {
  const { courant, lecteur, contexteDe, send, sendEnnui } = orienter

  function sendReponse(reply: FastifyReply, catalogue: Catalogue, reponses: Reponses, page: number): FastifyReply {
    const maintenant = orienter.maintenant()
    const lieu = situe(catalogue, reponses)
    const depart = lieu.genre === 'connu' ? lieu.depart : null
    const demande = { reponses, depart, maintenant }
    const orientation = oriente(catalogue, demande)
    const autres = orientation.tenus.length - orientation.meilleurs.length
    if (page > Math.max(1, Math.ceil(autres / PAR_PAGE)))
      return reply.redirect(adresseOrientation(reponses, 'reponse'), 303)
    const elargissements =
      orientation.tenus.length === 0
        ? elargit(catalogue, demande)
        : isHelpUnknown(orientation)
          ? elargit(catalogue, demande, UN_SUR).filter(e => e.objet?.genre !== 'service')
          : []
    return send(
      reply,
      <PageReponse
        contexte={contexteDe(catalogue)}
        {...{ catalogue, reponses, depart, orientation, elargissements, page, lecteur, maintenant }}
      />
    )
  }

  app.get<{ Querystring: Record<string, unknown> }>('/orientation', (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const demandee = readAdresse(request.query)
    if (demandee.tropLong !== null) return sendEnnui(reply, 'tropLong', demandee.tropLong)
    const { reponses, etrange } = demandee
    const lieu = situe(catalogue, reponses)
    const vue = vueOf(demandee, lieu.genre === 'connu')
    if (vue === 'reponse') return sendReponse(reply, catalogue, reponses, demandee.page)
    const inconnu = etrange !== null || (lieu.genre === 'inconnu' && lieu.code)
    return send(
      reply,
      <PageQuestion
        contexte={contexteDe(catalogue)}
        {...{ catalogue, reponses, etrange, lieu }}
        etape={vue}
        maintenant={orienter.maintenant()}
      />,
      inconnu ? 404 : 200
    )
  })
}

/**
 * From a need to two or three places, a question at a time: which page an address asks for, and what it is made of. Nothing is kept here:
 * the answers are in the address.
 */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { Adresses } from '../geocodage/dit.ts'
import { type Situe, situe } from '../orientation/depart.ts'
import { elargit, isHelpUnknown, oriente, UN_SUR } from '../orientation/oriente.ts'
import { etapesDe, isRepondue, type Reponses } from '../orientation/reponses.ts'
import { type AdresseComprise, explainAdresse, findAdresse } from './adresse-comprise.tsx'
import type { Contexte } from './cadre.tsx'
import type { LecteurHoraires } from './horaires.ts'
import { adresseOrientation, type Demandee, readAdresse, type Vue } from './orientation-adresse.ts'
import { PageQuestion } from './pages/orientation.tsx'
import { PAR_PAGE, PageReponse } from './pages/orientation-reponse.tsx'
import type { Ennui } from './pages/textes.tsx'

interface Orienter {
  readonly courant: CatalogueCourant
  /** Who finds an address; absent: only towns and places are known. */
  readonly adresses: Adresses | undefined
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
  const { courant, adresses, lecteur, contexteDe, send, sendEnnui } = orienter

  interface Situee {
    readonly catalogue: Catalogue
    readonly reponses: Reponses
    readonly lieu: Situe
    readonly comprise: AdresseComprise | null
  }

  function sendReponse(
    reply: FastifyReply,
    { catalogue, reponses, lieu, comprise }: Situee,
    page: number
  ): FastifyReply {
    const maintenant = orienter.maintenant()
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
        {...{ catalogue, reponses, depart, comprise, orientation, elargissements, page, lecteur, maintenant }}
      />
    )
  }

  app.get<{ Querystring: Record<string, unknown> }>('/orientation', async (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const demandee = readAdresse(request.query)
    if (demandee.tropLong !== null) return sendEnnui(reply, 'tropLong', demandee.tropLong)
    const { reponses, etrange } = demandee
    const lieu = situe(catalogue, reponses)
    const { ou, commune, autour } = reponses
    const trouvee =
      ou === '' || commune !== '' || autour !== ''
        ? null
        : await findAdresse(adresses, catalogue, ou, () => lieu.genre === 'inconnu')
    if (trouvee !== null)
      return reply.redirect(adresseOrientation({ ...reponses, autour: trouvee }, demandee.vue, demandee.page), 303)
    const comprise =
      lieu.genre === 'connu' && autour !== '' && ou !== ''
        ? await explainAdresse(adresses, catalogue, ou, autour)
        : null
    const vue = vueOf(demandee, lieu.genre === 'connu')
    if (vue === 'reponse') return sendReponse(reply, { catalogue, reponses, lieu, comprise }, demandee.page)
    const inconnu = etrange !== null || (lieu.genre === 'inconnu' && lieu.code)
    return send(
      reply,
      <PageQuestion
        contexte={contexteDe(catalogue)}
        {...{ catalogue, reponses, etrange, lieu, comprise }}
        adresses={adresses?.isOpen() ?? false}
        etape={vue}
        maintenant={orienter.maintenant()}
      />,
      inconnu ? 404 : 200
    )
  })
}

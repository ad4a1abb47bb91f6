/**
 * The reading server: API and pages over one catalogue. It listens to nothing by itself, so that tests inject requests
 * and the `start` verb chooses its door.
 */
import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { type Geographie, RULES } from '@lieux-communs/core'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Abonnements } from './abonnements/dit.ts'
import { decodable, findIllisible } from './adresse-lue.ts'
import { createAnnuaires } from './annuaire/annuaires.ts'
import type { Archives, LitReserves } from './api/operation.ts'
import type { Presentation } from './api/presentation.ts'
import { registerApi } from './api/routes.ts'
import type { Audience } from './audience.ts'
import type { CatalogueCourant } from './catalogue/courant.ts'
import { sansCle } from './cles/cle.ts'
import type { LecteurDeCles } from './cles/lecteur.ts'
import type { Facteur } from './courriel/dit.ts'
import { type Limites, registerDebit, SANS_LIMITE } from './debit/limite.ts'
import { refus } from './demande/parametre.ts'
import { sendProbleme } from './demande/probleme.ts'
import { createExports } from './exports/exports.ts'
import type { Adresses } from './geocodage/dit.ts'
import type { Identites } from './identites/dit.ts'
import { methodesDites, refuseWriting } from './methodes.ts'
import { registerOgc } from './ogc/routes.ts'
import { connexionOf } from './origine.ts'
import { loadContours } from './reference/contours.ts'
import type { Retours } from './retours/dit.ts'
import { entetesDeSurete } from './surete.ts'
import type { Themes } from './theme.ts'
import { registerTuiles } from './tuiles/routes.ts'
import { type Atelier, OCTETS_MAX } from './validations/dit.ts'
import type { ContoursDeCarte } from './web/fond-de-carte.ts'
import type { LecteurHoraires } from './web/horaires.ts'
import { routedUrl } from './web/langues/pages.ts'
import { lecteurDuCoeur } from './web/lecteur.ts'
import { type Exploitation, registerPages, type SuiviDuSite } from './web/routes.tsx'
import { SANS_TENEUR, type Teneur } from './web/teneur.tsx'

export interface OptionsServeur {
  readonly catalogue: CatalogueCourant
  readonly geographie: Geographie
  /** Titles and advice of the rules, for the reports of the sources; those of the core unless told otherwise. */
  readonly regles?: ReadonlyMap<string, { readonly titre: string; readonly conseil: string }>
  /** The name of this register, as another one that reads it will say it. */
  readonly registre?: string | null
  /** Outlines for the maps, asked for when a first one is drawn; those that npm installs unless told otherwise. */
  readonly contours?: () => ContoursDeCarte
  /** The style under the live map, by its address; our own ground without. */
  readonly fondDeCarte?: string | null
  readonly log?: FastifyBaseLogger
  /** The clock, so that a test chooses the hour. */
  readonly maintenant?: () => Date
  readonly lecteur?: LecteurHoraires
  /** How the sources fare; nothing is told of it without. */
  readonly suivi?: SuiviDuSite
  /** Who finds an address that is typed; without it, only towns and places are known. */
  readonly adresses?: Adresses
  /** Who carries e-mails; without, none is sent. */
  readonly facteur?: Facteur
  /** Where lists are handed over; without it, this site only reads. */
  readonly atelier?: Atelier
  /** Who is told of éditions; nobody is without. */
  readonly abonnements?: Abonnements
  /** What became of ids, and why places are one. */
  readonly identites?: Identites
  /** What éditions changed; those who follow the base are told of nothing without. */
  readonly archives?: Archives
  /** Who keeps this register, and the files of its édition; nobody and none without. */
  readonly presentation?: Presentation
  /** Who is around it, as the page « À propos » tells; nobody without. */
  readonly entourage?: Pick<Teneur, 'groupe' | 'partenaires'>
  /** Who knows keys; none is looked at without. */
  readonly cles?: LecteurDeCles
  /** What a place withholds from the public, for a key that may read it; nothing is without. */
  readonly reserves?: LitReserves
  /** Requests a minute; no limit without. */
  readonly limites?: Limites
  /** Machines in front whose word is taken for who asks: `['127.0.0.1', '10.0.0.0/8']`. */
  readonly mandataires?: readonly string[]
  /** The folder where files that are asked for are drafted, emptied first; one of the system's without it. */
  readonly exports?: string
  /** Who counts the readings of fiches; nobody without. */
  readonly audience?: Audience
  /** The operator's pages. */
  readonly exploitation?: Exploitation
  /** Where what people report is kept; nothing may be reported without. */
  readonly retours?: Retours
  /** What a hub puts of its own on the pages; they are ours without. */
  readonly themes?: Themes
}

const SANS_SUIVI: SuiviDuSite = {
  etats: async () => [],
  histoire: async () => ({ alarmes: [], travaux: [] }),
  geocodage: async () => null
}

// "text/html; charset=utf-8", "application/geo+json", "application/vnd.mapbox-vector-tile"
const COMPRESSIBLES = /^text\/(?!event-stream)|[+/](?:json|xml|text)(?:;|$)|octet-stream(?:;|$)|vector-tile$/

/** What the journal keeps of an address: never its question, nor the name of a list handed over, which opens it, nor a key. */
const cheminDit = ({ url, routeOptions }: FastifyRequest): string =>
  sansCle(
    (routeOptions.url?.includes(':') && /^\/(?:publier|api\/v1\/validations)\//.test(url)
      ? routeOptions.url
      : url
    ).split('?')[0] as string
  )

// "/api/v1/lieux", "/ogc", "/ogc?x=1", "/tuiles/0/0/0.mvt"
const MACHINES = /^\/(?:api\/|(?:ogc|tuiles)(?:[/?]|$))/
/** Addresses that programs ask: what is refused there is told as data. */
const isApi = (url: string): boolean => MACHINES.test(url)

export async function createServer(options: OptionsServeur): Promise<FastifyInstance> {
  const { catalogue, geographie, log } = options
  const app = fastify({
    ...(log ? { loggerInstance: log } : {}),
    // What people search for is theirs: our own line below leaves the query string out.
    logController: new LogController({ disableRequestLogging: true }),
    rewriteUrl: raw => decodable(routedUrl(raw, raw.url ?? '/')),
    genReqId: () => randomUUID(),
    trustProxy: options.mandataires?.length ? [...options.mandataires] : false,
    // As long as Node lets an address be: what is too long is an unknown name, told as any other.
    routerOptions: { maxParamLength: 16_384, ignoreTrailingSlash: true }
  })
  const surete = entetesDeSurete()
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(surete)
    done()
  })
  await app.register(etag, { weak: true })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], customTypes: COMPRESSIBLES })
  // The workshop says by itself that a file is too large; the ceiling here is only for whoever would not listen.
  await app.register(multipart, { limits: { fileSize: 2 * OCTETS_MAX, files: 1, fields: 1_000, fieldSize: 10_000 } })
  await app.register(rateLimit, { global: false, enableDraftSpec: true, keyGenerator: connexionOf })
  // Hooks that wait for nothing are not async: a thousand requests a second pay for each promise.
  app.addHook('onResponse', (request, reply, done) => {
    options.audience?.heard(request, reply)
    const chemin = cheminDit(request)
    request.log.info(
      { methode: request.method, chemin, code: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request answered'
    )
    done()
  })

  const { compteQuestion } = registerDebit(app, options.limites ?? SANS_LIMITE, options.cles ?? null)
  app.addHook('onRequest', (request, reply, done) => {
    const illisible = findIllisible(request.raw.url ?? '')
    if (!illisible) return done()
    const { parametre, valeur } = illisible
    if (isApi(request.url))
      sendProbleme(reply, refus(parametre.slice(0, 50), valeur, 'du texte en UTF-8, sans caractère de contrôle'))
    else sendEnnui(reply, 'illisible', valeur || parametre)
  })
  refuseWriting(app, (request, reply) =>
    isApi(request.url)
      ? sendProbleme(reply, {
          status: 405,
          title: 'Méthode refusée',
          detail: methodesDites(String(reply.getHeader('allow')), request.method),
          attendu: String(reply.getHeader('allow')).split(', ')
        })
      : sendEnnui(reply, 'methode')
  )
  const exports = createExports(options.exports === undefined ? {} : { dossier: options.exports })
  app.addHook('preClose', () => exports.close())
  const documentation = registerApi(app, catalogue, {
    exports,
    registre: options.registre,
    atelier: options.atelier,
    abonnements: options.abonnements,
    identites: options.identites,
    archives: options.archives,
    presentation: options.presentation,
    reserves: options.reserves,
    ...(options.maintenant ? { maintenant: options.maintenant } : {})
  })
  const lus = { courant: catalogue, identites: options.identites, maintenant: options.maintenant ?? (() => new Date()) }
  registerOgc(app, lus)
  registerTuiles(app, { ...lus, compteQuestion })
  const annuaires = createAnnuaires()
  app.addHook('preClose', () => annuaires.close())
  const { sendEnnui } = registerPages(app, {
    annuaires,
    courant: catalogue,
    geographie,
    contours: options.contours ?? (() => loadContours()),
    fondDeCarte: options.fondDeCarte ?? null,
    lecteur: options.lecteur ?? lecteurDuCoeur,
    maintenant: options.maintenant ?? (() => new Date()),
    suivi: options.suivi ?? SANS_SUIVI,
    regles: options.regles ?? new Map(RULES.map(r => [r.code, r])),
    adresses: options.adresses,
    facteur: options.facteur,
    atelier: options.atelier,
    archives: options.archives,
    identites: options.identites,
    exploitation: options.exploitation,
    retours: options.retours,
    themes: options.themes,
    documentation,
    teneur: { ...SANS_TENEUR, ...options.presentation, ...options.entourage },
    fichiers: options.presentation?.fichiers ?? null
  })

  app.setNotFoundHandler((request, reply) =>
    isApi(request.url)
      ? sendProbleme(reply, { status: 404, title: 'Adresse inconnue', detail: 'Essayez /api/v1/lieux.' })
      : sendEnnui(reply, 'introuvable')
  )
  // Who hands a list over is led back there; who reads pages, to a search.
  const limiteOf = (url: string) => (url.startsWith('/publier') ? 'limiteListes' : 'limite')
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error, chemin: cheminDit(request) }, 'request failed')
    if (isApi(request.url)) {
      return status < 500
        ? sendProbleme(reply, { status, title: 'Demande refusée', detail: 'Cette demande n’a pas été comprise.' })
        : sendProbleme(reply, {
            status: 500,
            title: 'Panne',
            detail: 'Le problème vient de nous. Réessayez plus tard.'
          })
    }
    return sendEnnui(reply, status === 429 ? limiteOf(request.url) : status < 500 ? 'demande' : 'panne')
  })
  return app
}

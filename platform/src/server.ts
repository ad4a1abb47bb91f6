/**
 * The reading server: API and pages over one catalogue. It listens to nothing by itself, so that tests inject requests
 * and the `start` verb chooses its door.
 */
import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { type Geographie, RULES } from '@lieux-communs/core'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { decodable, findIllisible } from './adresse-lue.ts'
import type { Archives } from './api/operation.ts'
import { registerApi } from './api/routes.ts'
import type { Audience } from './audience.ts'
import type { CatalogueCourant } from './catalogue/courant.ts'
import { refus } from './demande/parametre.ts'
import { FILTRES, PAGE } from './demande/parametres.ts'
import { sendProbleme } from './demande/probleme.ts'
import type { Porte } from './exploitant.ts'
import { createExports } from './exports/exports.ts'
import type { Identites, Revue } from './identites/dit.ts'
import { methodesDites, refuseWriting } from './methodes.ts'
import { registerOgc } from './ogc/routes.ts'
import { connexionOf } from './origine.ts'
import { loadContours } from './reference/contours.ts'
import { registerTuiles } from './tuiles/routes.ts'
import { type Atelier, OCTETS_MAX } from './validations/dit.ts'
import type { Guichet } from './web/attente.tsx'
import type { ContoursDeCarte } from './web/fond-de-carte.ts'
import type { LecteurHoraires } from './web/horaires.ts'
import { lecteurDuCoeur } from './web/lecteur.ts'
import { registerPages, type SuiviDuSite } from './web/routes.tsx'

export interface OptionsServeur {
  readonly catalogue: CatalogueCourant
  readonly geographie: Geographie
  /** Titles and advice of the rules, for the reports of the sources; those of the core unless told otherwise. */
  readonly regles?: ReadonlyMap<string, { readonly titre: string; readonly conseil: string }>
  /** The name of this register, as another one that reads it will say it. */
  readonly registre?: string | null
  /** Outlines for the maps, asked for when a first one is drawn; those that npm installs unless told otherwise. */
  readonly contours?: () => ContoursDeCarte
  readonly log?: FastifyBaseLogger
  /** The clock, so that a test chooses the hour. */
  readonly maintenant?: () => Date
  readonly lecteur?: LecteurHoraires
  /** How the sources fare; nothing is told of it without. */
  readonly suivi?: SuiviDuSite
  /** Where lists are handed over; without it, this site only reads. */
  readonly atelier?: Atelier
  /** What became of ids, and why places are one. */
  readonly identites?: Identites
  /** What éditions changed; those who follow the base are told of nothing without. */
  readonly archives?: Archives
  /** The folder where files that are asked for are drafted, emptied first; one of the system's without it. */
  readonly exports?: string
  /** Who counts the readings of fiches; nobody without. */
  readonly audience?: Audience
  /** The operator's pages. */
  readonly exploitation?: { readonly porte: Porte; readonly revue: Revue; readonly guichet: Guichet }
}

const SANS_SUIVI: SuiviDuSite = {
  etats: async () => [],
  histoire: async () => ({ alarmes: [], travaux: [] }),
  geocodage: async () => null
}

/** Nothing but ourselves; no inline script or style anywhere, so no nonce is needed. */
const CSP = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // A file handed over says how far it is.
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"]
  }
}

// "text/html; charset=utf-8", "application/geo+json", "application/vnd.mapbox-vector-tile"
const COMPRESSIBLES = /^text\/(?!event-stream)|[+/](?:json|xml|text)(?:;|$)|octet-stream(?:;|$)|vector-tile$/

/** What the journal keeps of an address: never its question, nor the name of a list handed over, which opens it. */
const cheminDit = ({ url, routeOptions }: FastifyRequest): string =>
  (routeOptions.url?.includes(':') && /^\/(?:publier|api\/v1\/validations)\//.test(url) ? routeOptions.url : url).split(
    '?'
  )[0] as string

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
    rewriteUrl: ({ url = '/' }) => decodable(url),
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true }
  })
  await app.register(helmet, {
    contentSecurityPolicy: CSP,
    // Whoever stands in front with a certificate answers for its other names.
    strictTransportSecurity: { includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false
  })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'geolocation=(self), camera=(), microphone=()')
  })
  await app.register(etag, { weak: true })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], customTypes: COMPRESSIBLES })
  // The workshop says by itself that a file is too large; the ceiling here is only for whoever would not listen.
  await app.register(multipart, { limits: { fileSize: 2 * OCTETS_MAX, files: 1, fields: 1_000, fieldSize: 10_000 } })
  await app.register(rateLimit, { global: false, enableDraftSpec: true, keyGenerator: connexionOf })
  app.addHook('onResponse', async (request, reply) => {
    options.audience?.heard(request, reply)
    const chemin = cheminDit(request)
    request.log.info(
      { methode: request.method, chemin, code: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request answered'
    )
  })

  app.addHook('onRequest', async (request, reply) => {
    const illisible = findIllisible(request.raw.url ?? '')
    if (!illisible) return
    const { parametre, valeur } = illisible
    return isApi(request.url)
      ? sendProbleme(reply, refus(parametre.slice(0, 50), valeur, 'du texte en UTF-8, sans caractère de contrôle'))
      : sendEnnui(reply, 'illisible', valeur || parametre)
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
  registerApi(app, catalogue, {
    exports,
    registre: options.registre,
    atelier: options.atelier,
    identites: options.identites,
    archives: options.archives,
    ...(options.maintenant ? { maintenant: options.maintenant } : {})
  })
  const lus = { courant: catalogue, identites: options.identites, maintenant: options.maintenant ?? (() => new Date()) }
  registerOgc(app, lus)
  registerTuiles(app, lus)
  const { sendEnnui } = registerPages(app, {
    courant: catalogue,
    geographie,
    contours: options.contours ?? (() => loadContours()),
    lecteur: options.lecteur ?? lecteurDuCoeur,
    maintenant: options.maintenant ?? (() => new Date()),
    suivi: options.suivi ?? SANS_SUIVI,
    regles: options.regles ?? new Map(RULES.map(r => [r.code, r])),
    atelier: options.atelier,
    identites: options.identites,
    exploitation: options.exploitation,
    parametres: Object.entries({ ...FILTRES, ...PAGE }).map(([nom, p]) => ({ nom, attendu: p.attendu }))
  })

  app.setNotFoundHandler((request, reply) =>
    isApi(request.url)
      ? sendProbleme(reply, { status: 404, title: 'Adresse inconnue', detail: 'Essayez /api/v1/lieux.' })
      : sendEnnui(reply, 'introuvable')
  )
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
    return sendEnnui(reply, status === 429 ? 'limite' : status < 500 ? 'demande' : 'panne')
  })
  return app
}

/**
 * A service on the loopback address that keeps its published contract, until it is told to break it: at a given request, a
 * fault that real servers have. What a connector asked is kept, so that a test can look at it.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Acces } from '@lieux-communs/core'
import { type Collecte, collecte } from '../src/harvest/collecte.ts'
import type { Livraison } from '../src/harvest/distant.ts'
import { openBoucle } from './boucle.ts'

export interface Question {
  /** `/api/v1/lieux`, decoded. */
  readonly chemin: string
  readonly parametres: URLSearchParams
  readonly entetes: IncomingHttpHeaders
  /** Where the service is reached: `http://127.0.0.1:41234`. */
  readonly base: string
}

export interface Reponse {
  readonly statut?: number
  readonly entetes?: Readonly<Record<string, string>>
  /** Bytes and texts as they are, anything else as JSON. */
  readonly corps?: unknown
}

/** A service by its contract: how to reach it, and what it answers. */
export interface Service {
  readonly acces: (base: string) => Acces
  readonly repond: (question: Question) => Reponse
}

/** The token that every service of the tests accepts, and the setting that holds it. */
export const JETON = 'jeton-secret-0123456789'
export const JETONS: ReadonlyMap<string, string> = new Map([['LIEUX_JETON_ESSAI', JETON]])

const text = (corps: unknown): string | Uint8Array =>
  typeof corps === 'string' || corps instanceof Uint8Array ? corps : JSON.stringify(corps)

const send = (sent: ServerResponse, { statut = 200, entetes = {}, corps = '' }: Reponse): void => {
  sent.writeHead(statut, { 'content-type': 'application/json', ...entetes })
  sent.end(statut === 304 || statut === 204 ? undefined : text(corps))
}

/** Twelve kilobytes that unpack into twelve megabytes. */
const BOMBE = gzipSync(Buffer.alloc(12_000_000, ' '))

/** Faults by name; `bonne` is what the service would have answered. */
export const PANNES = {
  401: sent => send(sent, { statut: 401, corps: { detail: 'Not authenticated' } }),
  403: sent => send(sent, { statut: 403, corps: { detail: 'Forbidden' } }),
  404: sent => send(sent, { statut: 404, corps: { detail: 'Not found' } }),
  429: sent => send(sent, { statut: 429, entetes: { 'retry-after': '86400' } }),
  500: sent => send(sent, { statut: 500, corps: 'oups' }),
  page: sent => send(sent, { entetes: { 'content-type': 'text/html' }, corps: '<!doctype html><p>Maintenance</p>' }),
  casse: (sent, bonne) => {
    const entier = Buffer.from(text(bonne.corps))
    send(sent, { ...bonne, corps: entier.subarray(0, Math.floor(entier.length / 2)) })
  },
  coupee: (sent, bonne) => {
    const entier = Buffer.from(text(bonne.corps))
    sent.writeHead(200, { 'content-length': String(entier.length) })
    sent.write(entier.subarray(0, Math.floor(entier.length / 2)))
    setTimeout(() => sent.destroy(), 10)
  },
  goutte: sent => {
    sent.writeHead(200)
    const timer = setInterval(() => sent.write(' '), 5)
    sent.on('close', () => clearInterval(timer))
  },
  muette: () => {},
  bombe: sent => send(sent, { entetes: { 'content-encoding': 'gzip' }, corps: BOMBE }),
  profonde: sent => send(sent, { corps: `${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
  interne: sent => send(sent, { statut: 302, entetes: { location: 'http://169.254.169.254/latest/meta-data/' } }),
  boucle: (sent, _bonne, url) => send(sent, { statut: 302, entetes: { location: url } })
} satisfies Record<string, (sent: ServerResponse, bonne: Reponse, url: string) => void>

export type Panne = keyof typeof PANNES

export interface Portail {
  readonly base: string
  /** What the setting must name for the server to be asked. */
  readonly hote: string
  /** What was asked since the last `reset`, in order. */
  readonly demandes: readonly Question[]
  /** Breaks the nth request from now (from 1), once or for ever after. */
  breakAt(rang: number, panne: Panne, fois?: 'une fois' | 'toujours'): void
  /** Answers as this service from now on. */
  serve(service: Pick<Service, 'repond'>): void
  reset(): void
  close(): Promise<void>
}

export async function openPortail(service: Pick<Service, 'repond'>): Promise<Portail> {
  let { repond } = service
  let panne: { readonly rang: number; readonly nom: Panne; readonly toujours: boolean } | null = null
  const demandes: Question[] = []
  const server = createServer((request, reponse) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const question = {
      chemin: decodeURIComponent(url.pathname),
      parametres: url.searchParams,
      entetes: request.headers,
      base: url.origin
    }
    demandes.push(question)
    const rang = demandes.length
    const bonne = repond(question)
    if (panne !== null && (rang === panne.rang || (panne.toujours && rang > panne.rang)))
      PANNES[panne.nom](reponse, bonne, request.url ?? '/')
    else send(reponse, bonne)
  })
  const { hote, close } = await openBoucle(server)
  return {
    base: `http://${hote}`,
    hote,
    demandes,
    breakAt(rang, nom, fois = 'toujours') {
      panne = { rang: demandes.length + rang, nom, toujours: fois === 'toujours' }
    },
    serve(autre) {
      repond = autre.repond
    },
    reset() {
      panne = null
      demandes.length = 0
      repond = service.repond
    },
    close
  }
}

/** `Authorization` as the service wants it, or the refusal it answers. */
export const refused = (question: Question, attendu: string, statut = 401): Reponse | null =>
  question.entetes.authorization === attendu ? null : { statut, corps: { detail: 'Invalid token.' } }

const COMMUNES = [
  ['Brest', '29200'],
  ['Quimper', '29000'],
  ['Morlaix', '29600']
] as const

/** Invented places: `lieux(2)[1].nom === 'Le Phare n° 2'`. */
export const lieux = (combien: number) =>
  Array.from({ length: combien }, (_, i) => {
    const [commune, code_postal] = COMMUNES[i % 3] as (typeof COMMUNES)[number]
    return { id: `l-${i + 1}`, nom: `Le Phare n° ${i + 1}`, commune, code_postal, adresse: `${i + 1} rue du Môle` }
  })

/** The numbers of a question's parameters, with what the service takes when they are absent. */
export const entier = ({ parametres }: Question, nom: string, defaut: number): number =>
  Number(parametres.get(nom) ?? defaut)

/** What a connector brought from a service, and what it asked for it. */
export interface Exchange {
  readonly octets: string
  readonly rangs: readonly Record<string, unknown>[]
  readonly version: Livraison['version']
  readonly demandes: readonly Question[]
}

/**
 * One harvest of a service, with a change of how it is reached: null when the version held is still the last.
 * `exchange(SERVICES_ESSAI.gogocarto, { compact: true })`.
 */
export async function exchange(
  service: Service,
  change: Readonly<Record<string, unknown>> = {},
  moisson: Partial<Collecte> = {}
): Promise<Exchange | null> {
  const portail = await openPortail(service)
  try {
    const acces = { ...service.acces(portail.base), ...change } as Acces
    const livraison = await collecte(acces, {
      hotes: [portail.hote],
      jetons: JETONS,
      registre: 'nous.exemple.fr',
      bornes: { pas: 0, attente: 5 },
      ...moisson
    })
    if (livraison === null) return null
    const octets = Buffer.from(livraison.octets).toString('utf8')
    const rangs = octets.startsWith('[') ? JSON.parse(octets) : []
    return { octets, rangs, version: livraison.version, demandes: portail.demandes }
  } finally {
    await portail.close()
  }
}

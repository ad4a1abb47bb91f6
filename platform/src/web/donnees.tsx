/**
 * Where the data is taken from: the page that says how, the documentation of the API, the files of the édition being served. A file is handed
 * over whole or by a part, to any page of any site, since maps read FlatGeobuf and Parquet where they lie.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { Documentation } from '../demande/documente.ts'
import { isFresh } from '../demande/lecture.ts'
import { racineDe } from '../origine.ts'
import type { FichierServi, FichiersServis } from '../store/fichiers-servis.ts'
import type { Contexte } from './cadre.tsx'
import { PageApi } from './pages/api.tsx'
import { PageDonnees } from './pages/donnees.tsx'
import type { Ennui } from './pages/textes.tsx'
import { PageTraductions } from './pages/traductions.tsx'

interface Donnees {
  readonly courant: CatalogueCourant
  readonly documentation: Documentation
  /** Absent: this site has no folder of éditions. */
  readonly fichiers: FichiersServis | null
  readonly passage: boolean
  readonly contexteDe: (catalogue: Catalogue | null) => Contexte
  readonly send: (reply: FastifyReply, page: JSX.Element, code?: number) => FastifyReply
  readonly sendEnnui: (reply: FastifyReply, ennui: Ennui, vu?: string) => FastifyReply
}

// "bytes=0-1023", "bytes=1024-", "bytes=-500"; of several parts at once, the whole is given
const PART = /^bytes=(\d{0,15})-(\d{0,15})$/

type Bornes = { readonly de: number; readonly a: number }

/** The part asked for; null for the whole, `hors` when there is no such part. */
export function readPart(demande: string | undefined, octets: number): Bornes | 'hors' | null {
  const [, de = '', a = ''] = PART.exec(demande ?? '') ?? []
  if (de === '' && a === '') return null
  // The last so many bytes
  if (de === '') return Number(a) === 0 ? 'hors' : { de: Math.max(0, octets - Number(a)), a: octets - 1 }
  const fin = a === '' ? octets - 1 : Math.min(Number(a), octets - 1)
  if (a !== '' && Number(a) < Number(de)) return null
  return Number(de) >= octets ? 'hors' : { de: Number(de), a: fin }
}

/** Text is sent compressed, hence whole; the others are what readers take parts of. */
const isText = (type: string): boolean => /^text\/|json/.test(type)

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  fichiers: FichiersServis,
  edition: Catalogue['edition'],
  { nom, octets, sha256, type }: FichierServi
): FastifyReply {
  const media = type ?? 'application/octet-stream'
  const etag = `"${sha256.slice(0, 32)}"`
  reply
    .header('etag', etag)
    .header('last-modified', new Date(edition.date).toUTCString())
    .header('cache-control', 'public, max-age=60')
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'content-range, content-length, etag, last-modified')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('content-disposition', `attachment; filename="${nom}"`)
    .type(/^text\/|json/.test(media) && !media.includes('charset') ? `${media}; charset=utf-8` : media)
  if (isFresh(request, etag, edition.date)) return reply.code(304).send()
  if (isText(media)) return reply.send(fichiers.open(edition, nom))
  reply.header('accept-ranges', 'bytes')
  // A part of what the file is no more would be joined to the rest of another.
  const garde = request.headers['if-range']
  const part = garde === undefined || garde === etag ? readPart(request.headers.range, octets) : null
  if (part === 'hors') return reply.code(416).header('content-range', `bytes */${octets}`).send()
  if (part === null) return reply.header('content-length', octets).send(fichiers.open(edition, nom))
  return reply
    .code(206)
    .header('content-range', `bytes ${part.de}-${part.a}/${octets}`)
    .header('content-length', part.a - part.de + 1)
    .send(fichiers.open(edition, nom, part))
}

export function registerDonnees(app: FastifyInstance, donnees: Donnees): void {
  const { courant, documentation, fichiers, passage, contexteDe, send, sendEnnui } = donnees
  app.get('/donnees', async (request, reply) => {
    const catalogue = courant.lit()
    const prets = (catalogue && (await fichiers?.of(catalogue.edition))) ?? []
    const contexte = contexteDe(catalogue)
    return send(
      reply,
      <PageDonnees {...{ contexte, catalogue, fichiers: prets, passage }} racine={racineDe(request)} />
    )
  })
  app.get('/donnees/traductions', async (_request, reply) =>
    send(reply, <PageTraductions contexte={contexteDe(courant.lit())} />)
  )
  app.get<{ Params: { nom: string } }>('/donnees/fichiers/:nom', async (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const fichier = (await fichiers?.of(catalogue.edition))?.find(f => f.nom === request.params.nom)
    if (!fichiers || !fichier) return sendEnnui(reply, 'introuvable')
    return sendFile(request, reply, fichiers, catalogue.edition, fichier)
  })
  app.get('/api', async (request, reply) => {
    const catalogue = courant.lit()
    const racine = racineDe(request)
    const exemples = catalogue ? await documentation.exemples(catalogue, racine) : new Map()
    const contexte = contexteDe(catalogue)
    return send(reply, <PageApi {...{ contexte, documentation, exemples, racine }} />)
  })
}

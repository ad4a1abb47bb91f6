/** What lets a browser read without a line: the worker that keeps pages, the page that lists them, and what says how this site is named on a screen. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Contexte } from './cadre.tsx'
import { MANIFESTE_DIT } from './hors-ligne.mots.ts'
import { PageHorsLigne } from './pages/hors-ligne.tsx'
import type { Statique } from './statique.ts'

interface HorsLigne {
  readonly statique: Statique
  readonly contexte: () => Contexte
  readonly send: (reply: FastifyReply, page: JSX.Element, code?: number) => FastifyReply
}

/** Colours of `statique/jetons.css`: the paper, and the pine of actions. */
const MANIFESTE = {
  name: MANIFESTE_DIT.nom,
  short_name: MANIFESTE_DIT.nom,
  description: MANIFESTE_DIT.description,
  lang: 'fr',
  id: '/',
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  background_color: '#FBF8F2',
  theme_color: '#FBF8F2',
  icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }]
}

export function registerHorsLigne(app: FastifyInstance, { statique, contexte, send }: HorsLigne): void {
  const worker = readFileSync(new URL('../../statique/sw.js', import.meta.url), 'utf8')
  // The names hold the hashes of what pages are drawn with.
  const version = createHash('sha256')
    .update([...statique.fichiers.keys()].join(' '))
    .digest('base64url')
  const octets = `${worker}// ${version}\n`
  app.get('/sw.js', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(octets)
  )
  app.get('/manifest.webmanifest', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=86400')
      .type('application/manifest+json; charset=utf-8')
      .send(JSON.stringify(MANIFESTE))
  )
  app.get('/hors-ligne', (_request, reply) => send(reply, <PageHorsLigne contexte={contexte()} />))
}

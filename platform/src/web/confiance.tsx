/** The pages of trust: what is kept of people, what this is and who is around it, how far it is accessible. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Contexte } from './cadre.tsx'
import { PageAPropos } from './pages/a-propos.tsx'
import { PageAccessibilite } from './pages/accessibilite.tsx'
import { PageDonneesPersonnelles } from './pages/donnees-personnelles.tsx'
import { readPreuves } from './rgaa/declaration.ts'
import type { Teneur } from './teneur.tsx'

interface Confiance {
  readonly teneur: Teneur
  readonly contexte: () => Contexte
  readonly send: (reply: FastifyReply, page: JSX.Element, code?: number) => FastifyReply
}

export function registerConfiance(app: FastifyInstance, { teneur, contexte, send }: Confiance): void {
  const preuves = readPreuves()
  app.get('/donnees-personnelles', (_request, reply) =>
    send(reply, <PageDonneesPersonnelles contexte={contexte()} teneur={teneur} />)
  )
  app.get('/a-propos', (_request, reply) => send(reply, <PageAPropos contexte={contexte()} teneur={teneur} />))
  app.get('/accessibilite', (_request, reply) =>
    send(reply, <PageAccessibilite contexte={contexte()} teneur={teneur} preuves={preuves} />)
  )
}

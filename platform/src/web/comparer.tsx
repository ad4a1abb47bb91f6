/** The address of the comparison: two or three places, in the address; one alone is asked for a second. */
import type { FastifyInstance } from 'fastify'
import { type Choisir, readChoisis } from './choisis.ts'
import { COMPARES_MAX, PageComparer } from './pages/comparer.tsx'
import { PageSansLieu } from './pages/sans-lieu.tsx'

export function registerComparer(app: FastifyInstance, choisir: Choisir): void {
  const { courant, identites, contexteDe, send, sendEnnui, lecteur, maintenant } = choisir
  app.get<{ Querystring: Record<string, unknown> }>('/comparer', async (request, reply) => {
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const contexte = contexteDe(catalogue)
    const choisis = await readChoisis(request.query.lieux, catalogue, identites, COMPARES_MAX)
    if (choisis.rangs.length === 0)
      return send(
        reply,
        <PageSansLieu contexte={contexte} pour="comparer" inconnus={choisis.inconnus} />,
        choisis.inconnus.length > 0 ? 404 : 200
      )
    return send(reply, <PageComparer {...{ contexte, catalogue, choisis, lecteur }} maintenant={maintenant()} />)
  })
}

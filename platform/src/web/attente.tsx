/**
 * What waits for the operator, and the word given by a form of our own page. Nothing is done here but asked for: the work waits in
 * the base, as when it is asked for by a verb.
 */
import type { FastifyInstance } from 'fastify'
import { type Exploitant, enter, readOwn, secret } from './exploitant.tsx'
import { type Attente, PageAttente, PageDepasse } from './pages/attente.tsx'

/** What the operator may see and say; how it is done is given. Each word answers false when there is nothing of the kind to decide. */
export interface Guichet {
  attente(): Promise<Attente>
  /** Takes in the reading that alarms hold, the very one that was shown. */
  accepteLecture(source: string, instantane: number): Promise<boolean>
  accepteListe(nom: string): Promise<boolean>
  /** Opens a proposed list in the workshop, as its producer settled it; answers the name of its pages, null when it is gone. */
  ouvreListe(nom: string): Promise<string | null>
  refuseListe(nom: string): Promise<boolean>
}

const PAGE = '/exploitant/attente'

export function registerAttente(app: FastifyInstance, exploitant: Exploitant, guichet: Guichet): void {
  const { contexte, send } = exploitant
  app.get(PAGE, async (request, reply) => {
    const seance = enter(exploitant, request, reply)
    if (seance === null) return reply
    const page = <PageAttente contexte={contexte()} attente={await guichet.attente()} jeton={seance.jeton} />
    return send(secret(reply), page)
  })
  const word = (adresse: string, say: (champs: ReadonlyMap<string, string>) => Promise<boolean>) =>
    app.post(adresse, async (request, reply) => {
      const lue = await readOwn(exploitant, request, reply)
      if (lue === null) return reply
      if (await say(lue.champs)) return secret(reply).redirect(PAGE, 303)
      return send(secret(reply), <PageDepasse contexte={contexte()} />, 409)
    })
  word('/exploitant/lectures', champs =>
    guichet.accepteLecture(champs.get('source') ?? '', Number(champs.get('instantane') ?? 0))
  )
  word('/exploitant/listes', champs => guichet.accepteListe(champs.get('nom') ?? ''))
  app.post('/exploitant/listes/rapport', async (request, reply) => {
    const lue = await readOwn(exploitant, request, reply)
    if (lue === null) return reply
    const id = await guichet.ouvreListe(lue.champs.get('nom') ?? '')
    if (id !== null) return secret(reply).redirect(`/publier/${id}/rapport`, 303)
    return send(secret(reply), <PageDepasse contexte={contexte()} />, 409)
  })
  word('/exploitant/listes/refus', champs => guichet.refuseListe(champs.get('nom') ?? ''))
}

/** The operator's page of what people report, behind the operator's door: each is read, answered with a word, and closed. */
import type { FastifyInstance } from 'fastify'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { type GuichetDesRetours, TEXTE_MAX } from '../retours/dit.ts'
import { readNumero } from '../retours/numero.ts'
import type { LitPersonnel } from '../retours/personnel.ts'
import { type Exploitant, enter, readOwn, secret } from './exploitant.tsx'
import { PageDejaClos, PageSignalements } from './pages/signalements.tsx'

const PAGE = '/exploitant/signalements'

export function registerSignalements(
  app: FastifyInstance,
  exploitant: Exploitant,
  {
    courant,
    guichet,
    litPersonnel
  }: { courant: CatalogueCourant; guichet: GuichetDesRetours; litPersonnel: LitPersonnel }
): void {
  const { contexte, send } = exploitant
  const nomDe = (id: string): string | null => {
    const catalogue = courant.lit()
    const rang = catalogue?.rangDe(id)
    return catalogue && rang !== undefined ? catalogue.nom(rang) : null
  }
  app.get(PAGE, { config: { ouvertes: ['POST'] } }, async (request, reply) => {
    const seance = enter(exploitant, request, reply)
    if (seance === null) return reply
    const signalements = await guichet.attente()
    return send(
      secret(reply),
      <PageSignalements contexte={contexte()} {...{ signalements, nomDe }} jeton={seance.jeton} />
    )
  })
  app.post(PAGE, async (request, reply) => {
    const lue = await readOwn(exploitant, request, reply)
    if (lue === null) return reply
    const numero = readNumero(lue.champs.get('numero') ?? '')
    const reponse = (lue.champs.get('reponse') ?? '').trim()
    // The answer is shown to whoever has the number: nothing of a person goes there either.
    const bonne = reponse !== '' && reponse.length <= TEXTE_MAX && !litPersonnel(reponse)
    if (numero !== null && bonne && (await guichet.clot(numero, reponse, lue.seance.nom)))
      return secret(reply).redirect(PAGE, 303)
    return send(secret(reply), <PageDejaClos contexte={contexte()} />, 409)
  })
}

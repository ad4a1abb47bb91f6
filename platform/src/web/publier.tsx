/**
 * The addresses of « Publier mes données »: a list comes in by a form, its pages live under a name that only its author knows,
 * and every change is a form sent by POST from our own pages.
 */
import { insecables, MappingErreur } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import { Panne } from '../errors.ts'
import { connexionOf, isDeChezNous } from '../origine.ts'
import { DEPART, RIEN } from '../validations/choix.ts'
import { type Atelier, COLONNES_MAX, type RapportValidation, type Refus, type Validation } from '../validations/dit.ts'
import { endConnection, laterOf, readForm } from '../validations/formulaire.ts'
import { checkProposition } from '../validations/proposition.ts'
import type { Contexte } from './cadre.tsx'
import { PageChamps } from './pages/champs.tsx'
import { CIBLES_OFFERTES } from './pages/cibles.ts'
import { PageCompris } from './pages/compris.tsx'
import { PagePivots } from './pages/pivots.tsx'
import { PageProposee, PageProposer } from './pages/proposer.tsx'
import { PageAttente, PageEffacee, PageFautes, PagePublier, PageRefus } from './pages/publier.tsx'
import { PageRapport } from './pages/rapport.tsx'
import type { Ennui } from './pages/textes.tsx'

export interface Publier {
  readonly atelier: Atelier
  readonly contexte: () => Contexte
  readonly send: (reply: FastifyReply, page: JSX.Element, code?: number) => FastifyReply
  readonly sendEnnui: (reply: FastifyReply, ennui: Ennui) => FastifyReply
}

/** Most lists are read in this time: the page of the result comes at once. */
const PATIENCE_MS = 2_500

const SANS_LISTE: Refus = {
  cause: 'Il n’y avait ni fichier, ni adresse',
  vu: 'un formulaire vide',
  remede: 'choisissez un fichier, ou collez l’adresse de votre liste'
}

/** Lists handed over from one connection. */
const LIMITE = { max: 60, timeWindow: 600_000 }
/** Lists proposed: each is one that a person will read. */
const LIMITE_PROPOSITIONS = { max: 10, timeWindow: 3_600_000 }

interface ParId {
  Params: { id: string }
}

const noFile = async (_nom: string, flux: AsyncIterable<Uint8Array>): Promise<string> => {
  for await (const _ of flux);
  return ''
}

export function registerPublier(app: FastifyInstance, { atelier, contexte, send, sendEnnui }: Publier): void {
  const refuse = (reply: FastifyReply, refus: Refus, code = 422) =>
    send(reply, <PageRefus contexte={contexte()} refus={refus} />, code)
  /** What a person did wrong is told on a page; anything else is ours. */
  const explainTo = (reply: FastifyReply, error: unknown, id: string) => {
    if (error instanceof MappingErreur) {
      const fautes = error.fautes.map(f => insecables(`${f.message}`))
      return send(reply, <PageFautes contexte={contexte()} id={id} fautes={fautes} />, 422)
    }
    if (error instanceof Panne && 'statut' in error)
      return refuse(
        endConnection(reply.headers(laterOf(Number(error.statut)))),
        { cause: error.message, vu: error.vu, remede: error.remede },
        Number(error.statut)
      )
    throw error
  }
  const secret = (reply: FastifyReply) =>
    reply.header('cache-control', 'no-store').header('referrer-policy', 'same-origin')
  const ours = {
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isDeChezNous(request)) return sendEnnui(reply, 'ailleurs')
    }
  }

  app.get('/publier', { config: { ouvertes: ['POST'] } }, (_request, reply) =>
    // The browser must say where the form comes from.
    send(reply.header('referrer-policy', 'same-origin'), <PagePublier contexte={contexte()} />)
  )
  app.post('/publier', { ...ours, config: { rateLimit: LIMITE } }, async (request, reply) => {
    try {
      const { champs, id } = await readForm(
        request,
        (nom, flux) => atelier.depose(nom, flux, { connexion: connexionOf(request) }),
        id => atelier.efface(id)
      )
      const adresse = champs.get('adresse')?.trim() ?? ''
      if (id === null && adresse === '') return refuse(reply, SANS_LISTE, 400)
      const sien = id ?? (await atelier.vaChercher(adresse, { connexion: connexionOf(request) }))
      await atelier.attend(sien, PATIENCE_MS)
      return reply.redirect(`/publier/${sien}`, 303)
    } catch (error) {
      return explainTo(reply, error, '')
    }
  })

  /** A page of a list, once it is read: before, the page that waits; if it cannot be, why. */
  const pageOf =
    (page: (validation: Validation, rapport: RapportValidation) => JSX.Element) =>
    async (request: FastifyRequest<ParId>, reply: FastifyReply) => {
      const validation = await atelier.lit(request.params.id)
      if (validation === null) return sendEnnui(reply, 'listeEffacee')
      if (validation.refus) return refuse(secret(reply), validation.refus)
      if (validation.rapport) return send(secret(reply), page(validation, validation.rapport))
      return send(secret(reply).header('refresh', '2'), <PageAttente contexte={contexte()} validation={validation} />)
    }
  app.get<ParId>(
    '/publier/:id',
    pageOf((validation, rapport) => <PageCompris contexte={contexte()} validation={validation} rapport={rapport} />)
  )
  app.get<ParId>(
    '/publier/:id/rapport',
    pageOf((validation, rapport) => (
      <PageRapport contexte={contexte()} validation={validation} rapport={rapport} pivots={atelier.cherchePivots} />
    ))
  )
  app.post<ParId>('/publier/:id/colonnes', ours, async (request, reply) => {
    const { id } = request.params
    try {
      const { champs } = await readForm(request, noFile)
      const validation = await atelier.lit(id)
      if (!validation?.rapport) return sendEnnui(reply, 'listeEffacee')
      const voulues = new Map<string, string>()
      validation.rapport.colonnes.slice(0, COLONNES_MAX).forEach(({ colonne }, rang) => {
        const voulue = champs.get(`c${rang}`)
        if (voulue !== undefined && (voulue === RIEN || voulue === DEPART || CIBLES_OFFERTES.has(voulue)))
          voulues.set(colonne, voulue)
      })
      await atelier.choisit(id, voulues)
      await atelier.attend(id, PATIENCE_MS)
      return reply.redirect(`/publier/${id}/rapport`, 303)
    } catch (error) {
      return explainTo(secret(reply), error, id)
    }
  })
  app.post<ParId>('/publier/:id/feuille', ours, async (request, reply) => {
    const { id } = request.params
    try {
      const { champs } = await readForm(request, noFile)
      if (!(await atelier.changeFeuille(id, champs.get('feuille') ?? ''))) return sendEnnui(reply, 'listeEffacee')
      await atelier.attend(id, PATIENCE_MS)
      return reply.redirect(`/publier/${id}`, 303)
    } catch (error) {
      return explainTo(secret(reply), error, id)
    }
  })
  if (atelier.cherchePivots) {
    app.get<ParId>('/publier/:id/pivots', { config: { ouvertes: ['POST'] } }, async (request, reply) => {
      const { id } = request.params
      try {
        const etat = await atelier.litPivots(id)
        if (etat === null) return sendEnnui(reply, 'listeEffacee')
        if (etat.etat === 'travail') reply.header('refresh', '2')
        return send(secret(reply), <PagePivots contexte={contexte()} id={id} etat={etat} />)
      } catch (error) {
        return explainTo(secret(reply), error, id)
      }
    })
    app.post<ParId>(
      '/publier/:id/pivots',
      { ...ours, config: { rateLimit: LIMITE_PROPOSITIONS } },
      async (request, reply) => {
        const { id } = request.params
        try {
          await readForm(request, noFile)
          return (await atelier.demandePivots(id))
            ? reply.redirect(`/publier/${id}/pivots`, 303)
            : sendEnnui(reply, 'listeEffacee')
        } catch (error) {
          return explainTo(secret(reply), error, id)
        }
      }
    )
    app.post<ParId>('/publier/:id/pivots/choix', ours, async (request, reply) => {
      const { id } = request.params
      try {
        const { champs } = await readForm(request, noFile)
        const choix = new Map([...champs].map(([nom, valeur]) => [Number(nom.slice(1)), valeur] as const))
        const acceptes = await atelier.acceptePivots(id, choix)
        return acceptes === null ? sendEnnui(reply, 'listeEffacee') : reply.redirect(`/publier/${id}/rapport`, 303)
      } catch (error) {
        return explainTo(secret(reply), error, id)
      }
    })
  }
  app.get<ParId>(
    '/publier/:id/proposer',
    { config: { ouvertes: ['POST'] } },
    pageOf(validation => <PageProposer contexte={contexte()} id={validation.id} />)
  )
  app.post<ParId>(
    '/publier/:id/proposer',
    { ...ours, config: { rateLimit: LIMITE_PROPOSITIONS } },
    async (request, reply) => {
      const { id } = request.params
      try {
        const { champs } = await readForm(request, noFile)
        const lue = checkProposition(champ => champs.get(champ))
        if ('fautes' in lue)
          return send(
            secret(reply),
            <PageProposer contexte={contexte()} id={id} dits={champs} fautes={lue.fautes} />,
            422
          )
        const nom = await atelier.propose(id, lue.proposition)
        return nom === null ? sendEnnui(reply, 'listeEffacee') : reply.redirect('/publier/proposee', 303)
      } catch (error) {
        return explainTo(secret(reply), error, id)
      }
    }
  )
  app.get('/publier/proposee', (_request, reply) => send(reply, <PageProposee contexte={contexte()} />))
  app.get('/publier/champs', (_request, reply) => send(reply, <PageChamps contexte={contexte()} />))
  app.get('/publier/modele.xlsx', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .header('content-disposition', 'attachment; filename="modele-lieux.xlsx"')
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(Buffer.from(await atelier.modele()))
  )
  app.get('/publier/efface', (_request, reply) => send(reply, <PageEffacee contexte={contexte()} />))
  app.post<ParId>('/publier/:id/effacer', ours, async (request, reply) => {
    try {
      await readForm(request, noFile)
    } catch (error) {
      return explainTo(secret(reply), error, request.params.id)
    }
    await atelier.efface(request.params.id)
    return reply.redirect('/publier/efface', 303)
  })
}

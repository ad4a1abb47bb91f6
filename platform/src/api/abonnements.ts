/**
 * `/api/v1/abonnements`: being told of each édition at an address, for whoever holds a key with the scope. The only part of the API that
 * keeps something for somebody; each key sees its own alone.
 */
import { insecables } from '@lieux-communs/core'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AbonnementDit, Abonnements } from '../abonnements/dit.ts'
import type { Cle } from '../cles/cle.ts'
import { corpsRefuse } from '../demande/corps.ts'
import { type Probleme, sendProbleme } from '../demande/probleme.ts'

const ATTENDU = 'application/json : {"adresse": "https://…", "question": "departement=59"} (question facultative)'
const OCTETS_MAX = 20_000

interface ParId {
  Params: { id: string }
}

const INCONNU: Probleme = {
  status: 404,
  title: 'Abonnement inconnu',
  detail: 'Aucun abonnement de cette clé ne porte cet identifiant.'
}

const SANS_CLE: Probleme = {
  status: 401,
  title: 'Clé demandée',
  detail:
    'Cette adresse demande une clé de portée « abonnements », dans l’en-tête Authorization: Bearer … ; l’exploitant en donne.'
}

const SANS_PORTEE: Probleme = {
  status: 403,
  title: 'Clé sans cette portée',
  detail: 'Cette clé n’a pas la portée « abonnements » : demandez-la à l’exploitant.'
}

const corpsOf = ({ defaillant_le, en_cours, ...dit }: AbonnementDit) => ({
  ...dit,
  etat: defaillant_le === null ? 'actif' : 'défaillant',
  defaillant_le,
  en_cours
})

const refuse = (detail: string, valeur: unknown, status = 400): Probleme => ({
  status,
  title: 'Demande refusée',
  detail: insecables(`${detail} Attendu : ${ATTENDU}.`),
  valeur,
  attendu: ATTENDU
})

/** The members of a body, or what is wrong with it. */
function readBody(corps: unknown): { adresse: string; question: string } | { probleme: Probleme } {
  const dit = (detail: string, valeur: unknown): { probleme: Probleme } => ({ probleme: refuse(detail, valeur) })
  if (typeof corps !== 'object' || corps === null || Array.isArray(corps))
    return dit('Il n’y a pas d’objet JSON ici.', null)
  const inconnu = Object.keys(corps).find(nom => nom !== 'adresse' && nom !== 'question')
  if (inconnu !== undefined) return dit(`« ${inconnu.slice(0, 50)} » n’existe pas.`, inconnu.slice(0, 50))
  const { adresse, question = '' } = corps as { adresse?: unknown; question?: unknown }
  if (typeof adresse !== 'string' || adresse.trim() === '') return dit('Il manque l’adresse.', adresse ?? null)
  if (typeof question !== 'string') return dit('La question est un texte, comme dans une adresse.', null)
  return { adresse: adresse.trim(), question: question.replace(/^\?/, '') }
}

export function registerAbonnements(api: FastifyInstance, abonnements: Abonnements): void {
  const cleOf = (request: FastifyRequest): number => (request.cle as Cle).id

  api.register(
    async siens => {
      siens.addHook('onRequest', async (request, reply) => {
        if (request.method === 'OPTIONS') return
        reply.header('cache-control', 'no-store')
        const { cle } = request
        if (cle === null)
          return sendProbleme(reply.header('www-authenticate', 'Bearer realm="Lieux communs"'), SANS_CLE)
        if (cle.portees.has('abonnements')) return
        return sendProbleme(
          reply.header('www-authenticate', 'Bearer realm="Lieux communs", error="insufficient_scope"'),
          SANS_PORTEE
        )
      })
      siens.setErrorHandler((error: FastifyError, _request, reply) => {
        const vu = corpsRefuse(error.code)
        if (vu === undefined) throw error
        return sendProbleme(reply, refuse(vu, null, error.statusCode))
      })
      siens.addHook('preValidation', async (request, reply) => {
        const [inconnu] = Object.keys(request.query as object)
        if (inconnu === undefined) return
        const detail = `Le paramètre « ${inconnu.slice(0, 50)} » n’existe pas : cette adresse n’en prend aucun.`
        return sendProbleme(reply, { status: 400, title: 'Paramètre inconnu', detail, parametre: inconnu.slice(0, 50) })
      })
      const send = (reply: FastifyReply, corps: unknown) =>
        reply.type('application/json; charset=utf-8').send(JSON.stringify(corps))

      siens.get('/', { config: { ouvertes: ['POST'] } }, async (request, reply) =>
        send(reply, { abonnements: (await abonnements.tous(cleOf(request))).map(corpsOf) })
      )
      siens.post('/', { bodyLimit: OCTETS_MAX }, async (request, reply) => {
        const lue = readBody(request.body)
        if ('probleme' in lue) return sendProbleme(reply, lue.probleme)
        const cree = await abonnements.cree(cleOf(request), lue)
        if ('probleme' in cree) return sendProbleme(reply, cree.probleme)
        const { abonnement, secret } = cree
        reply.code(201).header('location', `/api/v1/abonnements/${abonnement.id}`)
        return send(reply, { ...corpsOf(abonnement), secret })
      })
      siens.get<ParId>('/:id', { config: { ouvertes: ['DELETE'] } }, async (request, reply) => {
        const sien = (await abonnements.tous(cleOf(request))).find(a => a.id === request.params.id)
        return sien ? send(reply, corpsOf(sien)) : sendProbleme(reply, INCONNU)
      })
      siens.delete<ParId>('/:id', async (request, reply) =>
        (await abonnements.retire(cleOf(request), request.params.id))
          ? reply.code(204).send()
          : sendProbleme(reply, INCONNU)
      )
      siens.post<ParId>('/:id/essai', { bodyLimit: OCTETS_MAX }, async (request, reply) => {
        const issue = await abonnements.essaie(cleOf(request), request.params.id)
        if (issue === null) return sendProbleme(reply, INCONNU)
        if ('probleme' in issue) return sendProbleme(reply, issue.probleme)
        const { entendue, statut, erreur } = issue
        return send(reply, { entendue, statut, erreur })
      })
    },
    { prefix: '/abonnements' }
  )
}

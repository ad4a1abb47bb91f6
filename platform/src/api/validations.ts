/**
 * `/api/v1/validations`: a list handed over by a program, for a hub's own form. The same workshop as the pages: a list has a
 * name that only its author knows, is read aside while the answer says how far, and is forgotten within the hour.
 */
import { insecables, MappingErreur } from '@lieux-communs/core'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { corpsRefuse } from '../demande/corps.ts'
import { type Probleme, sendProbleme } from '../demande/probleme.ts'
import { Panne } from '../errors.ts'
import { methodesDites } from '../methodes.ts'
import { connexionOf, isDeChezNous } from '../origine.ts'
import { ADRESSES, BASE } from '../validations/adresses.ts'
import {
  type Atelier,
  LIGNES_MAX,
  OCTETS_MAX,
  PRODUITS,
  type Produit,
  type Refus,
  type Validation
} from '../validations/dit.ts'
import { checkMembers, endConnection, laterOf, readForm } from '../validations/formulaire.ts'
import { CONSENTEMENT, checkProposition, LICENCES } from '../validations/proposition.ts'

/** A list of a few hundred rows is read in this time: its report is then the answer itself. */
const PATIENCE_MS = 2_500
/** Seconds after which asking again makes sense. */
const REVENIR = '1'

const TYPES: Readonly<Record<Produit, string>> = {
  'lieux.csv': 'text/csv; charset=utf-8',
  'lieux.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'correspondance.json': 'application/json; charset=utf-8',
  'rapport.pdf': 'application/pdf'
}

/** Lists handed over from one connection: a hub's form serves many producers, a machine that never stops does not. */
const LIMITE = { max: 120, timeWindow: 600_000 }

/** Lists proposed: each is one that a person will read. */
const LIMITE_PROPOSITIONS = { max: 10, timeWindow: 3_600_000 }

interface ParId {
  Params: { id: string }
}

const ATTENDU = [
  `multipart/form-data avec un fichier, champ « fichier » (${OCTETS_MAX / 1e6} Mo au plus : CSV, XLSX, ODS, JSON, GeoJSON)`,
  'application/json : {"adresse": "https://…"}'
]

const CHAMPS_PROPOSITION = ['titre', 'editeur', 'licence', 'courriel', 'consentement']

/** What each address takes, told to whoever sends it something else. */
const ATTENDUS: Readonly<Record<string, readonly string[]>> = {
  '/:id/correspondance': [
    'application/json : la correspondance, telle que la donnent correspondance.json ou npx lieux infer'
  ],
  '/:id/proposition': [`application/json : {"${CHAMPS_PROPOSITION.join('", "')}"}`]
}

/** Members that a body may not have. */
const strangersOf = (corps: unknown, connus: readonly string[]): string[] =>
  typeof corps === 'object' && corps !== null && !Array.isArray(corps)
    ? Object.keys(corps).filter(membre => !connus.includes(membre))
    : []

const refusOf = (refus: Refus, status = 422): Probleme & { readonly remede: string } => ({
  status,
  title: 'Liste refusée',
  detail: insecables(`${refus.cause} (vu : ${refus.vu}). Que faire : ${refus.remede}`),
  valeur: refus.vu,
  remede: refus.remede
})

const INCONNUE: Probleme = {
  status: 404,
  title: 'Liste inconnue',
  detail:
    'Aucune liste ne porte ce nom : elle a pu être effacée, au bout d’une heure ou à la demande. Envoyez-la de nouveau.'
}

/** A validation as the API says it: progress, then the whole report. */
function corpsOf({ id, etat, fichier, octets, avancement, expire, rapport }: Validation): object {
  const ici = `${BASE}/${id}`
  const liens = Object.fromEntries(PRODUITS.map(p => [p, `${ici}/${p}`]))
  const tete = { id, etat, fichier: { nom: fichier, octets }, avancement, expire }
  return rapport === null ? { ...tete, liens: { soi: ici } } : { ...tete, ...rapport, liens: { soi: ici, ...liens } }
}

export function registerValidations(api: FastifyInstance, atelier: Atelier): void {
  const secret = (reply: FastifyReply) => reply.header('cache-control', 'no-store')
  const at = (id: string): string => `${BASE}/${id}`

  /** The state of a list, with the status that says it. */
  const send = async (reply: FastifyReply, id: string, accepted = false): Promise<FastifyReply> => {
    const validation = await atelier.lit(id)
    if (validation === null) return sendProbleme(reply, INCONNUE)
    secret(reply).header('content-location', at(id))
    if (validation.refus) return sendProbleme(reply, refusOf(validation.refus))
    const pending = validation.rapport === null
    if (pending) reply.header('retry-after', REVENIR)
    return reply
      .code(pending && accepted ? 202 : 200)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(corpsOf(validation)))
  }

  const handle = (error: unknown, reply: FastifyReply): FastifyReply => {
    if (error instanceof MappingErreur) {
      const probleme = {
        status: 422,
        title: 'Correspondance refusée',
        detail: error.message,
        fautes: error.fautes
      }
      return sendProbleme(reply, probleme)
    }
    if (error instanceof Panne && 'statut' in error)
      return sendProbleme(
        endConnection(reply.headers(laterOf(Number(error.statut)))),
        refusOf({ cause: error.message, vu: error.vu, remede: error.remede }, Number(error.statut))
      )
    throw error
  }

  /** Sending a list may say which sheet to read; nothing else takes a parameter. */
  const fewParameters = async (request: FastifyRequest, reply: FastifyReply) => {
    const { id } = request.params as { id?: string }
    const admis = request.method === 'POST' && id === undefined ? ['feuille'] : []
    const inconnu = Object.keys(request.query as object).find(nom => !admis.includes(nom))
    if (inconnu === undefined) return
    return sendProbleme(reply, {
      status: 400,
      title: 'Paramètre inconnu',
      detail: `Le paramètre « ${inconnu.slice(0, 50)} » n’existe pas : ${admis.length > 0 ? 'cette adresse ne prend que « feuille »' : 'cette adresse n’en prend aucun'}.`,
      parametre: inconnu.slice(0, 50)
    })
  }

  /** The list of a request: the file of a form, or the address of a JSON body. */
  async function take(request: FastifyRequest): Promise<string | null> {
    const dite = (request.query as { feuille?: unknown }).feuille
    const feuille = typeof dite === 'string' && dite !== '' ? dite : undefined
    const venue = { connexion: connexionOf(request), feuille, ailleurs: !isDeChezNous(request) }
    if (request.isMultipart()) {
      const { champs, id } = await readForm(
        request,
        (nom, flux) => atelier.depose(nom, flux, venue),
        id => atelier.efface(id)
      )
      const adresse = champs.get('adresse')?.trim() ?? ''
      try {
        checkMembers([...champs.keys()].filter(champ => champ !== 'adresse'))
      } catch (error) {
        if (id !== null) await atelier.efface(id)
        throw error
      }
      return id ?? (adresse === '' ? null : atelier.vaChercher(adresse, venue))
    }
    const corps = request.body as { adresse?: unknown } | null | undefined
    checkMembers(strangersOf(corps, ['adresse']))
    const adresse = corps && typeof corps === 'object' ? corps.adresse : undefined
    return typeof adresse === 'string' && adresse.trim() !== '' ? atelier.vaChercher(adresse.trim(), venue) : null
  }

  api.register(
    async lists => {
      lists.addHook('preValidation', fewParameters)
      lists.removeContentTypeParser('text/plain')
      lists.setErrorHandler((error: FastifyError, request, reply) => {
        const status = error.statusCode ?? 500
        if (status >= 500) {
          request.log.error({ err: error }, 'validation failed')
          return sendProbleme(reply, {
            status: 500,
            title: 'Panne',
            detail: 'Le problème vient de nous. Réessayez plus tard.'
          })
        }
        if (status === 429)
          return sendProbleme(reply, {
            status,
            title: 'Trop de demandes',
            detail: `Au plus ${LIMITE.max} listes en ${LIMITE.timeWindow / 60_000} minutes. Revenez dans ${reply.getHeader('retry-after') ?? 60} secondes.`
          })
        const porte = request.routeOptions.url?.split(BASE)[1] ?? ''
        const attendu = ATTENDUS[porte] ?? ATTENDU
        const vu = corpsRefuse(error.code) ?? 'Cette demande n’a pas été comprise.'
        return sendProbleme(reply, {
          status,
          title: 'Demande refusée',
          detail: insecables(`${vu} Attendu : ${attendu.join(' ; ')}.`),
          valeur: request.headers['content-type'] ?? null,
          attendu
        })
      })

      lists.options('/*', async (_request, reply) =>
        reply
          .header('access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE, OPTIONS')
          .header('access-control-allow-headers', 'content-type, if-none-match')
          .header('access-control-max-age', '86400')
          .code(204)
          .send()
      )
      lists.options('/', async (_request, reply) =>
        reply
          .header('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS')
          .header('access-control-allow-headers', 'content-type')
          .header('access-control-max-age', '86400')
          .code(204)
          .send()
      )

      // What is expected, and the limits, said to whoever opens the address.
      lists.get('/', { config: { ouvertes: ['POST'] } }, async (_request, reply) =>
        reply.send({
          envoyer: { methode: 'POST', champ: 'fichier', corps: ATTENDU },
          adresses: ADRESSES,
          documentation: '/donnees#verifier',
          limites: {
            octets: OCTETS_MAX,
            lignes: LIGNES_MAX,
            listes: LIMITE.max,
            secondes: LIMITE.timeWindow / 1000,
            garde_secondes: 3600
          }
        })
      )
      lists.post('/', { config: { rateLimit: LIMITE } }, async (request, reply) => {
        try {
          const id = await take(request)
          if (id === null)
            return sendProbleme(reply, {
              status: 400,
              title: 'Liste absente',
              detail: `Il n’y a ni fichier ni adresse dans cette demande. Attendu : ${ATTENDU.join(' ; ')}.`,
              attendu: ATTENDU
            })
          await atelier.attend(id, PATIENCE_MS)
          reply.header('location', at(id))
          return send(reply, id, true)
        } catch (error) {
          return handle(error, reply)
        }
      })
      lists.get<ParId>('/:id', { config: { ouvertes: ['DELETE'] } }, (request, reply) => send(reply, request.params.id))
      lists.delete<ParId>('/:id', async (request, reply) =>
        (await atelier.efface(request.params.id)) ? reply.code(204).send() : sendProbleme(reply, INCONNUE)
      )
      lists.put<ParId>('/:id/correspondance', async (request, reply) => {
        const { id } = request.params
        try {
          if (!(await atelier.corrige(id, request.body))) return sendProbleme(reply, INCONNUE)
          await atelier.attend(id, PATIENCE_MS)
          return send(reply.header('location', at(id)), id, true)
        } catch (error) {
          return handle(error, reply)
        }
      })
      for (const produit of PRODUITS) {
        lists.get<ParId>(`/:id/${produit}`, async (request, reply) => {
          try {
            const octets = await atelier.produit(request.params.id, produit)
            if (octets === null) return sendProbleme(reply, INCONNUE)
            return secret(reply)
              .header('content-disposition', `attachment; filename="${produit}"`)
              .type(TYPES[produit])
              .send(octets)
          } catch (error) {
            return handle(error, reply)
          }
        })
      }
      lists.post<ParId>('/:id/proposition', { config: { rateLimit: LIMITE_PROPOSITIONS } }, async (request, reply) => {
        const corps = request.body as Record<string, unknown> | null
        const lue = checkProposition(champ => (corps && typeof corps === 'object' ? corps[champ] : undefined))
        const fautes = [
          ...Object.entries('fautes' in lue ? lue.fautes : {}),
          ...strangersOf(corps, CHAMPS_PROPOSITION).map(
            membre => [membre.slice(0, 50), `« ${membre.slice(0, 50)} » n’existe pas.`] as const
          )
        ].map(([chemin, message]) => ({ chemin, message: insecables(message) }))
        if ('fautes' in lue || fautes.length > 0)
          return sendProbleme(reply, {
            status: 422,
            title: 'fautes' in lue ? 'Proposition incomplète' : 'Proposition refusée',
            detail: fautes.map(f => f.message).join(' '),
            fautes,
            attendu: [
              'titre',
              'editeur',
              `licence : ${LICENCES.join(', ')}`,
              'courriel',
              `consentement : true, pour « ${CONSENTEMENT} »`
            ]
          })
        try {
          const nom = await atelier.propose(request.params.id, lue.proposition)
          return nom === null ? sendProbleme(reply, INCONNUE) : secret(reply).code(201).send({ nom, etat: 'proposée' })
        } catch (error) {
          return handle(error, reply)
        }
      })
      // What is only sent to says so to whoever reads it.
      lists.route<ParId>({
        method: ['GET', 'PUT', 'PATCH', 'DELETE'],
        url: '/:id/proposition',
        onRequest: async (request, reply) =>
          sendProbleme(reply.header('allow', 'OPTIONS, POST'), {
            status: 405,
            title: 'Méthode refusée',
            detail: methodesDites('OPTIONS, POST', request.method),
            attendu: ['OPTIONS', 'POST']
          }),
        handler: () => {}
      })
      // Reading the mapping is downloading it.
      lists.get<ParId>('/:id/correspondance', { config: { ouvertes: ['PUT'] } }, async (request, reply) =>
        reply.redirect(`${at(request.params.id)}/correspondance.json`, 303)
      )
    },
    { prefix: '/validations' }
  )
}

/**
 * The first API: the places of an édition, the standard's names to the letter. Pages are slices of what the catalogue
 * already wrote; nothing is computed per place.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import { type Criteres, filtre } from '../catalogue/filtre.ts'
import type { Identites } from '../identites/dit.ts'
import type { Atelier } from '../validations/dit.ts'
import { findAbsence } from './absence.ts'
import { marqueDe, readCurseur, writeCurseur } from './curseur.ts'
import { PARAMETRES, readDemande, refus } from './parametres.ts'
import { type Probleme, sendProbleme } from './probleme.ts'
import { checkTerritoire } from './territoire.ts'
import { registerValidations } from './validations.ts'

/** Selections kept per édition, so that paging through one does not filter again. */
const SELECTIONS_MAX = 64

// A public id: letters, figures, dashes, dots and underscores, as `identites` makes them.
const ID = /^[\w.:-]{1,120}$/

const MAINTENANT_VIDE = {
  status: 503,
  title: 'Base en préparation',
  detail: 'Aucune édition n’est encore publiée. Réessayez dans une minute.'
}

type ParId = FastifyRequest<{ Params: { id: string } }>

/** The place that an address names, in the current édition, or what is wrong with the call. */
function findLieu(courant: CatalogueCourant, { query, params: { id } }: ParId) {
  const [inconnu] = Object.keys(query as object)
  if (inconnu !== undefined) {
    const valeur = (query as Record<string, unknown>)[inconnu]
    return { probleme: refus(inconnu.slice(0, 50), valeur, 'aucun paramètre à cette adresse') }
  }
  const catalogue = courant.lit()
  if (!catalogue) return { probleme: MAINTENANT_VIDE }
  const rang = ID.test(id) ? catalogue.rangDe(id) : undefined
  if (rang !== undefined) return { catalogue, rang }
  const detail = `Aucun lieu de l’édition ${catalogue.edition.numero} ne porte cet identifiant.`
  return { probleme: { status: 404, title: 'Lieu inconnu', detail, parametre: 'id', valeur: id } }
}

/** What the API is handed beside the éditions. */
interface OptionsApi {
  /** Our name, which another register that reads us keeps beside `source`. */
  readonly registre?: string | null | undefined
  /** Where lists are handed over. */
  readonly atelier?: Atelier | undefined
  /** What became of the ids that are gone. */
  readonly identites?: Identites | undefined
}

/** Everything under `/api/v1`, and `/sante`. */
export function registerApi(
  app: FastifyInstance,
  courant: CatalogueCourant,
  { registre = null, atelier, identites }: OptionsApi = {}
): void {
  const nomme = registre === null ? '' : `"registre":${JSON.stringify(registre)},`
  const selections = new WeakMap<Catalogue, Map<string, readonly number[]>>()
  const selectionOf = (catalogue: Catalogue, marque: string, criteres: Criteres): readonly number[] => {
    const connues = selections.get(catalogue) ?? new Map<string, readonly number[]>()
    selections.set(catalogue, connues)
    let selection = connues.get(marque)
    if (!selection) {
      selection = filtre(catalogue, criteres)
      if (connues.size >= SELECTIONS_MAX) connues.delete(connues.keys().next().value as string)
      connues.set(marque, selection)
    }
    return selection
  }
  const sendJson = (request: FastifyRequest, reply: FastifyReply, catalogue: Catalogue, corps: Buffer | string) => {
    const { numero, somme } = catalogue.edition
    const marque = createHash('sha256').update(request.url).digest('base64url').slice(0, 12)
    return reply
      .header('etag', `W/"${numero}-${somme.slice(0, 8)}-${marque}"`)
      .header('cache-control', 'public, max-age=60')
      .type('application/json; charset=utf-8')
      .send(corps)
  }

  /** An id that no place bears: gone elsewhere, withdrawn, or unknown. */
  const sendAbsence = async (
    reply: FastifyReply,
    { params }: ParId,
    probleme: Probleme,
    suite = ''
  ): Promise<FastifyReply> => {
    if (probleme.status !== 404) return sendProbleme(reply, probleme)
    const { vers, ...dit } = (await findAbsence(courant.lit(), identites, params.id)) ?? { vers: null, ...probleme }
    if (vers !== null) reply.header('location', `/api/v1/lieux/${vers}${suite}`)
    return sendProbleme(reply, dit)
  }

  app.get('/sante', async (_request, reply) => {
    const edition = courant.lit()?.edition.numero ?? null
    return reply.code(edition === null ? 503 : 200).send({ etat: edition === null ? 'en préparation' : 'ok', edition })
  })

  app.register(
    async api => {
      api.addHook('onSend', async (_request, reply) => {
        reply.header('access-control-allow-origin', '*')
        reply.header('access-control-expose-headers', 'etag, link, location, retry-after')
        reply.header('cross-origin-resource-policy', 'cross-origin')
      })
      api.options('/*', async (_request, reply) =>
        reply
          .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
          .header('access-control-allow-headers', 'if-none-match')
          .header('access-control-max-age', '86400')
          .code(204)
          .send()
      )
      api.setNotFoundHandler((request, reply) =>
        sendProbleme(reply, {
          status: 404,
          title: 'Adresse inconnue',
          detail: `Rien ne répond à ${request.method} ${request.url.split('?')[0]}. Essayez /api/v1/lieux.`
        })
      )

      api.get('/lieux', async (request, reply) => {
        const lue = readDemande(request.query)
        if ('probleme' in lue) return sendProbleme(reply, lue.probleme)
        const { criteres, limite, curseur: texteCurseur } = lue.demande
        const question = marqueDe(criteres)
        let catalogue = courant.lit()
        let debut = 0
        if (texteCurseur !== undefined) {
          const curseur = readCurseur(texteCurseur)
          if (!curseur || curseur.question !== question) {
            const attendu = curseur ? 'les mêmes filtres que la page précédente' : PARAMETRES.curseur.attendu
            return sendProbleme(reply, refus('curseur', texteCurseur, attendu))
          }
          catalogue = courant.edition(curseur.edition)
          debut = curseur.debut
          if (!catalogue) {
            return sendProbleme(reply, {
              status: 410,
              title: 'Édition dépassée',
              detail: `L’édition ${curseur.edition} n’est plus servie. Recommencez sans curseur.`,
              parametre: 'curseur',
              valeur: texteCurseur
            })
          }
        }
        if (!catalogue) return sendProbleme(reply, MAINTENANT_VIDE)
        const inconnu = checkTerritoire(catalogue, criteres)
        if (inconnu) return sendProbleme(reply, inconnu)
        const selection = selectionOf(catalogue, question, criteres)
        const numero = catalogue.edition.numero
        let suivant: string | null = null
        if (debut + limite < selection.length) {
          const query = new URLSearchParams(request.query as Record<string, string>)
          query.set('curseur', writeCurseur({ edition: numero, debut: debut + limite, question }))
          suivant = `/api/v1/lieux?${query}`
          reply.header('link', `<${suivant}>; rel="next"`)
        }
        const morceaux: Buffer[] = [
          Buffer.from(
            `{"edition":${numero},${nomme}"total":${selection.length},"suivant":${JSON.stringify(suivant)},"lieux":[`
          )
        ]
        const virgule = Buffer.from(',')
        for (let i = debut; i < Math.min(debut + limite, selection.length); i++) {
          if (i > debut) morceaux.push(virgule)
          morceaux.push(catalogue.lieuJson(selection[i] as number))
        }
        morceaux.push(Buffer.from(']}'))
        return sendJson(request, reply, catalogue, Buffer.concat(morceaux))
      })

      api.get<{ Params: { id: string } }>('/lieux/:id', async (request, reply) => {
        const trouve = findLieu(courant, request)
        if (trouve.probleme) return sendAbsence(reply, request, trouve.probleme)
        return sendJson(request, reply, trouve.catalogue, trouve.catalogue.lieuJson(trouve.rang))
      })

      // Who says each field, what they contradict, what was kept as written, and how the place was located when no source says where it is.
      api.get<{ Params: { id: string } }>('/lieux/:id/provenance', async (request, reply) => {
        const trouve = findLieu(courant, request)
        if (trouve.probleme) return sendAbsence(reply, request, trouve.probleme, '/provenance')
        const { catalogue, rang } = trouve
        const { lieu, position, provenance, bruts, membres } = catalogue.fiche(rang)
        const edition = catalogue.edition.numero
        return sendJson(
          request,
          reply,
          catalogue,
          JSON.stringify({ id: lieu.id, edition, position, provenance, bruts, membres })
        )
      })

      api.get('/editions/courante', async (request, reply) => {
        const catalogue = courant.lit()
        if (!catalogue) return sendProbleme(reply, MAINTENANT_VIDE)
        const sources = catalogue.sources
          .filter(s => !s.retenue)
          .map(({ nom, titre, editeur, licence, adresse, date }) => ({ nom, titre, editeur, licence, adresse, date }))
        const corps = JSON.stringify({ ...catalogue.edition, lieux: catalogue.taille, sources })
        return sendJson(request, reply, catalogue, corps)
      })
      if (atelier) registerValidations(api, atelier)
    },
    { prefix: '/api/v1' }
  )
}

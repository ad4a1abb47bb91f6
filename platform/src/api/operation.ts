/**
 * An address of the API that is read: its words, its parameters, what it answers and how. The table of them makes the routes and
 * the OpenAPI description, so that neither can say what the other does not.
 */
import type { Readable } from 'node:stream'
import type { Reserves } from '@lieux-communs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { Cle } from '../cles/cle.ts'
import { etagOf, isFresh, knowsMark, SANS_EDITION, sendFresh } from '../demande/lecture.ts'
import { type Parametres, readValeurs, type Valeurs } from '../demande/parametre.ts'
import { type Probleme, sendProbleme } from '../demande/probleme.ts'
import type { Exports } from '../exports/exports.ts'
import type { Identites } from '../identites/dit.ts'
import { racineDe } from '../origine.ts'
import type { Editions } from '../store/editions.ts'
import type { Presentation } from './presentation.ts'

/** What answers are made from, besides the édition. */
export interface Monde {
  readonly courant: CatalogueCourant
  /** Our name, which another register that reads us keeps beside `source`. */
  readonly registre: string | null
  /** What became of the ids that are gone; nothing is told of it without. */
  readonly identites: Identites | undefined
  readonly maintenant: () => Date
  /** What éditions changed; null for a site that has no base behind it. */
  readonly archives: Archives | null
  /** Who keeps this register, and the files of its édition. */
  readonly presentation: Presentation
  /** What places withhold, for keys that may read it; nothing of it is told without. */
  readonly reserves: LitReserves | undefined
  /** Who writes files for those who ask. */
  readonly exports: Exports
}

/** What a place withholds, noted as read with that key; `refusee` when the key no longer may, null when no place has that id. */
export type LitReserves = (cle: number, identite: string) => Promise<Reserves | null | 'refusee'>

/** The éditions that were, as the base tells them. */
export type Archives = Pick<Editions, 'all' | 'changements' | 'historique'>

export interface Appel {
  readonly catalogue: Catalogue
  readonly valeurs: Valeurs
  /** What the address itself names: `{ id: 'k7m-29q-xd0' }`. */
  readonly noms: Readonly<Record<string, string>>
  /** The media type asked for, among those that the operation gives. */
  readonly type: string
  /** Where this site is, as the asker named it: `https://lieux.exemple.fr`. */
  readonly racine: string
  /** The key presented, if any. */
  readonly cle: Cle | null
}

export interface Reponse {
  readonly corps: Buffer | string | Readable
  /** `application/json` unless told otherwise. */
  readonly type?: string
  /** Address of the next page. */
  readonly suivant?: string | null
  /** What a browser calls the file that it keeps; nothing is said of text, which it shows. */
  readonly fichier?: string
  /** The édition that answered, when it is not the current one: a cursor stays in its own. */
  readonly catalogue?: Catalogue
  /** For whoever asked alone: kept nowhere on the way, and never the answer to a mark. */
  readonly prive?: true
}

export interface Operation {
  /** As the router writes it: `/lieux/:id`. */
  readonly chemin: string
  readonly resume: string
  readonly description?: string
  readonly etiquette: 'Lieux' | 'Structures' | 'Territoires' | 'Éditions' | 'Sources' | 'Traductions' | 'Catalogues'
  /** Of its path, then of its question. */
  readonly noms?: Parametres
  readonly parametres: Parametres
  /** Of its JSON, or of its text when `type` says another one. */
  readonly reponse: z.ZodType
  /** What it gives when nothing else is asked: JSON unless told otherwise. */
  readonly type?: string
  /** Other media types, by the suffix that asks for them: `{ csv: 'text/csv' }`. */
  readonly formats?: Readonly<Record<string, string>>
  /** Its answer may change within an édition: who has one is never told that it is still good. */
  readonly change?: true
  /** Statuses beside 200, 304, 400, 429 and 503: `[301, 404, 410]`. */
  readonly refus?: readonly number[]
  /** True when it tells more to some keys: what it answers then is never spared by a mark. */
  readonly reserve?: true
  readonly repond: (
    appel: Appel,
    monde: Monde
  ) => Reponse | { probleme: Probleme } | Promise<Reponse | { probleme: Probleme }>
}

export const JSON_TYPE = 'application/json'
const UTF8 = '; charset=utf-8'
// "text/csv", "application/json", "application/geo+json"; not "application/flatgeobuf"
export const TEXTE = /^text\/|[+/]json$/

// "text/csv;q=0.5", "application/json; q=1"
const POIDS = /;\s*q=([\d.]+)/i

/**
 * The type that an `Accept` prefers among those given (RFC 9110), the first of equals; the operation's own for whoever takes anything,
 * or nothing that we have: `typeFor('text/csv;q=0.5, application/json', ['text/csv'], 'application/json') === 'application/json'`.
 */
function typeFor(accept: string | undefined, types: readonly string[], propre: string): string {
  let mieux = propre
  let poids = 0
  for (const voulu of (accept ?? '').split(',')) {
    const nom = (voulu.split(';')[0] as string).trim()
    const q = Number(POIDS.exec(voulu)?.[1] ?? 1)
    const type = nom === '*/*' ? propre : nom
    if (q > poids && (type === propre || types.includes(type))) {
      mieux = type
      poids = q
    }
  }
  return mieux
}

/** Stops what was being written, if it was: true then. */
function drop(corps: Reponse['corps']): boolean {
  if (typeof corps !== 'object' || !('destroy' in corps)) return false
  corps.destroy()
  return true
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  reponse: Reponse,
  catalogue: Catalogue,
  type: string,
  change = false
): FastifyReply {
  const { edition } = reponse.catalogue ?? catalogue
  if (reponse.suivant) reply.header('link', `<${reponse.suivant}>; rel="next"`)
  const dit = reponse.type ?? type
  const typeDit = TEXTE.test(dit) ? `${dit}${UTF8}` : dit
  const { corps, fichier } = reponse
  if (reponse.prive) return reply.header('cache-control', 'private, no-store').type(typeDit).send(corps)
  if (!change) reply.header('etag', etagOf(reponse.catalogue ?? catalogue, `${type} ${request.url}`))
  if (fichier && !TEXTE.test(dit)) reply.header('content-disposition', `attachment; filename="${fichier}"`)
  // Nothing is written for who only asks what there is.
  const tu = request.method === 'HEAD' && drop(corps)
  // Of what may change within an édition, the day of the édition would say that it did not.
  if (!change) reply.header('last-modified', new Date(edition.date).toUTCString())
  return reply
    .header('cache-control', 'public, max-age=60')
    .type(typeDit)
    .send(tu ? '' : corps)
}

function addRoute(api: FastifyInstance, monde: Monde, operation: Operation, chemin: string, force?: string): void {
  const types = Object.values(operation.formats ?? {})
  api.get<{ Params: Record<string, string> }>(chemin, async (request, reply) => {
    const lue = readValeurs(request.query as object, operation.parametres)
    if ('probleme' in lue) return sendProbleme(reply, lue.probleme)
    const catalogue = monde.courant.lit()
    if (!catalogue) return sendProbleme(reply.header('retry-after', '60'), SANS_EDITION)
    const type = force ?? typeFor(request.headers.accept, types, operation.type ?? JSON_TYPE)
    const { cle } = request
    const prive = operation.reserve === true && cle?.portees.has('non-public') === true
    const stable = !operation.change && !prive && !lue.valeurs.has('ouvert')
    // A cache on the way must not give the public answer to a key that opens more.
    const vary = operation.reserve ? 'accept, authorization' : 'accept'
    const etag = etagOf(catalogue, `${type} ${request.url}`)
    if (stable && knowsMark(request, etag)) return sendFresh(reply, etag, catalogue.edition.date, vary)
    const appel: Appel = {
      catalogue,
      valeurs: lue.valeurs,
      noms: request.params,
      type,
      // Few answers write whole addresses.
      get racine() {
        return racineDe(request)
      },
      cle
    }
    const reponse = await operation.repond(appel, monde)
    if ('probleme' in reponse) {
      const { vers, attente, ...probleme } = reponse.probleme
      if (vers) reply.header('location', vers)
      if (attente) reply.header('retry-after', String(attente))
      return sendProbleme(reply, probleme)
    }
    const { corps } = reponse
    const de = reponse.catalogue ?? catalogue
    const marque = etagOf(de, `${type} ${request.url}`)
    if (stable && isFresh(request, marque, de.edition.date)) {
      drop(corps)
      return sendFresh(reply, marque, de.edition.date, vary)
    }
    reply.header('vary', vary)
    return send(request, reply, reponse, catalogue, type, operation.change)
  })
}

/** Each operation at its address, and at the address with a suffix for each other format. */
export function registerOperations(api: FastifyInstance, monde: Monde, operations: readonly Operation[]): void {
  for (const operation of operations) {
    addRoute(api, monde, operation, operation.chemin)
    for (const [suffixe, type] of Object.entries(operation.formats ?? {}))
      addRoute(api, monde, operation, `${operation.chemin}.${suffixe}`, type)
  }
}

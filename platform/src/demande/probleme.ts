/**
 * Refusals of the API, as `application/problem+json` (RFC 9457): what was wrong, what was seen, what would have been
 * right. A call that we do not understand is never answered as if it asked for everything.
 */
import type { FastifyReply } from 'fastify'

export interface Probleme {
  readonly status: number
  readonly title: string
  readonly detail: string
  /** The parameter at fault, what it held, what it may hold. */
  readonly parametre?: string
  readonly valeur?: unknown
  readonly attendu?: string | readonly string[]
  /** Of an id that was merged: the one that took its records. */
  readonly remplacee_par?: string
  /** Of a place that was withdrawn: since when, and what was known of it. */
  readonly retiree_le?: string
  readonly nom?: string | null
  readonly commune?: string | null
  /** What was likely meant. */
  readonly propositions?: readonly { readonly code: string; readonly nom: string; readonly adresse: string }[]
  /** Where it leads, for the `Location` of a redirect; never part of the body. */
  readonly vers?: string
  /** Seconds to wait before asking again, for `Retry-After`; never part of the body. */
  readonly attente?: number
  /** What to do, when there is a cure. */
  readonly remede?: string
  /** Mistakes of a mapping, each with its place. */
  readonly fautes?: readonly { readonly chemin: string; readonly message: string }[]
}

/** Values are cut: a refusal is no place to hand back a hostile page. */
const VUE_MAX = 200

export function sendProbleme(reply: FastifyReply, probleme: Probleme): FastifyReply {
  const valeur = typeof probleme.valeur === 'string' ? probleme.valeur.slice(0, VUE_MAX) : probleme.valeur
  const corps = { type: 'about:blank', ...probleme, ...(valeur === undefined ? {} : { valeur }) }
  return reply.code(probleme.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(corps))
}

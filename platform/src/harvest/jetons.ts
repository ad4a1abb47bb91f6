/**
 * Secrets on the wire, and nowhere else: a token is added to a request when it leaves, for the machine it was given for,
 * never in the clear, and is taken off the addresses that come back, so that no error, log or version ever holds it.
 */
import type { Jeton, NomJeton } from '@lieux-communs/core'
import { JetonAbsent, JetonEnClair } from './erreurs.ts'
import { type Hotes, isOpened } from './portes.ts'

/** The tokens of this run, by the name of their setting. */
export type Jetons = ReadonlyMap<string, string>

export interface Secret {
  readonly reglage: NomJeton
  /** The machine it is for. */
  readonly origine: URL
  readonly valeur: string
  readonly entete: string | null
  readonly prefixe: string
  readonly parametre: string | null
}

/**
 * The secret that a source names, for the machine of `adresse`: `secretOf('LIEUX_JETON_HUB', 'https://exemple.fr/api', jetons)`
 * goes as `Authorization: Bearer …`. Null when none is named; throws `JetonAbsent` when its setting is empty.
 */
export function secretOf(jeton: NomJeton | Jeton | undefined, adresse: string, jetons: Jetons): Secret | null {
  if (jeton === undefined || !URL.canParse(adresse)) return null
  const { reglage, entete, prefixe, parametre }: Jeton = typeof jeton === 'string' ? { reglage: jeton } : jeton
  const valeur = jetons.get(reglage)
  if (valeur === undefined) throw new JetonAbsent(adresse, reglage)
  const nom = entete ?? 'Authorization'
  return {
    reglage,
    origine: new URL(adresse),
    valeur,
    entete: parametre === undefined ? nom.toLowerCase() : null,
    prefixe: prefixe ?? (entete === undefined ? 'Bearer' : ''),
    parametre: parametre ?? null
  }
}

/** True when a request to this address may hold the secret. Throws `JetonEnClair` rather than let it travel in the clear. */
export function goesWith({ origine, reglage }: Secret, url: URL, hotes: Hotes): boolean {
  const upgraded = origine.protocol === 'http:' && url.protocol === 'https:' && url.port === '' && origine.port === ''
  if (url.hostname !== origine.hostname || (url.origin !== origine.origin && !upgraded)) return false
  if (url.protocol === 'http:' && !isOpened(url, hotes)) throw new JetonEnClair(url.href, reglage)
  return true
}

/** The address and the headers that leave. */
export function withSecret({ entete, prefixe, parametre, valeur }: Secret, url: URL) {
  if (entete !== null) return { url, headers: { [entete]: prefixe === '' ? valeur : `${prefixe} ${valeur}` } }
  const held = new URL(url)
  held.searchParams.set(parametre as string, valeur)
  return { url: held, headers: {} }
}

/** An address as it may be said and kept: `?token=…` gone. */
export function withoutSecret(url: URL | string, secret: Secret | null): URL | string {
  if (typeof url === 'string' || secret === null || secret.parametre === null) return url
  const bare = new URL(url)
  bare.searchParams.delete(secret.parametre)
  return bare
}

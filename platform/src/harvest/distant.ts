/**
 * Harvest from an address: one list, asked politely and with bounds on everything a server could abuse: time, silence,
 * size as it travels and once unpacked, redirections. Built on node:http rather than on fetch, which does not let the
 * address be checked when the connection is made.
 */
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { decimale, looksLikePage, readBody } from './corps.ts'
import { ErreurMoisson, ReponseCoupee, ReponsePage, ReponseRefusee, ServeurMuet, TropDeDetours } from './erreurs.ts'
import { checkAdresse, type Hotes, lookupFor } from './portes.ts'

/** What tells a server which version of a list we hold, in its own words. */
export interface Version {
  readonly adresse: string
  readonly etag: string | null
  readonly modifie: string | null
}

export interface Livraison {
  readonly octets: Uint8Array
  /** Null when the server names no version. */
  readonly version: Version | null
}

export interface Bornes {
  /** Milliseconds for the whole of one request, redirections and body included. */
  readonly duree: number
  /** Milliseconds without a byte. */
  readonly silence: number
  /** Bytes, as they travel and once unpacked. */
  readonly octets: number
  readonly detours: number
  /** Requests in all, when the trouble may pass. */
  readonly essais: number
  /** Milliseconds that a server may ask us to wait before the next one; beyond, the source waits for the next harvest. */
  readonly attente: number
}

/**
 * The largest of the real lists weighs 3.4 MB, the national register of a million places 400: the ceiling stops a mistake
 * or an attack, never a list.
 */
const BORNES: Bornes = {
  duree: 300_000,
  silence: 30_000,
  octets: 512_000_000,
  detours: 5,
  essais: 3,
  attente: 60_000
}

export interface Moisson {
  readonly hotes?: Hotes
  /** The version held: the server may answer that it has not changed. */
  readonly tenue?: Version | null
  readonly bornes?: Partial<Bornes>
  /** Told the bytes received, and their total when the server says it. */
  readonly progress?: (recus: number, total: number | null) => void
}

const DETOURS = new Set([301, 302, 303, 307, 308])

const header = (headers: IncomingHttpHeaders, nom: string): string | null => {
  const value = headers[nom]
  return typeof value === 'string' ? value : null
}

/** Milliseconds asked by `Retry-After`, seconds or a date: `"120"` → 120000. Null when it says nothing we can read. */
export function retryAfter(valeur: string | null, now: number): number | null {
  if (valeur === null) return null
  // "120"
  if (/^\d{1,6}$/.test(valeur.trim())) return Number(valeur) * 1000
  const date = Date.parse(valeur)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

const tenueFor = (adresse: string, tenue: Version | null | undefined): Record<string, string> =>
  tenue?.adresse === adresse
    ? {
        ...(tenue.etag === null ? {} : { 'if-none-match': tenue.etag }),
        ...(tenue.modifie === null ? {} : { 'if-modified-since': tenue.modifie })
      }
    : {}

/** What a broken connection is called, for a person: `ENOTFOUND` → `nom de serveur inconnu`. */
const PANNES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'nom de serveur inconnu',
  EAI_AGAIN: 'nom de serveur introuvable pour le moment',
  ECONNREFUSED: 'connexion refusée',
  ECONNRESET: 'connexion coupée',
  EPIPE: 'connexion coupée',
  ENETUNREACH: 'réseau injoignable',
  EHOSTUNREACH: 'machine injoignable',
  ETIMEDOUT: 'connexion sans réponse',
  CERT_HAS_EXPIRED: 'certificat expiré'
}

/** Breaks that may be over in a moment; an unknown name or a refused connection seldom is. */
const PASSAGERES = new Set(['EAI_AGAIN', 'ECONNRESET', 'EPIPE'])

function explainBreak(adresse: string, error: unknown, arrived: boolean): ErreurMoisson {
  if (error instanceof ErreurMoisson) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const vu = PANNES[code] ?? (code || (error as Error).message)
  if (arrived) return new ReponseCoupee(adresse, vu, error)
  return new ServeurMuet(adresse, vu, { cause: error, passagere: PASSAGERES.has(code) })
}

const secondes = (ms: number): string => `${decimale(ms / 1000)} s`

function ask(url: URL, headers: Record<string, string>, moisson: Moisson, bornes: Bornes, signal: AbortSignal) {
  return new Promise<IncomingMessage>((done, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    let reponse: IncomingMessage | null = null
    const sent = send(url, { headers, signal, agent: false, lookup: lookupFor(url, moisson.hotes ?? []) }, answer => {
      reponse = answer
      done(answer)
    })
    sent.setTimeout(bornes.silence, () => {
      const muet = new ServeurMuet(url.href, `aucun octet pendant ${secondes(bornes.silence)}`)
      if (reponse) reponse.destroy(muet)
      else sent.destroy(muet)
    })
    sent.on('error', fail)
    sent.end()
  })
}

/** The answer at the end of the redirections, each checked as the first address was. */
async function follow(
  adresse: string,
  moisson: Moisson,
  bornes: Bornes,
  signal: AbortSignal
): Promise<IncomingMessage> {
  let url = checkAdresse(adresse, moisson.hotes ?? [])
  const headers = {
    'user-agent': 'lieux-communs',
    accept: 'text/csv, application/geo+json, application/json, application/octet-stream;q=0.9, */*;q=0.8',
    'accept-encoding': 'gzip',
    ...tenueFor(adresse, moisson.tenue)
  }
  for (let detours = 0; ; detours++) {
    const reponse = await ask(url, headers, moisson, bornes, signal)
    const vers = header(reponse.headers, 'location')
    if (!DETOURS.has(reponse.statusCode ?? 0) || vers === null) return reponse
    reponse.destroy()
    if (detours >= bornes.detours)
      throw new TropDeDetours(adresse, `${bornes.detours} renvois, le dernier vers ${vers}`)
    url = checkAdresse(vers, moisson.hotes ?? [], url)
  }
}

async function fetchOnce(adresse: string, moisson: Moisson, bornes: Bornes): Promise<Livraison | null> {
  const fin = AbortSignal.timeout(bornes.duree)
  let reponse: IncomingMessage | null = null
  try {
    reponse = await follow(adresse, moisson, bornes, fin)
    const statut = reponse.statusCode ?? 0
    if (statut === 304 && moisson.tenue?.adresse === adresse) return null
    if (statut !== 200)
      throw new ReponseRefusee(adresse, statut, retryAfter(header(reponse.headers, 'retry-after'), Date.now()))
    const octets = await readBody(adresse, reponse, bornes.octets, moisson.progress)
    const page = looksLikePage(octets)
    if (page !== null) throw new ReponsePage(adresse, page)
    const etag = header(reponse.headers, 'etag')
    const modifie = header(reponse.headers, 'last-modified')
    return { octets, version: etag === null && modifie === null ? null : { adresse, etag, modifie } }
  } catch (error) {
    if (fin.aborted) throw new ServeurMuet(adresse, `réponse inachevée après ${secondes(bornes.duree)}`)
    throw explainBreak(adresse, error, reponse !== null)
  } finally {
    reponse?.destroy()
  }
}

/**
 * Fetches a list, or answers null when it is still the one held. `https://exemple.fr/lieux.csv` → its bytes, unpacked, and
 * the version the server names. Asks again when the trouble may pass (429, 5xx, a cut answer), as late as the server
 * wishes. Throws `ErreurMoisson`: `AdresseInterdite`, `ServeurMuet`, `ReponseRefusee`, `ReponseCoupee`,
 * `ReponseTropGrande`, `ReponsePage`, `TropDeDetours`.
 */
export async function fetchListe(adresse: string, moisson: Moisson = {}): Promise<Livraison | null> {
  const bornes = { ...BORNES, ...moisson.bornes }
  for (let essai = 1; ; essai++) {
    try {
      return await fetchOnce(adresse, moisson, bornes)
    } catch (error) {
      if (!(error instanceof ErreurMoisson) || !error.passagere || essai >= bornes.essais) throw error
      const asked = error instanceof ReponseRefusee ? error.dans : null
      const wait = asked ?? Math.min(1000 * essai, bornes.attente)
      if (wait > bornes.attente) throw error
      await pause(wait)
    }
  }
}

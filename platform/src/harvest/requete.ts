/**
 * One request, with bounds on everything a server could abuse: time, silence, size as it travels and once unpacked,
 * redirections. Built on node:http rather than on fetch, which does not let the address be checked when the connection is
 * made. A token goes to the machine it was given for, and to no other that a redirection names.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { decimale, looksLikePage, openArchive, readBody } from './corps.ts'
import { sendOnce } from './envoi.ts'
import {
  ErreurMoisson,
  JetonRefuse,
  ReponseCoupee,
  ReponsePage,
  ReponseRefusee,
  ServeurMuet,
  TropDeDetours
} from './erreurs.ts'
import { goesWith, type Secret, withoutSecret, withSecret } from './jetons.ts'
import { nameOfPanne } from './pannes.ts'
import { checkAdresse, type Hotes, lookupFor } from './portes.ts'

/** What tells a server which version of a list we hold, in its own words. */
export interface Version {
  readonly adresse: string
  readonly etag: string | null
  readonly modifie: string | null
}

export interface Bornes {
  /** Milliseconds for the whole of one request, redirections and body included. */
  readonly duree: number
  /** Milliseconds without a byte. */
  readonly silence: number
  /** Bytes, as they travel and once unpacked. */
  readonly octets: number
  readonly detours: number
}

/** What is asked, and how. */
export interface Requete {
  /** Never holds a secret: it is said in errors, and kept. */
  readonly adresse: string
  readonly hotes: Hotes
  readonly bornes: Bornes
  /** Who we say we are. */
  readonly agent: string
  readonly secret?: Secret | null
  /** Media types wanted, as the `Accept` header writes them. */
  readonly accepte?: string
  /** The version held: the server may answer that it has not changed. */
  readonly tenue?: Version | null
  /** Told the bytes received, and their total when the server says it. */
  readonly progress?: (recus: number, total: number | null) => void
}

export interface Reponse {
  readonly octets: Uint8Array
  /** The file as its publisher has it: an archive not yet opened. */
  readonly fichier: Uint8Array
  /** Null when the server names no version. */
  readonly version: Version | null
  /** `Content-Type` and `Link`, as they are; empty when absent. */
  readonly genre: string
  readonly lien: string
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
  if (/^\d+$/.test(valeur.trim())) return Number(valeur) * 1000
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

/** Breaks that may be over in a moment; an unknown name or a refused connection seldom is. */
const PASSAGERES = new Set(['EAI_AGAIN', 'ECONNRESET', 'EPIPE'])

function explainBreak(adresse: string, error: unknown, arrived: boolean): ErreurMoisson {
  if (error instanceof ErreurMoisson) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const vu = nameOfPanne(error)
  if (arrived) return new ReponseCoupee(adresse, vu, error)
  return new ServeurMuet(adresse, vu, { cause: error, passagere: PASSAGERES.has(code) })
}

export const secondes = (ms: number): string => `${decimale(ms / 1000)} s`

function ask(url: URL, headers: Record<string, string>, { adresse, hotes, bornes }: Requete, signal: AbortSignal) {
  const error = () => new ServeurMuet(adresse, `aucun octet pendant ${secondes(bornes.silence)}`)
  return sendOnce(url, { headers, signal, lookup: lookupFor(url, hotes) }, { silence: { ms: bornes.silence, error } })
}

const LISTES = 'text/csv, application/geo+json, application/json, application/octet-stream;q=0.9, */*;q=0.8'

/** The answer at the end of the redirections, each checked as the first address was. */
async function follow(requete: Requete, signal: AbortSignal): Promise<IncomingMessage> {
  const { adresse, hotes, bornes, secret = null } = requete
  let url = checkAdresse(adresse, hotes)
  const headers = {
    'user-agent': requete.agent,
    accept: requete.accepte ?? LISTES,
    'accept-encoding': 'gzip',
    ...tenueFor(adresse, requete.tenue)
  }
  for (let detours = 0; ; detours++) {
    const held = secret !== null && goesWith(secret, url, hotes) ? withSecret(secret, url) : { url, headers: {} }
    const reponse = await ask(held.url, { ...headers, ...held.headers }, requete, signal)
    const vers = header(reponse.headers, 'location')
    if (!DETOURS.has(reponse.statusCode ?? 0) || vers === null) return reponse
    reponse.destroy()
    const next = withoutSecret(URL.canParse(vers, url) ? new URL(vers, url) : vers, secret)
    if (detours >= bornes.detours)
      throw new TropDeDetours(adresse, `${bornes.detours} renvois, le dernier vers ${next}`)
    url = checkAdresse(String(next), hotes, url)
  }
}

/** What a refusal means: with a token, or for want of one, the cure is the token. */
function refusal({ adresse, secret = null }: Requete, reponse: IncomingMessage): ErreurMoisson {
  const statut = reponse.statusCode ?? 0
  if (secret !== null && (statut === 401 || statut === 403))
    return new JetonRefuse(adresse, `réponse ${statut}`, secret.reglage)
  return new ReponseRefusee(adresse, statut, retryAfter(header(reponse.headers, 'retry-after'), Date.now()))
}

/**
 * Asks once; null when what we hold is still the last version. Throws `ErreurMoisson`: `AdresseInterdite`, `ServeurMuet`,
 * `ReponseRefusee`, `JetonRefuse`, `ReponseCoupee`, `ReponseTropGrande`, `ReponsePage`, `TropDeDetours`.
 */
export async function sendRequete(requete: Requete): Promise<Reponse | null> {
  const { adresse, bornes } = requete
  const fin = AbortSignal.timeout(bornes.duree)
  let reponse: IncomingMessage | null = null
  try {
    reponse = await follow(requete, fin)
    const statut = reponse.statusCode ?? 0
    if (statut === 304 && requete.tenue?.adresse === adresse) return null
    if (statut !== 200) throw refusal(requete, reponse)
    const fichier = await readBody(adresse, reponse, bornes.octets, requete.progress)
    const octets = await openArchive(adresse, fichier, bornes.octets)
    const page = looksLikePage(octets)
    if (page !== null) throw new ReponsePage(adresse, page)
    const etag = header(reponse.headers, 'etag')
    const modifie = header(reponse.headers, 'last-modified')
    return {
      octets,
      fichier,
      version: etag === null && modifie === null ? null : { adresse, etag, modifie },
      genre: header(reponse.headers, 'content-type') ?? '',
      lien: header(reponse.headers, 'link') ?? ''
    }
  } catch (error) {
    if (fin.aborted) throw new ServeurMuet(adresse, `réponse inachevée après ${secondes(bornes.duree)}`)
    throw explainBreak(adresse, error, reponse !== null)
  } finally {
    reponse?.destroy()
  }
}

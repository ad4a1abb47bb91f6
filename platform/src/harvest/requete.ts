/**
 * One request, with bounds on everything a server could abuse: time, silence, size as it travels and once unpacked,
 * redirections. Built on node:http rather than on fetch, which does not let the address be checked when the connection is
 * made. A token goes to the machine it was given for, and to no other that a redirection names.
 */
import { createWriteStream } from 'node:fs'
import { open, readFile, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { bodyOf, decimale, isGzip, looksLikePage, openArchive, readBody } from './corps.ts'
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
  /** Bytes a second at least, once an answer has lasted as long as a silence may: what drips is given up. */
  readonly debit: number
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
  /** The folder where many bytes wait while they come; without it, the system's own. */
  readonly transit?: string | undefined
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

/** Asks once, and hands the answer to `take`; null when what we hold is still the last version. */
async function exchange<T>(requete: Requete, take: (reponse: IncomingMessage) => Promise<T>): Promise<T | null> {
  const { adresse, bornes } = requete
  const fin = AbortSignal.timeout(bornes.duree)
  let reponse: IncomingMessage | null = null
  try {
    reponse = await follow(requete, fin)
    const statut = reponse.statusCode ?? 0
    if (statut === 304 && requete.tenue?.adresse === adresse) return null
    if (statut !== 200) throw refusal(requete, reponse)
    return await take(reponse)
  } catch (error) {
    if (fin.aborted) throw new ServeurMuet(adresse, `réponse inachevée après ${secondes(bornes.duree)}`)
    throw explainBreak(adresse, error, reponse !== null)
  } finally {
    reponse?.destroy()
  }
}

function refusePage(adresse: string, octets: Uint8Array): void {
  const page = looksLikePage(octets)
  if (page !== null) throw new ReponsePage(adresse, page)
}

/**
 * Asks once; null when what we hold is still the last version. Throws `ErreurMoisson`: `AdresseInterdite`, `ServeurMuet`,
 * `ReponseRefusee`, `JetonRefuse`, `ReponseCoupee`, `ReponseTropGrande`, `ReponsePage`, `TropDeDetours`.
 */
export function sendRequete(requete: Requete): Promise<Reponse | null> {
  const { adresse, bornes } = requete
  return exchange(requete, async reponse => {
    const fichier = await readBody(adresse, reponse, bornes, requete.progress, requete.transit)
    const octets = await openArchive(adresse, fichier, bornes.octets)
    refusePage(adresse, octets)
    const etag = header(reponse.headers, 'etag')
    const modifie = header(reponse.headers, 'last-modified')
    return {
      octets,
      fichier,
      version: etag === null && modifie === null ? null : { adresse, etag, modifie },
      genre: header(reponse.headers, 'content-type') ?? '',
      lien: header(reponse.headers, 'link') ?? ''
    }
  })
}

/** Signs of a file that tell what it is. */
const DEBUT = 1_000

/**
 * The same into a file, as it comes: 48 MB in memory were 101 of the site's. Answers the bytes written, unpacked; what is there is
 * of no use when it throws.
 */
export async function saveRequete(requete: Requete, chemin: string): Promise<number> {
  const { adresse, bornes } = requete
  const mode = { mode: 0o600 }
  const ecrits = await exchange(requete, async reponse => {
    await pipeline(bodyOf(adresse, reponse, bornes, requete.progress), createWriteStream(chemin, mode))
    const fichier = await open(chemin)
    try {
      const { buffer, bytesRead } = await fichier.read(Buffer.alloc(DEBUT), 0, DEBUT, 0)
      const debut = buffer.subarray(0, bytesRead)
      if (!isGzip(debut)) {
        refusePage(adresse, debut)
        return (await fichier.stat()).size
      }
    } finally {
      await fichier.close()
    }
    const octets = await openArchive(adresse, await readFile(chemin), bornes.octets)
    refusePage(adresse, octets)
    await writeFile(chemin, octets, mode)
    return octets.length
  })
  return ecrits ?? 0
}

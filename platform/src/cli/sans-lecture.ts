/**
 * What is sent when Node refuses a request before anyone reads it: a head too long, an address with bare accents in it (`curl
 * '…?texte=médiathèque'`), no HTTP at all. The line is closed in words, and the API's by a problem that names the parameter.
 */
import type { Duplex } from 'node:stream'
import { insecables } from '@lieux-communs/core'
import { encoded, readQuestion } from '../adresse-lue.ts'

interface Refus extends Error {
  readonly code?: string
  /** The bytes at hand when the parser stopped: from the first of the request, most often. */
  readonly rawPacket?: Buffer
}

interface Reponse {
  readonly ligne: string
  readonly type: string
  readonly corps: string
}

// "GET /api/v1/lieux?texte=médiathèque HTTP/1.1"
const LIGNE = /^[A-Z]{3,7} (\/[^ \r\n]{0,9999}) HTTP\//
// Bytes beyond ASCII, one sign each.
const NUS = /[\u0080-\u00ff]/

const plain = (ligne: string, dit: string): Reponse => ({
  ligne,
  type: 'text/plain; charset=utf-8',
  corps: `${insecables(dit)}\n`
})

const problem = (ligne: string, probleme: object): Reponse => ({
  ligne,
  type: 'application/problem+json; charset=utf-8',
  corps: JSON.stringify({ type: 'about:blank', ...probleme })
})

const TROP_LENT =
  'Cette demande arrive trop lentement, ou n’arrive plus. Vérifiez la connexion, puis recommencez ; une liste peut aussi se donner par son adresse.'

const slowAnswer = (url: string): Reponse =>
  url.startsWith('/api/')
    ? problem('408 Request Timeout', { status: 408, title: 'Demande trop lente', detail: insecables(TROP_LENT) })
    : plain('408 Request Timeout', TROP_LENT)

function answerTo({ code, rawPacket }: Refus): Reponse {
  if (code === 'HPE_HEADER_OVERFLOW')
    return plain('431 Request Header Fields Too Large', 'Cette demande est trop longue : quelques mots suffisent.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return slowAnswer('/')
  const url = LIGNE.exec(rawPacket?.toString('latin1') ?? '')?.[1]
  const nue = url === undefined ? undefined : readQuestion(url).find(p => NUS.test(p.valeur) || NUS.test(p.parametre))
  if (url === undefined || nue === undefined) return plain('400 Bad Request', 'Cette demande n’a pas été comprise.')
  const parametre = encoded(nue.parametre)
  const valeur = encoded(nue.valeur)
  const detail = `Le paramètre « ${parametre} » contient des lettres qui ne sont pas codées comme une adresse le demande. Écrivez ${parametre}=${valeur}`
  if (!url.startsWith('/api/')) return plain('400 Bad Request', detail)
  const probleme = { status: 400, title: 'Paramètre refusé', detail: insecables(detail) }
  return problem('400 Bad Request', { ...probleme, parametre, valeur: valeur.slice(0, 200) })
}

/** For what still comes to be thrown away: ended at once with octets unread, a line loses the answer. */
const FIN_MS = 1_000

function close(socket: Duplex, { ligne, type, corps }: Reponse): void {
  const tete = `HTTP/1.1 ${ligne}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(corps)}\r\nConnection: close\r\n\r\n`
  socket.end(`${tete}${corps}`, () => setTimeout(() => socket.destroy(), FIN_MS).unref())
}

/** For a server's `clientError`. */
export function answerUnread(error: Refus, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
  else close(socket, answerTo(error))
}

/** For a request that began and does not end: what still comes of it is not read. */
export const answerSlow = (url: string, socket: Duplex): void => close(socket, slowAnswer(url))

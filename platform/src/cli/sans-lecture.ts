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

function answerTo({ code, rawPacket }: Refus): Reponse {
  if (code === 'HPE_HEADER_OVERFLOW')
    return plain('431 Request Header Fields Too Large', 'Cette demande est trop longue : quelques mots suffisent.')
  const url = LIGNE.exec(rawPacket?.toString('latin1') ?? '')?.[1]
  const nue = url === undefined ? undefined : readQuestion(url).find(p => NUS.test(p.valeur) || NUS.test(p.parametre))
  if (url === undefined || nue === undefined) return plain('400 Bad Request', 'Cette demande n’a pas été comprise.')
  const parametre = encoded(nue.parametre)
  const valeur = encoded(nue.valeur)
  const detail = `Le paramètre « ${parametre} » contient des lettres qui ne sont pas codées comme une adresse le demande. Écrivez ${parametre}=${valeur}`
  if (!url.startsWith('/api/')) return plain('400 Bad Request', detail)
  const probleme = { type: 'about:blank', status: 400, title: 'Paramètre refusé', detail: insecables(detail) }
  return {
    ligne: '400 Bad Request',
    type: 'application/problem+json; charset=utf-8',
    corps: JSON.stringify({ ...probleme, parametre, valeur: valeur.slice(0, 200) })
  }
}

/** For a server's `clientError`. */
export function answerUnread(error: Refus, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { ligne, type, corps } = answerTo(error)
  socket.end(
    `HTTP/1.1 ${ligne}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(corps)}\r\nConnection: close\r\n\r\n${corps}`
  )
}

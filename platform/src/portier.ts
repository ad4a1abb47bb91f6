/**
 * The one gate before what only the operator may see or decide, until there are accounts: a key of the settings, asked by the
 * browser itself (RFC 7617), so that no page, session or cookie has to be guarded. Without a key there is nothing behind the gate.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Whatever name is typed, the password is the key. */
export interface Portier {
  /** True when the request has the key; else the answer is made ready: 401, and what the browser asks for it with. */
  readonly laisse: (request: Pick<FastifyRequest, 'headers'>, reply: FastifyReply) => boolean
}

const empreinte = (texte: string): Buffer => createHash('sha256').update(texte).digest()

// "Basic b3BlcmF0ZXVyOmNsZQ=="
const BASIC = /^basic {1,3}([A-Za-z0-9+/]{1,400}={0,2})$/i

/** The password of an `Authorization` header: `Basic` of `exploitant:la-clé` → `la-clé`; null for anything else. */
function passwordOf(entete: string | undefined): string | null {
  const code = BASIC.exec(entete ?? '')?.[1]
  if (code === undefined) return null
  const dit = Buffer.from(code, 'base64').toString('utf8')
  const fin = dit.indexOf(':')
  return fin < 0 ? null : dit.slice(fin + 1)
}

export function createPortier(cle: string): Portier {
  const attendue = empreinte(cle)
  return {
    laisse({ headers }, reply) {
      const dite = passwordOf(headers.authorization)
      // Hashes: of one length, compared in one time.
      if (dite !== null && timingSafeEqual(empreinte(dite), attendue)) return true
      reply.code(401).header('www-authenticate', 'Basic realm="Exploitant de Lieux communs", charset="UTF-8"')
      return false
    }
  }
}

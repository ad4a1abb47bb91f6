/**
 * Requests that come too slowly. A file of 50 MB takes seven minutes on a line of 1 Mbit/s and is welcome; one that drips holds a
 * connection for nothing: what is bounded is the pace, not the time.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { answerSlow } from './sans-lecture.ts'

export interface Allure {
  /** Milliseconds that any request may take. */
  readonly repit: number
  /** Octets a second, over the whole request, beyond that. */
  readonly debit: number
}

/** 80 kbit/s: a third of the slowest ADSL going up. A dripper pays for its place more than it costs us. */
const ALLURE: Allure = { repit: 30_000, debit: 10_000 }

/** How many times the pace is looked at within the respite. */
const REGARDS = 6

interface EnCours {
  readonly reponse: ServerResponse
  readonly debut: number
  /** Octets that the connection had brought before this request. */
  readonly avant: number
}

/** Ends in words the requests of a server that are not whole after their respite and fall below the pace. */
export function watchPace(server: Server, { repit, debit }: Allure = ALLURE): void {
  const encours = new Map<IncomingMessage, EnCours>()
  const look = (): void => {
    const now = Date.now()
    for (const [request, { reponse, debut, avant }] of encours) {
      const { socket, complete, url = '/' } = request
      if (complete || socket.destroyed) encours.delete(request)
      else if (now - debut > repit + (1000 * (socket.bytesRead - avant)) / debit) {
        encours.delete(request)
        if (reponse.headersSent) socket.destroy()
        else answerSlow(url, socket)
      }
    }
  }
  server.on('request', (request: IncomingMessage, reponse: ServerResponse) => {
    if (!request.complete) encours.set(request, { reponse, debut: Date.now(), avant: request.socket.bytesRead })
  })
  const regard = setInterval(look, Math.ceil(repit / REGARDS)).unref()
  server.once('close', () => clearInterval(regard))
}

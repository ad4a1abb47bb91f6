/**
 * A request sent, and the head of its answer. Node tells an answer by one event, a change of protocol (status 101) by another, and
 * a connection closed before either by a third: whoever waits for the first alone may wait for ever.
 */
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

interface Attente {
  readonly corps?: Uint8Array | undefined
  /** Milliseconds without a byte, after which the request or its answer ends with that error. */
  readonly silence?: { readonly ms: number; readonly error: () => Error }
}

/** The answer as soon as its head is there, whatever its status: 101 is one that gives nothing. */
export function sendOnce(
  url: URL,
  options: RequestOptions,
  { corps, silence }: Attente = {}
): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    let reponse: IncomingMessage | null = null
    const sent = send(url, { ...options, agent: false }, answer => {
      reponse = answer
      done(answer)
    })
    if (silence) sent.setTimeout(silence.ms, () => (reponse ?? sent).destroy(silence.error()))
    sent.on('upgrade', (answer, socket) => {
      socket.destroy()
      done(answer)
    })
    sent.on('error', fail)
    sent.on('close', () => fail(Object.assign(new Error('closed before any answer'), { code: 'ECONNRESET' })))
    sent.end(corps)
  })
}

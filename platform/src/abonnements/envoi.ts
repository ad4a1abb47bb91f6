/**
 * One telling sent to an address that somebody gave us: only to public machines, checked when the connection is made, on the ports of the web;
 * no redirection is followed, nothing is waited for beyond fifteen seconds, nothing is read beyond a few kilobytes.
 */
import type { IncomingMessage } from 'node:http'
import { insecables } from '@lieux-communs/core'
import { Panne } from '../errors.ts'
import { sendOnce } from '../harvest/envoi.ts'
import { nameOfPanne } from '../harvest/pannes.ts'
import { checkAdresse, type Hotes, lookupFor } from '../harvest/portes.ts'
import type { Issue } from './dit.ts'
import { signatureOf } from './signature.ts'

export interface Message {
  /** `webhook-id`: the same at each try. */
  readonly id: string
  readonly adresse: string
  readonly secret: string
  readonly corps: string
}

export interface Porte {
  readonly hotes: Hotes
  readonly agent: string
  /** Milliseconds for the whole of it. */
  readonly duree?: number
}

const DUREE_MS = 15_000
/** An answer says a few words at most; what follows is not read. */
const OCTETS_MAX = 65_536

// "120"
const SECONDES = /^\d{1,6}$/

/** Waits for the end of an answer, or for enough of it. */
async function readEnd(reponse: IncomingMessage): Promise<void> {
  let recus = 0
  for await (const morceau of reponse as AsyncIterable<Buffer>) {
    recus += morceau.length
    if (recus > OCTETS_MAX) return
  }
  if (!reponse.complete) throw Object.assign(new Error('cut'), { code: 'ECONNRESET' })
}

const failed = (erreur: string, statut: number | null = null, dans: number | null = null): Issue => ({
  entendue: false,
  statut,
  erreur: insecables(erreur),
  dans,
  partie: statut === 410
})

function refusal(statut: number, headers: IncomingMessage['headers']): Issue {
  if (statut >= 300 && statut < 400)
    return failed(`réponse ${statut} : un renvoi n’est pas suivi, donnez l’adresse finale`, statut)
  const dit = headers['retry-after'] ?? ''
  return failed(`réponse ${statut}`, statut, SECONDES.test(dit) ? Number(dit) * 1000 : null)
}

/** Sends it once; what goes wrong is said, never thrown. `signal` ends it. */
export async function deliver(
  { id, adresse, secret, corps }: Message,
  porte: Porte,
  signal?: AbortSignal
): Promise<Issue> {
  const duree = porte.duree ?? DUREE_MS
  const fin = AbortSignal.timeout(duree)
  let reponse: IncomingMessage | null = null
  try {
    const url = checkAdresse(adresse, porte.hotes)
    const octets = Buffer.from(corps)
    const headers = {
      'user-agent': porte.agent,
      accept: '*/*',
      'content-type': 'application/json; charset=utf-8',
      'content-length': octets.length,
      ...signatureOf(id, corps, secret, new Date())
    }
    const lookup = lookupFor(url, porte.hotes)
    reponse = await sendOnce(
      url,
      { method: 'POST', headers, signal: signal ? AbortSignal.any([fin, signal]) : fin, lookup },
      { corps: octets }
    )
    const statut = reponse.statusCode ?? 0
    if (statut < 200 || statut > 299) return refusal(statut, reponse.headers)
    await readEnd(reponse)
    return { entendue: true, statut, erreur: null, dans: null, partie: false }
  } catch (error) {
    if (fin.aborted) return failed(`pas de réponse entière en ${Math.round(duree / 1000)} secondes`)
    return failed(error instanceof Panne ? error.vu : nameOfPanne(error))
  } finally {
    reponse?.destroy()
  }
}

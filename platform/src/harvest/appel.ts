/**
 * Asking a public service a question, politely: at the pace its terms of use allow, as late as it wishes when it is
 * overwhelmed, with bounds on what it may send, and only at public addresses (`portes.ts`). Redirections are not followed.
 */
import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { insecables } from '@lieux-communs/core'
import { Panne } from '../errors.ts'
import { decimale, readBody } from './corps.ts'
import { sendOnce } from './envoi.ts'
import { nameOfPanne } from './pannes.ts'
import { checkAdresse, type Hotes, lookupFor } from './portes.ts'
import { retryAfter } from './requete.ts'

/** A service that gives no answer to use: what it is worth asking later is `passagere`. */
export class ServiceMuet extends Panne {
  readonly passagere: boolean
  readonly statut: number | null
  /** Milliseconds that the service asks us to wait, when it says so. */
  readonly dans: number | null

  constructor(
    adresse: string,
    vu: string,
    {
      statut = null,
      dans = null,
      passagere = false,
      cause
    }: { statut?: number | null; dans?: number | null; passagere?: boolean; cause?: unknown } = {}
  ) {
    super(insecables(`${hostOf(adresse)} : ce service ne répond pas (vu : ${vu})`), {
      vu: insecables(vu),
      remede: insecables('vérifiez la connexion à Internet, ou réessayez plus tard : ce qui est déjà connu reste'),
      cause
    })
    this.statut = statut
    this.dans = dans
    this.passagere = passagere
  }
}

const hostOf = (adresse: string): string => (URL.canParse(adresse) ? new URL(adresse).host : adresse)

interface Requete {
  readonly adresse: string
  /** Sent by POST when there is one. */
  readonly corps?: { readonly type: string; readonly octets: Uint8Array }
  readonly accept: string
}

export interface Usage {
  readonly hotes?: Hotes
  /** The name we give. */
  readonly agent?: string
  /** Requests a second that we allow ourselves. */
  readonly parSeconde: number
  /** Milliseconds for one request, its body included. */
  readonly duree?: number
  /** Bytes of an answer, as they travel and once unpacked. */
  readonly octets?: number
  /** Requests in all for one answer, when the trouble may pass. */
  readonly essais?: number
  /** Milliseconds that the service may ask us to wait; beyond, it is asked another day. */
  readonly attente?: number
}

const USAGE = {
  hotes: [] as Hotes,
  agent: 'lieux-communs',
  duree: 60_000,
  octets: 50_000_000,
  essais: 3,
  attente: 15_000
}

/** Statuses of a service in trouble, which may be over in a moment. */
const EN_PEINE = new Set([408, 425, 429, 500, 502, 503, 504])
/** Breaks that may be over in a moment. */
const PASSAGERES = new Set(['EAI_AGAIN', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])

/** Answers the body of a 200. Throws `ServiceMuet`; `signal` ends it, waits included. */
export type Appel = (requete: Requete, signal?: AbortSignal) => Promise<Uint8Array>

/** One caller a service: calls share its pace, whoever makes them. */
export function createAppel(usage: Usage): Appel {
  const regle = { ...USAGE, ...usage }
  const ecart = 1000 / regle.parSeconde
  let prochain = 0
  // One turn each, at the pace; all wait when the service asked for it.
  const turn = async (signal: AbortSignal | undefined): Promise<void> => {
    const now = Date.now()
    const at = Math.max(now, prochain)
    prochain = at + ecart
    if (at > now) await pause(at - now, undefined, signal ? { signal } : {})
  }
  return async (requete, signal) => {
    for (let essai = 1; ; essai++) {
      try {
        await turn(signal)
        return await once(requete, regle, signal)
      } catch (error) {
        const muet = error instanceof ServiceMuet ? error : explain(requete.adresse, error, signal)
        if (!muet.passagere || essai >= regle.essais || signal?.aborted) throw muet
        const wait = muet.dans ?? 500 * 2 ** essai
        if (wait > regle.attente) throw muet
        prochain = Math.max(prochain, Date.now() + wait)
      }
    }
  }
}

function explain(adresse: string, error: unknown, signal?: AbortSignal): ServiceMuet {
  if (signal?.aborted) return new ServiceMuet(adresse, 'temps imparti écoulé', { cause: error, passagere: true })
  const vu = error instanceof Panne ? error.vu : nameOfPanne(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const passagere = PASSAGERES.has(code) || (error instanceof Panne && 'passagere' in error && error.passagere === true)
  return new ServiceMuet(adresse, vu, { cause: error, passagere })
}

async function once(
  { adresse, corps, accept }: Requete,
  regle: Required<Usage>,
  signal: AbortSignal | undefined
): Promise<Uint8Array> {
  const fin = AbortSignal.timeout(regle.duree)
  let reponse: IncomingMessage | null = null
  try {
    const url = checkAdresse(adresse, regle.hotes)
    const options = {
      method: corps ? 'POST' : 'GET',
      headers: {
        'user-agent': regle.agent,
        accept,
        'accept-encoding': 'gzip',
        ...(corps ? { 'content-type': corps.type, 'content-length': corps.octets.length } : {})
      },
      signal: signal ? AbortSignal.any([fin, signal]) : fin,
      lookup: lookupFor(url, regle.hotes)
    }
    reponse = await sendOnce(url, options, { corps: corps?.octets })
    const statut = reponse.statusCode ?? 0
    if (statut !== 200) {
      const dit = reponse.headers['retry-after']
      const dans = retryAfter(dit ?? null, Date.now())
      throw new ServiceMuet(adresse, `réponse ${statut}`, { statut, dans, passagere: EN_PEINE.has(statut) })
    }
    return await readBody(adresse, reponse, { octets: regle.octets })
  } catch (error) {
    if (fin.aborted && !signal?.aborted)
      throw new ServiceMuet(adresse, `réponse inachevée après ${decimale(regle.duree / 1000)} s`, { cause: error })
    throw error
  } finally {
    reponse?.destroy()
  }
}

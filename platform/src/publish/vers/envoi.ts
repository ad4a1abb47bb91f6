/** A request to who keeps our files: tried again when they are busy or out of reach, told in French when they refuse. */
import { setTimeout as pause } from 'node:timers/promises'
import { insecables } from '@lieux-communs/core'
import { EnvoiImpossible } from '../../errors.ts'

/** Tries in all, and the first wait between two: a service that restarts is back within seconds. */
const ESSAIS = 4
const ATTENTE_MS = 1_000
/** The most that a service may ask us to wait: beyond, a person decides. */
const ATTENTE_MAX_MS = 60_000
/** The slowest upload: a hundred megabytes at 200 kB/s. */
const DELAI_MS = 600_000

export interface Envoi {
  /** French: `lieux.csv`. */
  readonly quoi: string
  /** Made again for each try. */
  readonly request: () => Promise<Request>
  /** Statuses that are answers, and not refusals: 404 when we ask whether something is there. */
  readonly reponses?: readonly number[]
  /** Called before a request that may have been heard is made again; true when it was done after all. */
  readonly done?: () => Promise<Response | null>
  /** Milliseconds of the first wait. */
  readonly attente?: number
}

const REMEDES: Readonly<Record<number, string>> = {
  401: 'La clé est refusée : vérifiez-la dans les réglages (docs/reglages.md).',
  403: 'Cette clé n’a pas le droit d’y écrire : vérifiez-la, ou demandez ce droit.',
  404: 'Il n’y a rien à cette adresse : vérifiez le nom donné après --to.',
  410: 'Il a été supprimé : donnez-en un autre après --to.',
  413: 'Le fichier est trop gros pour ce service : demandez-lui sa limite.',
  415: 'Ce service refuse ce genre de fichier.',
  429: 'Ce service demande d’attendre : relancez plus tard, ce qui est déjà envoyé ne le sera pas deux fois.'
}

/** What the other side says, a line of it: `{"message":"Forbidden"}`. */
async function saidBy(reponse: Response): Promise<string> {
  const texte = await reponse.text().catch(() => '')
  return `${reponse.status}${texte === '' ? '' : ` ${texte.replace(/\s+/g, ' ').slice(0, 200)}`}`
}

// "120", in seconds.
const SECONDES = /^\d{1,6}$/

const waitOf = (reponse: Response | null, essai: number, attente: number): number => {
  const dit = reponse?.headers.get('retry-after') ?? ''
  return SECONDES.test(dit) ? Number(dit) * 1000 : attente * 2 ** essai
}

/** The answer, or `EnvoiImpossible`: what was seen, and what to do. Busy (429, 5xx) or out of reach, it is tried again. */
export async function envoie({ quoi, request, reponses = [], done, attente = ATTENTE_MS }: Envoi): Promise<Response> {
  const refuse = (vu: string, status: number, cause?: unknown): never => {
    const remede = REMEDES[status] ?? 'Relancez plus tard : ce qui est déjà envoyé ne le sera pas deux fois.'
    throw new EnvoiImpossible(insecables(`${quoi} : la demande n’a pas abouti`), {
      vu,
      remede: insecables(remede),
      cause
    })
  }
  for (let essai = 0; ; essai++) {
    let reponse: Response | null = null
    let cause: unknown
    try {
      reponse = await fetch(await request(), { signal: AbortSignal.timeout(DELAI_MS), redirect: 'manual' })
    } catch (erreur) {
      cause = erreur
    }
    if (reponse && (reponse.ok || reponses.includes(reponse.status))) return reponse
    const encore = reponse === null || reponse.status === 429 || reponse.status >= 500
    const wait = waitOf(reponse, essai, attente)
    if (!encore || essai + 1 >= ESSAIS || wait > ATTENTE_MAX_MS) {
      if (reponse) refuse(await saidBy(reponse), reponse.status)
      const { cause: fond = cause } = cause as { cause?: unknown }
      refuse((fond as NodeJS.ErrnoException).code ?? String(fond), 0, cause)
    }
    await reponse?.body?.cancel()
    await pause(wait)
    const faite = await done?.()
    if (faite) return faite
  }
}

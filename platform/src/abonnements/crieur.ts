/**
 * Who tells subscribers of each édition: a few at once, so that one who keeps silent holds nobody else's, each in the order of éditions. It lives
 * beside the site, since it mostly waits; what it has to do is in the base, where another process finds it when this one dies.
 */
import type { Abonnements, Annonce } from '../store/abonnements.ts'
import type { Issue } from './dit.ts'
import type { Message } from './envoi.ts'

export interface Crieur {
  /** An édition came: there may be something to tell. */
  wake(): void
  close(): Promise<void>
}

interface Tournee {
  readonly abonnements: Abonnements
  /** The body of a telling; null when there is nothing in it for them. */
  readonly content: (annonce: Annonce) => Promise<string | null>
  /** `signal` ends it. */
  readonly send: (message: Message, signal: AbortSignal) => Promise<Issue>
  readonly failed: (error: unknown) => void
  readonly maintenant?: () => Date
  /** Milliseconds before the second try, see `waitAfter`. */
  readonly attente?: number
}

/** Tellings at once. */
const PISTES = 4
/** Longer than any telling: a lease that ends was left by a death. */
const BAIL_MS = 120_000
/** After a trouble of ours: the base may be away for a moment. */
const REPOS_MS = 10_000
/** Clocks move, a notice may be lost: whatever was planned, we look again. */
const TOUR_MS = 60_000

const MINUTE_MS = 60_000
const HEURE_MS = 60 * MINUTE_MS
/** Then nothing more is told, until somebody says that the address works again. */
const PATIENCE_MS = 72 * HEURE_MS
const ATTENTE_MAX_MS = 6 * HEURE_MS

/**
 * How long before the next try, in milliseconds, after so many: a minute, four, sixteen, an hour and four minutes… six hours at most; later
 * when the other side asks for it. `waitAfter(2) === 240_000`.
 */
export const waitAfter = (essais: number, dans: number | null = null, attente = MINUTE_MS): number =>
  Math.min(ATTENTE_MAX_MS, Math.max(attente * 4 ** Math.min(10, essais - 1), dans ?? 0))

/** True when it has been tried for three days. */
const isOver = ({ premier_le }: Annonce, now: Date): boolean => now.getTime() - premier_le.getTime() >= PATIENCE_MS

async function tell(annonce: Annonce, tournee: Tournee, signal: AbortSignal): Promise<void> {
  const { abonnements, content, send, maintenant, attente } = tournee
  const corps = await content(annonce)
  if (corps === null) return abonnements.finish(annonce, 'sans-objet')
  const { id, abonnement } = annonce
  const { adresse, secret } = abonnement
  const { entendue, erreur, dans, partie } = await send({ id, adresse, secret, corps }, signal)
  if (entendue) return abonnements.finish(annonce, 'entendue')
  // Cut short by us: that is no fault of theirs.
  if (signal.aborted) return abonnements.giveBack(annonce)
  const now = maintenant?.() ?? new Date()
  const dite = erreur ?? ''
  if (partie || isOver(annonce, now)) return abonnements.giveUp(annonce, dite)
  return abonnements.postpone(annonce, dite, new Date(now.getTime() + waitAfter(annonce.essais, dans, attente)))
}

/** Begins to tell, and goes on until it is closed. */
export async function startDelivering(tournee: Tournee): Promise<Crieur> {
  const { abonnements, failed, maintenant = () => new Date(), attente } = tournee
  const enCours = new Set<Promise<void>>()
  const fin = new AbortController()
  let closed = false
  let asked = false
  let ring = (): void => {}
  const wake = (): void => {
    asked = true
    ring()
  }
  const stopListening = await abonnements.onChanged(wake)

  const begin = (annonce: Annonce): void => {
    const telling = tell(annonce, tournee, fin.signal)
      .catch(async error => {
        failed(error)
        const pour = new Date(maintenant().getTime() + waitAfter(annonce.essais, null, attente))
        await abonnements.postpone(annonce, 'un défaut du programme, noté au journal', pour).catch(() => {})
      })
      .finally(() => {
        enCours.delete(telling)
        // The next édition for the same one may wait.
        wake()
      })
    enCours.add(telling)
  }

  /** Begins all that is due, and answers how long to wait. */
  const turn = async (): Promise<number> => {
    await abonnements.plan()
    while (!closed && enCours.size < PISTES) {
      const annonce = await abonnements.take(maintenant(), BAIL_MS)
      if (annonce === null) break
      begin(annonce)
    }
    if (enCours.size >= PISTES) return TOUR_MS
    const due = await abonnements.nextDue()
    return due === null ? TOUR_MS : Math.min(TOUR_MS, Math.max(0, due.getTime() - maintenant().getTime()))
  }

  const sleep = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      timer.unref()
      ring = () => {
        clearTimeout(timer)
        resolve()
      }
      if (asked || closed) ring()
    })

  const working = (async () => {
    while (!closed) {
      asked = false
      const wait = await turn().catch(error => {
        failed(error)
        return REPOS_MS
      })
      if (!closed) await sleep(wait)
    }
  })()

  return {
    wake,
    async close() {
      closed = true
      wake()
      await stopListening().catch(() => {})
      await working
      // What is being said is cut short, and said again by the next who opens.
      fin.abort()
      await Promise.allSettled([...enCours])
    }
  }
}

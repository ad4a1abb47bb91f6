/**
 * The watch kept beside the site: it knows when work is due and sends a worker, a process of its own with the least priority,
 * so that reading and joining never hold a page. It does nothing itself but wait and look at a clock.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { type Plans, planWork } from './planning.ts'

/** A worker at its work. */
export interface Ouvrier {
  /** Its exit code: 0 when it did all that was due. */
  readonly ended: Promise<number | null>
  kill(): void
}

export interface Veille {
  readonly store: Plans
  /** False when the geocoder was refused: nothing is then asked of it. */
  readonly geocode?: boolean
  /**
   * Asked when nothing is due: the number of an édition whose files are not all made, which a worker does before it ends; null when
   * all are. One is sent for it, once: should it fail, the next work due brings another.
   */
  readonly reste?: () => Promise<number | null>
  /** Sends a worker, which says each time it begins a piece, or takes in what it brought. */
  readonly launch: (begun: () => void) => Ouvrier
  readonly journal: {
    readonly info: (o: object, m: string) => void
    readonly warn: (o: object, m: string) => void
  }
  readonly maintenant?: () => Date
  /** Milliseconds a piece of work may last, and a rest after a worker that failed. */
  readonly dureeMax?: number
  readonly repos?: number
}

/** The national register of a million places takes a few minutes: beyond half an hour a worker is stuck. */
const DUREE_MAX_MS = 1_800_000
/** After a worker that died, or found another at work. */
const REPOS_MS = 10_000
/** Clocks move, machines sleep: whatever was planned, we look again. */
const TOUR_MS = 600_000

/** What closing may wait for. */
const ADIEU_MS = 2_000

/** A wait that something may cut short. */
function createSommeil() {
  let wake = (): void => {}
  let asked = false
  return {
    wake() {
      asked = true
      wake()
    },
    async sleep(ms: number): Promise<void> {
      if (!asked) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, ms).unref()
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      asked = false
    }
  }
}

/** Begins the watch; `close` ends it, and the worker with it: what it was doing is done again the next time. */
export async function keepWatch(veille: Veille): Promise<{ close(): Promise<void> }> {
  const { store, geocode = true, launch, journal, maintenant = () => new Date() } = veille
  const { dureeMax = DUREE_MAX_MS, repos = REPOS_MS, reste = async () => null } = veille
  const sommeil = createSommeil()
  let closed = false
  let ouvrier: Ouvrier | null = null
  let tried: number | null = null
  const stopListening = await store.travaux.onAsked(() => sommeil.wake())

  const send = async (): Promise<boolean> => {
    let limit: NodeJS.Timeout | undefined
    const begun = (): void => {
      clearTimeout(limit)
      limit = setTimeout(() => {
        journal.warn({ dureeMax }, 'work lasts too long, its worker is stopped')
        ouvrier?.kill()
      }, dureeMax).unref()
    }
    begun()
    ouvrier = launch(begun)
    const code = await ouvrier.ended
    ouvrier = null
    clearTimeout(limit)
    if (!closed) journal.info({ code }, 'worker ended')
    return code === 0
  }

  const turn = async (): Promise<number> => {
    await planWork(store, maintenant(), { geocode })
    const due = await store.travaux.nextDue()
    const wait = due === null ? TOUR_MS : due.getTime() - maintenant().getTime()
    if (wait <= 0) return (await send()) ? 0 : repos
    const edition = await reste()
    if (edition !== null && edition !== tried) {
      tried = edition
      await send()
    }
    return Math.min(wait, TOUR_MS)
  }

  const watching = (async () => {
    while (!closed) {
      const wait = await turn().catch(error => {
        // The base may be away for a moment: the site lives without us.
        journal.warn({ err: error }, 'the watch met a trouble')
        return repos
      })
      if (wait > 0 && !closed) await sommeil.sleep(wait)
    }
  })()

  return {
    async close() {
      closed = true
      sommeil.wake()
      ouvrier?.kill()
      const leaving = watching.then(stopListening).then(() => store.travaux.giveBack())
      // A base that is gone is not waited for.
      await Promise.race([leaving.catch(() => {}), pause(ADIEU_MS, undefined, { ref: false })])
    }
  }
}

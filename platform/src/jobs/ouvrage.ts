/**
 * Doing the work that is due while holding the worksite: a few lists are asked for at once, so that a silent server holds nobody
 * else's, and what changes the base is done one piece after the other. How a list is taken in is given: here is only what becomes
 * of each piece, and when a failed one is tried again.
 */
import { insecables } from '@lieux-communs/core'
import { Panne } from '../errors.ts'
import type { Avancement, Chantier, Fin, Travail, Travaux } from '../store/travaux.ts'
import { backOff } from './calendrier.ts'

/** Told where the work is. */
export type Temoin = (avancement: Avancement) => void

/** Runs `work` when nobody else's does. */
type Tour = <T>(work: () => Promise<T>) => Promise<T>

/** How each kind of work is done. What goes wrong with a list is an issue; an exception is a defect, or the base that fails. */
export interface Metier {
  /** Asks for the list at once; what it brings is taken in within `tour`. The other kinds have their turn from the beginning. */
  moisson(source: string, temoin: Temoin, tour: Tour): Promise<Fin>
  acceptation(source: string, temoin: Temoin): Promise<Fin>
  parution(temoin: Temoin): Promise<Fin>
  geocodage(temoin: Temoin): Promise<Fin>
}

export interface Atelier {
  readonly travaux: Travaux
  readonly metier: Metier
  readonly maintenant?: () => Date
  /** Told of each piece as it is taken. */
  readonly taken?: (travail: Travail) => void
  /** Told when the turn of one comes. */
  readonly turned?: (travail: Travail) => void
  /** Told of a defect, which people are told in a few words only. */
  readonly defect?: (error: unknown) => void
}

/** Pieces begun at once: of four silent servers in a row, a fifth list waits, and those that failed the last time come last. */
const PISTES = 4
/** A piece over which that many workers died would kill the next one too. */
const PRISES_MAX = 3
/** Where the work is, written twice a second at most. */
const AVANCE_MS = 500

function createTemoin(chantier: Chantier, travail: Travail): { temoin: Temoin; written: () => Promise<void> } {
  let last = 0
  let writing: Promise<void> = Promise.resolve()
  return {
    temoin: avancement => {
      const now = Date.now()
      if (now - last < AVANCE_MS) return
      last = now
      // What is written of it is for those who look on: the work does not wait, nor fail for it.
      writing = writing.then(() => chantier.advance(travail, avancement)).catch(() => {})
    },
    written: () => writing
  }
}

async function doOne(
  travail: Travail,
  { metier, defect = () => {} }: Atelier,
  temoin: Temoin,
  tour: Tour
): Promise<Fin> {
  const { genre, source, prises } = travail
  if (prises > PRISES_MAX)
    return { issue: 'echec', erreur: insecables(`le travail a été interrompu ${PRISES_MAX} fois de suite`) }
  try {
    if (genre === 'moisson') return await metier.moisson(source as string, temoin, tour)
    if (genre === 'acceptation') return await tour(() => metier.acceptation(source as string, temoin))
    return await tour(() => metier[genre](temoin))
  } catch (error) {
    defect(error)
    return {
      issue: 'echec',
      erreur: error instanceof Panne ? error.message : 'un défaut du programme, noté au journal'
    }
  }
}

/** What asks something of others is tried again when it failed. */
const REDEMANDES: ReadonlySet<Travail['genre']> = new Set(['moisson', 'geocodage'])

/** When it is to be done again, and after how many failures in a row; null when it is not. */
function againAfter(
  { genre, essais }: Travail,
  { issue, encore }: Fin,
  now: Date
): { pour: Date; essais: number } | null {
  if (issue === 'echec' && REDEMANDES.has(genre))
    return { pour: encore ?? new Date(now.getTime() + backOff(essais + 1)), essais: essais + 1 }
  return encore === undefined ? null : { pour: encore, essais: issue === 'differe' ? essais : 0 }
}

/** Turns, in the order in which they are asked for. */
function createTours(): Tour {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

/**
 * Does all that is due, and answers how many pieces; null when another worker has the worksite. What failed for want of an
 * answer is asked for again an hour later, then two, four… a day at most. A piece that a death left is done alone, so that
 * nobody else's counts as one it died over.
 */
export async function workAll(atelier: Atelier): Promise<number | null> {
  const { travaux, maintenant = () => new Date(), taken = () => {}, turned = () => {} } = atelier
  const chantier = await travaux.enter()
  if (chantier === null) return null
  const tours = createTours()
  const pistes = new Map<Travail, Promise<void>>()

  const work = async (travail: Travail): Promise<void> => {
    const { temoin, written } = createTemoin(chantier, travail)
    const tour: Tour = work =>
      tours(() => {
        turned(travail)
        return work()
      })
    const fin = await doOne(travail, atelier, temoin, tour)
    await written()
    await chantier.finish(travail, fin)
    const suite = againAfter(travail, fin, maintenant())
    if (suite) await travaux.ask(travail.genre, travail.source, suite.pour, suite.essais)
  }
  const begin = (travail: Travail): Promise<void> => {
    taken(travail)
    // One that fails stays among them, for whoever waits below to be told; that may be late.
    const working = work(travail).then(() => void pistes.delete(travail))
    pistes.set(travail, working)
    working.catch(() => {})
    return working
  }

  try {
    for (let faits = 0; ; ) {
      const travail = pistes.size < PISTES ? await chantier.take(maintenant(), [...pistes.keys()]) : null
      if (travail !== null) {
        faits++
        const working = begin(travail)
        if (travail.prises > 1) await working
      } else if (pistes.size > 0) await Promise.race(pistes.values())
      else return faits
    }
  } finally {
    await Promise.allSettled(pistes.values())
    await chantier.leave()
  }
}

/**
 * Doing the work that is due, one piece after the other, while holding the worksite. How a list is taken in is given: here
 * is only what becomes of each piece, and when a failed one is tried again.
 */
import { insecables } from '@lieux-communs/core'
import { Panne } from '../errors.ts'
import type { Avancement, Chantier, Fin, Travail, Travaux } from '../store/travaux.ts'
import { backOff } from './calendrier.ts'

/** Told where the work is. */
export type Temoin = (avancement: Avancement) => void

/** How each kind of work is done. What goes wrong with a list is an issue; an exception is a defect, or the base that fails. */
export interface Metier {
  moisson(source: string, temoin: Temoin): Promise<Fin>
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
  /** Told of a defect, which people are told in a few words only. */
  readonly defect?: (error: unknown) => void
}

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

async function doOne(travail: Travail, { metier, defect = () => {} }: Atelier, temoin: Temoin): Promise<Fin> {
  const { genre, source, prises } = travail
  if (prises > PRISES_MAX)
    return { issue: 'echec', erreur: insecables(`le travail a été interrompu ${PRISES_MAX} fois de suite`) }
  try {
    if (genre === 'parution' || genre === 'geocodage') return await metier[genre](temoin)
    return await metier[genre](source as string, temoin)
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

/**
 * Does all that is due, and answers how many pieces; null when another worker has the worksite. What failed for want of an
 * answer is asked for again an hour later, then two, four… a day at most.
 */
export async function workAll(atelier: Atelier): Promise<number | null> {
  const { travaux, maintenant = () => new Date(), taken = () => {} } = atelier
  const chantier = await travaux.enter()
  if (chantier === null) return null
  try {
    for (let faits = 0; ; faits++) {
      const travail = await chantier.take(maintenant())
      if (travail === null) return faits
      taken(travail)
      const { temoin, written } = createTemoin(chantier, travail)
      const fin = await doOne(travail, atelier, temoin)
      await written()
      await chantier.finish(travail, fin)
      const suite = againAfter(travail, fin, maintenant())
      if (suite) await travaux.ask(travail.genre, travail.source, suite.pour, suite.essais)
    }
  } finally {
    await chantier.leave()
  }
}

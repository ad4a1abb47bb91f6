/**
 * The stage between the fiches and their publication: each is located from the answers already known (see core's
 * `locateFiche`), and what is not known yet is left to be asked. Publishing never waits for the network: the queue is emptied
 * apart, within a time, and the next publication takes the answers in.
 */
import { type Fiche, type Geographie, locateFiche, type Question, type Reponse } from '@lieux-communs/core'
import type { Geocodeur } from '../geocodage/geoplateforme.ts'
import { ServiceMuet } from '../harvest/appel.ts'
import type { Store } from '../store/store.ts'

export interface Localisation {
  /** The same fiches, located: made as they are asked for. */
  readonly locate: (fiches: Iterable<Fiche>) => Iterable<Fiche>
  /** What the fiches given so far would ask, each once. */
  readonly questions: ReadonlyMap<string, Question>
}

/** Locates from `reponses`, by the questions' keys; nothing is asked of anyone. `reelle`: of the others, no question is even kept. */
export function createLocalisation(
  geographie: Geographie,
  reponses: ReadonlyMap<string, Reponse> = new Map(),
  reelle: (fiche: Fiche) => boolean = () => true
): Localisation {
  const questions = new Map<string, Question>()
  const savoir = { geographie, reponse: (cle: string) => reponses.get(cle) }
  function* locate(fiches: Iterable<Fiche>): Generator<Fiche> {
    for (const fiche of fiches) {
      const { fiche: situee, question } = locateFiche(fiche, savoir)
      if (question !== null && reelle(fiche)) questions.set(question.cle, question)
      yield situee
    }
  }
  return { locate, questions }
}

/** The same from the answers that the base holds. */
export async function storedLocalisation(
  store: Store,
  geographie: Geographie,
  reelle?: (fiche: Fiche) => boolean
): Promise<Localisation> {
  return createLocalisation(geographie, await store.geocodages.answers(), reelle)
}

/** Questions taken from the queue at once: one batch of the service. */
const PRISE = 1_000

export interface Bilan {
  readonly reponses: number
  /** Still waiting: for the next run, or for whoever empties the queue. */
  readonly restantes: number
  /** What stopped it before the end. */
  readonly panne: ServiceMuet | null
}

/**
 * Empties the queue of questions that the base holds, for `duree` milliseconds at most; every answer is kept as it comes. Whoever
 * calls it publishes again when some came. `told` hears the number of answers.
 */
export async function answerQuestions(
  store: Store,
  geocodeur: Geocodeur,
  { duree, told = () => {} }: { readonly duree: number; readonly told?: (reponses: number) => void }
): Promise<Bilan> {
  const fin = AbortSignal.timeout(duree)
  let reponses = 0
  let panne: ServiceMuet | null = null
  const seen = new Set<string>()
  while (panne === null && !fin.aborted) {
    const prises = (await store.geocodages.waiting(PRISE)).filter(({ cle }) => !seen.has(cle))
    if (prises.length === 0) break
    for (const { cle } of prises) seen.add(cle)
    const sent = new Set(prises.map(({ cle }) => cle))
    try {
      await geocodeur.geocode(
        prises,
        async recues => {
          await store.geocodages.answered(recues, new Date())
          for (const cle of recues.keys()) sent.delete(cle)
          reponses += recues.size
          told(reponses)
        },
        fin
      )
    } catch (error) {
      if (!(error instanceof ServiceMuet)) throw error
      // Time ran out on a service that does answer.
      if (!fin.aborted || reponses === 0) panne = error
    }
    if (sent.size > 0) await store.geocodages.triedInVain([...sent])
  }
  return { reponses, restantes: await store.geocodages.countWaiting(), panne }
}

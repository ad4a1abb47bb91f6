/**
 * Subscriptions of a site that runs: what the API is handed of them, and who tells subscribers of each édition. A change is told as the API tells
 * it, by the same function.
 */
import type { Geographie } from '@lieux-communs/core'
import { contentOf, type MondeDit } from '../abonnements/contenu.ts'
import { type Crieur, startDelivering } from '../abonnements/crieur.ts'
import type { Abonnements } from '../abonnements/dit.ts'
import { deliver } from '../abonnements/envoi.ts'
import { createAbonnementsService } from '../abonnements/service.ts'
import { listesDe } from '../catalogue/avant.ts'
import { changementPublic } from '../catalogue/changement.ts'
import type { CatalogueCourant } from '../catalogue/courant.ts'
import type { Config } from '../config.ts'
import type { Journal } from '../log.ts'
import type { Store } from '../store/store.ts'

interface Appuis {
  readonly courant: CatalogueCourant
  readonly geographie: Geographie
  readonly config: Pick<Config, 'hotes' | 'agent' | 'registre'>
  readonly journal: Journal
  /** Milliseconds before the second try. */
  readonly attente?: number
}

/** What the API is handed, and who tells: `crieur.wake()` when an édition is served. */
export async function openAbonnements(
  { abonnements: depot, editions }: Pick<Store, 'abonnements' | 'editions'>,
  { courant, geographie, config, journal, attente }: Appuis
): Promise<{ readonly service: Abonnements; readonly crieur: Crieur }> {
  const porte = { hotes: config.hotes, agent: config.agent }
  const racine = config.registre === null ? '' : `https://${config.registre}`
  const monde: MondeDit = {
    geographie,
    catalogue: courant.lit,
    changements: editions.eachChangement,
    async dit(catalogue) {
      const dates = new Map((await editions.all()).map(e => [e.numero, e.date]))
      const connues = listesDe(catalogue)
      return changement => changementPublic(changement, dates.get(changement.edition) ?? null, connues)
    },
    racine
  }
  const crieur = await startDelivering({
    abonnements: depot,
    content: annonce => contentOf(annonce, annonce.abonnement.question, monde),
    send: (message, signal) => deliver(message, porte, signal),
    failed: error => journal.error({ err: error }, 'an édition could not be told'),
    ...(attente === undefined ? {} : { attente })
  })
  return { service: createAbonnementsService({ depot, catalogue: courant.lit, porte, racine }), crieur }
}

/**
 * How a worker does each kind of work, in silence: the same path as for a person (see `accueille`), its progress told to
 * whoever looks at the page of the sources.
 */
import { accesOf } from '@lieux-communs/core'
import { porteOf, readConfig } from '../config.ts'
import { BUDGET } from '../harvest/client.ts'
import type { Metier, Temoin } from '../jobs/ouvrage.ts'
import { bringWithin } from '../pipeline/apport.ts'
import { heldReading } from '../pipeline/retenue.ts'
import type { Demande, Echec } from '../pipeline/run.ts'
import type { Store } from '../store/store.ts'
import type { Fin } from '../store/travaux.ts'
import { declaredAs } from './declarees.ts'
import { findDemandes } from './demandes.ts'
import { emptyQueue } from './geocodage.ts'
import { accueille, rewriteEdition, type Suivi } from './moisson.ts'
import { becomesSource, proposedReading } from './propositions.ts'

const CENT = 100
/**
 * Bytes of a list asked for beside others: four of them hold a hundred megabytes at most. The largest of the real lists weighs
 * 3.4; a heavier one is asked for in its turn, alone.
 */
const PLAFOND = 25_000_000

const suiviOf = (temoin: Temoin): Suivi => ({
  progress: (_source, fait, total) => temoin({ etape: 'lecture', fait, total }),
  read: () => {},
  joining: () => ({
    progress: part => temoin({ etape: 'rapprochement', fait: Math.round(part * CENT), total: CENT }),
    end: () => temoin({ etape: 'publication', fait: 0, total: 0 })
  })
})

/** A list, and what it costs: its own time, not that of waiting for its turn. */
interface Comptee {
  readonly demande: Demande
  readonly working: <T>(work: () => Promise<T>) => Promise<T>
  readonly depense: () => NonNullable<Fin['depense']>
}

/** The same list, counting what it costs. */
function counted(demande: Demande): Comptee {
  let [ms, octets, requetes] = [0, 0, 0]
  const { distante } = demande
  const asked: Demande['distante'] = (tenue, frais) =>
    (distante as NonNullable<typeof distante>)(tenue, {
      bornes: BUDGET,
      ...frais,
      depense(plus) {
        octets += plus.octets
        requetes += plus.requetes
        frais?.depense(plus)
      }
    })
  return {
    demande: distante ? { ...demande, distante: asked } : demande,
    async working(work) {
      const debut = performance.now()
      return work().finally(() => {
        ms += performance.now() - debut
      })
    },
    depense: () => ({ ms: Math.round(ms), octets, requetes })
  }
}

/** What to tell of a list that was not taken in. */
function failure({ cause, retenue, encore }: Echec): Fin {
  return { issue: retenue ? 'retenu' : encore ? 'differe' : 'echec', erreur: cause, ...(encore && { encore }) }
}

async function take(
  store: Store,
  { demande, working, depense }: Comptee,
  temoin: Temoin,
  { remplace = false } = {}
): Promise<Fin> {
  const avant = await store.editions.current()
  const { lecture, edition } = await working(() =>
    accueille(store, { demandes: [demande], echecs: [] }, suiviOf(temoin), { remplace })
  )
  const [echec] = lecture.echecs
  if (echec) return { ...failure(echec), depense: depense() }
  const lue = lecture.tenus.size > 0 || edition?.numero !== avant?.numero
  return { issue: lue ? 'fait' : 'inchange', depense: depense() }
}

/** The work of this house over its store. */
export function createMetier(store: Store): Metier {
  const publishMoved = (temoin: Temoin) => accueille(store, { demandes: [], echecs: [] }, suiviOf(temoin))
  return {
    async moisson(nom, temoin, tour) {
      const source = await declaredAs(store, nom)
      if (source === null || accesOf(source) === null)
        return { issue: 'echec', erreur: 'cette source n’a plus d’adresse connue' }
      const { demandes } = await findDemandes([nom], porteOf(readConfig()), [source])
      const comptee = counted(demandes[0] as Demande)
      temoin({ etape: 'téléchargement', fait: 0, total: 0 })
      const jour = new Date().toISOString().slice(0, 10)
      const apport = await comptee.working(() => bringWithin(store, comptee.demande, jour, PLAFOND))
      const demande = apport === null ? comptee.demande : { ...comptee.demande, apport }
      return tour(() => take(store, { ...comptee, demande }, temoin))
    },
    async acceptation(nom, temoin) {
      const lisible = await proposedReading(store, nom)
      if (lisible !== null) {
        const fin = await take(store, counted(lisible.demande), temoin, { remplace: true })
        if (fin.erreur === undefined) await becomesSource(store, lisible)
        else await store.propositions.want(lisible.nom, false)
        return fin
      }
      const demande = await heldReading(store, nom)
      return demande === null ? { issue: 'inchange' } : take(store, counted(demande), temoin)
    },
    async geocodage(temoin) {
      const avant = await store.editions.current()
      const bilan = await emptyQueue(store, readConfig(), (fait, total) => temoin({ etape: 'géocodage', fait, total }))
      // Even without an answer: a worker may have died between those of the last time and their édition.
      const { edition } = await publishMoved(temoin)
      if (bilan?.panne) return { issue: 'echec', erreur: bilan.panne.message }
      const plus = bilan !== null && bilan.reponses > 0 && bilan.restantes > 0
      return {
        issue: edition?.numero === avant?.numero ? 'inchange' : 'fait',
        ...(plus && { encore: new Date() })
      }
    },
    async parution(temoin) {
      const avant = await store.editions.current()
      const { edition } = await publishMoved(temoin)
      if (edition?.numero !== avant?.numero) return { issue: 'fait' }
      // No fiche has moved, but which lists the files name may have.
      if (edition) await rewriteEdition(store, edition)
      return { issue: 'inchange' }
    }
  }
}

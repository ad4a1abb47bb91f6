/**
 * What a list may cost its server in a day, whoever asks and however often: a harvest is given what is left, counts what it
 * spends as it goes, and one that has nothing left is put off to the next day without a request.
 */
import { budgetOf, insecables, pluriel, type Source } from '@lieux-communs/core'
import { BUDGET } from '../harvest/client.ts'
import { BudgetDepasse, ReponseTropGrande } from '../harvest/erreurs.ts'
import type { Depense } from '../store/depenses.ts'
import type { Store } from '../store/store.ts'
import type { Echec, Frais } from './run.ts'

export interface Bourse extends Frais {
  /**
   * What to tell of a harvest that stopped for want of what the day had already cost: put off to tomorrow, as one that has nothing left.
   * Null when the trouble is another, a list that a whole day would not pay among them.
   */
  fallsShort(erreur: unknown): Echec | null
  /** Writes what was spent since the last time. */
  close(): Promise<void>
}

/** Spending is written once a second at most. */
const ECRITURE_MS = 1_000
const JOUR_MS = 86_400_000
/** Budgets are of a day as the base counts them (UTC): a few minutes after it turns. */
const RENOUVELE = 'T00:05:00Z'

const mega = (octets: number): string =>
  octets < 1e6 ? `${Math.ceil(octets / 1e3)} ko` : `${Math.ceil(octets / 1e6)} Mo`

/** `son budget du jour est dépensé (5 000 requêtes sur 5 000, 12 Mo sur 1000)`, and when it is asked again. */
function spentOf(
  { nom }: Source,
  jour: string,
  depense: Depense,
  budget: Depense,
  suite = 'rien n’est demandé à son serveur'
): Echec {
  const { requetes, octets } = depense
  return {
    source: nom,
    cause: insecables(
      `son budget du jour est dépensé (${pluriel(requetes, 'requête', 'requêtes')} sur ${budget.requetes}, ${mega(octets)} sur ${mega(budget.octets)}) : ${suite}`
    ),
    remede: insecables('elle sera redemandée demain ; pour lui permettre davantage, « budget » dans sa déclaration'),
    encore: new Date(Date.parse(jour + RENOUVELE) + JOUR_MS)
  }
}

/** What a list may still cost on that day (ISO, UTC); what to tell when nothing is left. */
export async function openBourse({ depenses }: Store, source: Source, jour: string): Promise<Bourse | Echec> {
  const budget = budgetOf(source)
  const depense = await depenses.of(source.nom, jour)
  const reste = { requetes: budget.requetes - depense.requetes, octets: budget.octets - depense.octets }
  if (reste.requetes <= 0 || reste.octets <= 0) return spentOf(source, jour, depense, budget)
  let attend: Depense = { requetes: 0, octets: 0 }
  let ecrite = Date.now()
  let writing: Promise<void> = Promise.resolve()
  const write = (): void => {
    const plus = attend
    if (plus.requetes === 0 && plus.octets === 0) return
    attend = { requetes: 0, octets: 0 }
    ecrite = Date.now()
    writing = writing.then(() => depenses.add(source.nom, jour, plus))
    // Told by `close`; until then nobody waits for it.
    writing.catch(() => {})
  }
  const pris = { requetes: 0, octets: 0 }
  return {
    bornes: {
      requetes: Math.min(BUDGET.requetes, reste.requetes),
      octets: Math.min(BUDGET.octets, reste.octets)
    },
    fallsShort(erreur) {
      const lourd = erreur instanceof ReponseTropGrande && erreur.plafond
      const cher = erreur instanceof BudgetDepasse
      const octets =
        depense.octets > 0 && reste.octets < BUDGET.octets && (lourd || (cher && pris.octets >= reste.octets))
      const requetes = depense.requetes > 0 && cher && pris.requetes >= reste.requetes
      if (!octets && !requetes) return null
      const faite = { requetes: depense.requetes + pris.requetes, octets: depense.octets + pris.octets }
      return spentOf(source, jour, faite, budget, 'ce qui en restait ne suffit pas à sa liste')
    },
    depense({ requetes, octets }) {
      pris.requetes += requetes
      pris.octets += octets
      attend = { requetes: attend.requetes + requetes, octets: attend.octets + octets }
      if (Date.now() - ecrite >= ECRITURE_MS) write()
    },
    async close() {
      write()
      await writing
    }
  }
}

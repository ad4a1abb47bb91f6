/** Why the workshop does not take a list, or not now: named failures that say what was seen and the cure. */
import { insecables } from '@lieux-communs/core'
import { Panne, sansVu } from '../errors.ts'
import type { Refus } from './dit.ts'

/** The status of HTTP that says the same goes with each. */
export class ListeRefusee extends Panne {
  readonly statut: 400 | 409 | 413 | 422 | 429 | 503

  constructor(statut: ListeRefusee['statut'], cause: string, vu: string, remede: string) {
    super(insecables(cause), { vu: insecables(vu), remede: insecables(remede) })
    this.statut = statut
  }
}

/** A refusal is no place to hand a long address back. */
const VU_MAX = 300
const cut = (vu: string): string => (vu.length > VU_MAX ? `${vu.slice(0, VU_MAX)}…` : vu)

/** What a failure says, its parts apart: messages that also hold what was seen would tell it twice. */
export const refusOf = (panne: Panne): Refus => ({ cause: sansVu(panne), vu: cut(panne.vu), remede: panne.remede })

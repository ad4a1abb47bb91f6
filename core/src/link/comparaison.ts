/**
 * Comparing two records, clue by clue: each comparison answers one level of the model, by its rank in modele.ts. The
 * thresholds that part the levels are in compare/, one file per clue; what a level weighs is in the model.
 */
import { compareAnnexe } from './compare/annexe.ts'
import { compareCourriel, comparePivot, compareSite, compareTelephone } from './compare/contacts.ts'
import { compareLieu } from './compare/lieu.ts'
import { compareMobilite } from './compare/mobilite.ts'
import { compareNom } from './compare/nom.ts'
import { compareOrigine } from './compare/origine.ts'
import { comparePorteur } from './compare/porteur.ts'
import { compareService } from './compare/service.ts'
import type { Indice } from './modele.ts'
import type { Traits } from './traits.ts'

const COMPARATEURS: Readonly<Record<Indice, (t: Traits, a: number, b: number) => number>> = {
  nom: compareNom,
  service: compareService,
  lieu: compareLieu,
  telephone: compareTelephone,
  courriel: compareCourriel,
  site: compareSite,
  pivot: comparePivot,
  porteur: comparePorteur,
  mobilite: compareMobilite,
  annexe: compareAnnexe,
  origine: compareOrigine
}

/** The level of one comparison, by its rank in the model. */
export const compare = (indice: Indice, t: Traits, a: number, b: number): number => COMPARATEURS[indice](t, a, b)

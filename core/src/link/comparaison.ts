/**
 * Comparing two records, clue by clue: each comparison answers one level of the model, by its rank in modele.ts. The
 * thresholds that part the levels are in compare/, one file per clue; what a level weighs is in the model.
 */
import { compareAnnexe } from './compare/annexe.ts'
import { compareCourriel, comparePivot, compareSite, compareTelephone } from './compare/contacts.ts'
import { compareLieu } from './compare/lieu.ts'
import { compareMobilite } from './compare/mobilite.ts'
import { compareNom } from './compare/nom.ts'
import { APERCU_ORIGINE, compareOrigine } from './compare/origine.ts'
import { APERCU_PORTEUR, comparePorteur } from './compare/porteur.ts'
import { compareService } from './compare/service.ts'
import { sizeOf } from './listes.ts'
import { type Indice, rangsOf } from './modele.ts'
import type { Traits } from './traits.ts'

/** The level of a pair, by its rank in the model. */
export type Comparateur = (t: Traits, a: number, b: number) => number

export const COMPARATEURS: Readonly<Record<Indice, Comparateur>> = {
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

/** What a glance tells of a comparison that is dear to make: one of these lists holds the level that it would answer. */
export interface Apercu {
  /** Which list, by its rank. */
  readonly regarde: Comparateur
  readonly possibles: readonly (readonly number[])[]
}

/** A comparison that answers one level whenever either record says nothing of it. */
export interface Silence {
  readonly dit: (t: Traits, r: number) => boolean
  readonly inconnu: number
}

/** Most records have no telephone, or no mailbox: what they do not say is asked of each once, not of each pair. */
export const SILENCES: Readonly<Partial<Record<Indice, Silence>>> = {
  telephone: { dit: (t, r) => sizeOf(t.telephones, r) > 0, inconnu: rangsOf('telephone').inconnu },
  courriel: { dit: (t, r) => sizeOf(t.courriels, r) > 0, inconnu: rangsOf('courriel').inconnu },
  site: { dit: (t, r) => sizeOf(t.sites, r) > 0, inconnu: rangsOf('site').inconnu },
  pivot: { dit: (t, r) => t.pivot[r] !== 0, inconnu: rangsOf('pivot').inconnu }
}

export const APERCUS: Readonly<Partial<Record<Indice, Apercu>>> = { origine: APERCU_ORIGINE, porteur: APERCU_PORTEUR }

/**
 * What two records say that one place cannot say. Two services that are named (a town hall and a library, whatever telephone, mailbox and
 * SIRET the town gives them both) are never joined by a score: it takes a person. Two legal entities and two far points do not undo a join,
 * since a wrong SIRET or a wrong point is common in lists; but a person is asked.
 *
 * Measured on 1,071 pairs read by a person: of the 424 that the score joins and that are one place, 2 name two services, one of them a France
 * services; 5 have two SIREN and no contact in common, 6 have points more than 2 km apart.
 */
import { metresBetween } from '../geo/point.ts'
import { areOpposed, isBorneApart, isEitherFranceServices } from './compare/service.ts'
import type { Traits } from './traits.ts'

/** French, as people are told: « deux services ». */
export type Contradiction = 'deux services' | 'deux SIREN' | 'deux points éloignés'

/** Metres from which two points are not one door badly placed in its village: what the geocoder of a post code gives for a commune. */
const ELOIGNES = 5000

/**
 * True when no score joins the two: only a person's word does. A France services lodges with whoever has a desk to lend (an « espace emploi »),
 * so it is left to the score: it stood in ten of the thirteen pairs of the real lists that a score joined, « Espace
 * Emploi » most often, and those that somebody had read were one place.
 */
export const isForbidden = (t: Traits, a: number, b: number): boolean =>
  !isEitherFranceServices(t, a, b) && (areOpposed(t, a, b) || isBorneApart(t, a, b))

/** True when each gives a SIRET, and they are of two legal entities. */
const areTwoEntities = (t: Traits, a: number, b: number): boolean =>
  t.siren[a] !== 0 && t.siren[b] !== 0 && t.siren[a] !== t.siren[b]

const areFar = (t: Traits, a: number, b: number): boolean => {
  const [la, lb] = [t.latitude[a] as number, t.latitude[b] as number]
  if (Number.isNaN(la) || Number.isNaN(lb)) return false
  return metresBetween(la, t.longitude[a] as number, lb, t.longitude[b] as number) > ELOIGNES
}

/** All that contradicts, the gravest first: `['deux SIREN']`; empty for nearly every pair. */
export function contradictionsOf(t: Traits, a: number, b: number): Contradiction[] {
  return [
    ...(isForbidden(t, a, b) ? (['deux services'] as const) : []),
    ...(areTwoEntities(t, a, b) ? (['deux SIREN'] as const) : []),
    ...(areFar(t, a, b) ? (['deux points éloignés'] as const) : [])
  ]
}

/**
 * The reference lists that a second-level service may be tied to. The standard has no field for it: `service_detaille` holds values
 * such as `aptic:114`, each one tied to its list, so that two lists never share a code.
 */
import { APTIC } from './aptic.ts'
import { PIX } from './pix.ts'
import type { Referentiel, ServiceDetaille, ServiceDuStandard } from './referentiel.ts'

export const REFERENTIELS: readonly Referentiel[] = [APTIC, PIX]

/** Every second-level service, list after list. */
export const SERVICES_DETAILLES: readonly ServiceDetaille[] = REFERENTIELS.flatMap(r => r.entrees)

/** `['aptic:110', …, 'pix:5.2']`: the values of `service_detaille`, in their order. */
export const VALEURS_DETAILLEES: readonly string[] = SERVICES_DETAILLES.map(s => s.valeur)

const PAR_VALEUR: ReadonlyMap<string, ServiceDetaille> = new Map(SERVICES_DETAILLES.map(s => [s.valeur, s]))
const RANGS: ReadonlyMap<string, number> = new Map(VALEURS_DETAILLEES.map((valeur, rang) => [valeur, rang]))

/** What a value means, or undefined: `serviceDetaille('aptic:114')?.libelle === 'Réalisation CV'`. */
export const serviceDetaille = (valeur: string): ServiceDetaille | undefined => PAR_VALEUR.get(valeur)

/** Its rank among all; beyond them when no list has it. */
export const rangDetaille = (valeur: string): number => RANGS.get(valeur) ?? RANGS.size

// "pix:1" of "pix:1.1"
const PARENT = /^(.+:\d+)\.\d+$/

/**
 * These values and those that file them in their own list: what who asks for a domain of Pix would have, competences included.
 * `withParents(['pix:1.1', 'aptic:114'])` is `['pix:1.1', 'aptic:114', 'pix:1']`. A heading of APTIC has no code: it is in no value.
 */
export function withParents(valeurs: readonly string[]): readonly string[] {
  if (valeurs.length === 0) return valeurs
  const parents = valeurs.flatMap(valeur => PARENT.exec(valeur)?.[1] ?? []).filter(valeur => PAR_VALEUR.has(valeur))
  return parents.length === 0 ? valeurs : [...new Set([...valeurs, ...parents])]
}

const AUCUN: readonly never[] = []

/** The standard's services that these belong to, each once: `servicesImplied(['aptic:114', 'aptic:115'])` is the insertion alone. */
export function servicesImplied(valeurs: readonly string[]): readonly ServiceDuStandard[] {
  if (valeurs.length === 0) return AUCUN
  return [...new Set(valeurs.flatMap(valeur => PAR_VALEUR.get(valeur)?.service ?? []))]
}

/**
 * Second-level services under the standard's service of each, in the order of `services`, then of the others:
 * `underServices(['Accès internet et matériel informatique'], ['aptic:114'])` → the first with none, then « Insertion… » with one.
 */
export function underServices(
  services: readonly string[],
  valeurs: readonly string[]
): readonly { readonly service: string; readonly details: readonly ServiceDetaille[] }[] {
  const details = valeurs.flatMap(valeur => PAR_VALEUR.get(valeur) ?? [])
  const tous = new Set<string>([...services, ...details.map(d => d.service)])
  return [...tous].map(service => ({ service, details: details.filter(d => d.service === service) }))
}

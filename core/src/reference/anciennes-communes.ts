/**
 * Communes that are gone: merged, renamed, moved to another département. INSEE publishes every movement since 1943; we
 * keep, for each code and name no longer in force, the commune that holds its ground today.
 */
import type { Commune } from './geographie.ts'
import { cleNomCommune } from './nom-commune.ts'

/** One line of INSEE's table of movements (MOD, DATE_EFF, …), types and codes as published. */
export interface Mouvement {
  /** `10` renamed, `20` created, `21` restored, `30` to `35` merged or removed, `41` and `50` code changed. */
  readonly nature: string
  /** ISO day it took effect. */
  readonly date: string
  readonly typeAvant: string
  readonly codeAvant: string
  readonly nomAvant: string
  readonly typeApres: string
  readonly codeApres: string
}

/** A commune taken out of another does not make the other's name an old one. */
const SEPARATIONS: ReadonlySet<string> = new Set(['20', '21'])

/**
 * The gone ones, each with its `actuelle`: Pontorson's movement `COMA 50065 Boucey → COM 50410` gives
 * `{ code: '50065', nom: 'Boucey', type: 'ANC', actuelle: '50410', … }`. Codes that lead nowhere in force are left out.
 */
export function anciennesCommunes(mouvements: readonly Mouvement[], connues: readonly Commune[]): Commune[] {
  const enVigueur = new Map<string, Commune>()
  const taken = new Set<string>()
  for (const commune of connues) {
    if (commune.type === 'COM') enVigueur.set(commune.code, commune)
    taken.add(`${commune.code} ${cleNomCommune(commune.nom)}`)
  }
  const successeurs = new Map<string, Mouvement>()
  for (const m of mouvements) {
    if (SEPARATIONS.has(m.nature) || m.typeApres !== 'COM' || m.codeApres === m.codeAvant) continue
    const known = successeurs.get(m.codeAvant)
    if (known === undefined || m.date > known.date) successeurs.set(m.codeAvant, m)
  }
  const actuelleOf = (code: string): Commune | undefined => {
    const seen = new Set<string>()
    let here = code
    while (!enVigueur.has(here) && !seen.has(here)) {
      seen.add(here)
      here = successeurs.get(here)?.codeApres ?? here
    }
    return enVigueur.get(here)
  }
  const gone: Commune[] = []
  for (const m of mouvements) {
    const key = `${m.codeAvant} ${cleNomCommune(m.nomAvant)}`
    if (SEPARATIONS.has(m.nature) || m.typeAvant === 'ARM' || taken.has(key)) continue
    const actuelle = actuelleOf(m.codeAvant)
    if (actuelle === undefined) continue
    taken.add(key)
    gone.push(ancienne(m.codeAvant, m.nomAvant, actuelle))
  }
  return gone
}

/** A commune gone, known by the one that holds it now. */
export function ancienne(code: string, nom: string, actuelle: Commune): Commune {
  const { departement, region, epci } = actuelle
  return {
    code,
    nom,
    type: 'ANC',
    actuelle: actuelle.code,
    departement,
    region,
    codesPostaux: [],
    population: 0,
    epci,
    point: null
  }
}

/**
 * The communes that a written name may stand for: those that bear it, those that bore it before they merged, and those of
 * the départements at hand that it resembles.
 */
import type { Commune, Geographie } from '../reference/geographie.ts'
import { cleNomCommune } from '../reference/nom-commune.ts'
import { isDans, isFaute, ressemblance } from './ressemblance.ts'

/** How a written name leads to a commune: its own name, an old one, a near one, or not at all. */
export type Nommee = 'exacte' | 'ancienne' | 'proche' | null

export interface Candidate {
  readonly commune: Commune
  nommee: Nommee
  ancienne: Commune | null
  /** Of a near name: 1 is a slip of the pen. */
  proximite: number
  score: number
}

const PAR_DEPARTEMENT = new WeakMap<Geographie, Map<string, { commune: Commune; cle: string }[]>>()

/** The commune in force that holds this one's ground; an arrondissement stays itself. */
export function enVigueur(commune: Commune, geographie: Geographie): Commune | undefined {
  return commune.type === 'COM' || commune.type === 'ARM' ? commune : geographie.commune(commune.actuelle)
}

/** Adds the communes that the written name may stand for, and says of each how it was named. */
export function nameCandidates(
  { nom, arrondissement }: { readonly nom: string; readonly arrondissement: number | null },
  geographie: Geographie,
  departements: readonly string[],
  candidateOf: (commune: Commune) => Candidate,
  candidates: ReadonlyMap<string, Candidate>
): void {
  if (nom === '') return
  for (const homonyme of geographie.parNom(nom)) {
    const commune = enVigueur(homonyme, geographie)
    if (commune === undefined) continue
    const candidate = candidateOf(commune)
    if (homonyme === commune) name(candidate, 'exacte', null)
    else if (candidate.nommee === null) name(candidate, 'ancienne', homonyme)
    // "Paris" names each of its arrondissements that another clue designates.
    for (const other of [...candidates.values()])
      if (other.commune.type === 'ARM' && other.commune.actuelle === commune.code) name(other, 'exacte', null)
    if (arrondissement !== null) {
      const part = arrondissementOf(commune, arrondissement, geographie)
      if (part !== undefined) {
        candidate.nommee = null
        name(candidateOf(part), 'exacte', null)
      }
    }
  }
  const cle = cleNomCommune(nom)
  const served = [...candidates.values()].filter(c => departements.includes(c.commune.departement))
  if (served.some(c => c.nommee !== null)) return
  let found = false
  for (const candidate of served) {
    candidate.proximite = ressemblance(cle, cleNomCommune(candidate.commune.nom))
    if (candidate.proximite === 0) continue
    name(candidate, 'proche', null)
    found = true
  }
  if (found) return
  if (cle.length < 5) return
  for (const departement of departements)
    for (const { commune, cle: officielle } of communesOf(departement, geographie)) {
      const proximite = isFaute(cle, officielle) ? 1 : served.length === 0 && isDans(officielle, cle) ? 0.5 : 0
      if (proximite === 0) continue
      const candidate = candidateOf(commune)
      candidate.proximite = proximite
      name(candidate, 'proche', null)
    }
}

function name(candidate: Candidate, nommee: Nommee, ancienne: Commune | null): void {
  candidate.nommee = nommee
  candidate.ancienne = ancienne
}

/** The arrondissement of a number: Lyon, 3 → 69383. */
function arrondissementOf(ville: Commune, numero: number, geographie: Geographie): Commune | undefined {
  const end = String(numero).padStart(2, '0')
  return communesOf(ville.departement, geographie).find(
    ({ commune }) =>
      commune.type === 'ARM' && commune.actuelle === ville.code && commune.codesPostaux[0]?.endsWith(end) === true
  )?.commune
}

function communesOf(departement: string, geographie: Geographie): readonly { commune: Commune; cle: string }[] {
  let index = PAR_DEPARTEMENT.get(geographie)
  if (index === undefined) {
    index = new Map()
    for (const commune of geographie.communes()) {
      const entry = { commune, cle: cleNomCommune(commune.nom) }
      const list = index.get(commune.departement)
      if (list === undefined) index.set(commune.departement, [entry])
      else list.push(entry)
    }
    PAR_DEPARTEMENT.set(geographie, index)
  }
  return index.get(departement) ?? []
}

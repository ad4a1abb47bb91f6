/**
 * The vote on a row's commune, when its clues have something to weigh: each gives its voices to the communes it allows. A
 * name alone never moves a place; a town's name against another département's code leaves the question open.
 */
import type { Commune, Geographie } from '../reference/geographie.ts'
import { departementsOf, isGlisse, servedBy } from './codes-servis.ts'
import { type Candidate, enVigueur, type Nommee, nameCandidates } from './noms-candidats.ts'

/** What the row says, each part read but not yet trusted. */
export interface Indices {
  readonly codePostal: string | null
  readonly codeInsee: string | null
  readonly nom: string
  readonly arrondissement: number | null
  /** From the département's own column; empty when there is none. */
  readonly departements: readonly string[]
}

export interface Localite {
  /** In force, or an arrondissement; null when nothing decides. */
  readonly commune: Commune | null
  /** Several communes with the same voices: those of a shared post code, or homonyms. */
  readonly exaequo: readonly Commune[]
  /** Communes that bear the written name but lost the vote: a point may give them right. */
  readonly rivales: readonly Commune[]
  /** How the written name led there. */
  readonly nommee: Nommee
  /** The commune gone or delegated whose name was written. */
  readonly ancienne: Commune | null
  /**
   * A town is named where one code alone says another département ("Paris, 33000"), or two codes say two départements and
   * nothing else agrees: `commune` is what the winning code says, and is not to be believed unless a point is there.
   */
  readonly contestee: boolean
}

/**
 * Voices. An exact name outweighs a post code or an INSEE code of the same département: on the sources, codes that a
 * program looked up from one another are wrong together more often than a name is (9 times of 12 read one by one).
 */
const VOIX = {
  codeInsee: 3.6,
  codePostal: 3,
  codePostalPartage: 2,
  memeDepartement: 1,
  departementDit: 1.5,
  territoire: 0.3,
  exacte: 3.8,
  ancienne: 2.5,
  /** Of a commune gone or delegated, within the post code it had: as good as a name in force. */
  ancienneServie: 3.8,
  proche: 1.8,
  proximite: 0.6,
  /**
   * The named commune's post code is one slip away from the one written, and the INSEE code was looked up from the slip.
   * On the sources, of nine names in their département against two codes that agree, five are so, and are right.
   */
  glisse: 3
} as const

export function vote(indices: Indices, geographie: Geographie, territoire: readonly string[] | 'national'): Localite {
  const { codePostal, departements } = indices
  const dite = indices.codeInsee === null ? undefined : geographie.commune(indices.codeInsee)
  const parCode = dite === undefined ? undefined : enVigueur(dite, geographie)
  const servies = codePostal === null ? [] : servedBy(codePostal, indices, geographie)
  const auCode = codePostal === null ? [] : departementsOf(codePostal, geographie)
  // Without a post code, the INSEE code's département is the one that a name alone may not leave.
  const ancres = auCode.length > 0 ? auCode : parCode === undefined ? [] : [parCode.departement]
  const auDehors = territoire !== 'national' && ancres.length > 0 && !ancres.some(d => territoire.includes(d))

  const candidates = new Map<string, Candidate>()
  const candidateOf = (commune: Commune): Candidate => {
    let candidate = candidates.get(commune.code)
    if (candidate === undefined) {
      candidate = { commune, nommee: null, ancienne: null, proximite: 0, score: 0 }
      candidates.set(commune.code, candidate)
    }
    return candidate
  }
  for (const commune of servies) candidateOf(commune)
  if (parCode !== undefined) candidateOf(parCode)
  nameCandidates(
    indices,
    geographie,
    [...new Set([...ancres, ...departements, ...(auDehors ? territoire : [])])],
    candidateOf,
    candidates
  )

  // A name that a commune of the post code may bear too is no second voice for another département's code.
  const resteNomme = [...candidates.values()].some(
    ({ nommee, commune }) =>
      nommee !== null && ancres.includes(commune.departement) && (nommee !== 'proche' || servies.includes(commune))
  )
  // Nothing but a name: a commune gone that bore it elsewhere is as likely as the one in force.
  const seule = ancres.length === 0 && departements.length === 0
  let best: Candidate[] = []
  const nommees: Commune[] = []
  for (const candidate of candidates.values()) {
    const { commune } = candidate
    const codee = parCode !== undefined && (parCode === commune || parCode.code === commune.actuelle)
    const situee = departements.includes(commune.departement)
    const chezSoi = auDehors && !isOutside(commune, territoire)
    const ancree = ancres.includes(commune.departement)
    const nommee = candidate.nommee !== null && (ancree || !resteNomme || situee)
    const voices = (codee ? 1 : 0) + (nommee ? 1 : 0) + (situee || chezSoi ? 1 : 0)
    if (candidate.nommee === 'exacte') nommees.push(commune)
    if (ancres.length > 0 && !ancree && voices < 2) continue
    if (ancres.length === 0 && departements.length > 0 && !situee && voices < 2) continue
    if (voices === 1 && ancres.length === 0 && !codee && isOutside(commune, territoire)) continue
    candidate.score =
      (servies.includes(commune) ? (servies.length === 1 ? VOIX.codePostal : VOIX.codePostalPartage) : 0) +
      (ancree ? VOIX.memeDepartement : 0) +
      (codee ? VOIX.codeInsee : 0) +
      (situee ? VOIX.departementDit : 0) +
      (territoire !== 'national' && territoire.includes(commune.departement) ? VOIX.territoire : 0) +
      (codee && chezSoi ? VOIX.departementDit : 0) +
      nameScore(candidate, servies, seule) +
      candidate.proximite * VOIX.proximite +
      (isGlissee(candidate, codePostal, servies) ? VOIX.glisse : 0)
    const top = best[0]?.score ?? 0
    if (candidate.score > top + 0.01) best = [candidate]
    else if (candidate.score > top - 0.01) best.push(candidate)
  }
  if (seule && best.length > 1) {
    const one = meant(best)
    if (one !== null) best = [one]
  }
  const first = best[0]
  const rivales = nommees.filter(commune => !best.some(c => c.commune === commune))
  const opposee = codePostal !== null && parCode !== undefined && !ancres.includes(parCode.departement) ? parCode : null
  if (opposee !== null && !rivales.includes(opposee) && first?.commune !== opposee) rivales.push(opposee)
  const seul = isSeul(best, ancres, parCode, indices, opposee !== null, territoire)
  const contestee = seul && (opposee !== null || isTown(indices.nom, rivales, geographie))
  const exaequo = best.length > 1 ? best.map(c => c.commune) : []
  if (first === undefined || best.length > 1)
    return { commune: null, exaequo, rivales, nommee: first?.nommee ?? null, ancienne: null, contestee }
  return { commune: first.commune, exaequo, rivales, nommee: first.nommee, ancienne: first.ancienne, contestee }
}

function nameScore({ nommee, commune }: Candidate, servies: readonly Commune[], seule: boolean): number {
  if (nommee !== 'ancienne') return nommee === null ? 0 : VOIX[nommee]
  return seule || servies.includes(commune) ? VOIX.ancienneServie : VOIX.ancienne
}

function isGlissee({ nommee, commune }: Candidate, codePostal: string | null, servies: readonly Commune[]): boolean {
  if (codePostal === null || nommee === null || nommee === 'proche') return false
  // The city of a served arrondissement is served.
  if (servies.some(servie => servie.actuelle === commune.actuelle)) return false
  return commune.codesPostaux.some(code => isGlisse(codePostal, code))
}

/**
 * Whether what won has one voice only: a post code, or an INSEE code, and nothing else agrees. The département's own column
 * is no voice beside one code (one is made from the other) but tells between two codes; the source's territory is a voice.
 */
function isSeul(
  best: readonly Candidate[],
  ancres: readonly string[],
  parCode: Commune | undefined,
  { codePostal, departements }: Indices,
  opposes: boolean,
  territoire: readonly string[] | 'national'
): boolean {
  if (ancres.length === 0 || (codePostal !== null && parCode !== undefined && !opposes && best.length > 0)) return false
  return best.every(
    ({ nommee, commune }) =>
      nommee === null &&
      !(opposes && departements.includes(commune.departement)) &&
      (territoire === 'national' || isOutside(commune, territoire))
  )
}

/** Inhabitants from which INSEE calls a commune a town: its name, when no other ever bore it, is no hamlet's of elsewhere. */
const VILLE = 2_000

/** Whether the name is a town's, and not a hamlet's that some commune elsewhere happens to bear: `Marseille`; not `Sainte-Anne`. */
export function isTown(nom: string, rivales: readonly Commune[], geographie: Geographie): boolean {
  if (nom === '' || rivales.length === 0) return false
  const [seule, autre] = geographie.parNom(nom)
  if (seule !== undefined && autre === undefined && seule.population >= VILLE && rivales.includes(seule)) return true
  return meant(rivales.filter(r => geographie.parNom(nom).includes(r)).map(known)) !== null
}

/** A homonym and how it bears the name. */
type Homonyme = Pick<Candidate, 'commune' | 'nommee'>

const known = (commune: Commune): Homonyme => ({ commune, nommee: 'exacte' })

/**
 * Of the communes that bear one name, the one that everybody means: twenty thousand inhabitants and twenty times the
 * others together (La Rochelle of the Atlantic, not the village of Haute-Saône). Else null: nothing is guessed, and a name
 * alone crosses no ocean (Saint-Martin).
 */
function meant<H extends Homonyme>(homonymes: readonly H[]): H | null {
  const [first, ...others] = [...homonymes].sort((a, b) => populationOf(b) - populationOf(a))
  const rest = others.reduce((sum, c) => sum + populationOf(c), 0)
  if (first === undefined || first.commune.departement.length > 2) return null
  return populationOf(first) >= 20_000 && populationOf(first) >= 20 * rest ? first : null
}

/** A commune gone counts for nothing: its inhabitants are those of another name. */
const populationOf = ({ nommee, commune }: Homonyme): number => (nommee === 'exacte' ? commune.population : 0)

function isOutside(commune: Commune, territoire: readonly string[] | 'national'): boolean {
  return territoire !== 'national' && !territoire.includes(commune.departement)
}

/**
 * The classifications of our places as HSDS 3 has them: a taxonomy for each list, a term for each of its values. Those of the second
 * level of services hang under the term of the first that they belong to, which is of the standard's own list.
 */
import { DESCRIPTIONS } from '../standard/description.ts'
import { REFERENTIELS, serviceDetaille } from '../standard/referentiels/referentiels.ts'
import { type ChampFerme, LISTES, listeOf } from '../standard/vocabulary/listes.ts'
import { insecables } from '../text/typographie.ts'
import { uuidOf } from './hsds-uuid.ts'

export interface TaxonomieHsds {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly uri?: string
  readonly version?: string
}

export interface TermeHsds {
  readonly id: string
  readonly code?: string
  readonly name: string
  readonly description: string
  /** The term above it. */
  readonly parent_id?: string
  /** The name of its taxonomy. */
  readonly taxonomy: string
  readonly language: 'fr'
}

const STANDARD = 'Standard national des lieux de médiation numérique v1.0.2'

/** The standard's lists together, then each list of the second level. */
export const TAXONOMIES_HSDS: readonly TaxonomieHsds[] = [
  {
    id: uuidOf('taxonomy', STANDARD),
    name: STANDARD,
    description: 'Les listes fermées du standard : services, genres de lieux, publics, prix, accès.',
    uri: 'https://schema.data.gouv.fr/LaMednum/standard-mediation-num/',
    version: '1.0.2'
  },
  ...REFERENTIELS.map(({ titre, sens }) => ({ id: uuidOf('taxonomy', titre), name: titre, description: sens }))
]

/** The term of a value of the standard's closed lists; null for any other text. */
export function termOfStandard(champ: string, value: string): TermeHsds | null {
  if (!listeOf(champ)?.contient(value)) return null
  return {
    id: uuidOf('taxonomy_term', champ, value),
    name: value,
    description: `${DESCRIPTIONS[champ as ChampFerme].titre} : ${value}`,
    taxonomy: STANDARD,
    language: 'fr'
  }
}

/** The term of a value of `service_detaille`; null when no list has it: `termOfDetaille('aptic:114')?.code === '114'`. */
export function termOfDetaille(value: string): TermeHsds | null {
  const service = serviceDetaille(value)
  if (service === undefined) return null
  const { referentiel, code, libelle, groupe } = service
  return {
    id: uuidOf('taxonomy_term', referentiel, code),
    code,
    name: libelle,
    description: insecables(`${groupe} : ${libelle}`),
    parent_id: uuidOf('taxonomy_term', 'services', service.service),
    taxonomy: REFERENTIELS.find(r => r.nom === referentiel)?.titre ?? referentiel,
    language: 'fr'
  }
}

const present = (terme: TermeHsds | null): readonly TermeHsds[] => (terme === null ? [] : [terme])

/** Every term, taxonomy after taxonomy. */
export const TERMES_HSDS: readonly TermeHsds[] = [
  ...Object.entries(LISTES).flatMap(([champ, { valeurs }]) => valeurs.flatMap(v => present(termOfStandard(champ, v)))),
  ...REFERENTIELS.flatMap(({ entrees }) => entrees.flatMap(({ valeur }) => present(termOfDetaille(valeur))))
]

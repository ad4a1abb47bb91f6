/**
 * What catalogues of data are told of the base as a whole: who publishes it, under which licence, from which lists, and where it can be
 * taken. All of it is handed over: a register says nothing of itself that its operator has not said.
 */
import type { Edition, SourcePubliee } from '../catalogue/edition.ts'

/** A way to take the base: a file of the édition, or an address that answers. */
export interface Distribution {
  readonly titre: string
  /** Media type: `text/csv`, `application/geo+json`; of what an API answers. */
  readonly type: string
  readonly url: string
  /** `fichier` is downloaded whole; the others are asked. */
  readonly nature: 'fichier' | 'api' | 'ogc-features' | 'tuiles'
  readonly octets?: number
  /** Hexadecimal. */
  readonly sha256?: string
  /** Where the service describes itself, when it does: `https://lieux.example/api/v1/openapi.json`. */
  readonly description?: string
}

export interface BaseDecrite {
  /** A UUID that never changes: catalogues know the record by it. */
  readonly id: string
  readonly titre: string
  readonly description: string
  /** Address of the site, without a slash at its end: `https://lieux.example`. */
  readonly adresse: string
  readonly editeur: { readonly nom: string; readonly site: string | null }
  /** Who answers questions: never a person. Without an address, portals under INSPIRE refuse the record. */
  readonly contact: { readonly nom: string; readonly courriel: string | null; readonly page: string | null }
  /** `etalab-2.0`, `odbl`… */
  readonly licence: string
  readonly motsCles: readonly string[]
  /** What it covers, as people say it: `France`, `Hauts-de-France`; and how far that is. */
  readonly territoire: string
  readonly portee: 'national' | 'regional' | 'local'
  /** West, south, east, north, in degrees. */
  readonly boite: readonly [number, number, number, number]
  readonly frequence: 'jour' | 'semaine' | 'mois' | 'annee'
  /** ISO day of the first édition. */
  readonly depuis: string
  readonly edition: Edition
  readonly sources: readonly SourcePubliee[]
  readonly distributions: readonly Distribution[]
}

/** The lists that are shown: those held back for want of a licence are not told of. */
export const sourcesDites = ({ sources }: BaseDecrite): readonly SourcePubliee[] => sources.filter(s => !s.retenue)

/** A licence by its code: its name, and its text. */
const LICENCES: Readonly<Record<string, readonly [titre: string, uri: string]>> = {
  'etalab-2.0': ['Licence Ouverte 2.0', 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'],
  odbl: ['ODbL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  'odbl-1.0': ['ODbL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  'cc-by-4.0': ['Creative Commons Attribution 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  'cc0-1.0': ['Creative Commons Zéro 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/']
}

/** `licenceDite('etalab-2.0') → { titre: 'Licence Ouverte 2.0', uri: 'https://…' }`; a code that nobody knows is its own name. */
export function licenceDite(code: string): { readonly titre: string; readonly uri: string | null } {
  const [titre, uri] = Object.hasOwn(LICENCES, code) ? (LICENCES[code] as readonly [string, string]) : [code, null]
  return { titre, uri }
}

/** Where the base comes from, in a sentence that names each list and its publisher. */
export function genealogie(base: BaseDecrite): string {
  const listes = sourcesDites(base).map(s => `${s.titre} (${s.editeur}, ${licenceDite(s.licence).titre})`)
  return listes.length === 0
    ? 'Aucune liste n’est publiée dans cette édition.'
    : `Édition ${base.edition.numero}, faite de listes dont les lieux sont rapprochés puis réunis champ par champ : ${listes.join(' ; ')}.`
}

/** The national standard that the files follow. */
export const STANDARD = {
  titre: 'Standard national des lieux de médiation numérique, v1.0.2',
  uri: 'https://schema.data.gouv.fr/LaMednum/standard-mediation-num/',
  /** ISO day of that version. */
  date: '2024-07-25'
} as const

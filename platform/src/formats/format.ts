/**
 * What a set of places is written as: every format is one object of this shape, which writes any number of places piece by
 * piece, with the same memory for a hundred as for a million. Files of éditions, exports of the API, `lieux run`: all are these.
 */
import type { LieuPlat, Position } from '@lieux-communs/core'

/** A place as it is written: a `FichePublique` is one. */
export interface LieuEcrit {
  readonly lieu: LieuPlat
  /** How it was located, when its point is no source's. */
  readonly position: Position | null
  /** The records it is made of. */
  readonly membres: readonly { readonly source: string }[]
  /** ISO day on which its content was first seen: the CSV must have a date, and says this one when no list gives one. */
  readonly vu_le?: string
}

/** A list that the places come from. */
export interface SourceEcrite {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  /** `etalab-2.0`, `odbl`, … or `inconnue`. */
  readonly licence: string
  /** Public address of the list, or null. */
  readonly adresse: string | null
  /** ISO day the list dates from, or null. */
  readonly date: string | null
}

/** What a file says of itself. */
export interface Contexte {
  /** `numero` is null for what is nobody's édition; `date` is an ISO day: no file knows any other clock. */
  readonly edition: { readonly numero: number | null; readonly date: string }
  /** The lists that may be published, whether or not they have a place among these. */
  readonly sources: readonly SourceEcrite[]
  /** Where a format that cannot be written straight keeps its drafts; the system's folder for those otherwise. */
  readonly transit?: string
}

export type Lieux = Iterable<LieuEcrit> | AsyncIterable<LieuEcrit>

export interface Format {
  readonly nom: string
  /** Without the point: `geojson`. */
  readonly extension: string
  /** Media type, as `Content-Type` says it. */
  readonly type: string
  /** French, for who must choose. */
  readonly titre: string
  ecrit(lieux: Lieux, contexte: Contexte): AsyncGenerator<string | Uint8Array>
}

/** `sourcesOf(lieu) → ['hub-lo', 'mairies']`: the lists that say it, each once, in order. */
export function sourcesOf({ membres }: Pick<LieuEcrit, 'membres'>): string[] {
  if (membres.length === 1) return [(membres[0] as { source: string }).source]
  return [...new Set(membres.map(m => m.source))].sort()
}

/** The licences of the lists that say a place, each once: `licencesOf(contexte)(lieu) → ['etalab-2.0', 'odbl']`. */
export function licencesOf({ sources }: Contexte): (lieu: LieuEcrit) => string[] {
  const licences = new Map(sources.map(s => [s.nom, s.licence]))
  return lieu => [...new Set(sourcesOf(lieu).map(nom => licences.get(nom) ?? 'inconnue'))].sort()
}

/** What every file that can says at its head: `Lieux communs, édition 12 du 2026-03-02`. */
export const titreOf = ({ edition: { numero, date } }: Contexte): string =>
  numero === null ? `Lieux communs, le ${date}` : `Lieux communs, édition ${numero} du ${date}`

/** The lists by name, as files that hold JSON say them: an object, so that no reader takes them for the list of places. */
export const sourcesByNom = ({ sources }: Contexte): Readonly<Record<string, Omit<SourceEcrite, 'nom'>>> =>
  Object.fromEntries(
    sources.map(({ nom, titre, editeur, licence, adresse, date }) => [nom, { titre, editeur, licence, adresse, date }])
  )

/** Text is handed over in packets of this many signs: smaller ones cost more than they hold. */
const PAQUET = 1 << 16

/** A text, place by place, between a beginning and an end: `texte(lieux, '[', l => '{}', () => ']')`. */
export async function* texte(
  lieux: Lieux,
  debut: string,
  piece: (lieu: LieuEcrit) => string,
  fin: () => string
): AsyncGenerator<string> {
  let paquet = debut
  for await (const lieu of lieux) {
    paquet += piece(lieu)
    if (paquet.length < PAQUET) continue
    yield paquet
    paquet = ''
  }
  yield paquet + fin()
}

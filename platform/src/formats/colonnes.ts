/**
 * The columns of the formats made of tables (Parquet, FlatGeobuf, GeoPackage): the standard's 32 fields, then what the standard has no
 * field for, and that must travel with each place: its detailed services, its lists, their licences, how it was located.
 */
import { CHAMPS, CHAMPS_AJOUTES, type Champ, isListe, isNombre } from '@lieux-communs/core'
import { type Contexte, type LieuEcrit, licencesOf, sourcesOf } from './format.ts'

type Nature = 'texte' | 'nombre' | 'date' | 'liste'
type Valeur = string | number | readonly string[] | null

export interface Colonne {
  readonly nom: string
  readonly nature: Nature
}

const natureOf = (champ: Champ): Nature =>
  isListe(champ) ? 'liste' : isNombre(champ) ? 'nombre' : champ === 'date_maj' ? 'date' : 'texte'

export const COLONNES: readonly Colonne[] = [
  ...CHAMPS.map(nom => ({ nom, nature: natureOf(nom) })),
  ...CHAMPS_AJOUTES.map(nom => ({ nom, nature: 'liste' as const })),
  { nom: 'sources', nature: 'liste' },
  { nom: 'licences', nature: 'liste' },
  { nom: 'position_nature', nature: 'texte' },
  { nom: 'position_par', nature: 'texte' }
]

const AUCUNE: readonly never[] = []

/** The values of a place, in the order of `COLONNES`. */
export function valeursOf(contexte: Contexte): (lieu: LieuEcrit) => Valeur[] {
  const licences = licencesOf(contexte)
  return ecrit => [
    ...CHAMPS.map(champ => ecrit.lieu[champ] as Valeur),
    ...CHAMPS_AJOUTES.map(champ => ecrit.lieu[champ] ?? AUCUNE),
    sourcesOf(ecrit),
    licences(ecrit),
    ecrit.position?.nature ?? null,
    ecrit.position?.par ?? null
  ]
}

// "2026-03-02"
const JOUR = /^\d{4}-\d{2}-\d{2}$/

/** Midnight UTC of an ISO day; null when it is none: `dateOf('2026-03-02').toISOString() === '2026-03-02T00:00:00.000Z'`. */
export function dateOf(jour: string | null): Date | null {
  if (jour === null || !JOUR.test(jour)) return null
  const date = new Date(`${jour}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

/** What a mapping lacks for its rows to be places: a name, and somewhere. */
import type { Mapping } from './langage.ts'

/** Fields of which one at least must be there for a place to be somewhere. */
const SITUENT = ['commune', 'code_postal', 'code_insee', 'adresse', 'latitude', 'adresse_complete', 'point'] as const

/**
 * What is missing for the rows to be places, in French: null when nothing is. Rows that name only a person are still
 * somewhere; that name stays theirs. `missingOf({ champs: { nom: { colonnes: ['Nom'] } } }) → 'aucune colonne ne dit où…'`.
 */
export function missingOf({ champs, personnes = [] }: Pick<Mapping, 'champs' | 'personnes'>): string | null {
  if (champs.nom === undefined && personnes.length === 0) return 'aucune colonne ne dit le nom des lieux'
  if (SITUENT.some(champ => champs[champ] !== undefined)) return null
  return 'aucune colonne ne dit où sont les lieux : ni commune, ni adresse, ni coordonnées'
}

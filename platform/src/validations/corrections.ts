/** What a producer changes in the way the list is read, turned into a mapping that holds. */
import {
  type CibleColonne,
  checkMapping,
  columnReport,
  type Mapping,
  MappingErreur,
  reaffecte
} from '@lieux-communs/core'
import type { RapportValidation } from './dit.ts'

/**
 * A mapping read from JSON, checked against the columns of the list: one that the file does not have is a slip, but those that
 * a known list's mapping names and that were missing already. Throws `MappingErreur`.
 */
export function mappingDonne(json: unknown, rapport: RapportValidation): Mapping {
  const mapping = checkMapping(json)
  const colonnes = rapport.colonnes.map(c => c.colonne)
  const avant = new Set(columnReport(rapport.mapping, colonnes).absentes)
  const fautes = columnReport(mapping, colonnes)
    .absentes.filter(c => !avant.has(c))
    .map(c => ({ chemin: 'champs', message: `la colonne «\u00a0${c}\u00a0» n’est pas dans le fichier` }))
  if (fautes.length > 0) throw new MappingErreur(fautes)
  return mapping
}

/** The mapping once each column named feeds what was chosen, '' being nothing; the others keep what they feed. */
export function mappingChoisi(cibles: ReadonlyMap<string, string>, rapport: RapportValidation): Mapping {
  const changees = rapport.colonnes.filter(({ colonne, cibles: avant }) => {
    const voulue = cibles.get(colonne)
    return voulue !== undefined && voulue !== avant.join()
  })
  const mapping = changees.reduce((m, { colonne }) => {
    const voulue = cibles.get(colonne) as string
    return reaffecte(m, colonne, voulue === '' ? null : (voulue as CibleColonne))
  }, rapport.mapping)
  return checkMapping(mapping)
}

/** What a producer changes in the way the list is read, turned into a mapping that holds. */
import {
  type CellulesLues,
  type CibleColonne,
  checkMapping,
  columnReport,
  type FauteMapping,
  insecables,
  type Mapping,
  MappingErreur,
  reaffecte
} from '@lieux-communs/core'
import { CLES_FORMAT } from '../read/devine.ts'
import { choixDe, DEPART, TEL_QUEL } from './choix.ts'
import type { RapportValidation } from './dit.ts'

/** What was said of columns: '' leaves one out. */
export type Choix = ReadonlyMap<string, string>

/** What was understood before anybody chose: the choices are always read from there, so that one taken back leaves no trace. */
export type Depart = Pick<RapportValidation, 'mapping' | 'colonnes'>

/** How its file opened. */
type Ouverte = Pick<RapportValidation, 'format' | 'encodage' | 'entete'>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How the list opens, as the file says it: it is open already, and must be that one. */
function checkFormat(format: unknown, { format: type, encodage, entete }: Ouverte): void {
  const fautes: FauteMapping[] = []
  const dire = (chemin: string, message: string) => fautes.push({ chemin, message: insecables(message) })
  if (!isObject(format)) dire('format', 'un objet est attendu, tel que l’écrit lieux infer')
  else {
    const lue: Readonly<Record<string, unknown>> = {
      type,
      ...(type === 'csv' && { encodage }),
      ...(entete && { entete })
    }
    for (const [cle, dit] of Object.entries(format)) {
      if (!CLES_FORMAT.some(c => c === cle)) dire(`format.${cle}`, 'clé inconnue')
      else if (lue[cle] !== undefined && dit !== lue[cle])
        dire(`format.${cle}`, `« ${String(dit).slice(0, 50)} », mais la liste envoyée a été lue comme « ${lue[cle]} »`)
    }
  }
  if (fautes.length > 0) throw new MappingErreur(fautes)
}

/**
 * A mapping read from JSON, alone or as `lieux infer` writes it (with `format` and the words left to place, which are for whoever edits),
 * checked against the columns of the list: one that the file does not have is a slip, but those that a known list's mapping names and
 * that were missing already. Throws `MappingErreur`.
 */
export function mappingDonne(json: unknown, rapport: Depart & Ouverte): Mapping {
  const { format, a_placer: _, ...dite } = isObject(json) ? json : {}
  const mapping = checkMapping(isObject(json) ? dite : json)
  if (format !== undefined) checkFormat(format, rapport)
  const colonnes = rapport.colonnes.map(c => c.colonne)
  const avant = new Set(columnReport(rapport.mapping, colonnes).absentes)
  const fautes = columnReport(mapping, colonnes)
    .absentes.filter(c => !avant.has(c))
    .map(c => ({ chemin: 'champs', message: `la colonne «\u00a0${c}\u00a0» n’est pas dans le fichier` }))
  if (fautes.length > 0) throw new MappingErreur(fautes)
  return mapping
}

/** What was said so far and what is said now, those that say what we had understood out. */
export function addChoix(avant: Choix, dits: Choix, rapport: Depart, depart: Depart): Choix {
  const choix = new Map(avant)
  const compris = new Map(depart.colonnes.map(c => [c.colonne, choixDe(c)]))
  for (const colonne of rapport.colonnes) {
    const dit = dits.get(colonne.colonne)
    if (dit === undefined || dit === TEL_QUEL || dit === choixDe(colonne)) continue
    if (dit === DEPART || dit === compris.get(colonne.colonne)) choix.delete(colonne.colonne)
    else choix.set(colonne.colonne, dit)
  }
  return choix
}

/**
 * The mapping once each column named feeds what was chosen; the others keep what they feed. `cellules` says how each is read
 * at its new place; without them the mapping is only good to be checked. Throws `MappingErreur`.
 */
export function mappingChoisi(
  depart: Depart,
  choix: Choix,
  cellules: ReadonlyMap<string, CellulesLues> = new Map()
): Mapping {
  const colonnes = depart.colonnes.map(c => c.colonne)
  const dites = colonnes.filter(c => choix.has(c))
  // All are taken from where they were before any is put where it goes: two that change places would meet.
  const libre = dites.reduce((m, c) => reaffecte(m, c, null, { colonnes }), depart.mapping)
  const mapping = dites.reduce((m, colonne) => {
    const voulue = choix.get(colonne) as string
    if (voulue === '') return m
    const cible = voulue as CibleColonne
    return reaffecte(m, colonne, cible, { colonnes, regle: cellules.get(colonne)?.regle(cible) })
  }, libre)
  return checkMapping(mapping)
}

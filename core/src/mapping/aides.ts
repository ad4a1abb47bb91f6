/**
 * Fields that a helper target feeds (both coordinates in one cell, a whole address): they are named in a mapping too, so that
 * every field of the standard says which columns it draws on.
 */
import type { CibleAide } from '../standard/brut.ts'
import type { Champ } from '../standard/champs.ts'
import { reglesOf } from './colonnes.ts'
import type { Mapping, Regle } from './langage.ts'

/** The helper targets that feed each field. */
export const AIDES_DE: Readonly<Record<string, readonly CibleAide[]>> = {
  adresse: ['adresse_complete'],
  code_postal: ['adresse_complete'],
  commune: ['adresse_complete'],
  latitude: ['point'],
  longitude: ['point'],
  presentation_resume: ['presentation'],
  presentation_detail: ['presentation'],
  services: ['service_detaille']
}

const isPar = (champ: object | undefined): champ is { par: CibleAide } => champ !== undefined && 'par' in champ

const colonnesDe = (champ: Regle): string[] => [...new Set(reglesOf(champ).flatMap(r => r.colonnes ?? []))]

/**
 * The same fields, those that a helper feeds named after it, and no longer where it is gone or where a column of their own
 * came: `{ point: { colonnes: ['geo'] } }` says `latitude: { par: 'point', colonnes: ['geo'] }` too.
 */
export function renewAides(champs: Mapping['champs']): Mapping['champs'] {
  const renewed: Record<string, object | undefined> = { ...champs }
  for (const champ of Object.keys(AIDES_DE) as Champ[]) {
    const deja = renewed[champ]
    if (deja !== undefined && !isPar(deja)) continue
    const aide = (AIDES_DE[champ] ?? []).find(a => renewed[a] !== undefined)
    const regle = aide && (renewed[aide] as Regle & { confiance?: number; raison?: string })
    const colonnes = regle ? colonnesDe(regle) : []
    if (aide === undefined || colonnes.length === 0) delete renewed[champ]
    else if (deja === undefined || !isPar(deja) || deja.par !== aide)
      renewed[champ] = {
        par: aide,
        colonnes,
        ...(regle?.confiance !== undefined && { confiance: regle.confiance }),
        ...(regle?.raison !== undefined && { raison: regle.raison })
      }
    else renewed[champ] = { ...deja, colonnes }
  }
  return renewed as Mapping['champs']
}

/** Towns of one name, told apart for whoever must choose: by their post code and their département, which is how people do it. */
import { pluriel } from '../text/typographie.ts'
import type { Commune, Geographie } from './geographie.ts'

/** A line holds no more of them: Saint-Martin is the name of twenty. */
const DITES_MAX = 5

/**
 * Where the towns of that name are, the most peopled first; null when none in force bears it.
 * `homonymesEnClair('ST DENIS', g) → 'Saint-Denis, 97400 (La Réunion), 93200 (Seine-Saint-Denis) ou 5 autres'`.
 */
export function homonymesEnClair(nom: string, geographie: Geographie): string | null {
  const communes = geographie.parNom(nom).filter(c => c.type === 'COM')
  const [premiere] = communes.sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1))
  if (premiere === undefined) return null
  const dites = communes.slice(0, DITES_MAX).map(commune => whereOf(commune, geographie))
  const reste = communes.length - dites.length
  if (reste > 0) dites.push(pluriel(reste, 'autre', 'autres'))
  const fin = dites.length > 1 ? ` ou ${dites.pop()}` : ''
  return `${premiere.nom}, ${dites.join(', ')}${fin}`
}

function whereOf({ codesPostaux: [code], departement }: Commune, geographie: Geographie): string {
  const ou = geographie.departement(departement)?.nom ?? departement
  return code === undefined ? ou : `${code} (${ou})`
}

/**
 * What was said of a place before, as it may be said today: an older édition knew less of whose a contact is, and showed lists that
 * are withheld since.
 */
import type { ChampDeFiche, Fiche } from '@lieux-communs/core'
import { createMasque } from '../face/reserve.ts'

/** True of a list that may be published now. */
export type Montree = (source: string) => boolean

/** By field: nothing that only lists since withheld said, nor a contact since known for a person's. Of a place that is gone, `apres` is itself. */
export function avantOf(
  { valeurs, provenance }: Fiche,
  { reserves }: Fiche,
  montree: Montree
): (champ: string) => unknown {
  const masque = createMasque(reserves)
  const gardes = new Set(Object.values(reserves).flat())
  return champ => {
    const valeur = valeurs[champ as ChampDeFiche]
    const origines = provenance[champ as ChampDeFiche]?.retenu.origines ?? []
    if (valeur === undefined || (origines.length > 0 && !origines.some(o => montree(o.source)))) return null
    if (typeof valeur === 'string' && gardes.has(valeur)) return null
    return masque(typeof valeur === 'object' ? valeur.filter(v => !gardes.has(v)) : valeur) ?? null
  }
}

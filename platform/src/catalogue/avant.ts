/**
 * What was said of a place before, as it may be said today: an older édition knew less of whose a contact is, and showed lists that
 * are withheld since.
 */
import { type ChampDeFiche, type Fiche, isChamp, isListe } from '@lieux-communs/core'
import { createMasque } from '../face/reserve.ts'

/** True of a list that may be published now. */
type Montree = (source: string) => boolean

/** What is known today of the lists: which may be told, and under what licence each is. */
export interface ListesConnues {
  readonly montree: Montree
  /** `etalab-2.0`, `odbl`, … or `inconnue`. */
  readonly licence: (source: string) => string
}

/** Every list but those withheld today: a list that was retired said what it said, under the licence that it had. */
export const listesDe = ({
  estTue,
  licenceDe
}: {
  readonly estTue: (source: string) => boolean
  readonly licenceDe: (source: string) => string
}): ListesConnues => ({ montree: nom => !estTue(nom), licence: licenceDe })

/** What an export says of a field of which nothing is known: `rienDe('services')` is `[]`, `rienDe('horaires')` null. Ours are all lists. */
export const rienDe = (champ: string): readonly string[] | null => (!isChamp(champ) || isListe(champ) ? [] : null)

/**
 * By field: nothing that only lists since withheld said, nor a contact since known for a person's. An empty list is `[]`, as an export says it,
 * and null what is unknown or told no more. Of a place that is gone, `apres` is itself.
 */
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
    if (origines.length > 0 && !origines.some(o => montree(o.source))) return null
    if (valeur === undefined) return rienDe(champ)
    if (typeof valeur === 'string' && gardes.has(valeur)) return null
    return masque(typeof valeur === 'object' ? valeur.filter(v => !gardes.has(v)) : valeur) ?? null
  }
}

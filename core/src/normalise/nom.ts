/** Name of the place and of the body that runs it: tidied, never rewritten. A generic name ("Mairie") is a name. */
import { oneLine } from '../text/clean.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { type Recueil, valuesOf } from './recueil.ts'

// Quotes around the whole name, and marks left hanging: "« La Ruche »", "Mairie -", ", EPN"
const GUILLEMETS = /^["«“']\s*([^"«»“”]+?)\s*["»”']$/
const BORDS = /^[\s,;:–-]+|[\s,;:–-]+$/g

/** `tidyName('  "Médiathèque  du Bourg" -') → 'Médiathèque du Bourg'`; empty when nothing is said. */
export function tidyName(texte: string): string {
  const propre = oneLine(texte).replace(BORDS, '').replace(GUILLEMETS, '$1')
  return isPlaceholder(propre) ? '' : propre
}

export function normaliseNom(r: Recueil): void {
  for (const champ of ['nom', 'structure_parente'] as const) {
    for (const { texte } of valuesOf(r, champ)) {
      const nom = tidyName(texte)
      if (nom === '') continue
      r.valeurs[champ] = nom
      break
    }
  }
}

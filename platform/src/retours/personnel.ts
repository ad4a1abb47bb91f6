/**
 * Whether what somebody wrote holds what belongs to a person: their e-mail, their mobile, their name. Read by the very reader that keeps them out
 * of what is published, so that a form is not another way in.
 */
import { createNormaliser, type Geographie } from '@lieux-communs/core'

export type LitPersonnel = (texte: string) => boolean

// "Mme Morvan", "M. Morvan", "Monsieur Morvan": a title says that a name follows.
const CIVILITE = /(?:^|[\s(,;:])(?:[Mm]me|[Mm]lle|[Mm]r|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|M\.)\s{1,3}\p{Lu}/u

/** `createLitPersonnel(geographie, '2026-03-06')('appelez le 06 39 98 00 12') === true` */
export function createLitPersonnel(geographie: Geographie, jour: string): LitPersonnel {
  const normalise = createNormaliser({ geographie, jour, territoire: 'national' })
  return texte => {
    if (CIVILITE.test(texte)) return true
    const presentation = [{ texte, colonne: null, sure: false }]
    const brut = { valeurs: { presentation }, horaires: null, dits: 0, ecarte: null }
    const { reserves } = normalise(brut, { source: 'formulaire', ligne: 1 })
    return Object.values(reserves).some(valeurs => valeurs.length > 0)
  }
}

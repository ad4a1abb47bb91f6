/** The standard's fields, and what we publish beside them, each in the column of its own name: what a file at the standard says. */
import { CHAMPS, CHAMPS_AJOUTES, type Champ } from '@lieux-communs/core'

type Nommee = Champ | (typeof CHAMPS_AJOUTES)[number]
type SousSonNom = { readonly [C in Nommee]: { readonly colonnes: readonly [C] } }

/** `CHAMPS_DU_STANDARD.nom` is `{ colonnes: ['nom'] }`. */
export const CHAMPS_DU_STANDARD = Object.fromEntries(
  [...CHAMPS, ...CHAMPS_AJOUTES].map(c => [c, { colonnes: [c] }])
) as unknown as SousSonNom

/** The standard's fields, each in the column of its own name: what a file at the standard says, whoever wrote it. */
import { CHAMPS, type Champ } from '@lieux-communs/core'

type SousSonNom = { readonly [C in Champ]: { readonly colonnes: readonly [C] } }

/** `CHAMPS_DU_STANDARD.nom` is `{ colonnes: ['nom'] }`. */
export const CHAMPS_DU_STANDARD = Object.fromEntries(CHAMPS.map(c => [c, { colonnes: [c] }])) as unknown as SousSonNom

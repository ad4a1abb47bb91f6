/** What stands beside each field of a guessed mapping, for whoever reads it: its confidence and its reason. */
import { insecables } from '../../text/typographie.ts'
import type { Colonne } from '../langage.ts'
import type { Candidat } from './candidats.ts'

/** How sure a field is, and why. */
export interface Note {
  readonly confiance: number
  readonly raison: string
}

const round = (x: number): number => Math.round(x * 100) / 100
/** The note as a mapping writes it. */
export const noteOf = ({ confiance, raison }: Note): Note => ({
  confiance: round(confiance),
  raison: insecables(raison)
})
/** The column of a candidate. */
export const nomOf = ({ vue }: Candidat): Colonne => vue.profil.colonne

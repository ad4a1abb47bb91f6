/**
 * The row on which a person sees a place. The house counts data rows from 1 (`ligne`, in every file for programs); a
 * spreadsheet also counts the title above and the header, and shows blank rows that nobody reads.
 */
import type { Table } from '@lieux-communs/core'

/** `ligneTableur({ entete: 1, … }, 1) → 2`; of a list without a header (JSON), the rank itself. */
export const ligneTableur = ({ rangs, entete }: Pick<Table, 'rangs' | 'entete'>, ligne: number): number =>
  rangs?.[ligne - 1] ?? ligne + (entete ?? 0)

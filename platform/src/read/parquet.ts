/** A list in Parquet, as analysts hand it over: rows by names of columns, lists as lists, points of GeoParquet as points. */
import type { ErreurLecture } from './erreurs.ts'
import { checkSize, type LigneTypee } from './lignes-typees.ts'

/** « PAR1 », at both ends. */
export const isParquet = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1' &&
  Buffer.from(bytes.subarray(-4)).toString('latin1') === 'PAR1'

/** Throws what `refuse` makes of a file that is broken, or packed in a way that we do not open. */
export async function readParquet(
  bytes: Uint8Array,
  nom: string,
  refuse: (cause: unknown) => ErreurLecture,
  rangs?: number
): Promise<LigneTypee[]> {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet')
  const file = Uint8Array.from(bytes).buffer
  let metadata: ReturnType<typeof parquetMetadata>
  try {
    metadata = parquetMetadata(file)
  } catch (cause) {
    throw refuse(cause)
  }
  const octets = metadata.row_groups.reduce((n, groupe) => n + Number(groupe.total_byte_size), 0)
  checkSize(nom, Number(metadata.num_rows), octets, rangs)
  try {
    return await parquetReadObjects({ file, metadata })
  } catch (cause) {
    throw refuse(cause)
  }
}

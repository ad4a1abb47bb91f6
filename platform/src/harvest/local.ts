/**
 * Harvest from a folder: the lists are already on this machine, a folder per source (`--from DIR`). Where a list lies is
 * said here once; its bytes are taken whole, and kept by the store before anything looks at them.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '@lieux-communs/core'

/** A source is named by its folder, a second file of the folder `dossier/fichier`: `fileOf('/d', paca) → '/d/paca/paca.json'`. */
export function fileOf(from: string, source: Source): string {
  return join(from, source.nom.split('/')[0] as string, source.fichier)
}

/** The declared sources whose file is there, in the order declared. A folder in the place of a file is not a file. */
export async function findLocal(from: string, sources: readonly Source[]): Promise<Source[]> {
  const present = await Promise.all(
    sources.map(async source => (await stat(fileOf(from, source)).catch(() => null))?.isFile() === true)
  )
  return sources.filter((_, i) => present[i])
}

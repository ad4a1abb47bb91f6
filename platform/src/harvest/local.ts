/**
 * Harvest from a folder: the lists are already on this machine, a folder per source (`--from DIR`). Where a list lies is
 * said here once; its bytes are taken whole, and kept by the store before anything looks at them.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Source } from '@lieux-communs/core'
import { FichierDemesure } from './erreurs.ts'

/** As from an address (`distant.ts`): the engine holds no text much longer either. */
const OCTETS_MAX = 512_000_000

/** The bytes of a file of this machine, whole. Throws `FichierDemesure` before a byte is read, and the system's own errors. */
export async function readLocal(chemin: string): Promise<Uint8Array> {
  const { size } = await stat(chemin)
  if (size > OCTETS_MAX) throw new FichierDemesure(basename(chemin), size, OCTETS_MAX)
  return readFile(chemin)
}

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

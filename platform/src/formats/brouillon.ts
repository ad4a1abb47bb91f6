/** The draft of a format that cannot be written straight from its beginning to its end: a file of its own, gone with its writing. */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contexte } from './format.ts'

/** Gives `work` the path of a file that does not exist yet, in a folder that is removed whatever happens. */
export async function* brouillon(
  { transit = tmpdir() }: Contexte,
  nom: string,
  work: (chemin: string) => AsyncGenerator<string | Uint8Array>
): AsyncGenerator<string | Uint8Array> {
  const dossier = await mkdtemp(join(transit, '.brouillon-'))
  try {
    yield* work(join(dossier, nom))
  } finally {
    await rm(dossier, { recursive: true, force: true })
  }
}

/** The bytes of a file, as they come. */
export async function* octetsDe(chemin: string): AsyncGenerator<Uint8Array> {
  for await (const octets of createReadStream(chemin, { highWaterMark: 1 << 20 })) yield octets as Uint8Array
}

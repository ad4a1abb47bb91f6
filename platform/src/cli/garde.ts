/**
 * What was drawn from the current édition, kept in the data folder by the site that first serves it, so that every start after opens it
 * instead of working it out: see docs/decisions/0022-colonnes-gardees.md. One file, of the last édition only.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { readGardees, writeGardees } from '../catalogue/fichier-des-gardees.ts'
import type { Gardees } from '../catalogue/gardees.ts'
import { empreinteCatalogue } from '../pipeline/empreinte.ts'
import { empreinteReferences } from '../reference/load.ts'
import type { EditionConnue } from '../store/editions.ts'

interface Garde {
  /** What was kept of this very édition by this very program; undefined when nothing was. */
  read(): Promise<Gardees | undefined>
  /** In the place of what was kept of another. */
  keep(gardees: Gardees): Promise<void>
}

/** All that it depends on, in a line: of another program, other references or another machine it is of no use. */
function cleOf(dossier: string, { numero, somme }: EditionConnue): string {
  const references = empreinteReferences({ dossier: join(dossier, 'reference') })
  const parts = [empreinteCatalogue(), references, process.versions.v8, endianness(), numero, somme]
  return `lieux-communs gardees ${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`
}

/** `dossier`: the data folder. */
export function gardeOf(dossier: string, edition: EditionConnue): Garde {
  const folder = join(dossier, 'catalogue')
  const nom = `edition-${edition.numero}`
  const cle = cleOf(dossier, edition)
  return {
    read: async () => (await readGardees(join(folder, nom), cle)) ?? undefined,
    async keep(gardees) {
      await mkdir(folder, { recursive: true })
      await writeGardees(join(folder, nom), cle, gardees)
      // "edition-12", and "edition-12.4242" while it is written: another process may be at it.
      for (const autre of await readdir(folder))
        if (autre.split('.')[0] !== nom) await rm(join(folder, autre), { force: true })
    }
  }
}

/** For tests: the catalogue of an édition as the next process opens it, from what the first one kept on disk. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Geographie } from '@lieux-communs/core'
import { createFaces, type Face } from '../face/face.ts'
import type { Catalogue } from './catalogue.ts'
import { type Construction, createConstruction } from './construction.ts'
import type { Publication } from './edition.ts'
import { readGardees, writeGardees } from './fichier-des-gardees.ts'

/** `(await reopenCatalogue(PUBLICATION, GEOGRAPHIE)).taille`: fiches in whatever order. */
export async function reopenCatalogue({ fiches, ...publiee }: Publication, geographie: Geographie): Promise<Catalogue> {
  const faceOf = createFaces()
  const faces: Face[] = [...fiches].sort((a, b) => (a.identite < b.identite ? -1 : 1)).map(faceOf)
  const dossier = await mkdtemp(join(tmpdir(), 'lieux-rouvert-'))
  const chemin = join(dossier, 'edition-1')
  const fill = (construction: Construction): Construction => {
    for (const face of faces) construction.add(face)
    return construction
  }
  try {
    await fill(createConstruction(geographie)).endBeside(publiee, gardees => writeGardees(chemin, 'essai', gardees))
    const gardees = await readGardees(chemin, 'essai')
    if (gardees === null) throw new Error(`Nothing was kept in ${chemin}`)
    return fill(createConstruction(geographie, gardees)).end(publiee)
  } finally {
    await rm(dossier, { recursive: true })
  }
}

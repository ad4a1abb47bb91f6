/** A folder, on this machine or mounted: each file is written beside, then takes its name in one move. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EnvoiImpossible } from '../../errors.ts'
import type { Destination, Fichier } from './destination.ts'

async function sha256Of(chemin: string): Promise<string> {
  const somme = createHash('sha256')
  for await (const octets of createReadStream(chemin)) somme.update(octets as Buffer)
  return somme.digest('hex')
}

function impossible(chemin: string, cause: unknown): never {
  throw new EnvoiImpossible(`${chemin} n’a pas pu être écrit`, {
    vu: (cause as NodeJS.ErrnoException).code ?? String(cause),
    remede: 'Vérifiez que ce dossier est accessible en écriture et qu’il y reste de la place, puis relancez.',
    cause
  })
}

/** `dossier` exists. Throws `EnvoiImpossible`. */
export const versDossier = (dossier: string): Destination => ({
  nom: dossier,
  async regarde({ nom, octets, sha256 }: Fichier) {
    const chemin = join(dossier, nom)
    const la = await stat(chemin).catch(() => null)
    if (la === null) return null
    return la.size === octets && (await sha256Of(chemin)) === sha256 ? 'pareil' : 'autre'
  },
  async pose({ nom, chemin }: Fichier) {
    const encours = join(dossier, `.${nom}.${process.pid}`)
    try {
      await copyFile(chemin, encours)
      const ecrit = await open(encours, 'r+')
      await ecrit.sync().finally(() => ecrit.close())
      await rename(encours, join(dossier, nom))
    } catch (cause) {
      await rm(encours, { force: true })
      impossible(join(dossier, nom), cause)
    }
  }
})

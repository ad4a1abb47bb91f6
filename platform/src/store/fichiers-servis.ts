/**
 * The files of an édition as a site hands them over: those of places that its manifest names, when it is the manifest of that very édition. What is not
 * in the manifest (a file being written, another base's folder, a path that climbs) does not exist.
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { copieOf, folderOf, readManifeste } from './dossier.ts'

export interface FichierServi {
  /** `lieux.csv` */
  readonly nom: string
  readonly octets: number
  /** Hexadecimal. */
  readonly sha256: string
  /** Media type, with its parameters; null when the manifest does not say. */
  readonly type: string | null
}

type Publiee = { readonly numero: number; readonly somme: string }

export interface FichiersServis {
  /** Those of this édition, in the order of the manifest; none when its folder is not there. */
  of(edition: Publiee): Promise<readonly FichierServi[]>
  /** The bytes of one of them, from `de` to `a` included. */
  open(edition: Publiee, nom: string, bornes?: { readonly de: number; readonly a: number }): Readable
}

const MANIFESTE = 'manifeste.json'

// Every file of the set: "lieux.csv", "passage.csv", "identites.csv", "rapport.json". What rows set aside hold is masked when they are written.
const PUBLICS = /^(?:lieux\.[a-z]+|passage\.csv|identites\.csv|changements\.json|rapport\.json)$/

/** `dossier`: the data folder. The manifest is read at each call: the heavier formats come after the édition. */
export function createFichiersServis(dossier: string): FichiersServis {
  return {
    async of({ numero, somme }) {
      const manifeste = await readManifeste(dossier, numero)
      if (manifeste?.edition.somme !== somme) return []
      const dits = Object.entries(manifeste.fichiers).flatMap(([nom, { octets, sha256, type = null }]) =>
        PUBLICS.test(nom) ? [{ nom, octets, sha256, type }] : []
      )
      // It cannot name itself.
      const lui = await copieOf(dossier, numero, MANIFESTE).catch(() => null)
      return lui === null
        ? dits
        : [...dits, { nom: MANIFESTE, octets: lui.octets, sha256: lui.sha256, type: 'application/json' }]
    },
    open({ numero }, nom, bornes) {
      const chemin = join(folderOf(dossier, numero), nom)
      return createReadStream(chemin, bornes && { start: bornes.de, end: bornes.a })
    }
  }
}

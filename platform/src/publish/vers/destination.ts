/**
 * Where the set of an édition is copied: a folder, an S3 storage, a dataset of data.gouv.fr. Each is one object of this shape; the order
 * of the files, the manifest last, and what is said of them are the same for all.
 */
import { copieOf, type Manifeste } from '../../store/dossier.ts'

/** A file to copy, as the manifest tells it. */
export interface Fichier {
  readonly nom: string
  readonly chemin: string
  readonly octets: number
  readonly sha256: string
  readonly type: string
}

export interface Destination {
  /** French, for who reads what was done: `s3://seau/lieux`. */
  readonly nom: string
  /** What is there under that name: `pareil`, to the byte; `autre`; null when nothing is. */
  regarde(fichier: Fichier): Promise<'pareil' | 'autre' | null>
  /** Puts it there, whole: what it replaces stays until then. */
  pose(fichier: Fichier): Promise<void>
}

/** What became, or would become, of a file. */
export interface Geste {
  readonly fichier: Fichier
  readonly geste: 'cree' | 'remplace' | 'inchange'
}

const MANIFESTE = 'manifeste.json'

/** The files of a set in the order in which they are copied: the manifest after those that it names. */
export async function fichiersDe(dossier: string, manifeste: Manifeste): Promise<Fichier[]> {
  const noms = Object.keys(manifeste.fichiers)
  const dits: Readonly<Record<string, { readonly type?: string }>> = {
    ...manifeste.fichiers,
    [MANIFESTE]: { type: 'application/json' }
  }
  return Promise.all(
    [...noms, MANIFESTE].map(async nom => ({
      nom,
      type: dits[nom]?.type ?? 'application/octet-stream',
      ...(await copieOf(dossier, manifeste.edition.numero, nom))
    }))
  )
}

/** Copies what is not there yet; with `essai`, only says what would be. `seen` is told each file once it is done. */
export async function copie(
  fichiers: readonly Fichier[],
  destination: Destination,
  { essai = false, seen = () => {} }: { readonly essai?: boolean; readonly seen?: (geste: Geste) => void } = {}
): Promise<Geste[]> {
  const gestes: Geste[] = []
  for (const fichier of fichiers) {
    const la = await destination.regarde(fichier)
    if (la !== 'pareil' && !essai) await destination.pose(fichier)
    const geste: Geste = { fichier, geste: la === null ? 'cree' : la === 'autre' ? 'remplace' : 'inchange' }
    gestes.push(geste)
    seen(geste)
  }
  return gestes
}

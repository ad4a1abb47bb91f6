/**
 * An édition's files: `editions/12/` in the data folder, with a manifest of checksums. They are written beside, synced,
 * then take their name in one move, so a folder that has its name is whole; a lost one is made again from the base.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DossierEtranger } from '../errors.ts'
import { mkdirDurable, syncFolder } from './durable.ts'
import type { EditionConnue } from './editions.ts'

/** The files of an édition by name: `{ 'lieux.csv': ['id;nom\n', …] }`. */
export type Fichiers = Readonly<Record<string, Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>>>

/** What the manifest says of a file that its bytes do not: its media type, and how many places it holds when it holds some. */
interface FichierDit {
  readonly type?: string
  readonly lieux?: number
}

export interface Manifeste {
  readonly edition: EditionConnue
  readonly fichiers: Readonly<Record<string, { readonly octets: number; readonly sha256: string } & FichierDit>>
  /** The licences of the lists below, each once. */
  readonly licences?: readonly string[]
  /** The lists that the places come from; absent from the folders of before they were told. */
  readonly sources?: readonly SourceDite[]
}

interface SourceDite {
  readonly nom: string
  readonly titre: string
  readonly editeur: string
  readonly licence: string
  readonly adresse: string | null
  readonly date: string | null
}

/** What a manifest says beside names, sizes and checksums. */
export interface Dits {
  readonly fichier?: (nom: string) => FichierDit
  readonly sources?: readonly SourceDite[]
}

/** Text is written in packets of this size, whatever the size of its pieces. */
const PAQUET = 1024 * 1024

async function writeSynced(path: string, pieces: Fichiers[string]): Promise<{ octets: number; sha256: string }> {
  const file = await open(path, 'w', 0o644)
  const sum = createHash('sha256')
  let octets = 0
  let waiting = ''
  const write = async (bytes: Uint8Array): Promise<void> => {
    sum.update(bytes)
    octets += bytes.length
    await file.writeFile(bytes)
  }
  const flush = async (): Promise<void> => {
    if (waiting !== '') await write(Buffer.from(waiting))
    waiting = ''
  }
  try {
    for await (const piece of pieces) {
      if (typeof piece === 'string') waiting += piece
      if (typeof piece !== 'string' || waiting.length > PAQUET) await flush()
      if (typeof piece !== 'string') await write(piece)
    }
    await flush()
    await file.sync()
  } finally {
    await file.close()
  }
  return { octets, sha256: sum.digest('hex') }
}

const textOf = (manifeste: Manifeste): string[] => [`${JSON.stringify(manifeste, null, 2)}\n`]

export const folderOf = (dossier: string, numero: number): string => join(dossier, 'editions', String(numero))

/** What was published once is never written over by something else: another base made this folder. */
async function refuseForeign(dossier: string, edition: EditionConnue): Promise<void> {
  const folder = folderOf(dossier, edition.numero)
  const text = await readFile(join(folder, 'manifeste.json'), 'utf8').catch(() => '')
  let somme: unknown
  try {
    somme = (JSON.parse(text) as Manifeste).edition.somme
  } catch {
    // Cut short: nobody's.
  }
  if (somme === undefined || somme === edition.somme) return
  throw new DossierEtranger(`l’édition ${edition.numero} de ce dossier a été publiée par une autre base`, {
    vu: folder,
    remede: 'Remettez la base qui l’a faite, ou déplacez ce dossier ailleurs, puis relancez.'
  })
}

/**
 * Writes `DOSSIER/editions/N` whole, replacing what stands there when it is the same édition damaged. `dossier` is the
 * data folder. Throws `DossierEtranger` when that number is already another publication.
 */
export async function writeFolder(
  dossier: string,
  edition: EditionConnue,
  fichiers: Fichiers,
  { fichier = () => ({}), sources }: Dits = {}
): Promise<Manifeste> {
  await refuseForeign(dossier, edition)
  const parent = join(dossier, 'editions')
  await mkdirDurable(parent)
  for (const left of await readdir(parent)) {
    if (left.startsWith('.')) await rm(join(parent, left), { recursive: true, force: true })
  }
  const fresh = join(parent, `.${edition.numero}.${process.pid}`)
  await mkdirDurable(fresh)
  const sums: Record<string, Manifeste['fichiers'][string]> = {}
  for (const [name, pieces] of Object.entries(fichiers))
    sums[name] = { ...(await writeSynced(join(fresh, name), pieces)), ...fichier(name) }
  const licences = sources && [...new Set(sources.map(s => s.licence))].sort()
  const manifeste: Manifeste = { edition, fichiers: sums, ...(licences && { licences, sources }) }
  await writeSynced(join(fresh, 'manifeste.json'), textOf(manifeste))
  await syncFolder(fresh)
  const final = folderOf(dossier, edition.numero)
  await rm(final, { recursive: true, force: true })
  await rename(fresh, final)
  await syncFolder(parent)
  return manifeste
}

/**
 * Adds files to the folder of an édition. Each takes its name whole, then the manifest that names them all: who goes by the manifest
 * never sees a part of one. `manifeste` is the one that stands there; answers the new one.
 */
export async function addToFolder(
  dossier: string,
  manifeste: Manifeste,
  fichiers: Fichiers,
  fichier: NonNullable<Dits['fichier']>
): Promise<Manifeste> {
  const folder = folderOf(dossier, manifeste.edition.numero)
  const put = async (name: string, pieces: Fichiers[string]) => {
    const fresh = join(folder, `.${name}.${process.pid}`)
    try {
      const sum = await writeSynced(fresh, pieces)
      await rename(fresh, join(folder, name))
      return sum
    } finally {
      await rm(fresh, { force: true })
    }
  }
  const sums = { ...manifeste.fichiers }
  for (const [name, pieces] of Object.entries(fichiers)) sums[name] = { ...(await put(name, pieces)), ...fichier(name) }
  const plus = { ...manifeste, fichiers: sums }
  await put('manifeste.json', textOf(plus))
  await syncFolder(folder)
  return plus
}

async function sha256Of(path: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const bytes of createReadStream(path)) sum.update(bytes as Buffer)
  return sum.digest('hex')
}

/**
 * The manifest of an édition's folder when it is this édition's and every file is there with its size; else null: it is
 * to be written again. With `deep`, every checksum is verified too.
 */
export async function checkFolder(dossier: string, edition: EditionConnue, deep = false): Promise<Manifeste | null> {
  const folder = folderOf(dossier, edition.numero)
  try {
    const manifeste = JSON.parse(await readFile(join(folder, 'manifeste.json'), 'utf8')) as Manifeste
    if (manifeste.edition.somme !== edition.somme) return null
    for (const [name, { octets, sha256 }] of Object.entries(manifeste.fichiers)) {
      const path = join(folder, name)
      if ((await stat(path)).size !== octets) return null
      if (deep && (await sha256Of(path)) !== sha256) return null
    }
    return manifeste
  } catch {
    return null
  }
}

/** Where a file of an édition's folder is, its size and its checksum, as they are now. */
export async function copieOf(
  dossier: string,
  numero: number,
  nom: string
): Promise<{ chemin: string; octets: number; sha256: string }> {
  const chemin = join(folderOf(dossier, numero), nom)
  return { chemin, octets: (await stat(chemin)).size, sha256: await sha256Of(chemin) }
}

/** The manifest that an édition's folder holds; null when there is none that can be read. */
export async function readManifeste(dossier: string, numero: number): Promise<Manifeste | null> {
  try {
    return JSON.parse(await readFile(join(folderOf(dossier, numero), 'manifeste.json'), 'utf8')) as Manifeste
  } catch {
    return null
  }
}

/**
 * Harvest from a folder: the lists are already on this machine, a folder per source (`--from DIR`). The bytes are taken as
 * they are and hashed before anything looks at them.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Source } from '@lieux-communs/core'

/** The bytes a source handed over, and what identifies them. */
export interface Recolte {
  /** Name of the file, for messages: `corse/corse.json`. */
  readonly fichier: string
  readonly octets: Uint8Array
  /** SHA-256 of the bytes, hexadecimal. */
  readonly empreinte: string
}

export interface Inventaire {
  /** Declared sources whose file is there, in the order declared. */
  readonly trouvees: readonly { readonly source: Source; readonly chemin: string }[]
  /** Declared sources whose file is not. */
  readonly absentes: readonly Source[]
  /** Files that no source declares, `dossier/fichier`: data someone may want to declare. Notes (README, licence) are not data. */
  readonly inconnus: readonly string[]
}

/** The folder asked for is not one. */
export class DossierIntrouvable extends Error {
  override name = 'DossierIntrouvable'
  constructor(dossier: string) {
    super(
      `Le dossier «\u00a0${dossier}\u00a0» n’existe pas. Indiquez avec --from le dossier qui contient un dossier par source.`
    )
  }
}

// "liste.csv", "Lieux.GeoJSON": what the readers open
const DATA = /\.(?:csv|tsv|txt|xlsx|json|jsonl|ndjson|geojson)$/i

/** SHA-256 of bytes: `empreinteOf(new Uint8Array()) → 'e3b0c442…'`. */
export function empreinteOf(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex')
}

/** A source is named by its folder; a second file of the folder is `dossier/fichier`. */
export function dossierOf(source: Source): string {
  return source.nom.split('/')[0] as string
}

async function filesUnder(dossier: string): Promise<string[]> {
  const noms: string[] = []
  for (const entree of await readdir(dossier, { withFileTypes: true })) {
    if (entree.isFile()) noms.push(entree.name)
  }
  return noms.sort()
}

/** What a folder holds of the declared sources. Links are not followed out of it. Throws `DossierIntrouvable`. */
export async function listLocal(from: string, sources: readonly Source[]): Promise<Inventaire> {
  const racine = await stat(from).catch(() => null)
  if (!racine?.isDirectory()) throw new DossierIntrouvable(from)
  const presents = new Map<string, readonly string[]>()
  for (const entree of await readdir(from, { withFileTypes: true })) {
    if (entree.isDirectory()) presents.set(entree.name, await filesUnder(join(from, entree.name)))
  }
  const trouvees: { source: Source; chemin: string }[] = []
  const absentes: Source[] = []
  const declares = new Set<string>()
  for (const source of sources) {
    const dossier = dossierOf(source)
    const chemin = join(from, dossier, source.fichier)
    declares.add(`${dossier}/${source.fichier}`)
    if (presents.get(dossier)?.includes(source.fichier)) trouvees.push({ source, chemin })
    else absentes.push(source)
  }
  const inconnus = [...presents]
    .flatMap(([dossier, noms]) => noms.filter(nom => DATA.test(nom)).map(nom => `${dossier}/${nom}`))
    .filter(nom => !declares.has(nom))
    .sort()
  return { trouvees, absentes, inconnus }
}

/** Takes one file's bytes. `from` shortens its name in messages. */
export async function harvestLocal(chemin: string, from?: string): Promise<Recolte> {
  const octets = await readFile(chemin)
  const fichier = from === undefined ? chemin : relative(from, chemin).split(sep).join('/')
  return { fichier, octets, empreinte: empreinteOf(octets) }
}

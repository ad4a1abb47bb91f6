/**
 * The set of files of an édition. The light ones follow its publication at once; the heavier ones are made after, from its GeoJSON, by
 * whoever has time (a worker, at the least priority) or needs them (`lieux publish`): no publication waits for them.
 */
import { join } from 'node:path'
import type { Contexte } from '../formats/format.ts'
import { FORMATS, LOURDS } from '../formats/formats.ts'
import { relit } from '../formats/relit.ts'
import { addToFolder, checkFolder, type Dits, folderOf, type Manifeste, readManifeste } from '../store/dossier.ts'
import { foldersThere } from '../store/ouverture.ts'

const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FORMATS.map(f => [`lieux.${f.extension}`, f.type])),
  'identites.csv': 'text/csv; charset=utf-8; header=present',
  'passage.csv': 'text/csv; charset=utf-8; header=present',
  'rapport.json': 'application/json',
  'changements.json': 'application/json'
}

/** What the manifest of an édition says of each of its files. */
export const fichierDit =
  (lieux: number): NonNullable<Dits['fichier']> =>
  nom => ({ ...(TYPES[nom] && { type: TYPES[nom] }), ...(nom.startsWith('lieux.') && { lieux }) })

const contexteOf = ({ edition, sources = [] }: Manifeste, transit: string): Contexte => ({
  edition: { numero: edition.numero, date: edition.date.slice(0, 10) },
  sources,
  transit
})

/** The formats that the folder of an édition still lacks. */
export const missingIn = ({ fichiers }: Manifeste) => LOURDS.filter(f => !(`lieux.${f.extension}` in fichiers))

/** Adds to an édition's folder the formats it lacks; answers the manifest of the whole. `manifeste` is the one that stands there. */
export async function completeJeu(dossier: string, manifeste: Manifeste): Promise<Manifeste> {
  const manquants = missingIn(manifeste)
  if (manquants.length === 0) return manifeste
  const folder = folderOf(dossier, manifeste.edition.numero)
  const pieces = manquants.map(format => [
    `lieux.${format.extension}`,
    format.ecrit(relit(join(folder, 'lieux.geojson')), contexteOf(manifeste, join(dossier, 'editions')))
  ])
  return addToFolder(
    dossier,
    manifeste,
    Object.fromEntries(pieces),
    fichierDit(manifeste.fichiers['lieux.csv']?.lieux ?? 0)
  )
}

/** The last édition whose files are all there, each to the byte of its checksum; null when there is none. Damaged ones are passed over. */
export async function lastJeu(dossier: string): Promise<Manifeste | null> {
  for (const numero of (await foldersThere(dossier)).reverse()) {
    const manifeste = await readManifeste(dossier, numero)
    if (manifeste && 'lieux.geojson' in manifeste.fichiers && (await checkFolder(dossier, manifeste.edition, true)))
      return manifeste
  }
  return null
}

/** `lieux reference import DOSSIER`: takes the official references into the data folder and says what was taken. */

import { join } from 'node:path'
import { nombre, pluriel } from '@lieux-communs/core'
import { importReference, ReferenceInvalide } from '../reference/importe.ts'
import { loadGeographie } from '../reference/load.ts'

export interface ImportReferenceOptions {
  /** The data folder (`LIEUX_DATA`); references go to its `reference/`. */
  readonly donnees: string
  readonly maintenant?: Date
  readonly dire?: (ligne: string) => void
}

/** Exit code: 0 imported, 2 the folder is not one of references. */
export function runImportReference(source: string, options: ImportReferenceOptions): 0 | 2 {
  const dire = options.dire ?? (ligne => process.stdout.write(`${ligne}\n`))
  const dossier = join(options.donnees, 'reference')
  try {
    const { manifeste, ignores } = importReference(source, dossier, options.maintenant ?? new Date())
    for (const { nom, lignes, octets } of manifeste.fichiers)
      dire(`  ${nom} : ${pluriel(lignes, 'ligne', 'lignes')}, ${nombre(Math.ceil(octets / 1024))} ko`)
    if (ignores.length > 0) dire(`Laissés de côté (pas encore utilisés) : ${ignores.join(', ')}`)
    const communes = loadGeographie({ dossier }).communes()
    const situees = communes.filter(c => c.point !== null && !c.point.approximatif).length
    dire(
      `Références importées dans ${dossier} : ${pluriel(communes.length, 'commune', 'communes')} en vigueur, dont ` +
        `${pluriel(situees, 'située par son centre officiel', 'situées par leur centre officiel')}.`
    )
    return 0
  } catch (erreur) {
    if (!(erreur instanceof ReferenceInvalide)) throw erreur
    dire(`Import refusé : ${erreur.message}`)
    return 2
  }
}

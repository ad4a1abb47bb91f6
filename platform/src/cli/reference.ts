/** `lieux reference import DOSSIER`: takes the official references into the data folder and says what was taken. */
import { join } from 'node:path'
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
      dire(
        `  ${nom} : ${lignes.toLocaleString('fr-FR')} lignes, ${Math.ceil(octets / 1024).toLocaleString('fr-FR')} ko`
      )
    if (ignores.length > 0) dire(`Laissés de côté (pas encore utilisés) : ${ignores.join(', ')}`)
    const communes = loadGeographie({ dossier }).communes()
    const situees = communes.filter(c => c.point !== null && !c.point.approximatif).length
    dire(
      `Références importées dans ${dossier} : ${communes.length.toLocaleString('fr-FR')} communes en vigueur, dont ` +
        `${situees.toLocaleString('fr-FR')} situées par leur centre officiel.`
    )
    return 0
  } catch (erreur) {
    if (!(erreur instanceof ReferenceInvalide)) throw erreur
    dire(`Import refusé : ${erreur.message}`)
    return 2
  }
}

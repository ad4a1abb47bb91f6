/**
 * The data folder before anything is put in it: made if need be, and proved writable, so that a wrong path is said as a
 * wrong setting. Folders are made one at a time: on /proc, Node's recursive mkdir never ends.
 */
import { mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ReglageInvalide } from '../errors.ts'

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'ce compte n’a pas le droit d’y écrire',
  ENAMETOOLONG: 'ce nom est trop long',
  ENOENT: 'on ne peut pas y faire de dossier',
  ENOSPC: 'le disque est plein',
  ENOTDIR: 'un fichier se trouve sur ce chemin',
  EPERM: 'ce compte n’a pas le droit d’y écrire',
  EROFS: 'le disque est en lecture seule'
}

function refuse(dossier: string, raison: string, cause?: unknown): never {
  throw new ReglageInvalide(`le dossier des données ne peut pas être utilisé : ${raison}`, {
    vu: dossier,
    remede: 'Donnez par LIEUX_DATA un dossier où ce compte peut écrire, ou rendez-lui celui-ci.',
    cause
  })
}

/** The folders to make, from the outermost: `/a` exists, `/a/b/c` → `['/a/b', '/a/b/c']`. */
function missingFolders(dossier: string): string[] {
  const missing: string[] = []
  for (let path = dossier; ; path = dirname(path)) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found?.isDirectory()) return missing
    if (found) refuse(dossier, `${path} est un fichier`)
    missing.unshift(path)
  }
}

/** Makes the data folder of the settings (absolute) and answers its real path. Throws `ReglageInvalide`. */
export function openDossier(dossier: string): string {
  try {
    for (const path of missingFolders(dossier)) mkdirSync(path)
    const probe = join(dossier, `.essai.${process.pid}`)
    mkdirSync(probe)
    rmdirSync(probe)
    return realpathSync(dossier)
  } catch (error) {
    if (error instanceof ReglageInvalide) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return refuse(dossier, CAUSES[code] ?? code, error)
  }
}

/** The numbers of the éditions whose folders are there, in order: `[1, 2]`. */
export async function foldersThere(dossier: string): Promise<number[]> {
  const names = await readdir(join(dossier, 'editions')).catch((): string[] => [])
  // "12", and not ".12.4242", which is being written.
  const numbers = names.filter(name => /^\d{1,9}$/.test(name)).map(Number)
  return numbers.sort((a, b) => a - b)
}

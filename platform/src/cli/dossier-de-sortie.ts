/**
 * The folder that an option names (`--out`, `--to`): looked at before the work, made after it. It is made one level at a time, since Node's own
 * recursive way never comes back from a place where nothing can be made (`/proc/x`).
 */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { insecables } from '@lieux-communs/core'
import { AppelErrone } from './sortie.ts'

/** Why a folder cannot be made, by the code of the system. */
const MOTIFS: Readonly<Record<string, string>> = {
  EACCES: 'ce compte n’en a pas le droit',
  EPERM: 'ce compte n’en a pas le droit',
  ENOSPC: 'le disque est plein',
  EROFS: 'ce disque ne se laisse que lire',
  ENAMETOOLONG: 'son nom est trop long'
}

const refuse = (option: string, out: string, pourquoi: string): never => {
  throw new AppelErrone(insecables(`${option} ${out} : ${pourquoi} Donnez un autre dossier.`))
}

const estDossier = (chemin: string): boolean | null => {
  try {
    return statSync(chemin).isDirectory()
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === 'ENOTDIR' ? false : null
  }
}

/** What stands of the path, and the folders to make below it, the highest first. */
function lookAt(out: string, option: string): { readonly debout: string; readonly manquants: readonly string[] } {
  const manquants: string[] = []
  let debout = resolve(out)
  for (let est = estDossier(debout); est !== true; est = estDossier(debout)) {
    if (est === false) refuse(option, out, `${debout} est un fichier, pas un dossier.`)
    manquants.unshift(debout)
    debout = dirname(debout)
  }
  return { debout, manquants }
}

/** Where that folder is, absolute; nothing is made. Throws `AppelErrone` when a file stands in the way, or we may not write. */
export function checkOut(out: string, option = '--out'): string {
  const { debout } = lookAt(out, option)
  try {
    accessSync(debout, constants.W_OK | constants.X_OK)
  } catch {
    refuse(option, out, `ce compte ne peut pas écrire dans ${debout}.`)
  }
  return resolve(out)
}

/** Makes the folder. Throws `AppelErrone` when it cannot be. */
export function makeOut(out: string, option = '--out'): void {
  for (const chemin of lookAt(out, option).manquants) {
    try {
      mkdirSync(chemin)
    } catch (erreur) {
      const { code } = erreur as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        refuse(option, out, `${chemin} ne peut pas être créé (${MOTIFS[code ?? ''] ?? 'le système refuse'}).`)
    }
  }
}

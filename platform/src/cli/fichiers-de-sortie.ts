/**
 * Files that a verb writes: looked at before the work, so that an hour of it is not lost to a folder that is not there, nor a list to a slip of
 * names; and what the system refuses while writing, told in French.
 */
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { insecables, visible } from '@lieux-communs/core'
import { resolveTyped } from '../config.ts'
import { Panne } from '../errors.ts'
import { AppelErrone } from './sortie.ts'

/** Why a file cannot be written, by the code of the system. */
const MOTIFS: Readonly<Record<string, string>> = {
  EACCES: 'ce compte n’en a pas le droit',
  EPERM: 'ce compte n’en a pas le droit',
  ENOSPC: 'le disque est plein',
  EROFS: 'ce disque ne se laisse que lire',
  EISDIR: 'c’est un dossier',
  ENAMETOOLONG: 'son nom est trop long',
  ENOENT: 'son dossier n’existe pas'
}

/** What could not be written. */
class EcritureImpossible extends Panne {}

/** An option and the file it names, as typed: `['--out', 'grappes.csv']`; an input has the same shape. */
export type Nomme = readonly [option: string, chemin: string | undefined]

/** One file whatever it is called: by a link, by another folder's name. A file that is not there yet is told by its folder. */
function identityOf(chemin: string): string {
  if (!existsSync(chemin)) return join(realpathSync(dirname(chemin)), basename(chemin))
  const { dev, ino, nlink } = statSync(chemin)
  return nlink > 1 ? `${dev} ${ino}` : realpathSync(chemin)
}

/** Throws `AppelErrone`, and nothing is written, when an output is no file that can be written, is an input, or another output. */
export function checkOutFiles(sorties: readonly Nomme[], entrees: readonly Nomme[]): void {
  const lues = new Map(
    entrees.flatMap(([option, chemin]) => {
      const whole = chemin === undefined ? '' : resolveTyped(chemin)
      return existsSync(whole) ? [[identityOf(whole), option] as const] : []
    })
  )
  const ecrites = new Map<string, string>()
  for (const [option, chemin] of sorties) {
    if (chemin === undefined) continue
    const refuse = (pourquoi: string): never => {
      throw new AppelErrone(insecables(`${option} ${visible(chemin)} : ${pourquoi}`))
    }
    if (chemin.trim() === '') refuse('donnez un nom de fichier.')
    const whole = resolveTyped(chemin)
    const dossier = dirname(whole)
    if (!existsSync(dossier)) refuse(`le dossier ${visible(dossier)} n’existe pas.`)
    if (!statSync(dossier).isDirectory()) refuse(`${visible(dossier)} est un fichier, pas un dossier.`)
    if (existsSync(whole) && statSync(whole).isDirectory()) refuse('c’est un dossier ; donnez un nom de fichier.')
    try {
      accessSync(existsSync(whole) ? whole : dossier, constants.W_OK)
    } catch {
      refuse('ce compte ne peut pas y écrire.')
    }
    const identity = identityOf(whole)
    const lue = lues.get(identity)
    if (lue !== undefined)
      refuse(lue === '' ? 'ce serait écrire sur la table elle-même.' : `ce serait écrire sur le fichier de ${lue}.`)
    const ecrite = ecrites.get(identity)
    if (ecrite !== undefined) refuse(`c’est déjà le fichier de ${ecrite}.`)
    ecrites.set(identity, option)
  }
}

/** Writes; what the system refuses becomes an `EcritureImpossible`. */
export function writingTo<T>([option, chemin]: Nomme, write: () => T): T {
  try {
    return write()
  } catch (erreur) {
    const { code } = erreur as NodeJS.ErrnoException
    if (code === undefined) throw erreur
    throw new EcritureImpossible(`${option} ${chemin} n’a pas pu être écrit`, {
      vu: MOTIFS[code] ?? `le système refuse (${code})`,
      remede: 'donnez un autre fichier, ou faites de la place, puis relancez',
      cause: erreur
    })
  }
}

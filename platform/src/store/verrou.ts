/**
 * One process at a time on a data folder: `verrou.json` names who holds it. It is taken by a hard link, which either
 * makes the name or fails, so two processes can never both have it; a dead holder's lock is taken over.
 */
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DejaLance } from '../errors.ts'
import { depuis } from '../moment.ts'
import { processStamp } from './processus.ts'

interface Porteur {
  readonly pid: number
  /** Tells this process from another that was given the same pid later. */
  readonly marque: string
  readonly jeton: string
  /** ISO instant. */
  readonly depuis: string
  /** Where it serves, once it does. */
  readonly adresse: string | null
}

export interface Verrou {
  /** Says where we serve, to whoever finds the folder taken. */
  announce(adresse: string): void
  release(): void
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** The holder written in a lock, or null when there is no lock. An unreadable one counts as a dead holder's. */
function readPorteur(path: string): Porteur | 'illisible' | null {
  try {
    const porteur = JSON.parse(readFileSync(path, 'utf8')) as Porteur
    return typeof porteur.pid === 'number' ? porteur : 'illisible'
  } catch (error) {
    return isMissing(error) ? null : 'illisible'
  }
}

const isAlive = (porteur: Porteur): boolean => processStamp(porteur.pid) === porteur.marque

function refuse(porteur: Porteur, dossier: string): never {
  const adresse = porteur.adresse ?? 'en cours de démarrage'
  throw new DejaLance(
    `Lieux communs tourne déjà sur ce dossier : processus ${porteur.pid}, ${adresse}, ${depuis(porteur.depuis, new Date())}`,
    { vu: dossier, remede: `Arrêtez-le (kill ${porteur.pid}), ou donnez un autre dossier par LIEUX_DATA.` }
  )
}

/** Makes the lock's name point to our file; false when the name exists. */
function tryLink(ours: string, path: string): boolean {
  try {
    linkSync(ours, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Moves a dead holder's lock out of the way. Between our reading and our move another process may have taken the name:
 * what we moved is then its living lock, and we put it back.
 */
function removeStale(path: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  const moved = readPorteur(aside)
  if (moved !== null && moved !== 'illisible' && isAlive(moved)) tryLink(aside, path)
  rmSync(aside, { force: true })
}

/**
 * Takes the folder (absolute, existing) or throws `DejaLance`, whose message says who has it:
 * `Lieux communs tourne déjà sur ce dossier : processus 4242, http://localhost:3000, depuis 14 h 05`.
 */
export async function takeLock(dossier: string): Promise<Verrou> {
  const path = join(dossier, 'verrou.json')
  const ours = join(dossier, `.verrou.${randomUUID()}`)
  const porteur: Porteur = {
    pid: process.pid,
    marque: processStamp(process.pid) ?? '',
    jeton: randomUUID(),
    depuis: new Date().toISOString(),
    adresse: null
  }
  const holds = (): boolean => {
    const now = readPorteur(path)
    return now !== null && now !== 'illisible' && now.jeton === porteur.jeton
  }
  const write = (content: Porteur): void => writeFileSync(ours, `${JSON.stringify(content, null, 2)}\n`)
  write(porteur)
  try {
    while (!tryLink(ours, path)) {
      const now = readPorteur(path)
      if (now !== null && now !== 'illisible' && isAlive(now)) refuse(now, dossier)
      if (now !== null) removeStale(path)
      // Whoever takes over at the same moment may have moved our lock for an instant: look again once that is past.
      if (tryLink(ours, path)) {
        await pause(100)
        if (holds()) break
      }
    }
  } finally {
    rmSync(ours, { force: true })
  }
  return {
    announce(adresse) {
      write({ ...porteur, adresse })
      renameSync(ours, path)
    },
    release() {
      if (holds()) rmSync(path, { force: true })
    }
  }
}

/**
 * The house opened for a verb: the data folder locked, its database started (or the one of `DATABASE_URL` reached), its
 * tables up to date. Whatever happens, `close` gives everything back.
 */
import { insecables } from '@lieux-communs/core'
import { type Config, readConfig } from '../config.ts'
import { DejaLance, explain } from '../errors.ts'
import { type Journal, openJournal } from '../log.ts'
import { depuis } from '../moment.ts'
import { foldersThere, openDossier } from '../store/ouverture.ts'
import { type Acces, readAcces, type ServeurLocal, startServer } from '../store/server.ts'
import { openStore, type Store } from '../store/store.ts'
import { takeLock, type Verrou } from '../store/verrou.ts'
import { dire } from './dire.ts'

export interface Maison {
  readonly store: Store
  /** How another process of ours reaches the same base. */
  readonly acces: Acces | string
  readonly verrou: Verrou
  readonly journal: Journal
  /** Resolves if the database ends by itself; never with `DATABASE_URL`. */
  readonly baseEnded: Promise<void>
  close(): Promise<void>
}

/** Printed for a person, in French: where the database is and what had to be repaired. */
export type Dire = (line: string) => void

function tell(serveur: ServeurLocal, dire: Dire): void {
  if (serveur.repris) dire('Reprise après un arrêt brutal : l’ancien serveur de base de données a été arrêté.')
  if (serveur.ailleurs)
    dire(`Base de données dans ${serveur.base} (son compte ne peut pas entrer dans le dossier des données).`)
}

/** What a verb needs of a house: its base, whether the site runs there already (`ouvert`), and a way out. */
export interface Visite {
  readonly store: Store
  readonly ouvert: boolean
  close(): Promise<void>
}

/** The base of a house that another process of ours holds open, or null when it does not answer yet. */
async function visit({ databaseUrl, dossier }: Config): Promise<Visite | null> {
  const acces = databaseUrl ?? readAcces(openDossier(dossier))
  if (acces === null) return null
  const store = await openStore(acces, openDossier(dossier))
  return { store, ouvert: true, close: () => store.close() }
}

/**
 * The house for a verb that asks little of it: opened when nobody has it, else entered beside the site that runs. Throws as
 * `openMaison`, `DejaLance` when whoever has it is not ready.
 */
export async function enterMaison(config: Config, dire: Dire): Promise<Visite> {
  try {
    return { ...(await openMaison(config, dire)), ouvert: false }
  } catch (error) {
    const visite = error instanceof DejaLance ? await visit(config) : null
    if (visite === null) throw error
    return visite
  }
}

/** A verb's visit: the house entered, used, and given back whatever happens. Throws as `enterMaison`: `main.ts` says it. */
export async function inMaison<T>(use: (maison: Visite) => Promise<T>): Promise<T> {
  const maison = await enterMaison(readConfig(), dire)
  try {
    return await use(maison)
  } finally {
    await maison.close()
  }
}

/** Another data folder on the same base is hardly ever meant: who it is, and what to do, is said before anything is done. */
async function tellVoisins(store: Store, dire: Dire): Promise<void> {
  const voisins = await store.voisins()
  for (const { dossier, depuis: debut } of voisins)
    dire(
      insecables(
        `Attention : la base de DATABASE_URL sert déjà à un autre dossier de données, ${dossier}, ${depuis(debut, new Date())}.`
      )
    )
  if (voisins.length > 0)
    dire(
      insecables(
        'Les deux publieront dans la même base, chacun son tour. Pour les séparer : une autre base par DATABASE_URL ; pour les réunir : le même LIEUX_DATA.'
      )
    )
  const edition = await store.editions.current()
  if (voisins.length === 0 && edition !== null && (await foldersThere(store.dossier)).length === 0)
    dire(
      insecables(
        `Attention : la base de DATABASE_URL a déjà publié l’édition ${edition.numero} depuis un autre dossier de données ; ses fichiers seront refaits dans ${store.dossier}.`
      )
    )
}

/** Opens the house of `config`. Throws `DejaLance` and the failures of the store, having given back what was taken. */
export async function openMaison(config: Config, dire: Dire): Promise<Maison> {
  const dossier = openDossier(config.dossier)
  const verrou = await takeLock(dossier)
  let serveur: ServeurLocal | null = null
  let store: Store | null = null
  const journal = openJournal(dossier, config.journal)
  const close = async (): Promise<void> => {
    await store?.close()
    await serveur?.stop()
    verrou.release()
    journal.info('closed')
  }
  try {
    serveur = config.databaseUrl === null ? await startServer(dossier) : null
    if (serveur) tell(serveur, dire)
    const acces = serveur?.acces ?? (config.databaseUrl as string)
    store = await openStore(acces, dossier)
    if (serveur === null) await tellVoisins(store, dire)
    journal.info({ base: serveur?.base ?? 'DATABASE_URL' }, 'opened')
    const baseEnded = serveur?.ended ?? new Promise<void>(() => {})
    return { store, acces, verrou, journal, baseEnded, close }
  } catch (error) {
    journal.error(explain(error))
    await close()
    throw error
  }
}

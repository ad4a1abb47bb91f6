/**
 * The store: everything that lasts, behind one object. It is the only part that speaks SQL; the rest of the house asks it
 * for snapshots, records, ids and éditions.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fiche } from '@lieux-communs/core'
import { DossierEtranger } from '../errors.ts'
import { type Abonnements, createAbonnements } from './abonnements.ts'
import { type Alarmes, createAlarmes } from './alarmes.ts'
import { type Cles, createCles } from './cles.ts'
import { connect, ensureDatabase, type Sql } from './connexion.ts'
import { type Consultations, createConsultations } from './consultations.ts'
import { createDecisions, type Decisions } from './decisions.ts'
import { createDepenses, type Depenses } from './depenses.ts'
import { createDoutes, type Doutes } from './doutes.ts'
import { createEditions, type Editions } from './editions.ts'
import { createEnregistrements, type Enregistrements } from './enregistrements.ts'
import { createGeocodages, type Geocodages } from './geocodages.ts'
import { createIdentites, type Identites } from './identites.ts'
import { createInstantanes, type Instantanes } from './instantanes.ts'
import { migrate } from './migrations.ts'
import { createModeles, type Modeles } from './modeles.ts'
import { foldersThere } from './ouverture.ts'
import { createParutions, type Parutions } from './parutions.ts'
import { createPrises, type Prises } from './prises.ts'
import { createPropositions, type Propositions } from './propositions.ts'
import { type CirconstancesParution, type Publication, publish } from './publication.ts'
import { createSaisies, type Saisies } from './saisies.ts'
import type { Acces } from './server.ts'
import { createSources, type Sources } from './sources.ts'
import { createSuivi, type Suivi } from './suivi.ts'
import { createSuivis, type Suivis } from './suivis.ts'
import { createThemes, type Themes } from './themes.ts'
import { createTravaux, type Travaux } from './travaux.ts'
import { findVoisins, nomDeConnexion, stayVisible, takeTurn, type Voisin } from './voisins.ts'

export interface Store {
  /** The data folder, absolute. */
  readonly dossier: string
  readonly sources: Sources
  readonly alarmes: Alarmes
  readonly instantanes: Instantanes
  readonly enregistrements: Enregistrements
  readonly identites: Identites
  readonly editions: Editions
  readonly parutions: Parutions
  readonly travaux: Travaux
  readonly depenses: Depenses
  readonly suivi: Suivi
  readonly propositions: Propositions
  readonly prises: Prises
  readonly geocodages: Geocodages
  readonly decisions: Decisions
  readonly doutes: Doutes
  readonly consultations: Consultations
  readonly saisies: Saisies
  readonly suivis: Suivis
  readonly themes: Themes
  readonly modeles: Modeles
  readonly cles: Cles
  readonly abonnements: Abonnements
  /** Makes `fiches` the next édition; see `publish`. */
  publish(fiches: Iterable<Fiche>, circonstances?: CirconstancesParution): Promise<Publication>
  /** The other data folders whose processes use this base now: ours alone, unless `DATABASE_URL` is shared. */
  voisins(): Promise<Voisin[]>
  /** Runs `work` while no other process on this base takes its turn; `waiting` is called when one does. */
  takeTurn<T>(work: () => Promise<T>, waiting: () => void): Promise<T>
  close(): Promise<void>
}

/** The store over a connection whose base is migrated. */
export function createStore(sql: Sql, dossier: string): Store {
  return {
    dossier,
    sources: createSources(sql),
    alarmes: createAlarmes(sql),
    instantanes: createInstantanes(sql, dossier),
    enregistrements: createEnregistrements(sql),
    identites: createIdentites(sql),
    editions: createEditions(sql),
    parutions: createParutions(sql),
    travaux: createTravaux(sql),
    depenses: createDepenses(sql),
    suivi: createSuivi(sql),
    propositions: createPropositions(sql),
    prises: createPrises(sql),
    geocodages: createGeocodages(sql),
    decisions: createDecisions(sql),
    doutes: createDoutes(sql),
    consultations: createConsultations(sql),
    saisies: createSaisies(sql),
    suivis: createSuivis(sql),
    themes: createThemes(sql),
    modeles: createModeles(sql),
    cles: createCles(sql),
    abonnements: createAbonnements(sql),
    publish: (fiches, circonstances) => publish(sql, fiches, circonstances),
    voisins: () => findVoisins(sql, dossier),
    takeTurn: (work, waiting) => takeTurn(sql, work, waiting),
    close: () => sql.end({ timeout: 5 })
  }
}

/** A folder of éditions that this base never published belongs to another base: nothing is written beside it. */
async function refuseOtherBase(editions: Editions, dossier: string): Promise<void> {
  const last = (await foldersThere(dossier)).at(-1)
  const current = (await editions.current())?.numero ?? 0
  if (last === undefined || last <= current) return
  throw new DossierEtranger('ce dossier contient des éditions que cette base n’a pas publiées', {
    vu: `${join(dossier, 'editions', String(last))} ; dernière édition de la base : ${current === 0 ? 'aucune' : current}`,
    remede: 'Remettez la base qui va avec ce dossier (DATABASE_URL l’a-t-il changée ?), ou donnez un autre LIEUX_DATA.'
  })
}

/**
 * Connects, makes the database when it is ours and missing, migrates. `to` is the server we started or a `DATABASE_URL`.
 * Throws `BaseInjoignable`, `MigrationImpossible`, `DossierEtranger`.
 */
export async function openStore(to: Acces | string, dossier: string): Promise<Store> {
  await mkdir(dossier, { recursive: true, mode: 0o755 })
  if (typeof to !== 'string') await ensureDatabase(to)
  const sql = await connect(to, 'lieux', nomDeConnexion(dossier))
  try {
    await migrate(sql)
    await refuseOtherBase(createEditions(sql), dossier)
    if (typeof to === 'string') await stayVisible(sql)
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
  return createStore(sql, dossier)
}

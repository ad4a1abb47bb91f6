/** What a test of the store needs: a database of its own, cloned from the template, a folder, and invented fiches. */
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Enregistrement, Fiche } from '@lieux-communs/core'
import { inject } from 'vitest'
import { connect, ensureDatabase, type Sql } from '../src/store/connexion.ts'
import type { Acces } from '../src/store/server.ts'
import { createStore, type Store } from '../src/store/store.ts'
import { MODELE } from './serveur.ts'

export interface Base {
  readonly store: Store
  readonly sql: Sql
  readonly acces: Acces
  /** The database's name. */
  readonly nom: string
  close(): Promise<void>
}

/** A folder that the server's account can enter; whoever makes it removes it. */
export function makeDossier(): string {
  const dossier = mkdtempSync(join(tmpdir(), 'lieux-'))
  chmodSync(dossier, 0o755)
  return dossier
}

/** A store of its own; `template` is `template1` for a base without any table. */
export async function openBase(template = MODELE): Promise<Base> {
  const acces = inject('acces')
  const nom = `essai_${randomUUID().replaceAll('-', '')}`
  await ensureDatabase(acces, nom, template)
  const sql = await connect(acces, nom)
  const dossier = makeDossier()
  return {
    store: createStore(sql, dossier),
    sql,
    acces,
    nom,
    async close() {
      await sql.end({ timeout: 5 })
      const admin = await connect(acces, 'postgres')
      await admin`drop database ${admin(nom)} with (force)`
      await admin.end()
      rmSync(dossier, { recursive: true, force: true })
    }
  }
}

/** What names this base as a user's own server: its settings, the socket's folder being no part of an address. */
export const reglagesDe = ({ acces, nom }: Base): Readonly<Record<string, string>> => ({
  DATABASE_URL: `postgres:///${nom}`,
  PGHOST: acces.host,
  PGPORT: String(acces.port),
  PGUSERNAME: acces.username,
  PGPASSWORD: acces.password
})

export const SOURCE = { titre: 'Liste inventée', editeur: 'Personne', licence: 'etalab-2.0', adresse: null, date: null }

/** A record invented from its rank: `makeRecord('a', 3).valeurs.nom === 'Lieu 3'`. */
export function makeRecord(source: string, rang: number, nom = `Lieu ${rang}`): Enregistrement {
  return {
    source,
    ligne: rang,
    id_source: `${rang}`,
    cle: `i:${rang}`,
    valeurs: { nom, commune: 'Villeneuve', code_postal: '99001', services: ['Aider à faire ses démarches'] },
    telephones: ['0199001234'],
    reserves: { courriels: [`personne${rang}@exemple.fr`] },
    bruts: { horaires: 'selon la saison' },
    remplis: ['nom', 'commune', 'code_postal'],
    deduits: [],
    notices: []
  }
}

/** The fiche of one record, or of several held to be one place. */
export function makeFiche(identite: string, membres: readonly Enregistrement[]): Fiche {
  const [first] = membres
  if (!first) throw new Error('A fiche needs a record')
  const origines = membres.map(({ source, cle }) => ({ source, cle, date: null }))
  return {
    identite,
    valeurs: first.valeurs,
    telephones: first.telephones,
    reserves: first.reserves,
    bruts: first.bruts,
    provenance: { nom: { retenu: { valeur: first.valeurs.nom, origines }, contredit: [] } },
    membres: origines,
    regles: []
  }
}

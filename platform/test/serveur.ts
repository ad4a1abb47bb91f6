/**
 * One real PostgreSQL for a whole run of tests, the one we ship, with a migrated template that each test file clones.
 * It dies with the run, even when the run is killed.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect, ensureDatabase } from '../src/store/connexion.ts'
import { migrate } from '../src/store/migrations.ts'
import { type Acces, startServer } from '../src/store/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    acces: Acces
  }
}

export const MODELE = 'modele'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dossier = mkdtempSync(join(tmpdir(), 'lieux-'))
  // Root lends the server another account, which must be able to enter.
  if (process.getuid?.() === 0) chmodSync(dossier, 0o755)
  const serveur = await startServer(dossier)
  await ensureDatabase(serveur.acces, MODELE)
  const sql = await connect(serveur.acces, MODELE)
  await migrate(sql)
  await sql.end()
  project.provide('acces', serveur.acces)
  return async () => {
    await serveur.stop()
    rmSync(dossier, { recursive: true, force: true })
  }
}

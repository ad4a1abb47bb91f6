/** From files to a published édition, with the database: what an operator waits for after a harvest. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import { harvest, publishAll } from '../pipeline/harvest.ts'
import { loadGeographie } from '../reference/load.ts'
import { startServer } from '../store/server.ts'
import { openStore } from '../store/store.ts'
import type { Bench } from './mesure.ts'
import { timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

export const publication: Bench = {
  nom: 'publication',
  titre: 'de n lieux en fichiers à une édition publiée ; cible : ≤ 10 s à 20 000 lieux, ≤ 60 s à 100 000',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const territoire = await territoireDe(n)
    const dossier = mkdtempSync(join(tmpdir(), 'lieux-bench-base-'))
    const serveur = await startServer(dossier)
    try {
      const store = await openStore(serveur.acces, dossier)
      const geographie = loadGeographie()
      const demandes = SOURCES_DEMO.map(source => ({
        source,
        fichier: source.fichier,
        octets: async () => readFileSync(join(territoire, source.nom, source.fichier))
      }))
      let lieux = 0
      let enregistrements = 0
      const rang = await timed(
        n,
        async () => {
          const { tenus } = await harvest(store, demandes, { geographie, jour: '2026-01-15' })
          const parution = await publishAll(store, new Date('2026-01-15T04:00:00Z'), tenus)
          lieux = parution.fiches.length
          enregistrements = parution.records.length
        },
        () => ({ enregistrements, lieux })
      )
      await store.close()
      return rang
    } finally {
      await serveur.stop()
      rmSync(dossier, { recursive: true, force: true })
    }
  }
}

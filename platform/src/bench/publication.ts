/** From files to a published édition, with the database: what an operator waits for after a harvest. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCES_DEMO } from '@lieux-communs/sources'
import { empreinteProgramme } from '../pipeline/empreinte.ts'
import { harvest, publishAll, upToDate } from '../pipeline/harvest.ts'
import { empreinteReferences, loadGeographie } from '../reference/load.ts'
import { startServer } from '../store/server.ts'
import { openStore } from '../store/store.ts'
import { newDossier } from './dossier.ts'
import type { Bench } from './mesure.ts'
import { timed } from './mesure.ts'
import { territoireDe } from './territoire.ts'

/** The part of a harvest that reads, by its own signs: from the bytes asked for to the last row told. */
function watchReading() {
  let [mur, cpu] = [0, 0]
  let [depuis, cpuDepuis] = [0, process.cpuUsage()]
  return {
    asked() {
      depuis = performance.now()
      cpuDepuis = process.cpuUsage()
    },
    progress(_source: string, faits: number, total: number) {
      if (faits < total) return
      const { user, system } = process.cpuUsage(cpuDepuis)
      mur += (performance.now() - depuis) / 1000
      cpu += (user + system) / 1e6
    },
    told: () => ({ lecture_mur_s: Number(mur.toFixed(3)), lecture_cpu_s: Number(cpu.toFixed(3)) })
  }
}

export const publication: Bench = {
  nom: 'publication',
  titre:
    'de n lieux en fichiers à une édition publiée, puis les mêmes fichiers ; cible : ≤ 10 s à 20 000 lieux, ≤ 60 s à 100 000',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const territoire = await territoireDe(n)
    const dossier = newDossier('base')
    const serveur = await startServer(dossier)
    try {
      const store = await openStore(serveur.acces, dossier)
      const reading = watchReading()
      const empreinte = `${empreinteProgramme()} ${empreinteReferences()}`
      const contexte = { geographie: loadGeographie(), jour: '2026-01-15', empreinte, progress: reading.progress }
      const demandes = SOURCES_DEMO.map(source => ({
        source,
        fichier: source.fichier,
        octets: async () => {
          reading.asked()
          return readFileSync(join(territoire, source.nom, source.fichier))
        }
      }))
      let bilan = {}
      const turn = async () => {
        const { tenus } = await harvest(store, demandes, contexte)
        if ((await upToDate(store, empreinte)) !== null) return
        const { fiches, records } = await publishAll(store, new Date('2026-01-15T04:00:00Z'), tenus, { empreinte })
        bilan = { enregistrements: records.length, lieux: fiches.length }
      }
      const premier = await timed(n, turn, () => ({ ...reading.told(), ...bilan }))
      const encore = await timed(n, turn)
      await store.close()
      return { ...premier, encore_cpu_s: encore.cpu_s, encore_mur_s: encore.mur_s }
    } finally {
      await serveur.stop()
      rmSync(dossier, { recursive: true, force: true })
    }
  }
}

/**
 * The one who opens the files: a process of its own, so that a hostile file can only harm itself. It gets one task, writes
 * what it made into the folder of the list, says how far it is, and ends.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CSV_ENTETE, csvLigne, type Mapping } from '@lieux-communs/core'
import { Panne } from '../errors.ts'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { comprend, type Precedent } from './comprend.ts'
import { controle, ligneOf } from './controle.ts'
import type { Refus } from './dit.ts'

export interface Tache {
  /** The folder of the list, absolute. */
  readonly dossier: string
  /** What the file is called by whoever gave it. */
  readonly nom: string
  /** ISO day that counts as today. */
  readonly jour: string
  /** Folder of imported references. */
  readonly reference: string
  readonly mapping?: Mapping | undefined
}

export type Message =
  | { readonly etape: string; readonly part: number }
  | { readonly refus: Refus }
  | { readonly fini: true }

/** Pieces of the clean file written at once. */
const PAQUET = 2_000

async function work({ dossier, nom, jour, reference, mapping }: Tache, say: (m: Message) => void): Promise<void> {
  say({ etape: 'Ouverture du fichier', part: 0.02 })
  const table = await readTable(readFileSync(join(dossier, 'fichier')), nom)
  say({ etape: 'Lecture des colonnes', part: 0.3 })
  const geographie = loadGeographie({ dossier: reference })
  const avant = mapping && (JSON.parse(readFileSync(join(dossier, 'rapport.json'), 'utf8')) as Precedent)
  const compris = comprend(table, { geographie, mapping, avant })
  const { rapport, records, marques } = controle(table, compris, {
    geographie,
    jour,
    progress: (faits, total) => say({ etape: 'Contrôle des lignes', part: 0.4 + (0.5 * faits) / Math.max(1, total) })
  })
  say({ etape: 'Écriture du fichier au standard', part: 0.9 })
  const csv = join(dossier, 'lieux.csv')
  writeFileSync(csv, CSV_ENTETE)
  for (let i = 0; i < records.length; i += PAQUET) {
    const lignes = records.slice(i, i + PAQUET).map(r => csvLigne(ligneOf(r, jour)))
    writeFileSync(csv, lignes.join(''), { flag: 'a' })
  }
  writeFileSync(join(dossier, 'marques.json'), JSON.stringify(marques))
  writeFileSync(join(dossier, 'rapport.json'), JSON.stringify(rapport))
}

/** What is wrong with the file is told; a defect of ours ends the process, and whoever started it says so. */
const refusOf = (error: Panne): Refus => ({ cause: error.message, vu: error.vu, remede: error.remede })

process.once('message', (tache: Tache) => {
  const say = (message: Message): void => {
    process.send?.(message)
  }
  work(tache, say)
    .then(() => say({ fini: true }))
    .catch((error: unknown) => {
      if (!(error instanceof Panne)) throw error
      say({ refus: refusOf(error) })
    })
    .finally(() => process.disconnect?.())
})
// Whoever started us is gone: so is the reason to work.
process.once('disconnect', () => process.exit())

/** `lieux run`: the whole path without a database, from sources or files to a folder. */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { joinAll, readAll } from '../pipeline/run.ts'
import { passagesOf, writeFichiers } from '../publish/fichiers.ts'
import { loadGeographie } from '../reference/load.ts'
import { closingTable } from './bilan.ts'
import { findDemandes } from './demandes.ts'
import { watchJoining, watchReading } from './progres.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'

interface Options {
  all?: boolean
  from?: string
  jour?: string
  out: string
}

// "2026-02-28"; a day that no calendar has, "2026-02-30", does not come back the same.
const isJour = (texte: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(texte) &&
  !Number.isNaN(Date.parse(texte)) &&
  new Date(texte).toISOString().slice(0, 10) === texte

export async function runVerb(noms: readonly string[], options: Options): Promise<Code> {
  const jour = options.jour ?? new Date().toISOString().slice(0, 10)
  if (!isJour(jour)) {
    throw new AppelErrone(`--jour ${jour} : une date AAAA-MM-JJ est attendue.`)
  }
  const config = readConfig()
  const { demandes, echecs } = await findDemandes(noms, { ...options, hotes: config.hotes })
  const reading = watchReading()
  const geographie = loadGeographie({ dossier: join(config.dossier, 'reference') })
  const lecture = await readAll(demandes, { geographie, jour, progress: reading.progress }, reading.end)
  const editeurDe = new Map(lecture.lues.map(l => [l.source.nom, l.source.editeur]))
  const joining = watchJoining(null, 'Écriture des fichiers')
  const base = joinAll({ lues: lecture.lues, echecs: [...echecs, ...lecture.echecs] }, jour, {
    editeurDe,
    sansProvenance: true,
    progress: joining.progress
  })
  const dossier = resolve(options.out)
  await mkdir(dossier, { recursive: true }).catch(cause => {
    throw new AppelErrone(`--out ${options.out} : ce dossier ne peut pas être créé (${(cause as Error).message}).`)
  })
  const rapport = await writeFichiers(dossier, {
    edition: { numero: null, date: jour },
    fiches: base.fiches,
    passages: passagesOf(
      base.records,
      base.identiteDe,
      lecture.lues.map(l => [l.source.nom, l.ecartes] as const)
    ),
    rapport: base.rapport,
    vuDepuis: () => jour
  })
  joining.end()
  process.stdout.write(`${closingTable(rapport, base.fiches)}  ${dossier}\n`)
  if (base.fiches.length === 0) return CODES.rien
  return rapport.echecs.length > 0 ? CODES.partiel : CODES.entier
}

/** `lieux run`: the whole path without a database, from sources or files to a folder. */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { insecables } from '@lieux-communs/core'
import { porteOf, readConfig, resolveTyped } from '../config.ts'
import type { Format } from '../formats/format.ts'
import { LOURDS } from '../formats/formats.ts'
import { type Demande, type Echec, joinAll, type Lecture, readAll } from '../pipeline/run.ts'
import { ecritesOf, passagesOf, writeFichiers } from '../publish/fichiers.ts'
import { loadGeographie } from '../reference/load.ts'
import { closingTable } from './bilan.ts'
import { type Correspondance, readCorrespondance } from './correspondance.ts'
import { findDemandes } from './demandes.ts'
import { checkOut, makeOut } from './dossier-de-sortie.ts'
import { positionsLine, runLocalisation } from './geocodage.ts'
import { guessedOf } from './lecture-devinee.ts'
import { watchJoining, watchReading } from './progres.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'

interface Options {
  all?: boolean
  from?: string
  jour?: string
  geocoder?: boolean
  geocodages?: string
  out: string
  mapping?: string
  sheet?: string
  formats?: string
}

// "2026-02-28"; a day that no calendar has, "2026-02-30", does not come back the same.
const isJour = (texte: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(texte) &&
  !Number.isNaN(Date.parse(texte)) &&
  new Date(texte).toISOString().slice(0, 10) === texte

/**
 * Garbage may grow to 1.4 times what is alive, for 4 times when nothing is said to a machine with memory to spare: each list
 * read leaves its table behind. Measured at 100,000 rows: 54 MB less than at 1.6 times; the time does not move.
 */
const GARBAGE = '--heap-growing-percent=40'

/**
 * To 1.15 times once the lists are read: what is alive hardly moves while fiches are made and written, and the peak of the
 * whole run is there. Measured at 100,000 rows: 535 to 552 MB, for 640 to 675 at 1.4 times; the time does not move.
 */
const GARBAGE_ONCE_READ = '--heap-growing-percent=15'

/** The communes, and all that reading remembers of them, are let go with this call: joining needs the room. */
async function readLists(demandes: readonly Demande[], dossier: string, jour: string) {
  const reading = watchReading()
  const geographie = loadGeographie({ dossier: join(dossier, 'reference') })
  return readAll(demandes, { geographie, jour, progress: reading.progress }, reading.end)
}

/** No place to publish: what stands in the folder is worth more than five empty files. */
function tellNothing(lecture: Lecture, echecs: readonly Echec[], dossier: string): Code {
  const sources = lecture.lues.map(l => l.rapport)
  process.stdout.write(closingTable({ sources, echecs: [...echecs, ...lecture.echecs] }, []))
  process.stdout.write(insecables(`  Aucun lieu à publier : rien n’a été écrit dans ${dossier}\n`))
  return CODES.rien
}

/** A mapping, a sheet: of one file. Given to several, it would be wrong for all but one. */
function ofOne<T>(valeur: T, option: string, noms: readonly string[], { all }: Options): T {
  if (noms.length !== 1 || all === true) throw new AppelErrone(`${option} se donne avec un seul fichier.`)
  return valeur
}

/** The heavier formats wanted beside the files always written: `'xlsx,parquet'`, `'tous'`. */
function formatsOf(texte = ''): readonly Format[] {
  if (texte === 'tous') return LOURDS
  const noms = texte.split(',').flatMap(nom => nom.trim().toLowerCase() || [])
  return noms.map(nom => {
    const format = LOURDS.find(f => f.nom === nom)
    if (format) return format
    const connus = LOURDS.map(f => f.nom).join(', ')
    throw new AppelErrone(insecables(`--formats ${nom} : choisissez parmi ${connus}, ou tous.`))
  })
}

function oneMapping(noms: readonly string[], options: Options): Correspondance {
  return readCorrespondance(ofOne(options.mapping ?? '', '--mapping', noms, options))
}

export async function runVerb(noms: readonly string[], options: Options): Promise<Code> {
  const jour = options.jour ?? new Date().toISOString().slice(0, 10)
  if (!isJour(jour)) {
    throw new AppelErrone(`--jour ${jour} : une date AAAA-MM-JJ est attendue.`)
  }
  const formats = formatsOf(options.formats)
  const dossier = checkOut(options.out)
  setFlagsFromString(GARBAGE)
  const config = readConfig()
  const { demandes, echecs } = await findDemandes(noms, {
    ...options,
    ...porteOf(config),
    geographie: () => loadGeographie({ dossier: join(config.dossier, 'reference') }),
    ...(options.mapping !== undefined && { correspondance: oneMapping(noms, options) }),
    ...(options.sheet !== undefined && { feuille: ofOne(options.sheet, '--sheet', noms, options) })
  })
  process.stdout.write(guessedOf(demandes))
  const lecture = await readLists(demandes, config.dossier, jour)
  if (lecture.lues.every(l => l.records.length === 0)) return tellNothing(lecture, echecs, dossier)
  const listes = new Map(lecture.lues.map(l => [l.source.nom, l.source]))
  setFlagsFromString(GARBAGE_ONCE_READ)
  const joining = watchJoining(null, 'Écriture des fichiers')
  const base = joinAll({ lues: lecture.lues, echecs: [...echecs, ...lecture.echecs] }, jour, {
    listes,
    progress: joining.progress
  })
  makeOut(options.out)
  const geographie = loadGeographie({ dossier: join(config.dossier, 'reference') })
  const localisation = await runLocalisation(base.fiches, geographie, config, {
    geocoder: options.geocoder === true,
    fichier: options.geocodages ? resolveTyped(options.geocodages) : join(config.dossier, 'geocodages.jsonl')
  })
  const contenu = {
    edition: { numero: null, date: jour },
    sources: ecritesOf(lecture.lues.map(l => l.source)),
    fiches: localisation.locate(base.fiches),
    passages: passagesOf(
      base.records,
      base.identiteDe,
      lecture.lues.map(l => [l.source.nom, l.ecartes] as const)
    ),
    rapport: base.rapport,
    vuDepuis: () => jour
  }
  const rapport = await writeFichiers(dossier, contenu, formats)
  joining.end()
  const situes = positionsLine(rapport.positions ?? { geocodees: 0, approchees: 0 })
  process.stdout.write(`${closingTable(rapport, base.lieux())}${situes}  ${dossier}\n`)
  return rapport.echecs.length > 0 ? CODES.partiel : CODES.entier
}

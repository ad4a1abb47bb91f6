/** `lieux run`: the whole path without a database, from sources or files to a folder. */
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { insecables, type Rapport, type Source } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import { readConfig } from '../config.ts'
import { fileOf, findLocal } from '../harvest/local.ts'
import type { Demande, Echec } from '../pipeline/run.ts'
import { echecOf, joinAll, readAll } from '../pipeline/run.ts'
import { passagesOf, writeFichiers } from '../publish/fichiers.ts'
import { recogniseSource } from '../read/reconnait.ts'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { nombre, watchReading } from './progres.ts'
import type { Code } from './sortie.ts'
import { AppelErrone, CODES } from './sortie.ts'
import { drawTableau } from './tableau.ts'

interface Options {
  all?: boolean
  from?: string
  jour?: string
  out: string
}

/** The sources asked for, and the files that no declared source recognises. */
export interface Inventaire {
  readonly demandes: readonly Demande[]
  readonly echecs: readonly Echec[]
}

type Trouvee = Demande & { readonly chemin: string }

const declared = (source: Source, from: string): Trouvee => {
  const chemin = fileOf(from, source)
  return { source, fichier: source.fichier, chemin, octets: () => readFile(chemin) }
}

/** A user's own file: a known source is recognised by its columns. */
async function ownFile(chemin: string): Promise<Trouvee | Echec> {
  const nom = basename(chemin)
  try {
    const octets = await readFile(chemin)
    const { colonnes } = await readTable(octets, nom)
    const { source, raison } = recogniseSource(colonnes, TOUTES)
    if (!source)
      return {
        source: nom,
        cause: raison,
        remede: 'déclarez cette source dans sources/, ou donnez un fichier d’une source connue'
      }
    return { source, fichier: nom, chemin, octets: async () => octets }
  } catch (erreur) {
    return echecOf(nom, erreur)
  }
}

/**
 * Each source once. Two own files of one source, or any file of a list that many producers write, are told apart by their
 * file's name, whatever the order they were given in: `standard-national/mairies.csv`.
 */
function distinct(demandes: readonly Trouvee[]): Demande[] {
  const uniques = [...new Map(demandes.map(d => [`${d.source.nom}\u0000${d.chemin}`, d])).values()]
  return uniques.map(({ source, fichier, octets, chemin }) => {
    const autres = uniques.filter(d => d.source.nom === source.nom && d.chemin !== chemin)
    const propre = fichier !== source.fichier || autres.length > 0
    if (!propre || (autres.length === 0 && !source.generique)) return { source, fichier, octets }
    const homonymes = autres.filter(d => d.fichier === fichier && d.chemin < chemin).length
    const nom = `${source.nom.split('/')[0]}/${fichier}${homonymes > 0 ? `#${homonymes + 1}` : ''}`
    return { source: { ...source, nom, titre: `${source.titre} — ${fichier}` }, fichier, octets }
  })
}

// "listes/mairies.csv", "mairies.csv"; the names of sources have neither point nor slash.
const looksLikeFile = (nom: string): boolean => /[./\\]/.test(nom)

/** Says what was typed, and the declared sources that look like it: `regio` → `demo-region`. */
function unknownName(nom: string): string {
  const proches = TOUTES.map(s => s.nom).filter(s => s.includes(nom) || nom.includes(s))
  const fin = proches.length > 0 ? ` Vouliez-vous dire ${proches.slice(0, 3).join(', ')} ?` : ''
  return insecables(`« ${nom} » n’est ni un fichier, ni une source déclarée.${fin}`)
}

/** Names, files and `--all`, turned into what to read. A name that means nothing is a wrong call. */
export async function findDemandes(
  noms: readonly string[],
  options: { all?: boolean; from?: string }
): Promise<Inventaire> {
  const from = options.from === undefined ? null : resolve(options.from)
  if (from !== null && !existsSync(from)) throw new AppelErrone(`--from ${options.from} : ce dossier n’existe pas.`)
  const demandes: Trouvee[] = []
  const echecs: Echec[] = []
  const absents: string[] = []
  if (options.all) {
    if (from === null) throw new AppelErrone('--all demande aussi --from DOSSIER, qui contient un dossier par source.')
    for (const source of await findLocal(from, TOUTES)) demandes.push(declared(source, from))
    if (demandes.length === 0) throw new AppelErrone(`Aucune source déclarée n’a été trouvée sous ${from}.`)
  }
  for (const nom of noms) {
    const source = TOUTES.find(s => s.nom === nom)
    if (source && from !== null) demandes.push(declared(source, from))
    else if (existsSync(nom)) {
      const fin = await ownFile(resolve(nom))
      if ('cause' in fin) echecs.push(fin)
      else demandes.push(fin)
    } else if (source) throw new AppelErrone(`La source « ${nom} » se lit sous --from DOSSIER.`)
    else if (looksLikeFile(nom)) absents.push(nom)
    else throw new AppelErrone(unknownName(nom))
  }
  // Beside a good file a missing one is like a broken one; alone, it is a wrong call.
  if (absents.length > 0 && demandes.length === 0 && echecs.length === 0)
    throw new AppelErrone(absents.map(nom => `« ${nom} » : ce fichier n’existe pas.`).join('\n  '))
  echecs.push(...absents.map(nom => echecOf(basename(nom), Object.assign(new Error(nom), { code: 'ENOENT' }))))
  if (demandes.length === 0 && echecs.length === 0)
    throw new AppelErrone('Rien à lire : donnez des sources, des fichiers, ou --all.')
  return { demandes: distinct(demandes), echecs }
}

/** What was read, kept, set aside and why, joined, published. */
export function closingTable(rapport: Pick<Rapport, 'sources' | 'echecs' | 'publies' | 'rapproches'>): string {
  const rangs = rapport.sources.map(s => {
    const raisons = new Map<string, number>()
    for (const e of s.ecartes) raisons.set(e.regle, (raisons.get(e.regle) ?? 0) + 1)
    const pourquoi = [...raisons].map(([regle, n]) => `${regle} ${n}`).join(', ')
    return [s.source, s.lus, s.retenus, s.ecartes.length, pourquoi] as const
  })
  const total = (i: 1 | 2 | 3) => rangs.reduce((n, r) => n + r[i], 0)
  const tableau = drawTableau(
    ['source', 'lus', 'retenus', 'écartés', 'pourquoi'],
    [...rangs, ['ensemble', total(1), total(2), total(3), '']]
  )
  // A reader's failure already opens with the file's name.
  const cause = (e: Echec) => (e.cause.startsWith(e.source) ? e.cause : `${e.source} : ${e.cause}`)
  const dits = rapport.sources.flatMap(s => (s.avertissements ?? []).map(a => `  ! ${s.source} : ${a}\n`)).join('')
  const echecs = rapport.echecs.map(e => `\n  ✗ ${cause(e)}\n    → ${e.remede}`).join('')
  return `\n${tableau}\n${dits}${echecs}\n  ${nombre(rapport.rapproches)} enregistrements rapprochés d’un autre, ${nombre(rapport.publies)} lieux publiés.\n`
}

// "2026-02-28"; a day that no calendar has, "2026-02-30", does not come back the same.
const isJour = (texte: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(texte) &&
  !Number.isNaN(Date.parse(texte)) &&
  new Date(texte).toISOString().slice(0, 10) === texte

/**
 * Garbage may grow to 1.6 times what is alive, for 4 times when nothing is said to a machine with memory to spare: each list
 * read leaves its table behind. Measured at 100,000 rows: a peak of 484 MB for 568, and 4 % more processor time.
 */
const GARBAGE = '--heap-growing-percent=60'

export async function runVerb(noms: readonly string[], options: Options): Promise<Code> {
  const jour = options.jour ?? new Date().toISOString().slice(0, 10)
  if (!isJour(jour)) {
    throw new AppelErrone(`--jour ${jour} : une date AAAA-MM-JJ est attendue.`)
  }
  setFlagsFromString(GARBAGE)
  const { demandes, echecs } = await findDemandes(noms, options)
  const reading = watchReading()
  const geographie = loadGeographie({ dossier: join(readConfig().dossier, 'reference') })
  const lecture = await readAll(demandes, { geographie, jour, progress: reading.progress }, reading.end)
  const editeurDe = new Map(lecture.lues.map(l => [l.source.nom, l.source.editeur]))
  const base = joinAll({ lues: lecture.lues, echecs: [...echecs, ...lecture.echecs] }, jour, { editeurDe })
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
  process.stdout.write(`${closingTable(rapport)}  ${dossier}\n`)
  if (rapport.publies === 0) return CODES.rien
  return rapport.echecs.length > 0 ? CODES.partiel : CODES.entier
}

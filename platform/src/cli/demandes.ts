/**
 * What a run is asked to read: names of declared sources, files of the user's own, or everything there is. Where each one
 * lies (a folder, an address) is settled here; its bytes are taken at its turn.
 */
import { existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type Acces, accesOf, type Geographie, insecables, type Source } from '@lieux-communs/core'
import { TOUTES } from '@lieux-communs/sources'
import type { Porte } from '../harvest/collecte.ts'
import type { Livraison, Version } from '../harvest/distant.ts'
import { fileOf, findLocal, readLocal } from '../harvest/local.ts'
import type { Demande, Echec, Frais } from '../pipeline/run.ts'
import { echecOf } from '../pipeline/run.ts'
import { guessSource, sourceOf } from '../read/devine.ts'
import { AucuneLigne } from '../read/erreurs.ts'
import { recogniseSource } from '../read/reconnait.ts'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { type Correspondance, checkColumns } from './correspondance.ts'
import { AppelErrone } from './sortie.ts'
import { download } from './telechargement.ts'

/** The sources asked for, and the files that no declared source recognises. */
export interface Inventaire {
  readonly demandes: readonly Demande[]
  readonly echecs: readonly Echec[]
}

type Trouvee = Demande & { readonly chemin: string }

const declared = (source: Source, from: string): Trouvee => {
  const chemin = fileOf(from, source)
  return { source, fichier: source.fichier, chemin, octets: () => readLocal(chemin) }
}

/** A list read where its producer puts it, since no folder was given. */
function atAddress(source: Source, acces: Acces, porte: Porte): Trouvee {
  const distante = (tenue: Version | null, frais: Partial<Frais> = {}) =>
    download(source.nom, acces, { ...porte, tenue, ...frais })
  return {
    source,
    fichier: source.fichier,
    chemin: JSON.stringify(acces),
    distante,
    octets: async () => ((await distante(null)) as Livraison).octets
  }
}

/**
 * The declared source of these columns, as this file writes it: it was just read without being told how, and somebody's CSV
 * of a list that is declared as JSON is no JSON.
 */
function known(colonnes: readonly string[], sources: readonly Source[]): Source | null {
  const { source } = recogniseSource(colonnes, sources)
  if (source === null) return null
  const { format: _, ...autrement } = source
  return autrement
}

/** The declared source that the base already reads a file of this name with: `standard-national/mairies.csv` → that one. */
function readBefore(fichier: string, connues: readonly string[], sources: readonly Source[]): Source | undefined {
  const nom = connues.find(connue => connue.endsWith(`/${fichier}`))
  return sources.find(s => s.nom === nom?.split('/')[0])
}

/**
 * A user's own file: a known source is recognised by its columns, the mapping of any other is guessed, or given. One whose
 * columns are no longer recognised is read as it was the last time, so that the guard says what has changed in it.
 */
async function ownFile(
  chemin: string,
  sources: readonly Source[],
  { geographie = loadGeographie, correspondance, feuille, connues = [] }: Recherche
): Promise<Trouvee | Echec> {
  const nom = basename(chemin)
  try {
    const octets = await readLocal(chemin)
    const format = feuille === undefined ? correspondance?.format : { ...correspondance?.format, feuille }
    const table = await readTable(octets, nom, format)
    const prises = sources.map(s => s.nom)
    let source: Source
    if (correspondance !== undefined) {
      checkColumns(nom, correspondance, table.colonnes)
      source = sourceOf(nom, correspondance.mapping, { ...(format && { format }), prises })
    } else {
      const trouvee =
        known(table.colonnes, sources) ??
        readBefore(nom, connues, sources) ??
        guessSource(nom, table, geographie(), prises)
      source = feuille === undefined ? trouvee : { ...trouvee, format: { ...trouvee.format, feuille } }
    }
    return { source, fichier: nom, chemin, octets: async () => octets, remise: true }
  } catch (erreur) {
    // Emptied, it is still that list: the guard says so, and how to accept it.
    const source = erreur instanceof AucuneLigne ? readBefore(nom, connues, sources) : undefined
    if (source) return { source, fichier: nom, chemin, octets: () => readLocal(chemin), remise: true }
    return echecOf(nom, erreur)
  }
}

/**
 * Each source once. Two own files of one source, or any file of a list that many producers write, are told apart by their
 * file's name, whatever the order they were given in: `standard-national/mairies.csv`.
 */
function distinct(demandes: readonly Trouvee[]): Demande[] {
  const uniques = [...new Map(demandes.map(d => [`${d.source.nom}\u0000${d.chemin}`, d])).values()]
  return uniques.map(({ chemin, ...demande }) => {
    const { source, fichier } = demande
    const autres = uniques.filter(d => d.source.nom === source.nom && d.chemin !== chemin)
    const propre = fichier !== source.fichier || autres.length > 0
    if (!propre || (autres.length === 0 && !source.generique)) return demande
    const homonymes = autres.filter(d => d.fichier === fichier && d.chemin < chemin).length
    const nom = `${source.nom.split('/')[0]}/${fichier}${homonymes > 0 ? `#${homonymes + 1}` : ''}`
    return { ...demande, source: { ...source, nom, titre: `${source.titre} — ${fichier}` } }
  })
}

// "listes/mairies.csv", "mairies.csv"; the names of sources have neither point nor slash.
const looksLikeFile = (nom: string): boolean => /[./\\]/.test(nom)

/** Says what was typed, and the declared sources that look like it: `regio` → `demo-region`. */
function unknownName(nom: string, sources: readonly Source[]): string {
  const proches = sources.map(s => s.nom).filter(s => s.includes(nom) || nom.includes(s))
  const fin = proches.length > 0 ? ` Vouliez-vous dire ${proches.slice(0, 3).join(', ')} ?` : ''
  return insecables(`« ${nom} » n’est ni un fichier, ni une source déclarée.${fin}`)
}

const isAFile = (nom: string): boolean => statSync(nom, { throwIfNoEntry: false })?.isFile() === true

const isAFolder = (nom: string): boolean => statSync(nom, { throwIfNoEntry: false })?.isDirectory() === true

const aFolder = (nom: string): string =>
  insecables(
    `« ${nom} » est un dossier : donnez les fichiers qu’il contient ou, s’il contient un dossier par source, npx lieux run --all --from ${nom} --out SORTIE`
  )

const namesWithAddress = (sources: readonly Source[]): string =>
  sources
    .filter(s => accesOf(s) !== null)
    .map(s => s.nom)
    .join(', ') || 'aucune n’en a'

/** Says that a source has no address, and which ones have. */
export const noAddress = (nom: string, sources: readonly Source[]): string =>
  insecables(
    `La source « ${nom} » n’a pas d’adresse publique connue : elle se lit sous --from DOSSIER. Sources qui en ont une : ${namesWithAddress(sources)}.`
  )

export interface Recherche extends Porte {
  readonly all?: boolean
  readonly from?: string
  /** The folder that relative paths start from: by default, the one we run in. */
  readonly ici?: string
  /** Asked only when a mapping is to be guessed. */
  readonly geographie?: () => Geographie
  /** How to read the one file given, when the user says it. */
  readonly correspondance?: Correspondance
  /** The sheet to read of the one workbook given. */
  readonly feuille?: string
  /** Lists that may be named, beside those of the program: no file is taken for one of them because of its columns. */
  readonly nommees?: readonly Source[]
  /** Names of the sources that the base already knows. */
  readonly connues?: readonly string[]
}

/** Every source found in the folder. Nobody asks two dozen servers by mistake: at their addresses, sources are named. */
async function findAll(from: string | null, sources: readonly Source[]): Promise<Trouvee[]> {
  if (from === null)
    throw new AppelErrone(
      insecables(
        `--all demande aussi --from DOSSIER, qui contient un dossier par source. À leur adresse publique, nommez-les : ${namesWithAddress(sources)}.`
      )
    )
  const trouvees = (await findLocal(from, sources)).map(s => declared(s, from))
  if (trouvees.length === 0) throw new AppelErrone(`Aucune source déclarée n’a été trouvée sous ${from}.`)
  return trouvees
}

/**
 * Names, files and `--all`, turned into what to read: a declared source in its folder under `--from`, else at its public
 * address; a file as it is. A name that means nothing is a wrong call.
 */
export async function findDemandes(
  noms: readonly string[],
  recherche: Recherche,
  sources: readonly Source[] = TOUTES
): Promise<Inventaire> {
  const { all = false, from: dossier, ici = '', nommees = [], ...porte } = recherche
  const from = dossier === undefined ? null : resolve(dossier)
  if (from !== null && !existsSync(from)) throw new AppelErrone(`--from ${dossier} : ce dossier n’existe pas.`)
  const demandes: Trouvee[] = all ? await findAll(from, sources) : []
  const echecs: Echec[] = []
  const absents: string[] = []
  for (const nom of noms) {
    const source = sources.find(s => s.nom === nom) ?? nommees.find(s => s.nom === nom)
    if (source && from !== null) demandes.push(declared(source, from))
    else if (source && !isAFile(resolve(ici, nom))) {
      const acces = accesOf(source)
      if (acces === null) throw new AppelErrone(noAddress(nom, sources))
      demandes.push(atAddress(source, acces, porte))
    } else if (isAFolder(resolve(ici, nom))) {
      throw new AppelErrone(aFolder(nom))
    } else if (existsSync(resolve(ici, nom))) {
      const fin = await ownFile(resolve(ici, nom), sources, recherche)
      if ('cause' in fin) echecs.push(fin)
      else demandes.push(fin)
    } else if (looksLikeFile(nom)) absents.push(nom)
    else throw new AppelErrone(unknownName(nom, [...sources, ...nommees]))
  }
  // Beside a good file a missing one is like a broken one; alone, it is a wrong call.
  if (absents.length > 0 && demandes.length === 0 && echecs.length === 0)
    throw new AppelErrone(absents.map(nom => `« ${nom} » : ce fichier n’existe pas.`).join('\n  '))
  echecs.push(...absents.map(nom => echecOf(basename(nom), Object.assign(new Error(nom), { code: 'ENOENT' }))))
  if (demandes.length === 0 && echecs.length === 0)
    throw new AppelErrone('Rien à lire : donnez des sources, des fichiers, ou --all.')
  return { demandes: distinct(demandes), echecs }
}

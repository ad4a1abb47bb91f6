/**
 * `lieux link FICHIER… --out grappes.csv`: which records of any tables are one thing. Places are weighed by our own model; any other table
 * by the model given, or by one proposed from its columns and learnt on the spot, which is said and may be kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  applique,
  apprend,
  eachPaireJugee,
  insecables,
  isPlat,
  type Liaison,
  linkLieux,
  type Modele,
  pluriel,
  proposeModele,
  readModele,
  recordPlat,
  visible
} from '@lieux-communs/core'
import { resolveTyped } from '../config.ts'
import { echecOf } from '../pipeline/run.ts'
import { type Jugement, saysModele, writeGrappes, writePaires } from './link-ecriture.ts'
import { type Etiquetes, readEtiquettes, readTables, type Tables } from './link-lecture.ts'
import { openProgres } from './progres.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

interface Options {
  readonly out: string
  readonly model?: string
  readonly id?: string
  readonly pairs?: string
  readonly labels?: string
  readonly saveModel?: string
}

const dire = (ligne: string): void => {
  process.stdout.write(insecables(`  ${visible(ligne)}\n`))
}

/** What `--model` may say beside a file: places, or nothing known. */
const LIEUX = 'lieux'
const DEVINE = 'devine'

function checkOuts({ out, pairs, saveModel }: Options, fichiers: readonly string[]): void {
  const lus = new Set(fichiers.map(f => resolveTyped(f)))
  for (const [option, chemin] of Object.entries({ '--out': out, '--pairs': pairs, '--save-model': saveModel })) {
    if (chemin === undefined) continue
    const whole = resolveTyped(chemin)
    if (!existsSync(dirname(whole)))
      throw new AppelErrone(insecables(`${option} ${chemin} : le dossier ${dirname(whole)} n’existe pas.`))
    if (lus.has(whole))
      throw new AppelErrone(insecables(`${option} ${chemin} : ce serait écrire sur la table elle-même.`))
  }
}

/** The model of a file, its columns checked against the tables'. */
function loadModele(chemin: string, { donnees }: Tables): Modele {
  const whole = resolveTyped(chemin)
  if (!existsSync(whole)) throw new AppelErrone(insecables(`--model ${chemin} : ce fichier n’existe pas.`))
  let lu: unknown
  try {
    lu = JSON.parse(readFileSync(whole, 'utf8'))
  } catch {
    throw new AppelErrone(insecables(`--model ${chemin} : ce fichier n’est pas du JSON.`))
  }
  const read = readModele(lu)
  if ('fautes' in read)
    throw new AppelErrone(insecables(`--model ${chemin} :\n    ${read.fautes.slice(0, 10).join('\n    ')}`))
  const { modele } = read
  const absentes = [...modele.comparaisons, ...modele.blocs.flatMap(b => b.cles)]
    .flatMap(c => c.colonnes)
    .filter(nom => !donnees.colonnes.has(nom))
  if (absentes.length > 0)
    throw new AppelErrone(
      insecables(`--model ${chemin} : colonnes absentes des tables : « ${[...new Set(absentes)].join(' », « ')} ».`)
    )
  return modele
}

/** The package's version, and today: what a learnt model keeps. */
function origine(): { version: string; date: string } {
  const paquet = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return { version: `lieux ${paquet.version}`, date: new Date().toISOString().slice(0, 10) }
}

function linkPlaces({ rangs, ids, sources }: Tables, avecPaires: boolean): Jugement {
  const records = rangs.map((rang, r) => recordPlat(rang, sources[r] as string, ids[r] as string))
  const barre = openProgres('Rapprochement')
  const grappes = linkLieux(records, part => barre.at(Math.round(100 * part), 100))
  barre.end()
  const groupes = new Int32Array(records.length)
  for (const { membres } of grappes) for (const m of membres) groupes[m] = membres[0] as number
  return { groupes, eachPaire: visit => (avecPaires ? eachPaireJugee(records, visit) : undefined), bandes: null }
}

function linkTable(tables: Tables, options: Options, etiquetes: Etiquetes): { jugement: Jugement; liaison: Liaison } {
  const { donnees, cles } = tables
  const barre = openProgres('Rapprochement')
  const told = (part: number) => barre.at(Math.round(100 * part), 100)
  const donne = options.model !== undefined && options.model !== DEVINE
  const depart = donne ? loadModele(options.model as string, tables) : proposeModele(donnees, cles)
  if (depart.comparaisons.length === 0 || depart.blocs.length === 0)
    throw new AppelErrone(
      'Aucune colonne de ces tables ne permet de rapprocher leurs lignes : donnez un modèle (--model).'
    )
  const liaison =
    donne && etiquetes.length === 0
      ? applique(donnees, depart, told)
      : apprend(donnees, depart, { etiquettes: etiquetes, ...origine(), told })
  barre.end()
  const { paires, scores, groupes, modele } = liaison
  const eachPaire: Jugement['eachPaire'] = visit => {
    for (let p = 0; p < scores.length; p++) visit(paires.a[p] as number, paires.b[p] as number, scores[p] as number)
  }
  return { jugement: { groupes, eachPaire, bandes: modele.bandes }, liaison }
}

/** Exit codes: 0 whole; 1 no table could be read; 2 a wrong call; 3 written, but a file could not be read. */
export async function linkVerb(fichiers: readonly string[], options: Options): Promise<Code> {
  checkOuts(options, fichiers)
  const tables = await readTables(fichiers, options.id, (nom, erreur) => {
    const { cause, remede } = echecOf(nom, erreur)
    process.stderr.write(insecables(`\n  ✗ ${visible(nom)} : ${visible(cause)}\n    → ${remede}\n\n`))
  })
  if (tables.ids.length === 0) {
    dire('Aucune ligne n’a pu être lue : rien n’a été écrit.')
    return CODES.rien
  }
  for (const dit of tables.dits) dire(dit)
  const etiquetes = options.labels === undefined ? [] : await readEtiquettes(options.labels, tables.ids)
  const places =
    options.model === LIEUX ||
    (options.model === undefined && etiquetes.length === 0 && isPlat([...tables.donnees.colonnes.keys()]))
  let jugement: Jugement
  if (places) {
    if (options.saveModel !== undefined)
      throw new AppelErrone(
        insecables('--save-model : le modèle des lieux est celui du programme, il n’y a rien à garder.')
      )
    dire('Ces colonnes sont celles de lieux : modèle des lieux (--model devine pour en apprendre un autre).')
    jugement = linkPlaces(tables, options.pairs !== undefined)
  } else {
    const { jugement: juge, liaison } = linkTable(tables, options, etiquetes)
    jugement = juge
    for (const ligne of saysModele(liaison)) process.stdout.write(`${insecables(visible(ligne))}\n`)
    if (options.saveModel !== undefined)
      writeFileSync(resolveTyped(options.saveModel), `${JSON.stringify(liaison.modele, null, 2)}\n`)
  }
  const grappes = writeGrappes(resolveTyped(options.out), tables.ids, jugement)
  if (options.pairs !== undefined) {
    const n = writePaires(resolveTyped(options.pairs), tables.ids, jugement)
    dire(`${pluriel(n, 'paire regardée', 'paires regardées')} : ${options.pairs}`)
  }
  dire(`${pluriel(tables.ids.length, 'ligne', 'lignes')}, ${pluriel(grappes, 'grappe', 'grappes')} : ${options.out}`)
  return tables.echecs > 0 ? CODES.partiel : CODES.entier
}

/**
 * `lieux link FICHIER… --out grappes.csv`: which records of any tables are one thing. Places are weighed by the model of places; any other
 * table by the model given, or by one proposed from its columns and learnt on the spot. Either is data: said, kept, edited, learnt anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  applique,
  apprend,
  apprendLieux,
  eachPaireJugee,
  insecables,
  isModeleLieux,
  type Liaison,
  MODELE_LIEUX,
  type Modele,
  type ModeleLieux,
  pluriel,
  proposeModele,
  rapproche,
  readModele,
  readModeleLieux,
  recordPlat,
  sameRows,
  visible
} from '@lieux-communs/core'
import { compileFor } from '../compilation.ts'
import { resolveTyped } from '../config.ts'
import { echecOf } from '../pipeline/run.ts'
import { withCommunes } from '../reference/communes-dites.ts'
import { loadGeographie } from '../reference/load.ts'
import { checkOutFiles, type Nomme, writingTo } from './fichiers-de-sortie.ts'
import {
  type Jugement,
  saysEtiquettes,
  saysGuarded,
  saysModele,
  saysModeleLieux,
  writeGrappes,
  writePaires
} from './link-ecriture.ts'
import { type Etiquetes, readEtiquettes } from './link-etiquettes.ts'
import { readTables, type Tables } from './link-lecture.ts'
import { openProgres } from './progres.ts'
import { AppelErrone, CODES, type Code } from './sortie.ts'

interface Options {
  readonly out: string
  readonly model?: string
  readonly id?: readonly string[]
  readonly pairs?: string
  readonly labels?: string
  readonly learn?: boolean
  readonly saveModel?: string
}

const dire = (ligne: string): void => {
  process.stdout.write(insecables(`  ${visible(ligne)}\n`))
}

/** What `--model` may say beside a file: places, or nothing known. */
const LIEUX = 'lieux'
const DEVINE = 'devine'

/** What `--model` names beside a file is no file. */
const entrees = ({ model, labels }: Options, fichiers: readonly string[]): Nomme[] => [
  ...fichiers.map((f): Nomme => ['', f]),
  ['--model', model],
  ['--labels', labels]
]

const sorties = ({ out, pairs, saveModel }: Options): Nomme[] => [
  ['--out', out],
  ['--pairs', pairs],
  ['--save-model', saveModel]
]

/** Editors of text put it first. */
const BOM = /^\uFEFF/

/** What a model's file says, before anything is believed of it. */
function readFichier(chemin: string): unknown {
  const whole = resolveTyped(chemin)
  if (!existsSync(whole)) throw new AppelErrone(insecables(`--model ${chemin} : ce fichier n’existe pas.`))
  try {
    return JSON.parse(readFileSync(whole, 'utf8').replace(BOM, ''))
  } catch (erreur) {
    const pourquoi = erreur instanceof SyntaxError ? 'n’est pas du JSON' : 'ne peut pas être lu'
    throw new AppelErrone(insecables(`--model ${chemin} : ce fichier ${pourquoi}.`))
  }
}

/** The model that was read, or what is wrong with it, where it is. */
function believed<M>(chemin: string, read: { readonly modele: M } | { readonly fautes: readonly string[] }): M {
  if ('modele' in read) return read.modele
  throw new AppelErrone(insecables(`--model ${chemin} :\n    ${read.fautes.slice(0, 10).join('\n    ')}`))
}

/** A model of columns, which must be the tables'. */
function checkColonnes(chemin: string, modele: Modele, { donnees }: Tables): Modele {
  const absentes = [
    ...modele.comparaisons.flatMap(c => [...c.colonnes, ...(c.sans ?? [])]),
    ...modele.blocs.flatMap(b => b.cles.flatMap(c => c.colonnes))
  ].filter(nom => !donnees.colonnes.has(nom))
  if (absentes.length > 0)
    throw new AppelErrone(
      insecables(`--model ${chemin} : colonnes absentes des tables : « ${[...new Set(absentes)].join(' », « ')} ».`)
    )
  if (modele.un_a_un && donnees.fichiers.every(f => f === donnees.fichiers[0]))
    throw new AppelErrone(
      insecables(
        `--model ${chemin} : « un_a_un » dit que chaque fichier ne tient une chose qu’une fois, et il n’y a qu’un fichier : rien ne serait joint. Mettez-le à false.`
      )
    )
  return modele
}

type Depart =
  | { readonly genre: 'lieux'; readonly modele: ModeleLieux }
  | { readonly genre: 'table'; readonly modele: Modele; readonly propose: boolean }

/** What to weigh with: the model named, else that of places where the columns are theirs, else one proposed from the columns. */
function departOf(tables: Tables, model: string | undefined): Depart {
  const { donnees, cles, lieux } = tables
  if (model === LIEUX || (model === undefined && lieux.sont)) return { genre: 'lieux', modele: MODELE_LIEUX }
  if (model === undefined || model === DEVINE)
    return { genre: 'table', modele: proposeModele(donnees, cles), propose: true }
  const lu = readFichier(model)
  if (isModeleLieux(lu)) return { genre: 'lieux', modele: believed(model, readModeleLieux(lu)) }
  return { genre: 'table', modele: checkColonnes(model, believed(model, readModele(lu)), tables), propose: false }
}

/** Which columns were taken for which, and why tables that look like places were not linked as such. */
function ditsOf({ lieux, ditsColonnes }: Tables, { genre }: Depart, model: string | undefined): readonly string[] {
  if (genre === 'lieux') return lieux.dits
  if (model !== undefined || lieux.pourquoi === null) return ditsColonnes
  return [
    ...ditsColonnes,
    `Ces tables ont un nom et disent où, mais ${lieux.pourquoi} : elles ne sont pas rapprochées comme des lieux (--model lieux pour le faire).`
  ]
}

/** The package's version, and today: what a learnt model keeps. */
function origine(): { version: string; date: string } {
  const paquet = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return { version: `lieux ${paquet.version}`, date: new Date().toISOString().slice(0, 10) }
}

interface Lien {
  readonly jugement: Jugement
  readonly modele: Modele | ModeleLieux
  /** The model in words. */
  readonly dit: readonly string[]
}

function linkPlaces(
  { lieux, ids, sources }: Tables,
  depart: ModeleLieux,
  apprendre: boolean,
  etiquettes: Etiquetes
): Lien {
  const records = withCommunes(lieux.rangs(), loadGeographie).map((rang, r) =>
    recordPlat(rang, sources[r] as string, ids[r] as string)
  )
  const barre = openProgres('Rapprochement')
  const modele = apprendre ? apprendLieux(records, { etiquettes, ...origine(), depart }) : depart
  const { grappes } = rapproche(records, { told: part => barre.at(Math.round(100 * part), 100), modele })
  barre.end()
  const groupes = new Int32Array(records.length)
  for (const { membres } of grappes) for (const m of membres) groupes[m] = membres[0] as number
  const eachPaire: Jugement['eachPaire'] = visit => eachPaireJugee(records, visit, modele)
  return {
    jugement: { groupes, eachPaire, bandes: modele.bandes },
    modele,
    dit: [...saysModeleLieux(modele, depart), ...saysEtiquettes(groupes, etiquettes)]
  }
}

/** No column tells rows apart: only those that say the very same are one thing. */
function linkCopies({ donnees }: Tables, modele: Modele): Lien {
  return {
    jugement: { groupes: sameRows(donnees), eachPaire: () => {}, bandes: modele.bandes },
    modele,
    dit: [
      '  Aucune colonne ne distingue assez ces lignes pour les rapprocher : seules les lignes toutes pareilles sont une même chose. Pour choisir les colonnes, donnez un modèle (--model).'
    ]
  }
}

function linkTable(tables: Tables, depart: Modele, apprendre: boolean, etiquettes: Etiquetes): Lien {
  if (depart.comparaisons.length === 0 || depart.blocs.length === 0) return linkCopies(tables, depart)
  const barre = openProgres('Rapprochement')
  const told = (part: number) => barre.at(Math.round(100 * part), 100)
  const { donnees } = tables
  const liaison: Liaison = apprendre
    ? apprend(donnees, depart, { etiquettes, ...origine(), told })
    : applique(donnees, depart, told)
  barre.end()
  const { paires, scores, groupes, modele } = liaison
  const eachPaire: Jugement['eachPaire'] = visit => {
    for (let p = 0; p < scores.length; p++) visit(paires.a[p] as number, paires.b[p] as number, scores[p] as number)
  }
  return {
    jugement: { groupes, eachPaire, bandes: modele.bandes },
    modele,
    dit: [...saysModele(liaison, apprendre), ...saysEtiquettes(liaison.groupes, etiquettes)]
  }
}

/** Exit codes: 0 whole; 1 no table could be read; 2 a wrong call; 3 written, but a file could not be read. */
export async function linkVerb(fichiers: readonly string[], options: Options): Promise<Code> {
  checkOutFiles(sorties(options), entrees(options, fichiers))
  const tables = await readTables(fichiers, options.id ?? [], (nom, erreur) => {
    const { cause, remede } = echecOf(nom, erreur)
    process.stderr.write(insecables(`\n  ✗ ${visible(nom)} : ${visible(cause)}\n    → ${remede}\n\n`))
  })
  if (tables.ids.length === 0) {
    dire('Aucune ligne n’a pu être lue : rien n’a été écrit.')
    return CODES.rien
  }
  compileFor(tables.ids.length)
  for (const dit of tables.dits) dire(dit)
  const { etiquettes: etiquetes, dits: ditsEtiquettes } =
    options.labels === undefined ? { etiquettes: [], dits: [] } : await readEtiquettes(options.labels, tables.ids)
  for (const ligne of ditsEtiquettes) dire(ligne)
  if (options.labels !== undefined && etiquetes.length === 0)
    throw new AppelErrone(
      insecables(
        `--labels ${options.labels} : aucune de ces paires ne nomme deux lignes des tables (a et b : leurs identifiants).`
      )
    )
  const depart = departOf(tables, options.model)
  for (const ligne of ditsOf(tables, depart, options.model)) dire(ligne)
  const apprendre = etiquetes.length > 0 || options.learn === true
  const { jugement, modele, dit } =
    depart.genre === 'lieux'
      ? linkPlaces(tables, depart.modele, apprendre, etiquetes)
      : linkTable(tables, depart.modele, apprendre || depart.propose, etiquetes)
  for (const ligne of dit) process.stdout.write(`${insecables(visible(ligne))}\n`)
  const { out, pairs, saveModel } = options
  for (const ligne of saysGuarded(tables.ids)) dire(ligne)
  if (saveModel !== undefined)
    writingTo(['--save-model', saveModel], () =>
      writeFileSync(resolveTyped(saveModel), `${JSON.stringify(modele, null, 2)}\n`)
    )
  const grappes = writingTo(['--out', out], () => writeGrappes(resolveTyped(out), tables.ids, jugement))
  if (pairs !== undefined) {
    const n = writingTo(['--pairs', pairs], () => writePaires(resolveTyped(pairs), tables.ids, jugement))
    dire(`${pluriel(n, 'paire regardée', 'paires regardées')} : ${pairs}`)
  }
  dire(`${pluriel(tables.ids.length, 'ligne', 'lignes')}, ${pluriel(grappes, 'grappe', 'grappes')} : ${out}`)
  return tables.echecs > 0 ? CODES.partiel : CODES.entier
}

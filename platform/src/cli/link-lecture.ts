/** What `lieux link` reads: tables, the name of each record, and labels. */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, sep } from 'node:path'
import {
  accords,
  type Donnees,
  type Etiquette,
  etale,
  insecables,
  pluriel,
  type RangPlat,
  type Table,
  visible
} from '@lieux-communs/core'
import { resolveTyped } from '../config.ts'
import { readLocal } from '../harvest/local.ts'
import { echecOf } from '../pipeline/run.ts'
import { readTable } from '../read/table.ts'
import { AppelErrone } from './sortie.ts'

export interface Tables {
  readonly donnees: Donnees
  readonly rangs: readonly RangPlat[]
  /** The name of each record, its own. */
  readonly ids: readonly string[]
  /** The file of each record, without its extension. */
  readonly sources: readonly string[]
  /** Columns that name records: never compared. */
  readonly cles: ReadonlySet<string>
  /** French, to be said once. */
  readonly dits: readonly string[]
  readonly echecs: number
}

export type Etiquetes = readonly Etiquette[]

// "id", "_id", "rec_id", "identifiant", "ID lieu"
const NOM_D_ID = /(?:^|[_\s.-])(?:id|identifiant|uuid)(?:$|[_\s.-])/i

/** Of its rows, those that a column must name, each by a name of its own, to be taken for their name. */
const NOMMEES = 0.8

/** The column that names rows: one that says so, hardly empty and hardly repeated. */
function idColumn({ colonnes, lignes }: Table): string | undefined {
  const named = colonnes.filter(nom => NOM_D_ID.test(nom)).sort((x, y) => x.length - y.length)
  return named.find(nom => {
    const values = new Set(lignes.map(ligne => String(ligne[nom] ?? '')))
    values.delete('')
    return values.size >= NOMMEES * lignes.length
  })
}

interface Lue {
  readonly nom: string
  readonly chemin: string
  readonly table: Table
  readonly cle: string | undefined
}

function checkId(lues: readonly Lue[], id: string | undefined): void {
  for (const { nom, table } of lues)
    if (id !== undefined && !table.colonnes.includes(id))
      throw new AppelErrone(
        insecables(
          `--id ${id} : ${nom} n’a pas cette colonne. Ses colonnes : « ${table.colonnes.slice(0, 20).join(' », « ')} ».`
        )
      )
}

/** A name for each row of a file: its own, or its rank where it says none; said twice, the second is told apart. */
function ownNames({ nom, table, cle }: Lue, dits: string[]): string[] {
  const rangs = table.lignes.map((_, i) => String(i + 1))
  if (cle === undefined) {
    dits.push(`${nom} : aucune colonne ne nomme ses lignes, elles sont nommées par leur rang (1, 2…).`)
    return rangs
  }
  const said = table.lignes.map(ligne => String(ligne[cle] ?? ''))
  const taken = new Set(said)
  const seen = new Set<string>()
  let [empty, repeated] = [0, 0]
  const names = said.map((name, i) => {
    const own = name === '' ? `ligne ${rangs[i]}` : name
    if (name === '') empty++
    if (!seen.has(own)) {
      seen.add(own)
      return own
    }
    repeated++
    let apart = 2
    while (taken.has(`${own}~${apart}`) || seen.has(`${own}~${apart}`)) apart++
    seen.add(`${own}~${apart}`)
    return `${own}~${apart}`
  })
  if (empty > 0)
    dits.push(
      `${nom} : ${pluriel(empty, 'ligne', 'lignes')} sans « ${cle} », nommée${empty > 1 ? 's' : ''} « ligne » et leur rang.`
    )
  if (repeated > 0)
    dits.push(
      `${nom} : ${pluriel(repeated, 'identifiant déjà pris', 'identifiants déjà pris')} par une autre ligne, suivi${repeated > 1 ? 's' : ''} de ~2, ~3….`
    )
  return names
}

/** What is put before the names of each file: its own name, or as much of its path as tells it from the others. */
function prefixesOf(lues: readonly Lue[]): string[] {
  const paths = lues.map(({ chemin, nom }) => [...dirname(chemin).split(sep), nom].reverse())
  const depth = (n: number) => paths.map(path => path.slice(0, n).reverse().join('/'))
  const longest = Math.max(...paths.map(path => path.length))
  for (let n = 1; n < longest; n++) if (new Set(depth(n)).size === paths.length) return depth(n)
  // One file given twice.
  return depth(1).map((nom, f) => `${nom} ${f + 1}`)
}

/** Names of all records: those of one file as they are, prefixed by the file's only when two files share some. */
function namesOf(lues: readonly Lue[], dits: string[]): string[] {
  const own = lues.map(lue => ownNames(lue, dits))
  const seen = new Set<string>()
  let clash = false
  for (const names of own) {
    clash ||= names.some(name => seen.has(name))
    for (const name of names) seen.add(name)
  }
  if (!clash) return own.flat()
  dits.push('Des fichiers partagent des identifiants : ils sont précédés du nom de leur fichier.')
  const prefixes = prefixesOf(lues)
  return own.flatMap((names, f) => names.map(name => `${prefixes[f]}:${name}`))
}

/** Columns of all files end to end, under the first file's names. */
function joinColumns(lues: readonly Lue[], total: number, dits: string[]): Map<string, readonly string[]> {
  const whole = new Map<string, string[]>()
  let debut = 0
  lues.forEach(({ nom, table, cle }) => {
    const own = new Map<string, string[]>()
    etale(table.lignes, own)
    if (cle !== undefined) own.delete(cle)
    const called = debut === 0 ? new Map<string, string>() : accords(whole, own)
    for (const [autre, premier] of called) dits.push(`${nom} : « ${autre} » est pris pour « ${premier} ».`)
    for (const [colonne, textes] of own) {
      const name = called.get(colonne) ?? colonne
      const column = whole.get(name) ?? []
      whole.set(name, column)
      while (column.length < debut) column.push('')
      for (const texte of textes) column.push(texte)
    }
    debut += table.lignes.length
  })
  for (const column of whole.values()) while (column.length < total) column.push('')
  if (lues.length > 1 && !isAcross(whole, lues))
    dits.push(
      'Ces fichiers n’ont aucune colonne en commun : aucune ligne de l’un ne peut être rapprochée de celles d’un autre. Donnez les mêmes titres à leurs colonnes.'
    )
  return whole
}

/** True when some column is said by two files. */
function isAcross(whole: ReadonlyMap<string, readonly string[]>, lues: readonly Lue[]): boolean {
  const ends = lues.map((_, f) => lues.slice(0, f + 1).reduce((sum, l) => sum + l.table.lignes.length, 0))
  const says = (column: readonly string[], f: number) =>
    column.slice(f === 0 ? 0 : ends[f - 1], ends[f]).some(texte => texte !== '')
  return [...whole.values()].some(column => lues.filter((_, f) => says(column, f)).length > 1)
}

/** Opens the tables; one that cannot be read is told to `echec` and left out. */
export async function readTables(
  fichiers: readonly string[],
  id: string | undefined,
  echec: (nom: string, erreur: unknown) => void
): Promise<Tables> {
  const absents = fichiers.filter(f => !existsSync(resolveTyped(f)))
  if (absents.length > 0) throw new AppelErrone(insecables(`« ${absents[0]} » : ce fichier n’existe pas.`))
  const lues: Lue[] = []
  for (const fichier of fichiers) {
    const nom = basename(fichier, extname(fichier))
    try {
      const table = await readTable(await readLocal(resolveTyped(fichier)), basename(fichier))
      lues.push({ nom, chemin: resolveTyped(fichier), table, cle: id ?? idColumn(table) })
    } catch (erreur) {
      echec(basename(fichier), erreur)
    }
  }
  checkId(lues, id)
  const dits: string[] = []
  const ids = namesOf(lues, dits)
  const fichierDe = new Int32Array(ids.length)
  const sources: string[] = []
  lues.forEach(({ nom, table }, f) => {
    fichierDe.fill(f, sources.length, sources.length + table.lignes.length)
    for (let i = 0; i < table.lignes.length; i++) sources.push(nom)
  })
  const cles = new Set(lues.flatMap(l => (l.cle === undefined ? [] : [l.cle])))
  const colonnes = joinColumns(lues, ids.length, dits)
  const rangs = lues.flatMap(l => l.table.lignes)
  const echecs = fichiers.length - lues.length
  return { donnees: { nombre: ids.length, fichiers: fichierDe, colonnes }, rangs, ids, sources, cles, dits, echecs }
}

/** Labels that say one thing, and two; any other (« unsure ») is not learnt from. */
const UNE: ReadonlySet<string> = new Set(['1', '1.0', 'match', 'oui', 'yes', 'true', 'vrai', 'un', 'same'])
const DEUX: ReadonlySet<string> = new Set(['0', '0.0', 'distinct', 'non', 'no', 'false', 'faux', 'deux', 'different'])

/** Labels of a table `a,b,label`, or `a_source,a_id,b_source,b_id,label` where a record is named `source:id`. */
export async function readEtiquettes(fichier: string, ids: readonly string[]): Promise<Etiquette[]> {
  const chemin = resolveTyped(fichier)
  if (!existsSync(chemin)) throw new AppelErrone(insecables(`--labels ${fichier} : ce fichier n’existe pas.`))
  const { colonnes, lignes } = await readLocal(chemin)
    .then(octets => readTable(octets, basename(fichier)))
    .catch(erreur => {
      const { cause, remede } = echecOf(basename(fichier), erreur)
      throw new AppelErrone(insecables(`--labels ${visible(fichier)} : ${visible(cause)} → ${remede}`))
    })
  const short = ['a', 'b', 'label'].every(c => colonnes.includes(c))
  const long = ['a_source', 'a_id', 'b_source', 'b_id', 'label'].every(c => colonnes.includes(c))
  if (!short && !long)
    throw new AppelErrone(insecables(`--labels ${fichier} : il faut les colonnes a, b et label (1 ou 0).`))
  const rank = new Map(ids.map((id, r) => [id, r]))
  return lignes.flatMap(ligne => {
    const label = String(ligne.label ?? '').toLowerCase()
    const named = (c: 'a' | 'b') => (short ? String(ligne[c] ?? '') : `${ligne[`${c}_source`]}:${ligne[`${c}_id`]}`)
    const [a, b] = [rank.get(named('a')), rank.get(named('b'))]
    if (a === undefined || b === undefined || !(UNE.has(label) || DEUX.has(label))) return []
    return [{ a, b, une: UNE.has(label) }]
  })
}

/** What `lieux link` reads: tables, the name of each record, and labels. */
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import {
  accords,
  type Donnees,
  type Etiquette,
  etale,
  insecables,
  pluriel,
  type RangPlat,
  type Table
} from '@lieux-communs/core'
import { resolveTyped } from '../config.ts'
import { readLocal } from '../harvest/local.ts'
import { readTable } from '../read/table.ts'
import { AppelErrone } from './sortie.ts'

export interface Tables {
  readonly donnees: Donnees
  readonly rangs: readonly RangPlat[]
  /** The name of each record, unique unless its own file says it twice. */
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

/** The column that names each row: one that says so, full and without repeats. */
function idColumn({ colonnes, lignes }: Table): string | undefined {
  const named = colonnes.filter(nom => NOM_D_ID.test(nom)).sort((x, y) => x.length - y.length)
  return named.find(nom => {
    const values = lignes.map(ligne => String(ligne[nom] ?? ''))
    return !values.includes('') && new Set(values).size === values.length
  })
}

interface Lue {
  readonly nom: string
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

/** Names of all records: those of one file as they are, prefixed by the file's only when two files share some. */
function namesOf(lues: readonly Lue[], dits: string[]): string[] {
  const own = lues.map(({ nom, table, cle }) => {
    if (cle === undefined)
      dits.push(`${nom} : aucune colonne ne nomme ses lignes, elles sont nommées par leur rang (1, 2…).`)
    const names = table.lignes.map((ligne, i) => (cle === undefined ? String(i + 1) : String(ligne[cle] ?? '')))
    const repeats = names.length - new Set(names).size
    if (repeats > 0)
      dits.push(`${nom} : ${pluriel(repeats, 'identifiant déjà pris', 'identifiants déjà pris')} par une autre ligne.`)
    return names
  })
  const seen = new Set<string>()
  let clash = false
  for (const names of own) {
    clash ||= names.some(name => seen.has(name))
    for (const name of names) seen.add(name)
  }
  if (clash) dits.push('Des fichiers partagent des identifiants : ils sont précédés du nom de leur fichier.')
  return own.flatMap((names, f) => (clash ? names.map(name => `${(lues[f] as Lue).nom}:${name}`) : names))
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
  return whole
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
      lues.push({ nom, table, cle: id ?? idColumn(table) })
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
  const { colonnes, lignes } = await readTable(await readLocal(chemin), basename(fichier))
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

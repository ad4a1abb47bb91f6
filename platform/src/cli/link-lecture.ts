/** What `lieux link` reads: tables, the name of each record, and its columns under one name in all files. */
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { accords, type Donnees, etale, insecables } from '@lieux-communs/core'
import { resolveTyped } from '../config.ts'
import { readLocal } from '../harvest/local.ts'
import { type Lue, type Nommee, namesOf, onlyNames, withIds } from './link-identifiants.ts'
import { asPlaces, type EnLieux } from './link-lieux.ts'
import { openTable } from './link-titres.ts'
import { AppelErrone } from './sortie.ts'

export interface Tables {
  readonly donnees: Donnees
  /** The same rows as places. */
  readonly lieux: EnLieux
  /** The name of each record, its own. */
  readonly ids: readonly string[]
  /** The file of each record, without its extension. */
  readonly sources: readonly string[]
  /** Columns that name records: never compared. */
  readonly cles: ReadonlySet<string>
  /** French, to be said once. */
  readonly dits: readonly string[]
  /** What is to be said too when columns are compared by a model of columns. */
  readonly ditsColonnes: readonly string[]
  readonly echecs: number
}

interface Jointes {
  readonly colonnes: ReadonlyMap<string, readonly string[]>
  /** Of each file, how columns said otherwise are called in those before it. */
  readonly accords: readonly ReadonlyMap<string, string>[]
  readonly dits: readonly string[]
}

/** Columns of all files end to end, under the first file's names. */
function joinColumns(lues: readonly Nommee[], total: number): Jointes {
  const whole = new Map<string, string[]>()
  const toutes: ReadonlyMap<string, string>[] = []
  const dits: string[] = []
  const nameOnly = onlyNames(lues)
  let debut = 0
  lues.forEach(({ nom, table, cle }, f) => {
    const own = new Map<string, string[]>()
    etale(table.lignes, own)
    if (cle !== undefined && nameOnly(f)) own.delete(cle)
    const called = debut === 0 ? new Map<string, string>() : accords(whole, own)
    toutes.push(called)
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
  return { colonnes: whole, accords: toutes, dits }
}

/** True when some column is said by two files. */
function isAcross(whole: ReadonlyMap<string, readonly string[]>, lues: readonly Lue[]): boolean {
  const ends = lues.map((_, f) => lues.slice(0, f + 1).reduce((sum, l) => sum + l.table.lignes.length, 0))
  const says = (column: readonly string[], f: number) =>
    column.slice(f === 0 ? 0 : ends[f - 1], ends[f]).some(texte => texte !== '')
  return [...whole.values()].some(column => lues.filter((_, f) => says(column, f)).length > 1)
}

/** Opens the tables; one that cannot be read is told to `echec` and left out. `id`: the columns asked for as names of rows, if any. */
export async function readTables(
  fichiers: readonly string[],
  id: readonly string[],
  echec: (nom: string, erreur: unknown) => void
): Promise<Tables> {
  const absents = fichiers.filter(f => !existsSync(resolveTyped(f)))
  if (absents.length > 0) throw new AppelErrone(insecables(`« ${absents[0]} » : ce fichier n’existe pas.`))
  const lues: Lue[] = []
  const dits: string[] = []
  for (const fichier of fichiers) {
    const nom = basename(fichier, extname(fichier))
    try {
      const ouverte = await openTable(await readLocal(resolveTyped(fichier)), basename(fichier), nom)
      dits.push(...ouverte.dits)
      lues.push({ nom, table: ouverte.table })
    } catch (erreur) {
      echec(basename(fichier), erreur)
    }
  }
  const nommees = withIds(lues, id)
  const ids = namesOf(nommees, id.length > 0, dits)
  const fichierDe = new Int32Array(ids.length)
  const sources: string[] = []
  lues.forEach(({ nom, table }, f) => {
    fichierDe.fill(f, sources.length, sources.length + table.lignes.length)
    for (let i = 0; i < table.lignes.length; i++) sources.push(nom)
  })
  const nameOnly = onlyNames(nommees)
  const cles = new Set(nommees.flatMap(({ cle }, f) => (cle === undefined || !nameOnly(f) ? [] : [cle])))
  const jointes = joinColumns(nommees, ids.length)
  const lieux = asPlaces(
    nommees.map(({ nom, table: { colonnes, lignes }, cle }, f) => ({
      nom,
      colonnes: colonnes.filter(colonne => colonne !== cle),
      lignes,
      accords: jointes.accords[f] as ReadonlyMap<string, string>
    }))
  )
  return {
    donnees: { nombre: ids.length, fichiers: fichierDe, colonnes: jointes.colonnes },
    lieux,
    ids,
    sources,
    cles,
    dits,
    ditsColonnes: jointes.dits,
    echecs: fichiers.length - lues.length
  }
}

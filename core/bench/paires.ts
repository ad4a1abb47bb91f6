/**
 * Known truth for linkage: the hand-labelled pairs and the two vintages of a national list in `../shared/data/er`, turned into
 * records. They are read in place and never copied here.
 */
import { existsSync, readFileSync } from 'node:fs'
import { valeursOf } from '../src/link/plats.ts'
import type { Valeurs } from '../src/standard/champs.ts'
import type { Enregistrement } from '../src/standard/enregistrement.ts'

const DOSSIER = new URL('../../../shared/data/er/', import.meta.url)

const verite = (fichier: string): URL | null => {
  const url = new URL(fichier, DOSSIER)
  return existsSync(url) ? url : null
}

export interface Paire {
  readonly a: number
  readonly b: number
  readonly label: 'match' | 'distinct' | 'unsure'
  readonly strate: string
}

/** A record with nothing but values. */
export function recordOf(source: string, cle: string, id_source: string, valeurs: Valeurs): Enregistrement {
  return {
    source,
    ligne: 1,
    id_source,
    cle,
    valeurs,
    telephones: valeurs.telephone === undefined ? [] : [valeurs.telephone],
    reserves: {},
    bruts: {},
    remplis: [],
    deduits: [],
    notices: []
  }
}

type Row = Readonly<Record<string, string | number | undefined>>

/** The labelled pairs of places across sources, or null where the shared data is absent. */
export function readPaires(): { records: Enregistrement[]; paires: Paire[] } | null {
  const tsv = verite('lieux-pairs-dev.tsv')
  const jsonl = verite('lieux-records-dev.jsonl')
  if (tsv === null || jsonl === null) return null
  const records: Enregistrement[] = []
  const rank = new Map<string, number>()
  for (const line of readFileSync(jsonl, 'utf8').split('\n')) {
    if (line === '') continue
    const row = JSON.parse(line) as Row
    rank.set(String(row.id), records.length)
    records.push(recordOf(String(row.source), String(row.id), '', valeursOf(row, String(row.source))))
  }
  const paires = readFileSync(tsv, 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => {
      const [aSource, a, bSource, b, label, strate] = line.split('\t')
      return {
        a: rank.get(`${aSource}:${a}`) as number,
        b: rank.get(`${bSource}:${b}`) as number,
        label: label as Paire['label'],
        strate: strate ?? ''
      }
    })
  return { records, paires }
}

/** A line of a CSV whose cells may be quoted: `cells('a,"b, c",d') → ['a', 'b, c', 'd']`. */
function cells(line: string): string[] {
  const out: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string
    if (quoted && c === '"' && line[i + 1] === '"') cell += line[++i]
    else if (c === '"') quoted = !quoted
    else if (c === ',' && !quoted) {
      out.push(cell)
      cell = ''
    } else cell += c
  }
  out.push(cell)
  return out
}

/** Two vintages of one national list, their own id set apart as the truth: pairs of ranks that are one place. */
export function readMillesimes(): { records: Enregistrement[]; vrais: Set<string> } | null {
  const files = ['left-2021.csv', 'right-2022.csv', 'gold.csv'].map(f => verite(`france-services-2021-2022/${f}`))
  if (files.some(f => f === null)) return null
  const [left, right, gold] = files.map(f =>
    readFileSync(f as URL, 'utf8')
      .split(/\r?\n/)
      .filter(l => l !== '')
  ) as [string[], string[], string[]]
  const records: Enregistrement[] = []
  const ranks: Map<string, number>[] = []
  for (const [source, lines] of [['2021', left] as const, ['2022', right] as const]) {
    const header = cells(lines[0] as string)
    const byId = new Map<string, number>()
    for (const line of lines.slice(1)) {
      const row = Object.fromEntries(cells(line).map((v, i) => [header[i] as string, v])) as Record<string, string>
      byId.set(row.id_fs as string, records.length)
      const { latitude, longitude, ...rest } = row
      records.push(
        recordOf(
          source,
          `n${records.length}`,
          '',
          valeursOf({ ...rest, lat: latitude, lon: longitude }, 'france-services')
        )
      )
    }
    ranks.push(byId)
  }
  const vrais = new Set<string>()
  for (const line of gold.slice(1)) {
    const id = line.split(',')[0] as string
    vrais.add(`${ranks[0]?.get(id)} ${ranks[1]?.get(id)}`)
  }
  return { records, vrais }
}

/**
 * Known truth for linkage: the hand-labelled pairs and the two vintages of a national list in `../shared/data/er`, turned into
 * records. They are read in place and never copied here.
 */
import { existsSync, readFileSync } from 'node:fs'
import { maskOf, readServices, SERVICE_DE_TYPOLOGIE } from '../src/link/services.ts'
import type { Valeurs } from '../src/standard/champs.ts'
import type { Enregistrement } from '../src/standard/enregistrement.ts'
import { TYPOLOGIES } from '../src/standard/vocabulary/typologies.ts'
import { foldedWords } from '../src/text/fold.ts'

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

/** Precision or recall, and its 95 % Wilson interval. */
export interface Part {
  readonly part: number
  readonly bas: number
  readonly haut: number
}

/** `wilson(95, 100) → { part: 0.95, bas: 0.888, haut: 0.978 }`. */
export function wilson(success: number, total: number): Part {
  if (total === 0) return { part: Number.NaN, bas: 0, haut: 1 }
  const z = 1.96
  const p = success / total
  const middle = p + (z * z) / (2 * total)
  const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))
  const scale = 1 + (z * z) / total
  return { part: p, bas: (middle - spread) / scale, haut: (middle + spread) / scale }
}

export const printPart = ({ part, bas, haut }: Part): string =>
  `${(100 * part).toFixed(1)} % [${(100 * bas).toFixed(1)}-${(100 * haut).toFixed(1)}]`

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

const text = (v: string | number | undefined) => (v === undefined || v === '' ? undefined : String(v))

/** Kind of place as a mapping would carry it: from the source's own words, or the constant of a list of one programme. */
function typologieOf(row: Row): readonly string[] {
  const own = TYPOLOGIES.lire(text(row.typologie) ?? '')
  if (own.length > 0) return own
  if (String(row.source ?? '').startsWith('france-services') || row.id_fs !== undefined) return ['RFS']
  const { masque } = readServices(foldedWords(text(row.typologie) ?? ''))
  return Object.entries(SERVICE_DE_TYPOLOGIE)
    .filter(([, service]) => masque & maskOf(service))
    .map(([code]) => code)
}

function valeursOf(row: Row): Valeurs {
  const typologie = typologieOf(row)
  const one = (v: string | undefined) => (v === undefined ? undefined : [v])
  const all = {
    nom: text(row.nom),
    structure_parente: text(row.structure),
    adresse: text(row.adresse),
    complement_adresse: text(row.complement),
    code_postal: text(row.code_postal),
    commune: text(row.commune),
    code_insee: text(row.code_insee),
    latitude: row.lat === undefined || row.lat === '' ? undefined : Number(row.lat),
    longitude: row.lon === undefined || row.lon === '' ? undefined : Number(row.lon),
    pivot: text(row.siret),
    telephone: text(row.telephone),
    courriels: one(text(row.courriel)),
    site_web: one(text(row.site)),
    typologie: typologie.length > 0 ? typologie : undefined
  }
  return Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)) as Valeurs
}

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
    records.push(recordOf(String(row.source), String(row.id), '', valeursOf(row)))
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
      records.push(recordOf(source, `n${records.length}`, '', valeursOf({ ...rest, lat: latitude, lon: longitude })))
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

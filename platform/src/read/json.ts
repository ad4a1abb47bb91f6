/**
 * JSON in its many wrappings: an array, an object around one, GeoJSON, records with `fields`, one object a line. Rows stay
 * as they are (nested); the columns are the dotted paths met, in the order of the file.
 */
import type { RangBrut } from '@lieux-communs/core'
import { CELLULE_MAX, cutCell, cutTitre } from './coupe.ts'
import { AucuneLigne, JsonCasse, ListeIntrouvable, TropDeLignes } from './erreurs.ts'
import { type Tableau, tableauOf } from './grille.ts'

type Objet = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Objet =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isGrid = (list: readonly unknown[]): list is readonly (readonly unknown[])[] => list.every(Array.isArray)
const own = (holder: Objet, key: string): unknown => (Object.hasOwn(holder, key) ? holder[key] : undefined)

/** How deep the list of records may be wrapped, and how deep a row may nest: real ones stop at 4. */
const DEPTH_MAX = 6
/** Ranks of an array listed as columns: beyond, the column is known by its first hundred. */
const RANKS_MAX = 100
/** Distinct columns listed: an object used as a dictionary would make one a row. */
const COLUMNS_MAX = 5_000

// V8 gives the rank in most messages: "… in JSON at position 42 (line 3 column 7)".
const POSITION = /position (\d{1,15})/
// What JSON is made of, texts aside: "{", " , ", "-1.5e3", "true".
const TOKEN = /[\s,:{}[\]]{1,1000}|-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,10})?|true|false|null/y
// What programs write that is no JSON: "NaN", "-Infinity", "undefined", "None".
const ETRANGER = /^-?[A-Za-z]{1,20}/

/** The rank of the first sign that is no part of JSON, or -1: the engine does not always give it. */
function strangerIn(texte: string): number {
  let at = 0
  while (at < texte.length) {
    if (texte[at] === '"') {
      at++
      while (at < texte.length && texte[at] !== '"') at += texte[at] === '\\' ? 2 : 1
      at++
      continue
    }
    TOKEN.lastIndex = at
    if (!TOKEN.test(texte)) return at
    at = TOKEN.lastIndex
  }
  return -1
}

/** Where a text stops being JSON, in words: `ligne 3, colonne 7, près de « {"nom": » `. */
export function whereOf(texte: string, cause: unknown): string {
  const found = POSITION.exec(cause instanceof Error ? cause.message : '')?.[1]
  let rank = found === undefined ? strangerIn(texte) : Number(found)
  // The engine stands after the sign of "-Infinity".
  if (texte[rank - 1] === '-') rank--
  if (rank === -1 || rank >= texte.length) return 'le fichier s’arrête avant la fin de la liste'
  let line = 1
  let debut = 0
  for (let at = texte.indexOf('\n'); at !== -1 && at < rank; at = texte.indexOf('\n', debut)) {
    line++
    debut = at + 1
  }
  const column = rank - debut + 1
  const place = `ligne ${line}, colonne ${column}`
  const mot = ETRANGER.exec(texte.slice(rank, rank + 30))?.[0]
  if (mot !== undefined && !/^(?:true|false|null)/.test(mot))
    return `${place} : « ${mot} » n’est pas une valeur de JSON (« null » dit l’absence)`
  return `${place}, près de « ${texte.slice(Math.max(0, rank - 15), rank + 15).replace(/\s+/g, ' ')} »`
}

/** One object a line (JSON lines); undefined when the first line is not an object on its own. */
function parseLines(texte: string, nom: string): unknown[] | undefined {
  const rows: unknown[] = []
  let line = 0
  for (let at = 0; at < texte.length; ) {
    line++
    const saut = texte.indexOf('\n', at)
    const end = saut === -1 ? texte.length : saut
    const text = texte.slice(at, end)
    at = end + 1
    const trimmed = text.trimStart()
    if (trimmed === '') continue
    if (!trimmed.startsWith('{')) return undefined
    try {
      // As it is: what the weighing takes for no JSON is not to be parsed.
      rows.push(JSON.parse(text))
    } catch (cause) {
      if (rows.length === 0) return undefined
      throw new JsonCasse(nom, `ligne ${line} : « ${trimmed.slice(0, 40)} »`, cause)
    }
  }
  return rows.length > 0 ? rows : undefined
}

function parse(texte: string, nom: string): unknown {
  try {
    return JSON.parse(texte)
  } catch (cause) {
    const rows = parseLines(texte, nom)
    if (rows) return rows
    throw new JsonCasse(nom, whereOf(texte, cause), cause)
  }
}

/** Follows a declared path: `listAt(json, 'data.items')`. */
function listAt(json: unknown, chemin: string, nom: string): readonly unknown[] {
  let at = json
  for (const part of chemin.split('.')) {
    at = Array.isArray(at) ? at[Number(part)] : isObject(at) ? own(at, part) : undefined
    if (at === undefined) throw new ListeIntrouvable(nom, `rien au chemin « ${chemin} »`, keysCure(json))
  }
  if (!Array.isArray(at)) throw new ListeIntrouvable(nom, `au chemin « ${chemin} », pas de liste`, keysCure(json))
  return at
}

function keysCure(json: unknown): string {
  const keys = isObject(json) ? Object.keys(json).slice(0, 8).join(' », « ') : ''
  return keys === '' ? 'vérifiez le fichier' : `choisissez un autre « chemin » ; le fichier commence par « ${keys} »`
}

/** The shallowest list of objects or of lists in an object; of two at the same depth, the longer. */
function findList(json: Objet): readonly unknown[] | null {
  let level: readonly Objet[] = [json]
  for (let depth = 0; depth < DEPTH_MAX && level.length > 0; depth++) {
    const values = level.flatMap(holder => Object.values(holder))
    const lists = values.filter(v => Array.isArray(v) && v.some(item => typeof item === 'object' && item !== null))
    if (lists.length > 0) return (lists as unknown[][]).reduce((a, b) => (b.length > a.length ? b : a))
    level = values.filter(isObject)
  }
  return null
}

/** `[48.85, 2.35]` beside a point `[2.35, 48.85]` is latitude first: it becomes the text `48.85,2.35`, which says so. */
function turnPairs(fields: Objet, geometry: unknown): Objet {
  const point = isObject(geometry) ? own(geometry, 'coordinates') : undefined
  if (!Array.isArray(point) || point.length < 2) return fields
  const pairs = Object.entries(fields).filter(
    ([, v]) => Array.isArray(v) && v.length === 2 && v[0] === point[1] && v[1] === point[0]
  )
  if (pairs.length === 0) return fields
  return { ...fields, ...Object.fromEntries(pairs.map(([k]) => [k, `${point[1]},${point[0]}`])) }
}

/** GeoJSON: properties at the top, the geometry under `geometry`, the feature's own `id` when no property has that name. */
function featureRow(feature: Objet): RangBrut {
  const properties = own(feature, 'properties')
  const geometry = own(feature, 'geometry')
  const id = own(feature, 'id')
  return {
    ...(id === undefined ? {} : { id }),
    ...turnPairs(isObject(properties) ? properties : {}, geometry),
    ...(isObject(geometry) ? { geometry } : {})
  }
}

/** Records whose values are under `fields` (Opendatasoft, Grist, Airtable): the fields at the top, the rest beside them. */
function liftFields(rows: readonly Objet[]): readonly Objet[] {
  if (!rows.every(row => isObject(own(row, 'fields')))) return rows
  return rows.map(row => {
    const { fields, ...rest } = row
    return { ...rest, ...turnPairs(fields as Objet, own(row, 'geometry')) }
  })
}

const isPair = (value: readonly unknown[]): boolean =>
  value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'

/** Dotted paths of every row, first met first. A pair of numbers is one column (a point), and so is a geometry. */
function columnsOf(rows: readonly RangBrut[]): string[] {
  const colonnes = new Set<string>()
  const visit = (value: unknown, path: string, depth: number): void => {
    if (colonnes.size >= COLUMNS_MAX && !colonnes.has(path)) return
    if (typeof value !== 'object' || value === null || depth >= DEPTH_MAX) {
      colonnes.add(path)
    } else if (Array.isArray(value)) {
      if (isPair(value) || value.some(Array.isArray)) colonnes.add(path)
      else for (let i = 0; i < Math.min(value.length, RANKS_MAX); i++) visit(value[i], `${path}.${i}`, depth + 1)
    } else for (const key of Object.keys(value)) visit((value as Objet)[key], `${path}.${key}`, depth + 1)
  }
  for (const row of rows) {
    for (const key of Object.keys(row)) {
      visit(row[key], key, 1)
    }
  }
  return [...colonnes]
}

/** A cell of a list of lists: `cellText(['a', 'b']) → 'a|b'`; an object has no text. */
function cellText(cell: unknown): string {
  if (Array.isArray(cell)) return cell.filter(item => typeof item !== 'object').join('|')
  return typeof cell === 'object' || cell === undefined ? '' : String(cell)
}

/** Lists of lists, the first one holding the titles. */
function gridOf(rows: readonly (readonly unknown[])[], nom: string): Tableau {
  return tableauOf(
    rows.map(row => row.map(cellText)),
    nom
  )
}

/**
 * Cuts the texts and the names that no spreadsheet could hold, in the rows as they were just parsed; answers how many texts. Their
 * depth was weighed.
 */
function boundValues(list: readonly unknown[]): number {
  let coupees = 0
  const visitItems = (items: unknown[]): void => {
    for (let i = 0; i < items.length; i++) {
      const value = items[i]
      if (typeof value === 'string') items[i] = bound(value)
      else visit(value)
    }
  }
  const bound = (texte: string): string => {
    if (texte.length <= CELLULE_MAX) return texte
    coupees++
    return cutCell(texte)
  }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      visitItems(value)
      return
    }
    const held = value as Record<string, unknown>
    for (const key of Object.keys(held)) {
      const item = held[key]
      if (typeof item === 'string') {
        if (item.length > CELLULE_MAX) held[key] = bound(item)
      } else visit(item)
      const court = cutTitre(key)
      if (court === key) continue
      held[court] = held[key]
      delete held[key]
    }
  }
  for (const item of list) visit(item)
  return coupees
}

/** Rows of a list of objects. An item that is not an object is an empty row, which keeps the rank of the others. */
function rowsOf(list: readonly unknown[], nom: string): { readonly lignes: readonly Objet[]; readonly perdus: number } {
  const perdus = list.filter(item => !isObject(item)).length
  if (perdus * 2 > list.length) {
    const rank = list.findIndex(item => !isObject(item))
    const vu = `l’élément ${rank + 1} de la liste n’est pas un objet : « ${String(JSON.stringify(list[rank])).slice(0, 40)} »`
    throw new ListeIntrouvable(nom, vu, 'chaque élément de la liste doit être un objet (« { … } »)')
  }
  return { lignes: perdus === 0 ? (list as readonly Objet[]) : list.map(item => (isObject(item) ? item : {})), perdus }
}

export interface Lecture {
  readonly format: 'json' | 'geojson'
  readonly colonnes: readonly string[]
  readonly lignes: readonly RangBrut[]
  /** Items of the list that were not objects. */
  readonly perdus: number
  /** Texts that were cut. */
  readonly coupees: number
}

function listOf(json: unknown, texte: string, nom: string, chemin: string | undefined): readonly unknown[] {
  if (chemin !== undefined) return listAt(json, chemin, nom)
  const list = Array.isArray(json) ? json : isObject(json) ? findList(json) : null
  if (list) return list
  throw new ListeIntrouvable(
    nom,
    isObject(json)
      ? `un objet de clés « ${Object.keys(json).slice(0, 8).join(' », « ')} »`
      : `« ${texte.trim().slice(0, 40)} »`
  )
}

/** Reads JSON of any wrapping. Throws `JsonCasse`, `ListeIntrouvable`, `AucuneLigne`. */
export function readJson(
  texte: string,
  nom: string,
  {
    chemin,
    rangs = Number.POSITIVE_INFINITY
  }: { readonly chemin?: string | undefined; readonly rangs?: number | undefined } = {}
): Lecture {
  const json = parse(texte.charCodeAt(0) === 0xfeff ? texte.slice(1) : texte, nom)
  const features = chemin === undefined && isObject(json) ? own(json, 'features') : undefined
  const list = Array.isArray(features) ? features : listOf(json, texte, nom, chemin)
  if (list.length === 0) throw new AucuneLigne(nom, 'une liste vide')
  if (list.length > rangs) throw new TropDeLignes(nom, rangs)
  const coupees = boundValues(list)
  if (isGrid(list)) return { format: 'json', ...gridOf(list, nom), perdus: 0, coupees }
  const { lignes, perdus } = rowsOf(list, nom)
  const geojson = Array.isArray(features) || lignes.every(row => own(row, 'type') === 'Feature')
  const rows = geojson ? lignes.map(featureRow) : liftFields(lignes)
  return { format: geojson ? 'geojson' : 'json', colonnes: columnsOf(rows), lignes: rows, perdus, coupees }
}

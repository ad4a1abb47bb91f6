/**
 * Opening a file, whatever it is: its bytes say what it is, its name and the declared format only settle doubts. Nothing
 * is interpreted here: the answer is named columns and rows.
 */
import { type Format, insecables, pluriel, type Table } from '@lieux-communs/core'
import { readClasseur } from './classeur.ts'
import { saidCut } from './coupe.ts'
import { readCsv } from './csv.ts'
import { decodeTexte, lossOf, type Texte } from './encodage.ts'
import {
  ClasseurProtege,
  ErreurLecture,
  FichierDeZeros,
  FichierVide,
  FormatInconnu,
  JsonCasse,
  PageHtml
} from './erreurs.ts'
import { isFlatgeobuf, readFlatgeobuf } from './flatgeobuf.ts'
import { isSqlite, readGeopackage } from './geopackage.ts'
import { tableauOf } from './grille.ts'
import { gunzipList, isGzip } from './gzip.ts'
import { readJson } from './json.ts'
import { jsonOf, type LigneTypee } from './lignes-typees.ts'
import { isParquet, readParquet } from './parquet.ts'
import { looksJson, weighJson } from './pesee-json.ts'
import { isZip } from './zip.ts'

/** Files that are not lists, by their first bytes (Latin-1), and what to do with them. */
const AUTRES: readonly (readonly [string, string, string])[] = [
  ['%PDF', 'un document PDF', 'demandez le tableau d’origine au producteur'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'un ancien classeur Excel (.xls)',
    'ouvrez-le dans un tableur et enregistrez-le en XLSX ou en CSV'
  ],
  ['\u001f\u008b', 'une archive gzip dans une autre', 'décompressez-la et donnez le fichier qu’elle contient'],
  ['Rar!', 'une archive RAR', 'décompressez-la et donnez le fichier qu’elle contient'],
  ['7z\u00bc\u00af', 'une archive 7z', 'décompressez-la et donnez le fichier qu’elle contient'],
  ['\u0089PNG', 'une image', 'demandez le tableau d’origine au producteur'],
  ['\u00ff\u00d8\u00ff', 'une image', 'demandez le tableau d’origine au producteur']
]

// "<!DOCTYPE html>" or "<html lang="fr">", after blanks
const HTML = /^\s{0,200}<(?:!doctype\s{1,5}html|html|head|body)/i
// "données.CSV", "liste.tsv", "export.txt", "liste.csv.gz"
const CSV_NAME = /\.(?:csv|tsv|txt)(?:\.gz)?$/i
/** Of a list that came packed, as much as of a workbook. */
const INFLATED_MAX = 300_000_000
// Control characters that no text holds: a binary file.
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

/** An XLSX with a password is an older kind of file, which holds it encrypted: [MS-OFFCRYPTO] 2.3.4.4 names the stream. */
const OLE = '\u00d0\u00cf\u0011\u00e0'
const CHIFFRE = Buffer.from('EncryptedPackage', 'utf16le')

function isLocked(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.toString('latin1', 0, 4) === OLE && buffer.includes(CHIFFRE)
}

function refuseBinary(bytes: Uint8Array, nom: string): void {
  if (bytes.length === 0) throw new FichierVide(nom, '0 octet')
  if (bytes.every(byte => byte === 0)) throw new FichierDeZeros(nom, bytes.length)
  if (isLocked(bytes)) throw new ClasseurProtege(nom, 'un classeur Excel chiffré')
  const debut = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const autre = AUTRES.find(([signature]) => debut.startsWith(signature))
  if (autre) throw new FormatInconnu(nom, autre[1], autre[2])
}

function refuseText(texte: string, nom: string): void {
  const debut = texte.slice(0, 4_000)
  if (debut.trim() === '' && texte.trim() === '') throw new FichierVide(nom, 'rien que des blancs')
  if (HTML.test(debut)) throw new PageHtml(nom, `« ${debut.trim().slice(0, 40)} »`)
  const strange = debut.match(BINARY)?.length ?? 0
  if (strange > debut.length / 50) throw new FormatInconnu(nom, 'un fichier binaire, pas du texte')
}

const isJson = (texte: string): boolean => {
  const first = texte.trimStart().charAt(0)
  return first === '{' || first === '['
}

const lostItems = (perdus: number): string =>
  insecables(
    `${pluriel(perdus, 'élément de la liste n’est pas un objet : lu comme une ligne vide', 'éléments de la liste ne sont pas des objets : lus comme des lignes vides')}.`
  )

function readText(decoded: Texte, nom: string, format: Format | undefined, rangs: number | undefined): Table {
  const { texte, encodage } = decoded
  const avertissements = lossOf(decoded)
  if (format?.type === 'json' || format?.type === 'geojson' || (format?.type !== 'csv' && isJson(texte))) {
    try {
      // Of UTF-8 the bytes were weighed.
      if (encodage !== 'utf-8') weighJson(texte, nom, rangs)
      const { perdus, coupees, ...lecture } = readJson(texte, nom, { chemin: format?.chemin, rangs })
      return {
        ...lecture,
        encodage,
        avertissements: [
          ...avertissements,
          ...(perdus > 0 ? [lostItems(perdus)] : []),
          ...(coupees > 0 ? [saidCut(coupees)] : [])
        ]
      }
    } catch (cause) {
      // A CSV may begin with a bracket: "[Réf.];Nom". Its name says so.
      if (format?.type || !CSV_NAME.test(nom) || !(cause instanceof JsonCasse)) throw cause
    }
  } else if (format?.type !== 'csv' && texte.trimStart().startsWith('<')) {
    throw new FormatInconnu(nom, `du XML : « ${texte.trim().slice(0, 40)} »`)
  }
  const { rows, separateur } = readCsv(texte, format?.separateur, { blanches: true })
  const table = tableauOf(rows, nom, { entete: format?.entete, rangs })
  if (table.colonnes.length === 1 && format?.type !== 'csv' && !CSV_NAME.test(nom)) {
    throw new FormatInconnu(nom, `du texte sans colonnes : « ${texte.trim().slice(0, 40)} »`)
  }
  return {
    format: 'csv',
    encodage,
    separateur,
    ...table,
    avertissements: [...avertissements, ...(table.avertissements ?? [])]
  }
}

/** Files whose cells have types, by their first bytes; null: another kind of file. */
async function readTypes(bytes: Uint8Array, nom: string, rangs: number | undefined): Promise<LigneTypee[] | null> {
  const refused = (quoi: string) => (cause: unknown) =>
    cause instanceof ErreurLecture
      ? cause
      : new FormatInconnu(nom, `${quoi} que nous ne savons pas ouvrir`, undefined, cause)
  if (isParquet(bytes)) return readParquet(bytes, nom, refused('un fichier Parquet'), rangs)
  try {
    if (isFlatgeobuf(bytes)) return readFlatgeobuf(bytes, nom, rangs)
    if (!isSqlite(bytes)) return null
    const lignes = await readGeopackage(bytes, nom, rangs)
    if (lignes) return lignes
  } catch (cause) {
    throw refused(isSqlite(bytes) ? 'un GeoPackage' : 'un fichier FlatGeobuf')(cause)
  }
  throw new FormatInconnu(nom, 'une base SQLite sans couche de lieux', 'exportez la table en CSV ou en GeoJSON')
}

/**
 * Reads a file of places: `await readTable(bytes, 'lieux.csv')` gives
 * `{ format: 'csv', encodage: 'windows-1252', colonnes: ['Nom', 'Ville'], lignes: [{ Nom: 'Le Phare', Ville: 'Brest' }] }`.
 * `rangs`: rows that the list may have, told before the others are looked at; any number by default.
 * Throws an `ErreurLecture` (named, with the file, what was seen and the cure) for anything that is not a list.
 */
export async function readTable(recus: Uint8Array, nom: string, format?: Format, rangs?: number): Promise<Table> {
  const bytes = isGzip(recus) ? await gunzipList(recus, nom, INFLATED_MAX) : recus
  refuseBinary(bytes, nom)
  const typees = await readTypes(bytes, nom, rangs)
  if (typees) {
    const texte = JSON.stringify(typees.map(jsonOf))
    weighJson(texte, nom, rangs)
    return readText({ texte, encodage: 'utf-8' }, nom, { type: 'json' }, rangs)
  }
  if (isZip(bytes)) {
    return { encodage: 'utf-8', ...(await readClasseur(bytes, nom, format?.feuille, format?.entete, rangs)) }
  }
  if (format?.type !== 'csv' && looksJson(bytes)) weighJson(bytes, nom, rangs)
  const decoded = decodeTexte(bytes, nom, format?.encodage)
  refuseText(decoded.texte, nom)
  return readText(decoded, nom, format, rangs)
}

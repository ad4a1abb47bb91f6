/**
 * `mapping.json`: a mapping as a person reads and edits it, with how the file is opened and the words left to place. What
 * was edited is checked word by word before anything is read with it.
 */
import { readFileSync } from 'node:fs'
import type { Format, Inference, Mapping, Table } from '@lieux-communs/core'
import { checkMapping, insecables, MappingErreur } from '@lieux-communs/core'
import { CLES_FORMAT, formatOf } from '../read/devine.ts'
import { whereOf } from '../read/json.ts'
import { AppelErrone } from './sortie.ts'

export interface Correspondance {
  readonly format: Format
  readonly mapping: Mapping
}

/** The file's text: format, champs, ignores, personnes, a_placer, in that order. */
export function correspondanceText(table: Table, { mapping, mots }: Inference): string {
  const { champs, ignores = {}, personnes, ecarter } = mapping
  const tout = {
    format: formatOf(table),
    champs,
    ignores,
    ...(personnes && { personnes }),
    ...(ecarter && { ecarter }),
    a_placer: mots
  }
  return `${JSON.stringify(tout, null, 2)}\n`
}

const TYPES = ['csv', 'xlsx', 'ods', 'json', 'geojson']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function checkFormat(format: unknown, refuse: (pourquoi: string) => never): Format {
  if (format === undefined) return {}
  if (!isObject(format)) return refuse('format : un objet est attendu.')
  for (const [cle, value] of Object.entries(format)) {
    if (!CLES_FORMAT.some(c => c === cle))
      refuse(`format.${cle} : clé inconnue ; attendues : ${CLES_FORMAT.join(', ')}.`)
    if (cle === 'entete' ? !(Number.isInteger(value) && Number(value) >= 0) : typeof value !== 'string')
      refuse(
        `format.${cle} : ${cle === 'entete' ? 'un rang de ligne à partir de 1 (0 : la liste n’a pas de titres)' : 'un texte'} est attendu.`
      )
  }
  if (format.type !== undefined && !TYPES.includes(String(format.type)))
    refuse(`format.type : « ${String(format.type)} » ; attendu : ${TYPES.join(', ')}.`)
  return format as Format
}

/** Text editors sign what they save: UTF-8 with its mark, or UTF-16. */
function readAnyUtf(octets: Uint8Array): string {
  const utf16 =
    octets[0] === 0xff && octets[1] === 0xfe ? 'utf-16le' : octets[0] === 0xfe && octets[1] === 0xff ? 'utf-16be' : null
  return new TextDecoder(utf16 ?? 'utf-8').decode(octets)
}

/**
 * Reads an edited `mapping.json`. Throws `AppelErrone`, which tells every mistake with its place and the word likely meant.
 */
export function readCorrespondance(chemin: string): Correspondance {
  const refuse = (pourquoi: string): never => {
    throw new AppelErrone(insecables(`--mapping ${chemin} : ${pourquoi}`))
  }
  let texte = ''
  try {
    texte = readAnyUtf(readFileSync(chemin))
  } catch {
    refuse('ce fichier ne peut pas être lu.')
  }
  let json: unknown
  try {
    json = JSON.parse(texte)
  } catch (cause) {
    refuse(`ce fichier n’est pas du JSON (${whereOf(texte, cause)}).`)
  }
  if (!isObject(json)) return refuse('un objet est attendu, tel que l’écrit lieux infer.')
  // The words left to place are for whoever edits: nothing reads them.
  const { format, a_placer: _, ...mapping } = json
  try {
    return { format: checkFormat(format, refuse), mapping: checkMapping(mapping) }
  } catch (erreur) {
    if (erreur instanceof MappingErreur) return refuse(erreur.message)
    throw erreur
  }
}

/** Says where the mapping and the file disagree: a column that is not there is a slip. Throws `AppelErrone`. */
export function checkColumns(chemin: string, { mapping }: Correspondance, colonnes: readonly string[]): void {
  try {
    checkMapping(mapping, colonnes)
  } catch (erreur) {
    if (!(erreur instanceof MappingErreur)) throw erreur
    throw new AppelErrone(insecables(`--mapping ${chemin} : ${erreur.message}`))
  }
}

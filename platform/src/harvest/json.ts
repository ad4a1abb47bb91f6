/**
 * An answer read as JSON, and rows written back as one document: the same rows give the same bytes, in whatever order and
 * with whatever blanks the server sent them. So a list that has not changed is seen as unchanged.
 */
import { ReponseIllisible } from './erreurs.ts'
import type { Reponse } from './requete.ts'

export type Objet = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Objet =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How deep a page may nest: real ones stop at 6, and writing back what nests by thousands exhausts the stack. */
const DEPTH_MAX = 64

// "charset=ISO-8859-1", "charset="utf-8""
const CHARSET = /charset=["']?([\w.:-]{1,40})/i

function decode(adresse: string, { octets, genre }: Reponse): string {
  const charset = CHARSET.exec(genre)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset, { fatal: true }).decode(octets)
  } catch (cause) {
    throw new ReponseIllisible(adresse, `un texte qui n’est pas en ${charset}`, undefined, cause)
  }
}

/** True when brackets nest beyond the bound, those inside texts aside. */
function isDeep(texte: string): boolean {
  let depth = 0
  for (let at = 0; at < texte.length; at++) {
    const signe = texte.charCodeAt(at)
    if (signe === 0x22) {
      for (at++; at < texte.length && texte.charCodeAt(at) !== 0x22; at++) if (texte.charCodeAt(at) === 0x5c) at++
    } else if (signe === 0x5b || signe === 0x7b) {
      if (++depth > DEPTH_MAX) return true
    } else if (signe === 0x5d || signe === 0x7d) depth--
  }
  return false
}

// "<ows:ExceptionText>Unknown layer</ows:ExceptionText>": how OGC services say no, with status 200
const EXCEPTION = /<(?:\w{1,10}:)?ExceptionText>([^<]{1,300})/

/** What an answer that should be JSON says instead. */
function beginningOf(texte: string): string {
  const dit = EXCEPTION.exec(texte.slice(0, 5_000))?.[1] ?? texte
  return dit.trim().slice(0, 160).replace(/\s+/g, ' ').slice(0, 80)
}

/** The JSON of an answer. Throws `ReponseIllisible`, saying how the answer begins. */
export function readJsonBody(adresse: string, reponse: Reponse): unknown {
  const texte = decode(adresse, reponse)
  if (isDeep(texte)) throw new ReponseIllisible(adresse, `un JSON à plus de ${DEPTH_MAX} étages`)
  try {
    return JSON.parse(texte)
  } catch (cause) {
    throw new ReponseIllisible(adresse, `pas du JSON : « ${beginningOf(texte)} »`, undefined, cause)
  }
}

/** Follows a dotted path: `valueAt({ meta: { total: 12 } }, 'meta.total') === 12`; undefined when nothing is there. */
export function valueAt(json: unknown, chemin: string): unknown {
  let at = json
  for (const part of chemin.split('.')) {
    if (Array.isArray(at)) at = at[Number(part)]
    else at = isObject(at) && Object.hasOwn(at, part) ? at[part] : undefined
  }
  return at
}

/** The list at a path, or the page itself. Throws `ReponseIllisible`. */
export function listAt(adresse: string, json: unknown, chemin: string | undefined): readonly unknown[] {
  const list = chemin === undefined ? json : valueAt(json, chemin)
  if (Array.isArray(list)) return list
  const vu = isObject(json) ? `les clés « ${Object.keys(json).slice(0, 8).join(' », « ')} »` : 'autre chose qu’un objet'
  throw new ReponseIllisible(adresse, `pas de liste${chemin === undefined ? '' : ` au chemin « ${chemin} »`} : ${vu}`)
}

// "600", as some servers write their numbers
const COMPTE = /^\d{1,15}$/

/** A count, as a number or as text; null for anything else: `"unknown"`, `-1`. */
export function countOf(value: unknown): number | null {
  const dit = typeof value === 'string' && COMPTE.test(value) ? Number(value) : value
  return typeof dit === 'number' && Number.isInteger(dit) && dit >= 0 ? dit : null
}

/** Rows as one JSON document, a row a line, in the order of their texts: see the top of this file. */
export function writeRows(textes: readonly string[]): Uint8Array {
  const morceaux = textes.toSorted().map((texte, i) => Buffer.from(`${i === 0 ? '[\n' : ',\n'}${texte}`))
  return Buffer.concat([...morceaux, Buffer.from(textes.length === 0 ? '[]\n' : '\n]\n')])
}

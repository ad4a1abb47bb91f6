/**
 * Bytes to text. UTF-8 is tried strictly; when it fails the file is an old French one, and the encoding is the one that
 * makes the most French letters out of its bytes: on a few kilobytes of French that is surer than general statistics.
 */
import { insecables } from '@lieux-communs/core'
import iconv from 'iconv-lite'
import { EncodageIllisible } from './erreurs.ts'

export interface Texte {
  readonly texte: string
  /** `utf-8`, `windows-1252`, `utf-16le`… */
  readonly encodage: string
}

/** French has one letter in twenty beyond ASCII; with one in three, the text is not French or not text. */
const STRANGE_MAX = 1 / 3
/** Old encodings of French files, the usual one first: a tie goes to it. */
const ANCIENS = ['windows-1252', 'macintosh', 'cp850'] as const
const SAMPLE = 65_536

// What French text is made of beyond ASCII: "é", "œ", "«", "’", "€", "n°".
const FRENCH = /[àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒÆ«»’–—…€°²\u00a0]/g
const REPLACED = /\ufffd/g
// Letters that one or two bytes of an accented letter become when read as UTF-8: anything beyond ASCII.
const BEYOND = /[\u0080-\ufffc]/g

const count = (texte: string, regex: RegExp): number => texte.match(regex)?.length ?? 0

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** UTF-16 without a mark: in French, one byte in two is nearly always zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 2_000) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : null
}

function ancienOf(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.filter(byte => byte > 127).subarray(0, SAMPLE))
  let best: string = ANCIENS[0]
  let most = -1
  for (const encodage of ANCIENS) {
    const french = count(iconv.decode(sample, encodage), FRENCH)
    if (french > most) {
      best = encodage
      most = french
    }
  }
  return best
}

function decodeAs(bytes: Uint8Array, encodage: string): Texte {
  return { texte: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encodage), encodage }
}

function markOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return 'utf-32le'
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return 'utf-32be'
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
}

function decodeAncien(bytes: Uint8Array, nom: string): Texte {
  const lache = new TextDecoder().decode(bytes)
  // A few bytes were cut in a file that is UTF-8 all the same: ten good letters for each bad one.
  if (count(lache, BEYOND) > 10 * count(lache, REPLACED)) return { texte: lache, encodage: 'utf-8' }
  const ancien = decodeAs(bytes, ancienOf(bytes))
  if (count(ancien.texte, BEYOND) > ancien.texte.length * STRANGE_MAX) {
    throw new EncodageIllisible(nom, `« ${ancien.texte.slice(0, 30)} »`)
  }
  return ancien
}

/**
 * The text of a file: `decodeTexte(bytes of "Médiathèque" in Latin-1) → { texte: 'Médiathèque', encodage: 'windows-1252' }`.
 * Accented letters that are valid UTF-8 are UTF-8 whatever was declared: no other encoding gives that by chance.
 * Throws `EncodageIllisible` for a declared encoding that does not exist, or a text that no French encoding reads.
 */
export function decodeTexte(bytes: Uint8Array, nom: string, encodage?: string): Texte {
  if (encodage !== undefined && !iconv.encodingExists(encodage)) {
    throw new EncodageIllisible(nom, `encodage déclaré inconnu : « ${encodage} »`)
  }
  const mark = markOf(bytes) ?? utf16Of(bytes)
  if (mark) return decodeAs(bytes, mark)
  try {
    return { texte: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encodage: 'utf-8' }
  } catch {
    const dit = encodage?.toLowerCase()
    return dit === undefined || dit === 'utf-8' || dit === 'utf8' ? decodeAncien(bytes, nom) : decodeAs(bytes, dit)
  }
}

/** One sentence for the whole file when letters were destroyed before we got it, else none. */
export function lossOf(texte: string): string[] {
  const perdus = count(texte, REPLACED)
  if (perdus === 0) return []
  const combien =
    perdus === 1 ? 'Une lettre était détruite' : `${perdus.toLocaleString('fr-FR')} lettres étaient détruites`
  return [
    insecables(
      `${combien} dans le fichier reçu (« \ufffd ») : gardé tel quel ; demandez au producteur un export en UTF-8.`
    )
  ]
}

/**
 * Bytes to text. UTF-8 is tried strictly; when it fails the file is an old French one, and the encoding is the one that
 * makes the most French out of its bytes, each letter by how often it is written: on a few kilobytes of French that is surer than general statistics.
 */
import { insecables, nombre, pluriel } from '@lieux-communs/core'
import iconv from 'iconv-lite'
import { EncodageIllisible } from './erreurs.ts'

export interface Texte {
  readonly texte: string
  /** `utf-8`, `windows-1252`, `utf-16le`… */
  readonly encodage: string
  /** Lines written in an older encoding inside a file of UTF-8, read all the same. */
  readonly etrangeres?: number
}

/** French has one letter in twenty beyond ASCII; with one in three, the text is not French or not text. */
const STRANGE_MAX = 1 / 3
/** Old encodings of French files, the usual one first: a tie goes to it. */
const ANCIENS = ['windows-1252', 'macintosh', 'cp850'] as const
const SAMPLE = 65_536

// What French text is made of beyond ASCII: "é", "œ", "«", "’", "€", "n°".
const FRENCH = /[àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒÆ«»’–—…€°²\u00a0]/g
/**
 * What each is worth: "é" is half of all that French writes beyond ASCII, capitals hardly ever come. Counting them alike took a
 * DOS file for a Macintosh one, whose "Ç" stands where DOS has its "é": « MÇdiathäque ».
 */
const POIDS: ReadonlyMap<string, number> = new Map([
  ['é', 8],
  ...[...'èà'].map((lettre): [string, number] => [lettre, 4]),
  ...[...'âçêëîïôùûœ«»’°'].map((lettre): [string, number] => [lettre, 2])
])
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
    const lettres = iconv.decode(sample, encodage).match(FRENCH) ?? []
    const french = lettres.reduce((n, lettre) => n + (POIDS.get(lettre) ?? 1), 0)
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

/** The line break, alone in any of the encodings that a line may be in. */
const SAUT = 0x0a

/**
 * Two lists glued together, or a file that an old program appended to: some lines are UTF-8, the others are not. Each is
 * read for what it is; a line cut in the middle of a letter keeps its other letters. Null when no line is UTF-8 for sure.
 */
function decodeMele(bytes: Uint8Array): Texte | null {
  // Nothing in it is UTF-8: the usual case, told in one pass.
  if (count(new TextDecoder().decode(bytes), BEYOND) === 0) return null
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lache = new TextDecoder('utf-8', { ignoreBOM: true })
  const lignes: string[] = []
  let sures = 0
  let etrangeres = 0
  for (let from = 0; from <= bytes.length; ) {
    const saut = bytes.indexOf(SAUT, from)
    const ligne = bytes.subarray(from, saut === -1 ? bytes.length : saut)
    from += ligne.length + 1
    let texte: string
    try {
      texte = strict.decode(ligne)
      if (texte.length < ligne.length) sures++
    } catch {
      const utf8 = lache.decode(ligne)
      const cut = count(utf8, BEYOND) > count(utf8, REPLACED)
      texte = cut ? utf8 : decodeAs(ligne, ANCIENS[0]).texte
      if (!cut) etrangeres++
    }
    lignes.push(texte)
  }
  if (sures === 0) return null
  const texte = lignes.join('\n')
  return { texte: texte.startsWith('\ufeff') ? texte.slice(1) : texte, encodage: 'utf-8', etrangeres }
}

function decodeAncien(bytes: Uint8Array, nom: string): Texte {
  const mele = decodeMele(bytes)
  if (mele !== null) return mele
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

/** One sentence for the whole file for each trouble with its letters: destroyed before we got it, or of two encodings. */
export function lossOf({ texte, etrangeres = 0 }: Pick<Texte, 'texte' | 'etrangeres'>): string[] {
  const perdus = count(texte, REPLACED)
  const melees =
    etrangeres === 0
      ? []
      : [
          insecables(
            `Deux encodages dans un même fichier : ${pluriel(etrangeres, 'ligne relue', 'lignes relues')} en windows-1252 parmi de l’UTF-8 ; demandez au producteur un export d’un seul tenant.`
          )
        ]
  if (perdus === 0) return melees
  const combien = perdus === 1 ? 'Une lettre était détruite' : `${nombre(perdus)} lettres étaient détruites`
  return [
    ...melees,
    insecables(
      `${combien} dans le fichier reçu (« \ufffd ») : gardé tel quel ; demandez au producteur un export en UTF-8.`
    )
  ]
}

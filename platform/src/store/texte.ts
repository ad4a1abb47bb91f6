/**
 * The texts that the base keeps and their checksums. Keys are written in one order whatever made the object, so equal
 * things have equal texts, and the text is what is hashed: anyone can check it with sha256 alone.
 */
import { createHash } from 'node:crypto'
import { CHAMPS, type Champ, type Enregistrement, type Fiche } from '@lieux-communs/core'

/** What PostgreSQL refuses in a JSON text: a NUL ("\u0000") and halves of surrogate pairs ("\ud83d" alone). */
const INTERDIT = /\\u(?:0000|d[89a-f])/i

const cleaned = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '') : value

/** JSON that PostgreSQL takes: `jsonText({ a: 'x\0' }) === '{"a":"x"}'`. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  return INTERDIT.test(text) ? JSON.stringify(value, cleaned) : text
}

/** The sha256 of a text, in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

function inOrder<V>(byChamp: Readonly<Partial<Record<Champ, V>>>): Partial<Record<Champ, V>> {
  const ordered: Partial<Record<Champ, V>> = {}
  for (const champ of CHAMPS) if (byChamp[champ] !== undefined) ordered[champ] = byChamp[champ]
  return ordered
}

/** What is kept of a record beside its columns (source, cle, ligne, id_source), so that a row that moved is the same. */
export function recordText(record: Enregistrement): string {
  const { valeurs, telephones, reserves, bruts, remplis, deduits, notices } = record
  const ordered = inOrder(valeurs as Partial<Record<Champ, unknown>>)
  return jsonText({ valeurs: ordered, telephones, reserves, bruts: inOrder(bruts), remplis, deduits, notices })
}

/** What is published of a place, and hashed: everything but its id. */
export function ficheText(fiche: Fiche): string {
  const { valeurs, telephones, reserves, bruts, provenance, membres, regles } = fiche
  const ordered = inOrder(valeurs as Partial<Record<Champ, unknown>>)
  return jsonText({
    valeurs: ordered,
    telephones,
    reserves,
    bruts: inOrder(bruts),
    provenance: inOrder(provenance),
    membres,
    regles
  })
}

/** The fiche of an id from its text. */
export const ficheOf = (identite: string, text: string): Fiche => ({ identite, ...JSON.parse(text) }) as Fiche

/** Checksum of an édition: sha256 over the lines `identite hash`, sorted by identite. */
export function sommeOf(hashes: ReadonlyMap<string, string>): string {
  const sum = createHash('sha256')
  for (const identite of [...hashes.keys()].sort()) sum.update(`${identite} ${hashes.get(identite)}\n`)
  return sum.digest('hex')
}

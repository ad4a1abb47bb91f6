/**
 * The texts that the base keeps and their checksums. Keys are written in one order whatever made the object, so equal
 * things have equal texts, and the text is what is hashed: anyone can check it with sha256 alone.
 */
import { createHash, hash } from 'node:crypto'
import {
  CHAMPS_DE_FICHE,
  type ChampDeFiche,
  type Dit,
  type Enregistrement,
  type Fiche,
  type Provenance
} from '@lieux-communs/core'
import { FormatAncien } from '../errors.ts'

/** What PostgreSQL refuses in a JSON text: a NUL ("\u0000") and halves of surrogate pairs ("\ud83d" alone). */
const INTERDIT = /\\u(?:0000|d[89a-f])/i

const cleaned = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '') : value

const isRefused = (text: string): boolean => text.includes('\\u') && INTERDIT.test(text)

/** JSON that PostgreSQL takes: `jsonText({ a: 'x\0' }) === '{"a":"x"}'`. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  return isRefused(text) ? JSON.stringify(value, cleaned) : text
}

/** The sha256 of a text, in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text)

const RANGS = new Map<string, number>(CHAMPS_DE_FICHE.map((champ, rang) => [champ, rang]))

/** The same fields in the standard's order, ours after; most objects are made in it and come back as they are. */
function inOrder<V>(byChamp: Readonly<Partial<Record<ChampDeFiche, V>>>): Readonly<Partial<Record<ChampDeFiche, V>>> {
  let last = -1
  for (const champ of Object.keys(byChamp)) {
    const rang = RANGS.get(champ) ?? -1
    if (rang <= last) return reordered(byChamp)
    last = rang
  }
  return byChamp
}

function reordered<V>(byChamp: Readonly<Partial<Record<ChampDeFiche, V>>>): Partial<Record<ChampDeFiche, V>> {
  const ordered: Partial<Record<ChampDeFiche, V>> = {}
  for (const champ of CHAMPS_DE_FICHE) if (byChamp[champ] !== undefined) ordered[champ] = byChamp[champ]
  return ordered
}

/** What is kept of a record beside its columns, so that a row that moved is the same. */
type Place = Pick<Enregistrement, 'source' | 'cle' | 'ligne' | 'id_source'>

/** The text of a record, and the record that text gives back: itself, but for signs that PostgreSQL refuses. */
export function writeRecord(record: Enregistrement): { readonly text: string; readonly kept: Enregistrement } {
  const { valeurs, telephones, reserves, bruts, remplis, deduits, notices } = record
  const ordered = inOrder(valeurs as Partial<Record<ChampDeFiche, unknown>>)
  const said = { valeurs: ordered, telephones, reserves, bruts: inOrder(bruts), remplis, deduits, notices }
  const raw = JSON.stringify(said)
  if (!isRefused(raw)) return { text: raw, kept: record }
  const text = JSON.stringify(said, cleaned)
  return { text, kept: recordOf(record, text) }
}

/** The record of a place in its source from its text. */
export function recordOf({ source, cle, ligne, id_source }: Place, text: string): Enregistrement {
  return { source, cle, ligne, id_source, ...JSON.parse(text) } as Enregistrement
}

/**
 * A value and who says it, as it is kept: `{ de: [0, 2] }` are the first and third members. Without `valeur` it is the
 * published one. Written out, the members of every field would be two thirds of the text.
 */
interface DitEcrit {
  readonly valeur?: unknown
  readonly de: readonly number[]
  readonly brut?: true
}
interface ProvenanceEcrite extends DitEcrit {
  readonly contredit?: readonly DitEcrit[]
  readonly detail?: readonly DitEcrit[]
}

function rankIn(membres: Fiche['membres'], origine: Fiche['membres'][number]): number {
  const rang = membres.indexOf(origine)
  if (rang >= 0) return rang
  const same = membres.findIndex(m => m.source === origine.source && m.cle === origine.cle)
  if (same < 0) throw new Error(`${origine.source} ${origine.cle} speaks without being a member`)
  return same
}

function writeProvenance({ valeurs, provenance, membres }: Fiche): Partial<Record<ChampDeFiche, ProvenanceEcrite>> {
  const ranks = (dit: Dit) => dit.origines.map(o => rankIn(membres, o))
  const whole = (dit: Dit): DitEcrit => ({
    valeur: dit.valeur,
    de: ranks(dit),
    ...(dit.brut ? { brut: dit.brut } : {})
  })
  const written: Partial<Record<ChampDeFiche, ProvenanceEcrite>> = {}
  for (const champ of CHAMPS_DE_FICHE) {
    const said = provenance[champ]
    if (said === undefined) continue
    const { retenu, contredit, detail } = said
    written[champ] = {
      ...(retenu.valeur === valeurs[champ] ? { de: ranks(retenu) } : whole(retenu)),
      ...(contredit.length > 0 ? { contredit: contredit.map(whole) } : {}),
      ...(detail ? { detail: detail.map(whole) } : {})
    }
  }
  return written
}

function readProvenance(
  written: Readonly<Partial<Record<ChampDeFiche, ProvenanceEcrite>>>,
  { valeurs, membres }: Pick<Fiche, 'valeurs' | 'membres'>
): Partial<Record<ChampDeFiche, Provenance>> {
  const whole = ({ valeur, de, brut }: DitEcrit): Dit => ({
    valeur,
    origines: de.map(r => membres[r] as Dit['origines'][0]),
    ...(brut ? { brut } : {})
  })
  const provenance: Partial<Record<ChampDeFiche, Provenance>> = {}
  for (const [champ, said] of Object.entries(written) as [ChampDeFiche, ProvenanceEcrite][]) {
    const { de, valeur = valeurs[champ], contredit = [], detail } = said
    provenance[champ] = {
      retenu: whole({ valeur, de }),
      contredit: contredit.map(whole),
      ...(detail ? { detail: detail.map(whole) } : {})
    }
  }
  return provenance
}

/**
 * The text of what is published of a place, which is hashed: everything but its id. And the fiche that text gives back: itself, but for
 * signs that PostgreSQL refuses.
 */
export function writeFiche(fiche: Fiche): { readonly text: string; readonly kept: Fiche } {
  const { valeurs, telephones, reserves, bruts, membres, regles, position } = fiche
  const said = {
    valeurs: inOrder(valeurs as Partial<Record<ChampDeFiche, unknown>>),
    telephones,
    reserves,
    bruts: inOrder(bruts),
    provenance: writeProvenance(fiche),
    membres,
    regles,
    ...(position ? { position } : {})
  }
  const raw = JSON.stringify(said)
  if (!isRefused(raw)) return { text: raw, kept: fiche }
  const text = JSON.stringify(said, cleaned)
  return { text, kept: ficheOf(fiche.identite, text) }
}

/** The fiche of an id from its text. Throws `FormatAncien` when it was written before members were told by their rank. */
export function ficheOf(identite: string, text: string): Fiche {
  const written = JSON.parse(text) as Omit<Fiche, 'identite' | 'provenance'> & {
    provenance: Partial<Record<ChampDeFiche, ProvenanceEcrite>>
  }
  try {
    return { identite, ...written, provenance: readProvenance(written.provenance, written) }
  } catch (cause) {
    throw new FormatAncien(
      'cette base a été écrite par une version de travail plus ancienne, que celle-ci ne relit pas',
      {
        vu: `fiche ${identite}`,
        remede: 'Supprimez le dossier des données (ou donnez-en un neuf par LIEUX_DATA), puis reprenez vos listes.',
        cause
      }
    )
  }
}

/** One of the 2^256 values that a sum may have. */
const TOUR = 1n << 256n
/** What ends a sum of lines: earlier éditions have a sha256 over the sorted lines, and keep it. */
const SOMME_DE_LIGNES = '+'

const lineOf = (identite: string, hash: string): bigint => BigInt(`0x${sha256(`${identite} ${hash}\n`)}`)

/**
 * Checksum of an édition: the sum, modulo 2^256, of the sha256 of its lines `identite hash`, in 64 hexadecimal figures and a `+`. A few
 * fiches that change move it without looking at the others. It guards against what is lost, doubled or altered; against someone who
 * would rewrite the base itself, nothing kept in it could.
 */
export function sommeOf(hashes: Iterable<readonly [identite: string, hash: string]>): string {
  let sum = 0n
  for (const [identite, hash] of hashes) sum += lineOf(identite, hash)
  return writeSomme(sum)
}

const writeSomme = (sum: bigint): string =>
  `${(((sum % TOUR) + TOUR) % TOUR).toString(16).padStart(64, '0')}${SOMME_DE_LIGNES}`

/** True when some lines may go and others come without looking at the rest. */
export const isSum = (somme: string): boolean => somme.endsWith(SOMME_DE_LIGNES)

/** The checksum (see `isSum`) once some lines went and others came: `movedSomme(sommeOf([a, b]), [b], [c]) === sommeOf([a, c])`. */
export function movedSomme(
  somme: string,
  gone: Iterable<readonly [identite: string, hash: string]>,
  come: Iterable<readonly [identite: string, hash: string]>
): string {
  let sum = BigInt(`0x${somme.slice(0, -SOMME_DE_LIGNES.length)}`)
  for (const [identite, hash] of gone) sum -= lineOf(identite, hash)
  for (const [identite, hash] of come) sum += lineOf(identite, hash)
  return writeSomme(sum)
}

/**
 * The checksum of fiches given one by one, made as `comme` was (see `SOMME_DE_LIGNES`): all at once, the lines of a large base would
 * hold the thread for a quarter of a second. Fiches come in order of id.
 */
export function createSomme(comme: string): { add(identite: string, hash: string): void; end(): string } {
  if (isSum(comme)) {
    let sum = 0n
    return {
      add(identite, hash) {
        sum += lineOf(identite, hash)
      },
      end: () => writeSomme(sum)
    }
  }
  const sum = createHash('sha256')
  return {
    add(identite, hash) {
      sum.update(`${identite} ${hash}\n`)
    },
    end: () => sum.digest('hex')
  }
}

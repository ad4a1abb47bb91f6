/**
 * The public id of a place: short, opaque, possible to read over a telephone (`k7m-29q-xd0`), and stable. It is drawn from the
 * smallest key of the cluster when nothing is known of it, and kept from then on: the store says what is known.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { hash32 } from '../text/hash.ts'
import { cleGlobale } from './cle.ts'
import type { Grappe } from './grappe.ts'

// Crockford's base 32: neither i, l, o nor u, which are misread or misheard.
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const DATA_LENGTH = 8

/** An id, and the day it was first given. */
interface IdentiteDonnee {
  readonly identite: string
  /** ISO day. */
  readonly depuis: string
  /** The édition that first had it, which tells the elder of two ids of one day. */
  readonly edition?: number
}

/** What the store knows of a record: the id it was last published under, and those it had before. */
export interface IdentiteConnue extends IdentiteDonnee {
  /** The first that it had, when that is another: it came to its place from elsewhere. */
  readonly premiere?: string
  /** Those it had and that no place bears now: given back to it rather than a new one. */
  readonly rendues?: readonly IdentiteDonnee[]
}

/**
 * The check character: a polynomial over GF(32) (x⁵ + x² + 1), which catches any single wrong character and any two
 * characters swapped.
 */
function check(data: string): string {
  let sum = 0
  for (const letter of data) {
    sum ^= LETTERS.indexOf(letter)
    sum <<= 1
    if (sum & 32) sum ^= 37
  }
  return LETTERS[sum] as string
}

function draw(cle: string, attempt: number): string {
  const high = hash32(cle, 2 * attempt)
  const low = hash32(cle, 2 * attempt + 1)
  let data = ''
  for (let i = 0; i < 4; i++) data += LETTERS[(high >>> (5 * i)) & 31]
  for (let i = 0; i < DATA_LENGTH - 4; i++) data += LETTERS[(low >>> (5 * i)) & 31]
  const whole = data + check(data)
  return `${whole.slice(0, 3)}-${whole.slice(3, 6)}-${whole.slice(6)}`
}

// What is misread or misheard stands for what was meant, as Crockford says.
const ENTENDUS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' }

/**
 * The id that was meant, as we write it, or null when it is none: hyphens, spaces and case aside, o for 0, i and l for 1.
 * `readIdentite('K7M 29Q XD0') === 'k7m-29q-xd0'` if its last character checks.
 */
export function readIdentite(text: string): string | null {
  if (text.length > 30) return null
  const plain = text
    .toLowerCase()
    .replace(/[ -]/g, '')
    .replace(/[oil]/g, letter => ENTENDUS[letter] as string)
  return isIdentite(plain) ? `${plain.slice(0, 3)}-${plain.slice(3, 6)}-${plain.slice(6)}` : null
}

/** True when the text is an id that we could have given: nine characters, hyphens and case aside, the last one checking. */
export function isIdentite(text: string): boolean {
  const plain = text.toLowerCase().replaceAll('-', '')
  if (plain.length !== DATA_LENGTH + 1) return false
  for (const letter of plain) if (!LETTERS.includes(letter)) return false
  return check(plain.slice(0, DATA_LENGTH)) === plain[DATA_LENGTH]
}

// "k7m29qxd1": nine signs, as an id has once hyphens and spaces are gone.
const COMME_UN_ID = /^[0-9a-z]{9}$/

/** True when it has the shape of an id and is none: one sign is wrong, or two were swapped. `isMalRecopie('k7m-29q-xd1')`. */
export const isMalRecopie = (text: string): boolean =>
  text.length <= 30 && COMME_UN_ID.test(text.toLowerCase().replace(/[ -]/g, '')) && readIdentite(text) === null

interface Claim {
  readonly grappe: number
  readonly identite: string
  readonly depuis: string
  readonly edition: number
  /** Records that claim it; those of them of which it was the first id. */
  voices: number
  natives: number
  readonly premiere: string
}

type Connues = ReadonlyMap<string, IdentiteConnue>
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What each cluster may bear, by the ids that `idsOf` gives to its records: the elder first, and where it is best rooted. */
function claimsOf(
  cles: readonly (readonly string[])[],
  connues: Connues,
  idsOf: (connue: IdentiteConnue) => readonly IdentiteDonnee[]
): Claim[] {
  const claims: Claim[] = []
  cles.forEach((membres, grappe) => {
    const byId = new Map<string, Claim>()
    for (const cle of membres) {
      const connue = connues.get(cle)
      if (connue === undefined) continue
      const premiere = connue.premiere ?? connue.identite
      for (const { identite, depuis, edition = 0 } of idsOf(connue)) {
        const native = Number(identite === premiere)
        const entry = byId.get(identite)
        if (entry === undefined)
          byId.set(identite, { grappe, identite, depuis, edition, voices: 1, natives: native, premiere: cle })
        else {
          entry.voices++
          entry.natives += native
        }
      }
    }
    claims.push(...byId.values())
  })
  return claims.sort(
    (a, b) =>
      order(a.depuis, b.depuis) ||
      a.edition - b.edition ||
      order(a.identite, b.identite) ||
      b.natives - a.natives ||
      b.voices - a.voices ||
      order(a.premiere, b.premiere)
  )
}

/**
 * One id per cluster, in the order of the clusters. `connues` is keyed by `cleGlobale`.
 * A cluster keeps the oldest id known among its members; an id claimed by several clusters (a split) stays with the
 * one that holds most of the records that had no other before, then most of its records, then the smallest key. The others take back an
 * id that their records carried and nobody bears now, else get a new one. No id is ever given twice, and none of `connues` is given to a
 * cluster that did not carry it. `prises`: other ids that places already have, when the clusters are
 * not all there are.
 */
export function identites(
  grappes: readonly Grappe[],
  records: readonly Enregistrement[],
  connues: ReadonlyMap<string, IdentiteConnue> = new Map(),
  prises: Iterable<string> = []
): string[] {
  const cles = grappes.map(g => g.membres.map(rank => cleGlobale(records[rank] as Enregistrement)).sort())
  const given: string[] = new Array(grappes.length).fill('')
  const taken = new Set<string>()
  for (const idsOf of [(c: IdentiteConnue) => [c], (c: IdentiteConnue) => c.rendues ?? []])
    for (const claim of claimsOf(cles, connues, idsOf)) {
      if (given[claim.grappe] !== '' || taken.has(claim.identite)) continue
      given[claim.grappe] = claim.identite
      taken.add(claim.identite)
    }
  for (const known of connues.values()) taken.add(known.identite)
  for (const identite of prises) taken.add(identite)
  const fresh = given.map((_, i) => i).filter(i => given[i] === '')
  fresh.sort((a, b) => ((cles[a]?.[0] ?? '') < (cles[b]?.[0] ?? '') ? -1 : 1))
  for (const i of fresh) {
    let attempt = 0
    let identite = draw(cles[i]?.[0] ?? '', attempt)
    while (taken.has(identite)) identite = draw(cles[i]?.[0] ?? '', ++attempt)
    given[i] = identite
    taken.add(identite)
  }
  return given
}

/**
 * The pairs that wait, in their order, and who has which before their eyes: two people are handed two pairs as long as there are two. A pair
 * is held for a while only: whoever leaves holds nothing back, and nobody is ever refused.
 */
import type { Repere } from '../store/decisions.ts'
import type { DouteConnu } from '../store/doutes.ts'

/** Held this long after it was shown: at 200 an hour a pair takes 18 s, and the longest are talked over. */
const TENUE_MS = 3 * 60_000

const coded = (textes: readonly string[]): string => Buffer.from(JSON.stringify(textes)).toString('base64url')
const textsOf = ({ a, b }: { readonly a: Repere; readonly b: Repere }) => [a.source, a.cle, b.source, b.cle]

/** A pair by the two records that tell it: `["hub-lo","i:42","mairies","i:7"]`, coded. */
export const idOf = (paire: { readonly a: Repere; readonly b: Repere }): string => coded(textsOf(paire))

/** The same and what was shown of it, as a form carries it. */
export const codeOf = ([a, b]: readonly [Repere, Repere], vue: string): string => coded([...textsOf({ a, b }), vue])

// Longer than any: a key is a local id, which lists keep short.
const CODE = /^[\w-]{1,8000}$/

/** Null for what `codeOf` never wrote. */
export function readCode(
  code: string
): { readonly id: string; readonly paire: readonly [Repere, Repere]; readonly vue: string } | null {
  if (!CODE.test(code)) return null
  let textes: unknown
  try {
    textes = JSON.parse(Buffer.from(code, 'base64url').toString())
  } catch {
    return null
  }
  const ecrit = (t: unknown): t is string => typeof t === 'string' && t !== '' && !t.includes('\0') && t.isWellFormed()
  if (!Array.isArray(textes) || textes.length !== 5 || !textes.every(ecrit)) return null
  const [sourceA, cleA, sourceB, cleB, vue] = textes as [string, string, string, string, string]
  const [a, b] = [
    { source: sourceA, cle: cleA },
    { source: sourceB, cle: cleB }
  ]
  return { id: idOf({ a, b }), paire: [a, b], vue }
}

export interface PaireEnFile {
  readonly id: string
  readonly doute: DouteConnu
}

/** Who holds which pair. `maintenant`: the clock. */
export class Tenues {
  readonly #tenues = new Map<string, { readonly qui: object; readonly jusqua: number }>()
  readonly #maintenant: () => Date

  constructor(maintenant: () => Date) {
    this.#maintenant = maintenant
  }

  /** Until when somebody else has it before their eyes, in milliseconds; 0 when nobody has. */
  elsewhere(id: string, qui: object): number {
    const tenue = this.#tenues.get(id)
    return tenue !== undefined && tenue.qui !== qui && tenue.jusqua > this.#maintenant().getTime() ? tenue.jusqua : 0
  }

  /** One pair a person, and one person a pair: the last to be shown it. */
  hold(id: string, qui: object): void {
    const now = this.#maintenant().getTime()
    for (const [autre, { qui: celui, jusqua }] of this.#tenues)
      if (celui === qui || jusqua <= now) this.#tenues.delete(autre)
    this.#tenues.set(id, { qui, jusqua: now + TENUE_MS })
  }
}

/** In the order they are offered: `voulue` first, those that somebody else holds last, the longest held before; never one that was passed. */
export function offered(
  paires: readonly PaireEnFile[],
  { passees, voulue, held }: { passees: ReadonlySet<string>; voulue?: string; held: (id: string) => number }
): PaireEnFile[] {
  const rang = (id: string) => (id === voulue ? -1 : held(id))
  return paires
    .filter(({ id }) => !passees.has(id))
    .map(paire => ({ paire, rang: rang(paire.id) }))
    .sort((x, y) => x.rang - y.rang)
    .map(({ paire }) => paire)
}

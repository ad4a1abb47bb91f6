/**
 * Rows to link, drawn from a seeded sequence: half of them said by two or three lists, as many to a commune whatever the size. Which of them
 * are one place is known.
 */
import type { RangPlat } from '@lieux-communs/core'

const GENRES = 'Mairie|Médiathèque|France services|CCAS|Centre social|EPN|Association|Mission locale'.split('|')
const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')
const RANGS_PAR_COMMUNE = 20

export interface RangTire {
  readonly rang: RangPlat
  readonly source: string
  /** The place, by its number: rows of one are one. */
  readonly lieu: number
}

/** Rows one after another, so that they are made records as they come and let go: `[...eachRang(3)]` are three. */
export function* eachRang(n: number): Generator<RangTire> {
  let state = 12_345
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * most)
  }
  const word = () => SYLLABES[next(16)] + (SYLLABES[next(16)] as string) + (SYLLABES[next(16)] as string)
  let lieu = 0
  for (let drawn = 0; drawn < n; ) {
    const commune = next(Math.max(1, n / RANGS_PAR_COMMUNE))
    const ville = `Valbourg-${commune.toString(36)}`
    const code = String(10_000 + (commune % 80_000))
    const nom = `${GENRES[next(8)]} ${next(2) === 0 ? `de ${ville}` : `des ${word()} ${word()}`}`
    const rang = {
      nom,
      adresse: `${1 + next(120)} rue ${word()}`,
      code_postal: code,
      commune: ville,
      code_insee: code,
      lat: 43 + next(7_000_000) / 1e6,
      lon: next(5_000_000) / 1e6,
      ...(next(2) === 0 ? {} : { telephone: `04${String(next(1e8)).padStart(8, '0')}` })
    }
    lieu++
    yield { rang, source: 'liste-0', lieu }
    drawn++
    for (let k = 1; k < 3 && drawn < n && next(10) < 4; k++, drawn++)
      yield { rang: { ...rang, nom: nom.toUpperCase() }, source: `liste-${k}`, lieu }
  }
}

/** All of them: `drawRangs(3)`. */
export const drawRangs = (n: number): RangTire[] => [...eachRang(n)]

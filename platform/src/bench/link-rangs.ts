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

/** `drawRangs(3)`: three rows. */
export function drawRangs(n: number): RangTire[] {
  let state = 12_345
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * most)
  }
  const word = () => SYLLABES[next(16)] + (SYLLABES[next(16)] as string) + (SYLLABES[next(16)] as string)
  const rangs: RangTire[] = []
  let lieu = 0
  while (rangs.length < n) {
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
    rangs.push({ rang, source: 'liste-0', lieu })
    for (let k = 1; k < 3 && next(10) < 4; k++)
      rangs.push({ rang: { ...rang, nom: nom.toUpperCase() }, source: `liste-${k}`, lieu })
  }
  return rangs.slice(0, n)
}

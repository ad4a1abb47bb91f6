/**
 * How fast places are joined: rows drawn here (a seeded sequence), half of them said by two or three lists, as many to a commune whatever
 * the size. Linking alone is timed; rows and records are made first.
 */
import { linkLieux, type RangPlat, recordPlat } from '@lieux-communs/core'
import { type Bench, timed } from './mesure.ts'

const GENRES = 'Mairie|Médiathèque|France services|CCAS|Centre social|EPN|Association|Mission locale'.split('|')
const SYLLABES = 'ba ber cor dal fen gar jol lan mir nor pel rou sab tir val zon'.split(' ')
const RANGS_PAR_COMMUNE = 20

/** `drawRangs(3)`: rows of lists, and the list of each. */
function drawRangs(n: number): { rang: RangPlat; source: string }[] {
  let state = 12_345
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * most)
  }
  const word = () => SYLLABES[next(16)] + (SYLLABES[next(16)] as string) + (SYLLABES[next(16)] as string)
  const rangs: { rang: RangPlat; source: string }[] = []
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
    rangs.push({ rang, source: 'liste-0' })
    for (let k = 1; k < 3 && next(10) < 4; k++)
      rangs.push({ rang: { ...rang, nom: nom.toUpperCase() }, source: `liste-${k}` })
  }
  return rangs.slice(0, n)
}

export const linkVitesse: Bench = {
  nom: 'link-vitesse',
  titre: 'rapprocher n lieux, lecture à part ; cible : 20 000 en 1 s de processeur, 100 000 en 3 s',
  tailles: [20_000, 100_000],
  async mesure(n) {
    const records = drawRangs(n).map(({ rang, source }, i) => recordPlat(rang, source, String(i)))
    let grappes = 0
    return timed(
      n,
      () => {
        grappes = linkLieux(records).length
      },
      ({ cpu_s }) => ({ lieux: grappes, us_par_rang: Number(((cpu_s * 1e6) / n).toFixed(1)) })
    )
  }
}

/**
 * What lies under a small map, ready to be drawn: outlines as lines of SVG, and the names there are. Kept for the frames that are asked again and
 * again, the whole country first: they cost three times as much as the rest of their page.
 */
import type { Box, Point } from '@lieux-communs/core'
import { LARGEUR, type Localite, type Vue } from './carte.ts'
import { keepLast } from './derniers.ts'
import type { FondDeCarte, Terres } from './fond-de-carte.ts'

/**
 * `M10 20l1 2h3z`; empty for a ring that would be a dot. Corners go to the nearest whole unit, so that two neighbours which share them still touch,
 * and are told from the one before: the whole country has some thousands, and a page carries them.
 */
function traceDe(sommets: readonly (readonly [number, number])[]): string {
  const coins: (readonly [number, number])[] = []
  for (const sommet of sommets) {
    const [x, y] = [Math.round(sommet[0]), Math.round(sommet[1])]
    const [avant, dernier] = [coins.at(-2), coins.at(-1)]
    if (dernier && dernier[0] === x && dernier[1] === y) continue
    // Straight on: the corner between says nothing.
    if (avant && dernier && (dernier[0] - avant[0]) * (y - dernier[1]) === (dernier[1] - avant[1]) * (x - dernier[0]))
      coins.pop()
    // A spike, gone and come back.
    const reste = coins.at(-1)
    if (reste?.[0] !== x || reste[1] !== y) coins.push([x, y])
  }
  if (coins.length < 3) return ''
  return `${coins.map(([x, y], i) => pasDe(x, y, coins[i - 1])).join('')}z`
}

/** One step of a line: `l3-2`, `h4`, `v-1`; `M3 4` for the first. */
function pasDe(x: number, y: number, avant: readonly [number, number] | undefined): string {
  if (!avant) return `M${x} ${y}`
  const [dx, dy] = [x - avant[0], y - avant[1]]
  return dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx}${dy < 0 ? '' : ' '}${dy}`
}

/** Where to write a département's name: in the middle of what is seen of it, when that is wide enough. */
function nomDuDepartement({ nom, anneaux }: Terres['departements'][number], boite: Box): Localite[] {
  const sommets = anneaux.flat()
  const lon = sommets.map(s => Math.min(boite.east, Math.max(boite.west, s[0])))
  const lat = sommets.map(s => Math.min(boite.north, Math.max(boite.south, s[1])))
  const [west, east, south, north] = [Math.min(...lon), Math.max(...lon), Math.min(...lat), Math.max(...lat)]
  if (nom === '' || east - west < (boite.east - boite.west) / 6) return []
  const point = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  return [{ nom, point, principal: false, geonames: false, departement: true }]
}

interface Sol {
  /** False when the map is too close for its outlines: nothing is drawn rather than a coast in the wrong place. */
  readonly dessine: boolean
  /** Other countries, in one line. */
  readonly autres: string
  readonly departements: readonly { readonly code: string; readonly d: string; readonly credit: string }[]
  readonly noms: readonly Localite[]
  /** Towns, the most populated first. */
  readonly communes: readonly Localite[]
}

/** Frames kept: the country, a few régions and départements. */
const GARDES = 24
const gardes = new WeakMap<FondDeCarte, Map<string, Sol>>()

function readSol(fond: FondDeCarte, vue: Vue): Sol {
  const terres = fond.terres(vue.boite, vue.metresParUnite * LARGEUR)
  const point = ([longitude, latitude]: readonly [number, number]): Point => ({ longitude, latitude })
  const trace = (anneaux: Terres['autres']): string =>
    anneaux.map(anneau => traceDe(anneau.map(sommet => vue.projette(point(sommet))))).join('')
  return {
    dessine: terres !== null,
    autres: trace(terres?.autres ?? []),
    departements: (terres?.departements ?? [])
      .map(({ code, anneaux, credit }) => ({ code, d: trace(anneaux), credit }))
      .filter(({ d }) => d !== ''),
    noms: (terres?.departements ?? []).flatMap(d => nomDuDepartement(d, vue.boite)),
    communes: fond.communes(vue.boite)
  }
}

/** `solDe(fond, vueDe(points)).departements[0].d`, `M10 20l1 2h3z…` */
export function solDe(fond: FondDeCarte, vue: Vue): Sol {
  const connus = gardes.get(fond) ?? new Map<string, Sol>()
  gardes.set(fond, connus)
  return keepLast(connus, Object.values(vue.boite).join(' '), GARDES, () => readSol(fond, vue))
}

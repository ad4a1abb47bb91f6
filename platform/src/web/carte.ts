/**
 * The arithmetic of the small maps drawn on the server: where each pin falls, how pins that touch are moved apart, which
 * names find room, how long the scale bar is. Pure, so that a map is a value that can be tested.
 */
import type { Box, Point } from '@lieux-communs/core'

/** Drawing units. A phone shows them at about 0.85, a wide screen at 1.2: a pin of 17 stays above 24 px across. */
export const LARGEUR = 400
export const HAUTEUR = 360
export const RAYON_PIN = 17
const MARGE = 34
/** The strip of the scale, where no pin goes. */
const PIED = 36

export interface Repere {
  readonly numero: number
  readonly point: Point
}

export interface Pin {
  readonly numero: number
  /** Where the pin is drawn, and where the place is. */
  readonly x: number
  readonly y: number
  readonly vraiX: number
  readonly vraiY: number
}

export interface Nom {
  readonly texte: string
  readonly x: number
  readonly y: number
  readonly principal: boolean
  readonly geonames: boolean
  readonly departement: boolean
}

export interface Vue {
  readonly boite: Box
  readonly projette: (point: Point) => readonly [number, number]
  /** Metres per drawing unit. */
  readonly metresParUnite: number
}

const METRES_PAR_DEGRE = 111_195
/** A map narrower than this would show a blank street: metres. */
const LARGEUR_MIN = 6_000

/** The view that holds all points: metres east and north from their middle, the same scale both ways. */
export function vueDe(points: readonly Point[], hauteur = HAUTEUR, largeurMin = LARGEUR_MIN): Vue {
  const lats = points.map(p => p.latitude)
  const lons = points.map(p => p.longitude)
  const milieu = {
    latitude: (Math.min(...lats) + Math.max(...lats)) / 2,
    longitude: (Math.min(...lons) + Math.max(...lons)) / 2
  }
  const cos = Math.max(0.1, Math.cos((milieu.latitude * Math.PI) / 180))
  const metresX = (Math.max(...lons) - Math.min(...lons)) * METRES_PAR_DEGRE * cos
  const metresY = (Math.max(...lats) - Math.min(...lats)) * METRES_PAR_DEGRE
  const metresParUnite = Math.max(
    metresX / (LARGEUR - 2 * MARGE),
    metresY / (hauteur - 2 * MARGE - PIED),
    largeurMin / LARGEUR
  )
  const parDegre = METRES_PAR_DEGRE / metresParUnite
  const milieuY = (hauteur - PIED) / 2
  const demiLon = LARGEUR / 2 / (parDegre * cos)
  return {
    boite: {
      south: milieu.latitude - (hauteur - milieuY) / parDegre,
      north: milieu.latitude + milieuY / parDegre,
      west: milieu.longitude - demiLon,
      east: milieu.longitude + demiLon
    },
    metresParUnite,
    projette: p => [
      LARGEUR / 2 + (p.longitude - milieu.longitude) * parDegre * cos,
      milieuY - (p.latitude - milieu.latitude) * parDegre
    ]
  }
}

/** Pins pushed apart until none hides another; a line then leads each to its place. Same input, same drawing. */
export function placePins(reperes: readonly Repere[], vue: Vue, hauteur = HAUTEUR): Pin[] {
  const pins = reperes.map(({ numero, point }, rang) => {
    const [x, y] = vue.projette(point)
    // A hair's breadth apart, each in its own direction (golden angle): places at one address then open like a flower.
    const angle = rang * 2.39996
    return { numero, x: x + 0.3 * Math.cos(angle), y: y + 0.3 * Math.sin(angle), vraiX: x, vraiY: y }
  })
  const ecart = 2 * RAYON_PIN + 3
  for (let tour = 0; tour < 60; tour++) {
    let bouge = false
    for (let i = 0; i < pins.length; i++) {
      for (let j = i + 1; j < pins.length; j++) {
        const a = pins[i] as (typeof pins)[number]
        const b = pins[j] as (typeof pins)[number]
        const dx = b.x - a.x
        const dy = b.y - a.y
        const d = Math.max(0.01, Math.hypot(dx, dy))
        if (d >= ecart) continue
        const pas = (ecart - d) / 2 + 0.2
        a.x -= (dx / d) * pas
        a.y -= (dy / d) * pas
        b.x += (dx / d) * pas
        b.y += (dy / d) * pas
        bouge = true
      }
    }
    for (const p of pins) {
      p.x = Math.min(LARGEUR - RAYON_PIN - 3, Math.max(RAYON_PIN + 3, p.x))
      p.y = Math.min(hauteur - PIED - RAYON_PIN, Math.max(RAYON_PIN + 3, p.y))
    }
    if (!bouge) break
  }
  return pins.map(p => ({ ...p, x: arrondi(p.x), y: arrondi(p.y), vraiX: arrondi(p.vraiX), vraiY: arrondi(p.vraiY) }))
}

export const arrondi = (n: number): number => Math.round(n * 10) / 10

/** Letters of the map are about this wide, in drawing units. */
const LETTRE = 7
const INTERLIGNE = 16

interface Rectangle {
  readonly gauche: number
  readonly haut: number
  readonly droite: number
  readonly bas: number
}

const seTouchent = (a: Rectangle, b: Rectangle): boolean =>
  a.gauche < b.droite && b.gauche < a.droite && a.haut < b.bas && b.haut < a.bas

export interface Localite {
  readonly nom: string
  readonly point: Point
  readonly principal: boolean
  /** True when its point is GeoNames', to be credited. */
  readonly geonames: boolean
  /** True for the name of a département, written as a background. */
  readonly departement?: boolean
}

/** Names in the order given, each kept only where it hides neither a pin nor another name; at most `max`. */
export function placeNoms(
  localites: readonly Localite[],
  vue: Vue,
  pins: readonly Pin[],
  max = 9,
  hauteur = HAUTEUR
): Nom[] {
  const occupes: Rectangle[] = pins.map(p => ({
    gauche: p.x - RAYON_PIN,
    droite: p.x + RAYON_PIN,
    haut: p.y - RAYON_PIN,
    bas: p.y + RAYON_PIN
  }))
  // The corner of the scale.
  occupes.push({ gauche: 0, droite: 140, haut: hauteur - PIED, bas: hauteur })
  const noms: Nom[] = []
  for (const { nom, point, principal, geonames, departement = false } of localites) {
    if (noms.length >= max) break
    const [x, y] = vue.projette(point)
    const demi = (nom.length * LETTRE * (departement ? 1.3 : principal ? 1.15 : 1)) / 2
    if (x < 0 || x > LARGEUR || y < 0 || y > hauteur) continue
    // On its point, else just under or just above what is there, so that a town is named even when a pin sits on it.
    for (const dy of principal ? [4, 34, -26, 52, -44, 70, -62] : [4, 34, -26]) {
      const cx = Math.min(LARGEUR - demi - 4, Math.max(demi + 4, x))
      const rectangle = { gauche: cx - demi, droite: cx + demi, haut: y + dy - INTERLIGNE + 3, bas: y + dy + 5 }
      if (rectangle.haut < 2 || rectangle.bas > hauteur - 2 || occupes.some(o => seTouchent(o, rectangle))) continue
      occupes.push(rectangle)
      noms.push({ texte: nom, x: arrondi(cx), y: arrondi(y + dy), principal, geonames, departement })
      break
    }
  }
  return noms
}

/** The longest round length that fits in a quarter of the width: `{ metres: 500, unites: 87 }`. */
export function echelleDe(vue: Vue): { metres: number; unites: number } {
  const max = (LARGEUR / 4) * vue.metresParUnite
  const puissance = 10 ** Math.floor(Math.log10(max))
  const metres = [5, 2, 1].map(n => n * puissance).find(n => n <= max) ?? puissance
  return { metres, unites: arrondi(metres / vue.metresParUnite) }
}

/**
 * One ring, `[longitude, latitude, longitude, latitude, …]`, cut to the box (Sutherland–Hodgman): what lies far outside a
 * map weighs nothing in the page.
 */
export function coupeAnneau(plat: ArrayLike<number>, boite: Box): (readonly [number, number])[] {
  const bords: readonly [0 | 1, number, 1 | -1][] = [
    [0, boite.west, 1],
    [0, boite.east, -1],
    [1, boite.south, 1],
    [1, boite.north, -1]
  ]
  let points: (readonly [number, number])[] = []
  for (let i = 0; i + 1 < plat.length; i += 2) points.push([plat[i] as number, plat[i + 1] as number])
  for (const [axe, limite, sens] of bords) {
    const dedans = (p: readonly [number, number]): boolean => (p[axe] - limite) * sens >= 0
    const sortie: (readonly [number, number])[] = []
    for (let i = 0; i < points.length; i++) {
      const a = points[(i + points.length - 1) % points.length] as readonly [number, number]
      const b = points[i] as readonly [number, number]
      if (dedans(a) !== dedans(b)) {
        const t = (limite - a[axe]) / (b[axe] - a[axe])
        const autre = a[(1 - axe) as 0 | 1] + t * (b[(1 - axe) as 0 | 1] - a[(1 - axe) as 0 | 1])
        sortie.push(axe === 0 ? [limite, autre] : [autre, limite])
      }
      if (dedans(b)) sortie.push(b)
    }
    points = sortie
    if (points.length === 0) break
  }
  return points
}

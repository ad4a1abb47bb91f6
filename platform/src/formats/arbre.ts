/**
 * The index of a FlatGeobuf: a packed R-tree over features sorted along a Hilbert curve, as its specification lays it out (the root
 * first, then each level, forty bytes a node). A place without a point is at its end, in a box that meets none.
 */

/** Boxes of a node: the format's own default. */
export const NOEUD = 16
const OCTETS = 40
const GRILLE = 0xffff

/** Rank of a cell along a Hilbert curve that fills a grid of 65,536 by 65,536: `hilbert(0, 0) === 0`. */
function hilbert(x: number, y: number): number {
  let rang = 0
  let [u, v] = [x, y]
  for (let s = 0x8000; s > 0; s >>= 1) {
    const rx = (u & s) > 0 ? 1 : 0
    const ry = (v & s) > 0 ? 1 : 0
    rang = rang * 4 + ((3 * rx) ^ ry)
    if (ry === 0) {
      if (rx === 1) {
        u = GRILLE - u
        v = GRILLE - v
      }
      ;[u, v] = [v, u]
    }
  }
  return rang
}

/** Ranks of the points along the curve; those without one (NaN) come last, in their order. */
export function ordre(xs: Float64Array, ys: Float64Array, [ouest, sud, est, nord]: readonly number[]): Uint32Array {
  const cell = (v: number, min: number, max: number) => (max > min ? Math.floor((GRILLE * (v - min)) / (max - min)) : 0)
  const rangs = new Float64Array(xs.length)
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i] as number
    rangs[i] = Number.isNaN(x)
      ? Number.POSITIVE_INFINITY
      : hilbert(cell(x, ouest as number, est as number), cell(ys[i] as number, sud as number, nord as number))
  }
  const compare = (a: number, b: number): number => {
    const [u, v] = [rangs[a] as number, rangs[b] as number]
    return u === v ? a - b : u - v
  }
  return Uint32Array.from(xs, (_, i) => i).sort(compare)
}

/** The tree over points given in their final order, each feature at its offset among the features. */
export function arbre(points: Iterable<readonly [x: number, y: number, offset: number]>, nombre: number): Buffer {
  const niveaux = [nombre]
  do niveaux.push(Math.ceil((niveaux.at(-1) as number) / NOEUD))
  while ((niveaux.at(-1) as number) > 1)
  const debuts: number[] = []
  let reste = niveaux.reduce((a, b) => a + b)
  const octets = Buffer.alloc(reste * OCTETS)
  for (const taille of niveaux) {
    reste -= taille
    debuts.push(reste)
  }
  const write = (noeud: number, [x0, y0, x1, y1]: readonly number[], offset: number): void => {
    const at = noeud * OCTETS
    octets.writeDoubleLE(x0 as number, at)
    octets.writeDoubleLE(y0 as number, at + 8)
    octets.writeDoubleLE(x1 as number, at + 16)
    octets.writeDoubleLE(y1 as number, at + 24)
    octets.writeBigUInt64LE(BigInt(offset), at + 32)
  }
  let feuille = debuts[0] as number
  for (const [x, y, offset] of points)
    write(feuille++, Number.isNaN(x) ? [Infinity, Infinity, -Infinity, -Infinity] : [x, y, x, y], offset)
  for (let n = 1; n < niveaux.length; n++) {
    const dessous = debuts[n - 1] as number
    const fin = dessous + (niveaux[n - 1] as number)
    for (let i = 0; i < (niveaux[n] as number); i++) {
      const premier = dessous + i * NOEUD
      const boite = [Infinity, Infinity, -Infinity, -Infinity]
      for (let enfant = premier; enfant < Math.min(premier + NOEUD, fin); enfant++) {
        const at = enfant * OCTETS
        boite[0] = Math.min(boite[0] as number, octets.readDoubleLE(at))
        boite[1] = Math.min(boite[1] as number, octets.readDoubleLE(at + 8))
        boite[2] = Math.max(boite[2] as number, octets.readDoubleLE(at + 16))
        boite[3] = Math.max(boite[3] as number, octets.readDoubleLE(at + 24))
      }
      write((debuts[n] as number) + i, boite, premier)
    }
  }
  return octets
}

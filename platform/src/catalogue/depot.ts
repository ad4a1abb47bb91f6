/**
 * Where the fiches of an édition sleep: their JSON, written once, in a few large buffers outside the heap. A page of the
 * API is a concatenation of slices; the garbage collector never walks a million objects.
 */

/** 8 MB: large enough for few chunks, small enough to waste little. */
const BLOC = 8 * 1024 * 1024

export interface Depot {
  readonly taille: number
  /** Bytes [from, to) of the entry, without a copy. */
  lit(rang: number, debut?: number, fin?: number): Buffer
}

/** Texts stored between two pauses. */
const PAUSE = 200

/** Stores the texts in order, with pauses: run to its end over `['a', 'é']`, it gives a depot where `lit(1).toString() === 'é'`. */
export function* fillDepot(textes: Iterable<string>): Generator<void, Depot> {
  const blocs: Buffer[] = []
  const ou: number[] = []
  const debuts: number[] = []
  const longueurs: number[] = []
  let bloc = Buffer.alloc(0)
  let plein = 0
  for (const texte of textes) {
    const longueur = Buffer.byteLength(texte)
    if (plein + longueur > bloc.length) {
      bloc = Buffer.allocUnsafeSlow(Math.max(BLOC, longueur))
      blocs.push(bloc)
      plein = 0
    }
    bloc.write(texte, plein)
    ou.push(blocs.length - 1)
    debuts.push(plein)
    longueurs.push(longueur)
    if (longueurs.length % PAUSE === 0) yield
    plein += longueur
  }
  const blocDe = Uint16Array.from(ou)
  const debutDe = Uint32Array.from(debuts)
  const longueurDe = Uint32Array.from(longueurs)
  return {
    taille: longueurDe.length,
    lit(rang, debut = 0, fin = longueurDe[rang] ?? 0) {
      const source = blocs[blocDe[rang] ?? 0]
      if (!source || rang < 0 || rang >= longueurDe.length) throw new RangeError(`No entry of rank ${rang}`)
      const base = debutDe[rang] as number
      return source.subarray(base + debut, base + fin)
    }
  }
}

/**
 * Sets of ranks as bits, one a place: a hundred thousand places are three thousand words, so that "this service and that price"
 * is a loop of a few microseconds, whatever is asked.
 */

/** A set that others share: it is read, counted, copied, and never changed. What changes a set does not take it. */
export type EnsembleLu = Omit<Uint32Array, 'copyWithin' | 'fill' | 'reverse' | 'set' | 'sort' | 'subarray'> & {
  readonly [mot: number]: number
}

/** As many words as that many places need. */
export const newEnsemble = (taille: number): Uint32Array => new Uint32Array((taille + 31) >>> 5)

export const has = (ensemble: EnsembleLu, rang: number): boolean =>
  (((ensemble[rang >>> 5] as number) >>> (rang & 31)) & 1) === 1

export function put(ensemble: Uint32Array, rang: number): void {
  ensemble[rang >>> 5] = (ensemble[rang >>> 5] as number) | (1 << (rang & 31))
}

/** Keeps those that pass. */
export function keepIf(ensemble: Uint32Array, test: (rang: number) => boolean): void {
  for (let i = 0; i < ensemble.length; i++) {
    const mot = ensemble[i] as number
    let reste = mot
    let garde = mot
    while (reste !== 0) {
      const bit = reste & -reste
      if (!test((i << 5) + 31 - Math.clz32(bit))) garde ^= bit
      reste ^= bit
    }
    if (garde !== mot) ensemble[i] = garde
  }
}

/** Every place of the édition, and none beyond. */
export function fill(ensemble: Uint32Array, taille: number): void {
  ensemble.fill(0xffffffff)
  if ((taille & 31) !== 0) ensemble[ensemble.length - 1] = 0xffffffff >>> (32 - (taille & 31))
}

/** Adds to the first what is in the second. */
export function addAll(ensemble: Uint32Array, autre: EnsembleLu): void {
  for (let i = 0; i < ensemble.length; i++) ensemble[i] = (ensemble[i] as number) | (autre[i] as number)
}

/** Bits of a word that are set: `bitsOf(0b1011) === 3`. */
export function bitsOf(mot: number): number {
  let x = mot - ((mot >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Keeps of the first what is in the second, and tells how many are left. */
export function keepBoth(ensemble: Uint32Array, autre: EnsembleLu): number {
  let n = 0
  for (let i = 0; i < ensemble.length; i++) {
    const mot = (ensemble[i] as number) & (autre[i] as number)
    ensemble[i] = mot
    n += bitsOf(mot)
  }
  return n
}

export function count(ensemble: EnsembleLu): number {
  let n = 0
  for (let i = 0; i < ensemble.length; i++) n += bitsOf(ensemble[i] as number)
  return n
}

/** How many ranks both hold: a facet's count, without making the set. */
export function countBoth(ensemble: EnsembleLu, autre: EnsembleLu): number {
  let n = 0
  for (let i = 0; i < ensemble.length; i++) n += bitsOf((ensemble[i] as number) & (autre[i] as number))
  return n
}

/** Ranks in order, from one on, until told to stop: `each(e, 0, rang => rang < 10)`. */
export function each(ensemble: EnsembleLu, depuis: number, told: (rang: number) => boolean | undefined): void {
  for (let i = depuis >>> 5; i < ensemble.length; i++) {
    let mot = ensemble[i] as number
    if (i === depuis >>> 5) mot &= 0xffffffff << (depuis & 31)
    while (mot !== 0) {
      if (told((i << 5) + 31 - Math.clz32(mot & -mot)) === false) return
      mot &= mot - 1
    }
  }
}

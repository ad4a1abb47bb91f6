/**
 * Seeded chance: the same seed draws the same territory on every machine. One generator per place, so that a territory of
 * 2,000 places is the beginning of the one of 2,000,000.
 */

export class Alea {
  #a: number
  #b: number
  #c: number
  #d: number

  /** sfc32 (Chris Doty-Humphrey, PractRand; public domain), warmed by fifteen draws: `new Alea(1, 42).unit()` is in [0, 1). `usage` keeps apart draws of one seed that have nothing to do with each other. */
  constructor(seed: number, stream: number, usage = 0) {
    this.#a = seed ^ usage
    this.#b = stream | 0
    this.#c = (stream / 4294967296) | 0
    // A seed of more than 32 bits differs by these ones.
    this.#d = (1 + Math.floor(seed / 4294967296)) | 0
    for (let i = 0; i < 15; i++) this.unit()
  }

  unit(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (this.#c << 21) | (this.#c >>> 11)
    this.#c = (this.#c + t) | 0
    return (t >>> 0) / 4294967296
  }

  /** True with this probability. */
  chance(p: number): boolean {
    return this.unit() < p
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.unit() * (max - min + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.unit() * list.length)] as T
  }

  /** One of the entries, by weight: `weighted([['a', 3], ['b', 1]])` is 'a' three times out of four. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let total = 0
    for (const [, poids] of entries) total += poids
    let reste = this.unit() * total
    for (const [valeur, poids] of entries) {
      reste -= poids
      if (reste < 0) return valeur
    }
    return (entries.at(-1) as readonly [T, number])[0]
  }

  /** Each entry kept with its own probability. */
  some<T>(entries: readonly (readonly [T, number])[]): T[] {
    return entries.filter(([, p]) => this.chance(p)).map(([v]) => v)
  }
}

/** Small pieces of octets put together before they are handed over or written: one by one, they cost more than they hold. */

/** `const lot = paquet.add(ligne)` is a lot once there are so many octets, null before; `rest()` is what is left at the end. */
export class Paquet {
  readonly #taille: number
  #morceaux: Buffer[] = []
  #octets = 0

  constructor(taille: number) {
    this.#taille = taille
  }

  add(morceau: Buffer): Buffer | null {
    this.#morceaux.push(morceau)
    this.#octets += morceau.length
    return this.#octets < this.#taille ? null : this.rest()
  }

  rest(): Buffer {
    const lot = Buffer.concat(this.#morceaux)
    this.#morceaux = []
    this.#octets = 0
    return lot
  }
}

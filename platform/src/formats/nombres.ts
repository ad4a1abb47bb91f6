/** Numbers that come one at a time and stay until the end: in a typed array that grows, since a list of numbers would weigh twice as much. */
export class Nombres {
  #tous = new Float64Array(1024)
  #taille = 0

  push(n: number): void {
    if (this.#taille === this.#tous.length) {
      const plus = new Float64Array(this.#taille * 2)
      plus.set(this.#tous)
      this.#tous = plus
    }
    this.#tous[this.#taille++] = n
  }

  /** Those given so far, without a copy. */
  get tous(): Float64Array {
    return this.#tous.subarray(0, this.#taille)
  }
}

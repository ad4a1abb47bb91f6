/** A list of whole numbers that grows, four octets each: filled once a place, it weighs half of an array and is never walked by the collector. */
export class Croissante {
  private tableau = new Uint32Array(1024)
  private n = 0

  get longueur(): number {
    return this.n
  }

  push(nombre: number): void {
    if (this.n === this.tableau.length) {
      const plus = new Uint32Array(2 * this.n)
      plus.set(this.tableau)
      this.tableau = plus
    }
    this.tableau[this.n++] = nombre
  }

  /** True when it holds the number from that place on. */
  holds(nombre: number, depuis: number): boolean {
    for (let i = depuis; i < this.n; i++) if (this.tableau[i] === nombre) return true
    return false
  }

  /** What it holds, in memory of the right size. */
  end(): Uint32Array {
    return this.tableau.slice(0, this.n)
  }
}

/**
 * The first few of many, kept while they go by: a heap whose top is the worst of those kept. Sorting ten thousand places to show
 * fifty would cost more than finding them.
 */

/** Where a reader stopped: what comes after is strictly beyond, by key, then by rank. */
export interface Repere {
  readonly cle: number
  readonly rang: number
}

export interface Rangee {
  readonly rangs: Uint32Array
  readonly cles: Float64Array
}

export class Meilleurs {
  private readonly cles: Float64Array
  private readonly rangs: Uint32Array
  private readonly nombre: number
  private readonly apres: Repere | null
  private n = 0

  /** `nombre`: how many to keep; `apres`: the last one already shown, when there is one. */
  constructor(nombre: number, apres: Repere | null) {
    this.nombre = nombre
    this.apres = apres
    this.cles = new Float64Array(nombre)
    this.rangs = new Uint32Array(nombre)
  }

  /** The key beyond which nothing is kept any more. */
  get seuil(): number {
    return this.n < this.nombre ? Number.POSITIVE_INFINITY : (this.cles[0] ?? Number.NEGATIVE_INFINITY)
  }

  offer(cle: number, rang: number): void {
    const { apres, cles, rangs } = this
    if (apres !== null && (cle < apres.cle || (cle === apres.cle && rang <= apres.rang))) return
    if (this.n < this.nombre) {
      let i = this.n++
      while (i > 0) {
        const parent = (i - 1) >> 1
        if (!isWorse(cle, rang, cles[parent] as number, rangs[parent] as number)) break
        cles[i] = cles[parent] as number
        rangs[i] = rangs[parent] as number
        i = parent
      }
      cles[i] = cle
      rangs[i] = rang
    } else if (this.n > 0 && isWorse(cles[0] as number, rangs[0] as number, cle, rang)) this.sink(cle, rang)
  }

  /** In order; it is empty afterwards. */
  end(): Rangee {
    const rangs = this.rangs.slice(0, this.n)
    const cles = this.cles.slice(0, this.n)
    for (let i = this.n - 1; i >= 0; i--) {
      const [cle, rang] = [this.cles[0] as number, this.rangs[0] as number]
      this.n = i
      this.sink(this.cles[i] as number, this.rangs[i] as number)
      cles[i] = cle
      rangs[i] = rang
    }
    return { rangs, cles }
  }

  /** Puts one in the place of the worst. */
  private sink(cle: number, rang: number): void {
    const { cles, rangs, n } = this
    let i = 0
    for (;;) {
      let fils = 2 * i + 1
      if (fils >= n) break
      if (
        fils + 1 < n &&
        isWorse(cles[fils + 1] as number, rangs[fils + 1] as number, cles[fils] as number, rangs[fils] as number)
      )
        fils++
      if (!isWorse(cles[fils] as number, rangs[fils] as number, cle, rang)) break
      cles[i] = cles[fils] as number
      rangs[i] = rangs[fils] as number
      i = fils
    }
    cles[i] = cle
    rangs[i] = rang
  }
}

const isWorse = (cle: number, rang: number, autreCle: number, autreRang: number): boolean =>
  cle > autreCle || (cle === autreCle && rang > autreRang)

/**
 * The words in force, asked about a pair: who spoke of it last, whether that is followed, and what a new word would contradict elsewhere.
 */
import { cleGlobale, type Decision, empecheesOf } from '@lieux-communs/core'
import type { DecisionConnue, Repere } from '../store/decisions.ts'

const ordered = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** A word in force on a pair of records; `tue`: another word keeps it from being followed. */
export interface Parole {
  readonly acte: number
  readonly nature: Decision['nature']
  readonly tue: { readonly acte: number } | null
}

interface Sides {
  readonly a: readonly Repere[]
  readonly b: readonly Repere[]
}

const reperesOf = (cles: Iterable<string>): Repere[] =>
  [...new Set(cles)].map(globale => {
    const [source, cle] = globale.split('\u001f') as [string, string]
    return { source, cle }
  })

export class Paroles {
  readonly #decisions: readonly DecisionConnue[]
  readonly #dernieres: ReadonlyMap<string, DecisionConnue>
  #tues: ReadonlyMap<string, number> | null = null

  /** `decisions`: those in force, in the order they were taken. */
  constructor(decisions: readonly DecisionConnue[]) {
    this.#decisions = decisions
    this.#dernieres = new Map(decisions.map(d => [ordered(d.a, d.b), d]))
  }

  #tuesOf(decisions: readonly DecisionConnue[]): Map<string, number> {
    const acteOf = (rang: number) => (decisions[rang] as DecisionConnue).acte
    return new Map(
      empecheesOf(decisions).map(({ voulue, par }) => {
        const { a, b } = decisions[voulue] as DecisionConnue
        return [ordered(a, b), acteOf(par)]
      })
    )
  }

  /** The last word on these two records. */
  on(a: Repere, b: Repere): Parole | null {
    const cle = ordered(cleGlobale(a), cleGlobale(b))
    const derniere = this.#dernieres.get(cle)
    if (derniere === undefined) return null
    this.#tues ??= this.#tuesOf(this.#decisions)
    const par = this.#tues.get(cle)
    return { acte: derniere.acte, nature: derniere.nature, tue: par === undefined ? null : { acte: par } }
  }

  /** The records that an act was about. */
  sidesOf(acte: number): Sides {
    const siennes = this.#decisions.filter(d => d.acte === acte)
    return { a: reperesOf(siennes.map(d => d.a)), b: reperesOf(siennes.map(d => d.b)) }
  }

  /**
   * The acts that a word on two places would contradict, other than the one on the very pair that is shown: on other records of theirs, or
   * through a third place.
   */
  heurtsOf(nature: Decision['nature'], { a, b }: Sides, montree: readonly [Repere, Repere]): number[] {
    const vue = ordered(cleGlobale(montree[0]), cleGlobale(montree[1]))
    const heurts = new Set<number>()
    const nouvelles = a.flatMap(x =>
      b.map((y): DecisionConnue => ({ acte: Number.POSITIVE_INFINITY, nature, a: cleGlobale(x), b: cleGlobale(y) }))
    )
    for (const n of nouvelles) {
      const derniere = this.#dernieres.get(ordered(n.a, n.b))
      if (derniere !== undefined && derniere.nature !== nature) heurts.add(derniere.acte)
    }
    this.#tues ??= this.#tuesOf(this.#decisions)
    for (const [cle, par] of this.#tuesOf([...this.#decisions, ...nouvelles])) {
      if (this.#tues.has(cle)) continue
      const voulue = this.#dernieres.get(cle)
      if (voulue !== undefined) heurts.add(voulue.acte)
      if (par !== Number.POSITIVE_INFINITY) heurts.add(par)
    }
    const dite = this.#dernieres.get(vue)?.acte
    return [...heurts].filter(acte => acte !== dite).sort((x, y) => x - y)
  }
}

/**
 * The words in force, asked about a pair: who spoke of it last, whether that is followed, and what a new word would contradict elsewhere.
 */
import { cleGlobale, type Decision, empecheesOf } from '@lieux-communs/core'
import type { DecisionConnue, Repere } from '../store/decisions.ts'

const ordered = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** A word in force on a pair of records; `tue`: the act that keeps it from being followed. */
export interface Parole {
  readonly acte: number
  readonly nature: Decision['nature']
  readonly tue: number | null
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

  /** `decisions`: those in force, in the order they were taken. What was said of a record that nobody can tell any more is to be said again. */
  constructor(decisions: readonly DecisionConnue[]) {
    this.#decisions = decisions.filter(d => !d.incertaine)
    this.#dernieres = new Map(this.#decisions.map(d => [ordered(d.a, d.b), d]))
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
    const tue = this.forbids(derniere.a, derniere.b)
    return { acte: derniere.acte, nature: derniere.nature, tue }
  }

  /** The act that keeps the last word on these two keys (see `cleGlobale`) from being followed; null when none does. */
  forbids(a: string, b: string): number | null {
    this.#tues ??= this.#tuesOf(this.#decisions)
    return this.#tues.get(ordered(a, b)) ?? null
  }

  /** The records that an act was about. */
  sidesOf(acte: number): Sides {
    const siennes = this.#decisions.filter(d => d.acte === acte)
    return { a: reperesOf(siennes.map(d => d.a)), b: reperesOf(siennes.map(d => d.b)) }
  }

  /** The acts in force, and followed, on any record of the one side with any of the other, each with what it says. */
  between({ a, b }: Sides): ReadonlyMap<number, Decision['nature']> {
    const mots = a.flatMap(x => b.flatMap(y => this.on(x, y) ?? []))
    return new Map(mots.filter(m => m.tue === null).map(m => [m.acte, m.nature]))
  }

  /** True when that was said already of every record of the one side with every one of the other, and is followed. */
  isSaid(nature: Decision['nature'], { a, b }: Sides): boolean {
    const said = (x: Repere, y: Repere) => {
      const parole = this.on(x, y)
      return parole?.nature === nature && parole.tue === null
    }
    return a.every(x => b.every(y => said(x, y)))
  }

  /**
   * The acts that a word on two places would contradict, other than the one on the very pair that is shown, if one is: on other records of
   * theirs, or through a third place.
   */
  heurtsOf(nature: Decision['nature'], { a, b }: Sides, montree: readonly [Repere, Repere] | null = null): number[] {
    const vue = montree && ordered(cleGlobale(montree[0]), cleGlobale(montree[1]))
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
    const dite = vue === null ? undefined : this.#dernieres.get(vue)?.acte
    return [...heurts].filter(acte => acte !== dite).sort((x, y) => x - y)
  }
}

/** The names of the places of an édition, each once, with those that bear it. */
import { type Forme, formeOf } from './forme.ts'
import { createNoms, type Noms } from './noms.ts'

export interface NomsDesLieux {
  readonly noms: Noms
  /** Ranks of the places of that name. */
  porteurs(nom: number): Uint32Array
  /** The name of a place, as a number. */
  nomDe(rang: number): number
  forme(nom: number): Forme
}

/** Steps; `noms` by rank, as published. */
export function* nomsDesLieuxOf(noms: readonly string[]): Generator<void, NomsDesLieux> {
  const listes = new Map<string, number[]>()
  const formes = new Map<string, Forme>()
  for (const [rang, nom] of noms.entries()) {
    const forme = formeOf(nom)
    if (forme.entiere === '') continue
    const liste = listes.get(forme.entiere)
    if (liste) liste.push(rang)
    else {
      listes.set(forme.entiere, [rang])
      formes.set(forme.entiere, forme)
    }
    if (rang % 1_000 === 0) yield
  }
  // The commonest first: of names as near, the one that most places bear.
  const ordre = [...listes].sort(([, a], [, b]) => b.length - a.length)
  const nomDe = new Uint32Array(noms.length)
  for (const [nom, [, rangs]] of ordre.entries()) for (const rang of rangs) nomDe[rang] = nom
  const porteurs = ordre.map(([, rangs]) => Uint32Array.from(rangs))
  const distinctes = ordre.map(([entiere]) => formes.get(entiere) as Forme)
  yield
  return {
    noms: yield* createNoms(distinctes),
    porteurs: nom => porteurs[nom] as Uint32Array,
    nomDe: rang => nomDe[rang] as number,
    forme: nom => distinctes[nom] as Forme
  }
}

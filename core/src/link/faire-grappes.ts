/**
 * Clusters as they are told, of records by their rank in the list given: what was grouped are uniques, each with its copies. A million records
 * make six hundred thousand of them, most of one record: nothing is made for what nobody may ask.
 */
import { COPIE, type Grappe, type Lien, type Raison } from './grappe.ts'
import type { Juge } from './juge.ts'
import { entiers } from './moteur/etendue.ts'
import type { Arete } from './moteur/grouper.ts'
import type { Uniques } from './uniques.ts'

/** The unique of each record, by its rank in canonical order and by its own. */
export interface Places {
  readonly canonique: Int32Array
  readonly unique: Int32Array
  /** How many records each unique stands for. */
  readonly effectifs: Int32Array
}

export function placesOf({ order, kind, uniques }: Uniques): Places {
  const canonique = entiers(order.length)
  const unique = entiers(order.length)
  const effectifs = entiers(uniques.length)
  uniques.forEach((rank, u) => {
    canonique[rank] = u
  })
  kind.forEach((first, rank) => {
    const u = canonique[first] as number
    canonique[rank] = u
    unique[order[rank] as number] = u
    effectifs[u] = (effectifs[u] as number) + 1
  })
  return { canonique, unique, effectifs }
}

/** Groups that a link reaches across, though it joined nothing: of each cluster, the first of its family. */
export function familiesOf(
  numeros: Int32Array,
  nombre: number,
  groups: Int32Array,
  aretes: readonly Arete[]
): number[] {
  const parent = Int32Array.from({ length: nombre }, (_, numero) => numero)
  const rootOf = (numero: number): number => {
    let root = numero
    while (parent[root] !== root) root = parent[root] as number
    return root
  }
  for (const { a, b } of aretes) {
    const [na, nb] = [numeros[groups[a] as number] as number, numeros[groups[b] as number] as number]
    if (na < 0 || nb < 0) continue
    const [ra, rb] = [rootOf(na), rootOf(nb)]
    parent[Math.max(ra, rb)] = Math.min(ra, rb)
  }
  return Array.from(parent, rootOf)
}

/** Numbers of a group that was not met yet, and of one that is not told. */
const INCONNU = -1
const TU = -2

const round = (x: number) => Math.round(x * 100) / 100

const AUCUN_LIEN: Lien[] = []
const COPIES: readonly Raison[] = [COPIE]

/** A cluster being made: most are of one record, which nothing links. */
class GrappeEnCours implements Grappe {
  readonly membres: number[]
  liens = AUCUN_LIEN

  constructor(rank: number) {
    this.membres = [rank]
  }

  link(lien: Lien): void {
    if (this.liens === AUCUN_LIEN) this.liens = [lien]
    else this.liens.push(lien)
  }
}

/** A link that was weighed, between two uniques; `a` and `b` are ranks in the list given. */
class LienPese implements Lien {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly #juge: Juge
  readonly #arete: Arete

  constructor(a: number, b: number, arete: Arete, juge: Juge) {
    this.a = a
    this.b = b
    this.score = round(arete.score)
    this.#juge = juge
    this.#arete = arete
  }

  get raisons(): readonly Raison[] {
    return this.#juge.raisons(this.#arete.a, this.#arete.b)
  }
}

/** Clusters in the order of their first member, and the number of the one that each group is. */
export function grappesOf(
  { order, kind, uniques }: Uniques,
  { canonique, unique }: Places,
  groups: Int32Array,
  aretes: readonly Arete[],
  juge: Juge,
  concernes: ReadonlySet<number> | undefined
): { readonly grappes: readonly Grappe[]; readonly numeros: Int32Array } {
  const grappes: GrappeEnCours[] = []
  const numeros = entiers(uniques.length).fill(INCONNU)
  for (let rank = 0; rank < unique.length; rank++) {
    const groupe = groups[unique[rank] as number] as number
    const numero = numeros[groupe] as number
    if (numero >= 0) grappes[numero]?.membres.push(rank)
    else if (numero === INCONNU) {
      const told = concernes === undefined || concernes.has(rank)
      numeros[groupe] = told ? grappes.push(new GrappeEnCours(rank)) - 1 : TU
    }
  }
  for (let rank = 0; rank < kind.length; rank++) {
    const first = kind[rank] as number
    if (first === rank) continue
    grappes[numeros[groups[canonique[rank] as number] as number] as number]?.link({
      a: order[first] as number,
      b: order[rank] as number,
      score: COPIE.poids,
      raisons: COPIES
    })
  }
  const rankOf = (u: number) => order[uniques[u] as number] as number
  for (const arete of aretes) {
    const groupe = groups[arete.a] as number
    if (groupe !== groups[arete.b]) continue
    grappes[numeros[groupe] as number]?.link(new LienPese(rankOf(arete.a), rankOf(arete.b), arete, juge))
  }
  return { grappes, numeros }
}

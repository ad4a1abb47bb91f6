/** The names of the places of an édition, each once, with those that bear it. */
import { type Forme, formeDuPlie } from './forme.ts'
import { createNoms, type Noms } from './noms.ts'

export interface NomsDesLieux {
  readonly noms: Noms
  /** Ranks of the places of that name. */
  porteurs(nom: number): Uint32Array
  /** The name of a place, as a number. */
  nomDe(rang: number): number
  forme(nom: number): Forme
}

/** Names read between two pauses. */
const PAUSE = 500

/** Steps; `noms` by rank, folded. */
export function* nomsDesLieuxOf(noms: readonly string[]): Generator<void, NomsDesLieux> {
  const parNom = new Map<string, number>()
  const parForme = new Map<string, number>()
  const formes: Forme[] = []
  const comptes: number[] = []
  const lus = new Uint32Array(noms.length)
  for (const [rang, nom] of noms.entries()) {
    let lu = parNom.get(nom)
    if (lu === undefined) {
      const forme = formeDuPlie(nom)
      lu = parForme.get(forme.entiere)
      if (lu === undefined) {
        lu = formes.length
        parForme.set(forme.entiere, lu)
        formes.push(forme)
        comptes.push(0)
      }
      parNom.set(nom, lu)
    }
    lus[rang] = lu
    comptes[lu] = (comptes[lu] as number) + 1
    if (rang % PAUSE === 0) yield
  }
  // The commonest first: of names as near, the one that most places bear. Most are borne once, and keep their order.
  const partages: number[] = []
  const seuls: number[] = []
  for (const [lu, compte] of comptes.entries()) (compte > 1 ? partages : seuls).push(lu)
  partages.sort((a, b) => (comptes[b] as number) - (comptes[a] as number) || a - b)
  yield
  const ordre = Uint32Array.from([...partages, ...seuls])
  const places = new Uint32Array(formes.length)
  const debuts = new Uint32Array(formes.length + 1)
  for (const [nom, lu] of ordre.entries()) {
    places[lu] = nom
    debuts[nom + 1] = (debuts[nom] as number) + (comptes[lu] as number)
  }
  const libres = debuts.slice(0, -1)
  const rangs = new Uint32Array(noms.length)
  for (let rang = 0; rang < lus.length; rang++) {
    const nom = places[lus[rang] as number] as number
    const libre = libres[nom] as number
    rangs[libre] = rang
    libres[nom] = libre + 1
    lus[rang] = nom
  }
  yield
  const distinctes = Array.from(ordre, lu => formes[lu] as Forme)
  yield
  return {
    noms: yield* createNoms(distinctes),
    porteurs: nom => rangs.subarray(debuts[nom], debuts[nom + 1]),
    nomDe: rang => lus[rang] as number,
    forme: nom => distinctes[nom] as Forme
  }
}

/** The names that records merged into a place gave it, and that it is not published under. */
export interface AutresNoms {
  readonly noms: Noms
  /** Ranks of the places that some record calls so. */
  porteurs(nom: number): Uint32Array
  forme(nom: number): Forme
}

/** Steps; `plies`, folded, are names of the places of `rangs`. They stand apart: what is found by a published name costs nothing more. */
export function* autresNomsDesLieuxOf({
  plies,
  rangs
}: {
  readonly plies: readonly string[]
  readonly rangs: readonly number[]
}): Generator<void, AutresNoms> {
  const { noms, porteurs, forme } = yield* nomsDesLieuxOf(plies)
  return {
    noms,
    forme,
    porteurs: nom => Uint32Array.from(new Set(Array.from(porteurs(nom), entree => rangs[entree] as number)))
  }
}

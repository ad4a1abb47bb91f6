/** The names of the places of an édition, each once, with those that bear it. */
import { entiereOf, type Forme } from './forme.ts'
import { keepNoms, type Noms, type NomsGardes, openNoms } from './noms.ts'

export interface NomsDesLieux {
  readonly noms: Noms
  /** Ranks of the places of that name. */
  porteurs(nom: number): Uint32Array
  /** The name of a place, as a number. */
  nomDe(rang: number): number
  forme(nom: number): Forme
}

/** What is kept of them: see `openNomsDesLieux`. */
export interface NomsDesLieuxGardes {
  readonly noms: NomsGardes
  /** Those of a name are `rangs[debuts[nom]]` to `rangs[debuts[nom + 1] - 1]`. */
  readonly debuts: Uint32Array
  readonly rangs: Uint32Array
  /** By rank. */
  readonly nomDe: Uint32Array
}

/** What is kept, made ready to answer. */
export function openNomsDesLieux({ noms: gardes, debuts, rangs, nomDe }: NomsDesLieuxGardes): NomsDesLieux {
  const noms = openNoms(gardes)
  return {
    noms,
    porteurs: nom => rangs.subarray(debuts[nom], debuts[nom + 1]),
    nomDe: rang => nomDe[rang] as number,
    forme: noms.forme
  }
}

/** Names read between two pauses. */
const PAUSE = 500

/** Steps; `noms` by rank, folded. */
export function* keepNomsDesLieux(noms: readonly string[]): Generator<void, NomsDesLieuxGardes> {
  const parNom = new Map<string, number>()
  const parForme = new Map<string, number>()
  const formes: string[] = []
  const comptes: number[] = []
  const lus = new Uint32Array(noms.length)
  for (const [rang, nom] of noms.entries()) {
    let lu = parNom.get(nom)
    if (lu === undefined) {
      const forme = entiereOf(nom)
      lu = parForme.get(forme)
      if (lu === undefined) {
        lu = formes.length
        parForme.set(forme, lu)
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
  const distinctes = Array.from(ordre, lu => formes[lu] as string)
  yield
  return { noms: yield* keepNoms(distinctes), debuts, rangs, nomDe: lus }
}

/** The names that records merged into a place gave it, and that it is not published under. */
export interface AutresNoms {
  readonly noms: Noms
  /** Ranks of the places that some record calls so. */
  porteurs(nom: number): Uint32Array
  forme(nom: number): Forme
}

/** What is kept of them: names as those of places are, whose ranks are those of `placeDe`. */
export interface AutresNomsGardes {
  readonly noms: NomsDesLieuxGardes
  readonly placeDe: Uint32Array
}

export function openAutresNoms({ noms: gardes, placeDe }: AutresNomsGardes): AutresNoms {
  const { noms, porteurs, forme } = openNomsDesLieux(gardes)
  return {
    noms,
    forme,
    porteurs: nom => Uint32Array.from(new Set(Array.from(porteurs(nom), entree => placeDe[entree] as number)))
  }
}

/** Steps; `plies`, folded, are names of the places of `rangs`. They stand apart: what is found by a published name costs nothing more. */
export function* keepAutresNoms({
  plies,
  rangs
}: {
  readonly plies: readonly string[]
  readonly rangs: readonly number[]
}): Generator<void, AutresNomsGardes> {
  return { noms: yield* keepNomsDesLieux(plies), placeDe: Uint32Array.from(rangs) }
}

/**
 * The identifier of an owner. A SIREN names a company and each of its branches' rows says it: rows that share it and stand at two doors are two
 * things of one owner. Held for the name of the row, it joins them all; it is a kind that they share, and their owner's name with it.
 */
import type { Donnees } from './colonnes.ts'
import type { ComparaisonApprise, Dependance, Nature } from './modele.ts'
import { type Mesureur, mesureurOf } from './niveaux.ts'
import { COMMUNES } from './preuves.ts'

/** What may name an owner: said by few rows each it looks like an identifier, by more a number. */
const NUMEROS: ReadonlySet<Nature> = new Set(['identifiant', 'nombre'])
/** Pairs of one identifier looked at; and under which nothing is said. */
const PAIRES_MAX = 5000
const PAIRES_MIN = 5
/** Rows of one identifier looked at: a hundred branches say no more than ten. */
const LIGNES_MAX = 10
/**
 * Of rows that share an identifier, the share that one other clue tells apart from which it is their owner's: chosen. One clue, and not
 * any of them: in FEBRL 3 slips fall anywhere, and rows of one person are often apart by some clue or other.
 */
const APART = 1 / 3

/** From that level on, a clue tells two things apart: the last, and of an address another number of the same street. */
const apartFrom = ({ nature, niveaux }: ComparaisonApprise): number =>
  nature === 'adresse'
    ? niveaux.findIndex(n => n.au_moins !== undefined && n.au_moins < 0.5)
    : niveaux.filter(n => n.deux !== true).length - 1

/** Pairs of rows that say one value, few of each. */
export function* sharing({ codes: { codes, porteurs } }: Mesureur): Generator<readonly [number, number]> {
  const rows = new Map<number, number[]>()
  let n = 0
  for (let r = 0; r < codes.length; r++) {
    const code = codes[r] as number
    if (code === 0 || (porteurs[code] as number) < 2) continue
    const before = rows.get(code) ?? []
    rows.set(code, before)
    if (before.length >= LIGNES_MAX) continue
    for (const autre of before) {
      if (n++ >= PAIRES_MAX) return
      yield [autre, r]
    }
    before.push(r)
  }
}

/** Of each clue, the pairs of one identifier that say it both, and those that it does not tell apart. */
interface Partage {
  readonly dits: Float64Array
  readonly egaux: Float64Array
}

function sharedBy(comparaisons: readonly ComparaisonApprise[], mesureurs: readonly Mesureur[], id: number): Partage {
  const from = comparaisons.map(apartFrom)
  const dits = new Float64Array(comparaisons.length)
  const egaux = new Float64Array(comparaisons.length)
  for (const [a, b] of sharing(mesureurs[id] as Mesureur)) {
    comparaisons.forEach(({ nature, niveaux }, c) => {
      if (c === id || COMMUNES.has(nature)) return
      const level = (mesureurs[c] as Mesureur).level(a, b)
      if (level >= niveaux.length) return
      dits[c] = (dits[c] as number) + 1
      if (level < (from[c] as number)) egaux[c] = (egaux[c] as number) + 1
    })
  }
  return { dits, egaux }
}

/** A clue that rows of one owner nearly always share is the owner's too: its name. */
const DU_MEME = 0.9

export interface Proprietes {
  readonly comparaisons: readonly ComparaisonApprise[]
  /** The owner's identifier and name say one thing. */
  readonly dependances: readonly Dependance[]
}

/** The comparisons; an identifier that names the owners of rows becomes one of their kinds, as `asKind` compares them. */
export function withProprietaires(
  donnees: Donnees,
  comparaisons: readonly ComparaisonApprise[],
  asKind: (comparaison: ComparaisonApprise) => ComparaisonApprise
): Proprietes {
  if (!comparaisons.some(c => NUMEROS.has(c.nature))) return { comparaisons, dependances: [] }
  const mesureurs = comparaisons.map(c => mesureurOf(donnees, c))
  const dependances: Dependance[] = []
  const out = comparaisons.map((comparaison, id) => {
    if (!NUMEROS.has(comparaison.nature)) return comparaison
    const { dits, egaux } = sharedBy(comparaisons, mesureurs, id)
    const shares = comparaisons.map((_, c) =>
      (dits[c] as number) < PAIRES_MIN ? Number.NaN : (egaux[c] as number) / (dits[c] as number)
    )
    if (!shares.some(egale => egale <= 1 - APART)) return comparaison
    comparaisons.forEach(({ indice }, c) => {
      if ((shares[c] as number) >= DU_MEME) dependances.push({ indices: [comparaison.indice, indice], part: 0 })
    })
    return asKind(comparaison)
  })
  return { comparaisons: out, dependances }
}

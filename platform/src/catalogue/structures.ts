/**
 * The legal bodies of an édition, each by its pivot with the places that name it: a place without a pivot tells no body for sure, since
 * « Département » or « La Poste » alone are many.
 */
import { foldedWords, type LieuPlat, type Pivot, pivotOf } from '@lieux-communs/core'
import { Croissante } from './colonnes/croissante.ts'
import { createPleinTexte, type PleinTexte } from './plein-texte.ts'

export interface Structures {
  readonly taille: number
  readonly pivots: readonly Pivot[]
  /** Place of a pivot among them, in their order; undefined when no place names it. */
  rangDe(pivot: string): number | undefined
  /** What its places call it the most; null when none does. */
  nom(rang: number): string | null
  /** Ranks of its places. */
  lieux(rang: number): Uint32Array
  /**
   * Those whose name and places' names bear every word, in no order, with the slips and the missing ends that places are forgiven:
   * `nommees(['mediateque', 'cana'])`. The words are put in order at the first question of an édition.
   */
  nommees(mots: readonly string[]): Promise<ReadonlySet<number>>
}

/** Structures whose words are read between two breaths of the machine: about 5 ms. */
const TRANCHE = 200

/** What is kept of them: see `openStructures`. */
export interface StructuresGardees {
  /** Their pivots, in order. */
  readonly codes: readonly string[]
  readonly noms: readonly (string | null)[]
  /** Places of each: `rangs[debuts[i]]` to `rangs[debuts[i + 1] - 1]`. */
  readonly debuts: Uint32Array
  readonly rangs: Uint32Array
}

interface EnCours {
  add(lieu: LieuPlat): void
  keep(): StructuresGardees
}

/** The value said the most, the first one of equals. */
function commonest(valeurs: readonly string[]): string | null {
  const comptes = new Map<string, number>()
  for (const valeur of valeurs) comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1)
  let mieux: string | null = null
  for (const [valeur, n] of comptes) if (mieux === null || n > (comptes.get(mieux) as number)) mieux = valeur
  return mieux
}

/** The list of a pivot, begun if need be. */
function listed<V>(listes: Map<string, V[]>, pivot: string): V[] {
  const liste = listes.get(pivot) ?? []
  if (liste.length === 0) listes.set(pivot, liste)
  return liste
}

/** Filled place after place, in the order of ranks. */
export function createStructures(): EnCours {
  const porteurs = new Map<string, number[]>()
  const dits = new Map<string, string[]>()
  let rang = 0
  return {
    add({ pivot, structure_parente }) {
      if (pivot !== null) {
        listed(porteurs, pivot).push(rang)
        if (structure_parente !== null) listed(dits, pivot).push(structure_parente)
      }
      rang++
    },
    keep() {
      const codes = [...porteurs.keys()].sort()
      const debuts = new Croissante()
      const rangs = new Croissante()
      for (const code of codes) {
        debuts.push(rangs.longueur)
        for (const rang of porteurs.get(code) as number[]) rangs.push(rang)
      }
      debuts.push(rangs.longueur)
      return {
        codes,
        noms: codes.map(code => commonest(dits.get(code) ?? [])),
        debuts: debuts.end(),
        rangs: rangs.end()
      }
    }
  }
}

/** What is kept, made ready to answer; `nomDe`: the names of places, by rank. */
export function openStructures(gardees: StructuresGardees, nomDe: (rang: number) => string): Structures {
  const { codes, noms, debuts } = gardees
  const rangs = new Map(codes.map((code, i) => [code, i]))
  const lieux = (i: number): Uint32Array => gardees.rangs.subarray(debuts[i], debuts[i + 1])
  let texte: Promise<PleinTexte> | null = null
  const readTexte = async (): Promise<PleinTexte> => {
    const mots = createPleinTexte()
    for (let i = 0; i < codes.length; i++) {
      if (i % TRANCHE === TRANCHE - 1) await new Promise(setImmediate)
      const dits = new Set([noms[i] ?? '', ...Array.from(lieux(i), nomDe)])
      mots.add([['nom', foldedWords([...dits].join(' '))]])
    }
    return mots.end()
  }
  return {
    taille: codes.length,
    pivots: codes.map(pivotOf),
    rangDe: pivot => rangs.get(pivot),
    nom: i => noms[i] ?? null,
    lieux,
    async nommees(mots) {
      texte ??= readTexte()
      const { rangs, manques } = (await texte).pese(mots, true)
      return new Set(mots.length > 0 && manques === 0 ? rangs : [])
    }
  }
}

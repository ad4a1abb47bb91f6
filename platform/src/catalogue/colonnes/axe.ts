/**
 * A column of the catalogue that questions choose by: the values of a field, which places bear each one, and which ones each
 * place bears. Both ways, since a filter goes from a value to its places and a count from places to their values.
 */
import { Croissante } from './croissante.ts'
import { type EnsembleLu, newEnsemble, put } from './ensemble.ts'

export interface Axe {
  readonly valeurs: readonly string[]
  /** Rank of a value among `valeurs`, or undefined when no place bears it and no list names it. */
  codeDe(valeur: string): number | undefined
  /** How many places. */
  readonly taille: number
  /** Empty where no place bears any value, else: codes of the values of a place are `codes[debuts[rang]]` to `codes[debuts[rang + 1] - 1]`. */
  readonly debuts: Uint32Array
  readonly codes: Uint32Array
  /** Ranks that bear a value, in order. */
  porteurs(code: number): Uint32Array
  /** The same as bits; made at the first question, and kept when they weigh no more than the list. */
  ensemble(code: number): EnsembleLu
}

/** What is kept of a column: see `openAxe`. */
export interface AxeGarde {
  readonly valeurs: readonly string[]
  readonly taille: number
  readonly debuts: Uint32Array
  readonly codes: Uint32Array
  /** Bearers, value after value: those of a code are `rangs[premiers[code]]` to `rangs[premiers[code + 1] - 1]`. */
  readonly premiers: Uint32Array
  readonly rangs: Uint32Array
}

export interface AxeEnCours {
  /** The values of the next place; each counts once. */
  add(valeurs: readonly string[]): void
  end(): AxeGarde
}

/** A column to fill rank after rank. `fermee`: the values of a closed list, which keep its order whether or not a place bears them. */
export function createAxe(fermee: readonly string[] = []): AxeEnCours {
  const valeurs = [...fermee]
  const connues = new Map(valeurs.map((valeur, code) => [valeur, code]))
  const codes = new Croissante()
  // Made at the first value: what nobody says of a million places weighs nothing.
  let debuts: Croissante | null = null
  let taille = 0
  return {
    add(nouvelles) {
      taille++
      if (debuts === null) {
        if (nouvelles.length === 0) return
        debuts = new Croissante()
        for (let rang = 0; rang < taille; rang++) debuts.push(0)
      }
      const debut = codes.longueur
      // By rank: most fields of most places are empty, and an iterator would be made for nothing a million times.
      for (let i = 0; i < nouvelles.length; i++) {
        const valeur = nouvelles[i] as string
        let code = connues.get(valeur)
        if (code === undefined) {
          code = valeurs.length
          connues.set(valeur, code)
          valeurs.push(valeur)
        }
        if (!codes.holds(code, debut)) codes.push(code)
      }
      debuts.push(codes.longueur)
    },
    end: () => freeze(valeurs, taille, debuts?.end() ?? new Uint32Array(0), codes.end())
  }
}

function freeze(valeurs: readonly string[], taille: number, debuts: Uint32Array, codes: Uint32Array): AxeGarde {
  const premiers = new Uint32Array(valeurs.length + 1)
  for (const code of codes) premiers[code + 1] = (premiers[code + 1] as number) + 1
  for (let code = 0; code < valeurs.length; code++)
    premiers[code + 1] = (premiers[code + 1] as number) + (premiers[code] as number)
  const places = premiers.slice(0, -1)
  const rangs = new Uint32Array(codes.length)
  for (let rang = 0; rang < debuts.length - 1; rang++)
    for (let i = debuts[rang] as number; i < (debuts[rang + 1] as number); i++) {
      const code = codes[i] as number
      const place = places[code] as number
      rangs[place] = rang
      places[code] = place + 1
    }
  return { valeurs, taille, debuts, codes, premiers, rangs }
}

/** `openAxe(enCours.end()).porteurs(0)`: what is kept, made ready to answer. */
export function openAxe({ valeurs, taille, debuts, codes, premiers, rangs }: AxeGarde): Axe {
  const connues = new Map(valeurs.map((valeur, code) => [valeur, code]))
  const gardes = new Map<number, Uint32Array>()
  const porteurs = (code: number): Uint32Array => rangs.subarray(premiers[code], premiers[code + 1])
  return {
    valeurs,
    codeDe: valeur => connues.get(valeur),
    taille,
    debuts,
    codes,
    porteurs,
    ensemble(code) {
      const garde = gardes.get(code)
      if (garde) return garde
      const ensemble = newEnsemble(taille)
      const liste = porteurs(code)
      for (const rang of liste) put(ensemble, rang)
      if (liste.length >= ensemble.length) gardes.set(code, ensemble)
      return ensemble
    }
  }
}

/**
 * Which lists say a place and under what licences, as JSON made ready: it travels with every record, and a few hundred sets of lists say a hundred
 * thousand places.
 */
import type { Catalogue } from './catalogue.ts'

interface Dites {
  /** The names of lists, as `/sources` gives them: `["bibliotheques","ville"]`. */
  readonly sources: string
  /** Each once: `["etalab-2.0","odbl"]`. */
  readonly licences: string
}

const connues = new WeakMap<Catalogue, Map<string, Dites>>()

/** What is told of the lists of a place, by its rank. */
export function listesDites(catalogue: Catalogue): (rang: number) => Dites {
  let dites = connues.get(catalogue)
  if (dites === undefined) {
    dites = new Map()
    connues.set(catalogue, dites)
  }
  const { valeurs, codes, debuts } = catalogue.colonnes.axes.source
  const known = dites
  return rang => {
    const siennes = codes.length === 0 ? codes : codes.subarray(debuts[rang], debuts[rang + 1])
    const cle = siennes.join(' ')
    let dite = known.get(cle)
    if (dite === undefined) {
      const noms = Array.from(siennes, code => valeurs[code] as string)
      const licences = noms.map(nom => catalogue.sources.find(s => s.nom === nom)?.licence ?? 'inconnue')
      dite = { sources: JSON.stringify(noms.sort()), licences: JSON.stringify([...new Set(licences)].sort()) }
      known.set(cle, dite)
    }
    return dite
  }
}

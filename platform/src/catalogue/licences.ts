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

type DitesDe = (rang: number) => Dites

const connues = new WeakMap<Catalogue, DitesDe>()

/** What is told of the lists of a place, by its rank. */
export function listesDites(catalogue: Catalogue): DitesDe {
  let ditesDe = connues.get(catalogue)
  if (ditesDe === undefined) {
    ditesDe = createDites(catalogue)
    connues.set(catalogue, ditesDe)
  }
  return ditesDe
}

function createDites({ licenceDe, taille, colonnes }: Catalogue): DitesDe {
  const { valeurs, codes, debuts } = colonnes.axes.source
  const dites: Dites[] = []
  // "0 3" → its place among those said
  const places = new Map<string, number>()
  /** One more than where what is said of each place stands; 0 for a place that nobody asked of yet. A page of fifty finds it at once. */
  const connu = new Uint32Array(taille)
  function say(rang: number): number {
    const siennes = codes.length === 0 ? codes : codes.subarray(debuts[rang], debuts[rang + 1])
    const cle = siennes.join(' ')
    const place = places.get(cle)
    if (place !== undefined) return place
    const noms = Array.from(siennes, code => valeurs[code] as string)
    const licences = noms.map(licenceDe)
    dites.push({ sources: JSON.stringify(noms.sort()), licences: JSON.stringify([...new Set(licences)].sort()) })
    places.set(cle, dites.length - 1)
    return dites.length - 1
  }
  return rang => {
    if (connu[rang] === 0) connu[rang] = 1 + say(rang)
    return dites[(connu[rang] as number) - 1] as Dites
  }
}

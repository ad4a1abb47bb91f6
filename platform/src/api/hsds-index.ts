/**
 * From the UUIDs that HSDS gives organisations and services back to our places: nothing of ours is in them, so they are worked out for all the
 * places of an édition at the first one asked, in slices, and kept as numbers while the édition is served.
 */
import { hsdsIdsOf } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { PRODUCTEUR } from './traduits.ts'

/** Sorted: the first 32 bits of an id, then the rank of its place, in one number that a double holds exactly. */
type Index = Float64Array
/** Places of an édition, at most: 2^21. */
const PLACES = 2_097_152
/** Places read between two breaths: about 5 ms. */
const TRANCHE = 200

const cleOf = (uuid: string): number => Number.parseInt(uuid.slice(0, 8), 16)

/** What the place offers, off the columns: no place need be read whole for its ids. */
const servicesAt = ({ colonnes: { axes } }: Catalogue, rang: number): string[] => {
  const { valeurs, codes, debuts } = axes.services
  return [...codes.subarray(debuts[rang], debuts[rang + 1])].map(code => valeurs[code] as string)
}

async function makeIndex(catalogue: Catalogue): Promise<Index> {
  const nombres: number[] = []
  for (let rang = 0; rang < catalogue.taille; rang++) {
    if (rang % TRANCHE === TRANCHE - 1) await new Promise(setImmediate)
    const { organization, services } = hsdsIdsOf(
      { id: catalogue.id(rang), services: servicesAt(catalogue, rang) },
      PRODUCTEUR
    )
    for (const id of [organization, ...services]) nombres.push(cleOf(id) * PLACES + rang)
  }
  return Float64Array.from(nombres).sort()
}

const INDEX = new WeakMap<Catalogue, Promise<Index>>()

// "0b7c1a52-3f0e-8a11-9c2d-5e6f7a8b9c0d"
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Ranks of the places that may bear this id, of an organisation or of a service: one, hardly ever two, none when it is no id. */
export async function ranksOfUuid(catalogue: Catalogue, uuid: string): Promise<number[]> {
  if (!UUID.test(uuid)) return []
  const fait = INDEX.get(catalogue) ?? makeIndex(catalogue)
  INDEX.set(catalogue, fait)
  const index = await fait
  const debut = cleOf(uuid) * PLACES
  let bas = 0
  let haut = index.length
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if ((index[milieu] as number) < debut) bas = milieu + 1
    else haut = milieu
  }
  const rangs: number[] = []
  for (let i = bas; i < index.length && (index[i] as number) < debut + PLACES; i++)
    rangs.push((index[i] as number) - debut)
  return [...new Set(rangs)]
}

/**
 * From the UUIDs that HSDS gives organisations and services back to our places: nothing of ours is in them, so they are worked out for all the
 * places of an édition at the first one asked, in slices, and kept as numbers while the édition is served.
 */
import { hsdsIdsOf } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type RangsParCle, RangsParCleEnCours } from '../catalogue/rangs-par-cle.ts'
import { PRODUCTEUR } from './traduits.ts'

/** Places read between two breaths: about 5 ms. */
const TRANCHE = 200

/** The first 32 bits of an id. */
const cleOf = (uuid: string): number => Number.parseInt(uuid.slice(0, 8), 16)

/** What the place offers, off the columns: no place need be read whole for its ids. */
const servicesAt = ({ colonnes: { axes } }: Catalogue, rang: number): string[] => {
  const { valeurs, codes, debuts } = axes.services
  return [...codes.subarray(debuts[rang], debuts[rang + 1])].map(code => valeurs[code] as string)
}

async function makeIndex(catalogue: Catalogue): Promise<RangsParCle> {
  const index = new RangsParCleEnCours()
  for (let rang = 0; rang < catalogue.taille; rang++) {
    if (rang % TRANCHE === TRANCHE - 1) await new Promise(setImmediate)
    const { organization, services } = hsdsIdsOf(
      { id: catalogue.id(rang), services: servicesAt(catalogue, rang) },
      PRODUCTEUR
    )
    for (const id of [organization, ...services]) index.add(cleOf(id), rang)
  }
  return index.end()
}

const INDEX = new WeakMap<Catalogue, Promise<RangsParCle>>()

// "0b7c1a52-3f0e-8a11-9c2d-5e6f7a8b9c0d"
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Ranks of the places that may bear this id, of an organisation or of a service: one, hardly ever two, none when it is no id. */
export async function ranksOfUuid(catalogue: Catalogue, uuid: string): Promise<number[]> {
  if (!UUID.test(uuid)) return []
  const fait = INDEX.get(catalogue) ?? makeIndex(catalogue)
  INDEX.set(catalogue, fait)
  return [...new Set((await fait).of(cleOf(uuid)))]
}

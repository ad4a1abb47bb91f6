/**
 * The places of a GeoJSON that we wrote, read back one line at a time: what the heavy formats of an édition are made from, whatever its
 * size, without asking the base again.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type LieuFeature, platOfFeature } from '@lieux-communs/core'
import type { LieuEcrit } from './format.ts'

type Ecrite = LieuFeature & {
  readonly properties: { readonly sources: readonly string[]; readonly licences: readonly string[] }
}

/** Every place of `lieux.geojson`, in its order; `membres` names each list once. Throws when the file is not one of ours. */
export async function* relit(chemin: string): AsyncGenerator<LieuEcrit> {
  const lignes = createInterface({ input: createReadStream(chemin), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const ligne of lignes) {
    if (!ligne.startsWith('{"type":"Feature",')) continue
    const feature = JSON.parse(ligne.endsWith(',') ? ligne.slice(0, -1) : ligne) as Ecrite
    const { sources, licences: _, ...properties } = feature.properties
    yield {
      lieu: platOfFeature({ ...feature, properties }),
      position: feature.position ?? null,
      membres: sources.map(source => ({ source }))
    }
  }
}

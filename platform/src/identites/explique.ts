/**
 * Why a place is one: its records, what holds each of them there, and the nearest places that it was weighed against.
 */
import type { Repere } from '../store/decisions.ts'
import type { SourceConnue } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import type { Comparaison, Explication } from './dit.ts'
import { type Fonds, type Monde, openMonde } from './monde.ts'

/** Places shown beside it: beyond, the likeness is nobody's concern. */
const VOISINS = 5

/** Of each record but the first, the strongest link to one that is already in: the tree that holds the place. */
function liensOf(monde: Monde, ranks: readonly number[]): Comparaison[] {
  const dedans = ranks.slice(0, 1)
  const dehors = new Set(ranks.slice(1))
  const liens: Comparaison[] = []
  while (dehors.size > 0) {
    let best: readonly [number, number, number] | null = null
    for (const a of dedans)
      for (const b of dehors) {
        const score = monde.score(a, b)
        if (best === null || score > best[2]) best = [a, b, score]
      }
    const [a, b] = best as readonly [number, number, number]
    liens.push(monde.compare(a, b))
    dedans.push(b)
    dehors.delete(b)
  }
  return liens
}

function tenueOf(monde: Monde, ranks: readonly number[]): Explication['tenue'] {
  const scores = ranks.flatMap((a, i) => ranks.slice(i + 1).map(b => monde.score(a, b)))
  if (scores.length === 0) return null
  const moyenne = Math.round((100 * scores.reduce((sum, s) => sum + s, 0)) / scores.length) / 100
  return { moyenne, pire: Math.min(...scores), paires: scores.length }
}

function voisinsOf(monde: Monde, ranks: readonly number[], identite: string): Explication['voisins'] {
  const best = new Map<string, readonly [number, number, number]>()
  monde.records.forEach((_, autre) => {
    const place = monde.identiteOf(autre)
    if (place === identite || !monde.montre(autre)) return
    for (const rank of ranks) {
      const score = monde.score(rank, autre)
      const known = best.get(place)
      if (known === undefined || score > known[2]) best.set(place, [rank, autre, score])
    }
  })
  return [...best]
    .sort(([x, a], [y, b]) => b[2] - a[2] || (x < y ? -1 : 1))
    .slice(0, VOISINS)
    .map(([place, [rank, autre]]) => {
      const comparaison = monde.compare(rank, autre)
      return { ...comparaison, identite: place, nom: comparaison.b.valeurs.nom ?? '' }
    })
}

/** Null when no place bears that id, or none of its records may be shown to whoever looks. */
export async function explainPlace(
  store: Store,
  fonds: Fonds,
  identite: string,
  montree: (source: SourceConnue | undefined) => boolean
): Promise<Explication | null> {
  const reperes = await store.identites.members(identite)
  if (reperes.length === 0) return null
  const monde = await openMonde(store, fonds, reperes, montree)
  const ranks = monde.ranksOf(identite).sort((a, b) => {
    const [x, y] = [monde.records[a], monde.records[b]]
    return (x?.source ?? '') < (y?.source ?? '') ? -1 : x?.source === y?.source ? a - b : 1
  })
  if (ranks.length === 0) return null
  const membres = ranks.map(rank => monde.dit(rank))
  if (!membres.some(m => m.publique)) return null
  const voisins = voisinsOf(monde, ranks, identite)
  const noms = await store.identites.names([identite, ...voisins.map(v => v.identite)])
  return {
    identite,
    nom: noms.get(identite) ?? '',
    menees: await store.identites.leading(identite),
    membres,
    liens: liensOf(monde, ranks),
    tenue: tenueOf(monde, ranks),
    voisins: voisins.map(voisin => ({ ...voisin, nom: noms.get(voisin.identite) ?? voisin.nom }))
  }
}

/** Of two sets of records, the two that look most alike; null when the last publication took none of one of them. */
export async function comparePlaces(
  store: Store,
  fonds: Fonds,
  [a, b]: readonly [readonly Repere[], readonly Repere[]],
  montree: (source: SourceConnue | undefined) => boolean
): Promise<Comparaison | null> {
  const monde = await openMonde(store, fonds, [...a, ...b], montree)
  let best: readonly [number, number, number] | null = null
  for (const x of a.map(monde.rankOf))
    for (const y of b.map(monde.rankOf)) {
      if (x === undefined || y === undefined || x === y) continue
      const score = monde.score(x, y)
      if (best === null || score > best[2]) best = [x, y, score]
    }
  return best && monde.compare(best[0], best[1])
}

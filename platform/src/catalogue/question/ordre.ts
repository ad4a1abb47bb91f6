/**
 * The next places of a selection, in the order asked, after the last one shown: the order is total (ties go by rank, which is the
 * order of ids), so that a page never repeats nor forgets a place.
 */
import { each, has } from '../colonnes/ensemble.ts'
import { Meilleurs, type Rangee, type Repere } from '../colonnes/meilleurs.ts'
import type { Tri } from './question.ts'
import type { Fonds, Selection } from './selection.ts'

/** Beyond the farthest place of Earth, whose `ecart` is 1. */
const PLUS_LOIN = 2
/** What looking at one place costs, in bits of the walk of the tree: measured at 20,000 and 100,000. */
const COUT = 2
/** True when looking at each place kept costs less than walking the tree until enough of them are found. */
const isFew = (gardes: number, voulus: number, taille: number): boolean => gardes * gardes * COUT < voulus * taille

const eachOf = ({ rangs, ensemble }: Selection, told: (rang: number) => void): void => {
  if (rangs) for (let i = 0; i < rangs.length; i++) told(rangs[i] as number)
  else each(ensemble, 0, rang => void told(rang))
}

function byDistance(
  { colonnes: { espace, taille } }: Fonds,
  selection: Selection,
  nombre: number,
  meilleurs: Meilleurs
): void {
  const { centre, dabord, ensemble, total } = selection
  if (centre === null) throw new Error('Places cannot be sorted by distance without a centre')
  const cle = (rang: number): number => {
    const ecart = espace.ecart(centre, rang)
    // Unknown points come last, and stay comparable.
    const juste = ecart === Number.POSITIVE_INFINITY ? PLUS_LOIN : ecart
    return dabord === null || has(dabord, rang) ? juste : juste + 2 * PLUS_LOIN
  }
  if (dabord !== null || isFew(total, nombre, taille)) eachOf(selection, rang => meilleurs.offer(cle(rang), rang))
  else {
    espace.near(centre, ensemble, meilleurs)
    // Fewer than asked are somewhere: those whose point nobody knows follow.
    if (meilleurs.seuil === Number.POSITIVE_INFINITY)
      each(ensemble, 0, rang => {
        if (espace.ecart(centre, rang) === Number.POSITIVE_INFINITY) meilleurs.offer(PLUS_LOIN, rang)
        return undefined
      })
  }
}

/** In an order known beforehand: it is walked when many are kept, else those kept are compared. */
function byPlace(
  ordre: Uint32Array,
  place: Uint32Array,
  selection: Selection,
  nombre: number,
  apres: Repere | null
): Rangee {
  const { total, ensemble } = selection
  if (total > 0 && (nombre * ordre.length) / total < total) {
    const rangs: number[] = []
    for (let i = apres === null ? 0 : apres.cle + 1; i < ordre.length && rangs.length < nombre; i++) {
      const rang = ordre[i] as number
      if (has(ensemble, rang)) rangs.push(rang)
    }
    return { rangs: Uint32Array.from(rangs), cles: Float64Array.from(rangs, rang => place[rang] as number) }
  }
  const meilleurs = new Meilleurs(nombre, apres)
  eachOf(selection, rang => meilleurs.offer(place[rang] as number, rang))
  return meilleurs.end()
}

function byId({ ensemble }: Selection, nombre: number, apres: Repere | null): Rangee {
  const rangs: number[] = []
  if (nombre > 0)
    each(ensemble, apres === null ? 0 : apres.rang + 1, rang => {
      rangs.push(rang)
      return rangs.length < nombre
    })
  return { rangs: Uint32Array.from(rangs), cles: new Float64Array(rangs.length) }
}

/** `range(fonds, selection, 'nom', 50, null)` → the first fifty; their last key and rank are where the next page begins. */
export function range(fonds: Fonds, selection: Selection, tri: Tri, nombre: number, apres: Repere | null): Rangee {
  const { colonnes } = fonds
  if (tri === 'id') return byId(selection, nombre, apres)
  if (tri === 'nom') return byPlace(colonnes.parNom, colonnes.rangParNom, selection, nombre, apres)
  if (tri === 'fraicheur') return byPlace(colonnes.parFraicheur, colonnes.rangParFraicheur, selection, nombre, apres)
  const meilleurs = new Meilleurs(nombre, apres)
  if (tri === 'distance') byDistance(fonds, selection, nombre, meilleurs)
  else eachOf(selection, rang => meilleurs.offer(-(selection.scores?.[rang] ?? 0), rang))
  return meilleurs.end()
}

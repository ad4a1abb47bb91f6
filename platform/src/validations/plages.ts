/** Rows named as a person would: one rule that spoke a thousand times is still one line of a report. */
import { pluriel } from '@lieux-communs/core'

export type Plage = readonly [number, number]

/** Ranks in any order, each counted once: `plagesOf([12, 3, 5, 4, 7, 6]) → [[3, 7], [12, 12]]`. */
export function plagesOf(rangs: Iterable<number>): Plage[] {
  const plages: [number, number][] = []
  for (const rang of [...new Set(rangs)].sort((a, b) => a - b)) {
    const derniere = plages.at(-1)
    if (derniere && derniere[1] === rang - 1) derniere[1] = rang
    else plages.push([rang, rang])
  }
  return plages
}

/** Ranges written in one text: beyond, nobody reads them, and the file of the report has them all. */
const ECRITES_MAX = 40

/** `writePlages([[3, 7], [12, 12]]) → '3 à 7, 12'`; two rows are named one by one: `3, 4`. */
export function writePlages(plages: readonly Plage[]): string {
  const dites = plages.slice(0, ECRITES_MAX).map(([debut, fin]) => {
    if (debut === fin) return String(debut)
    return fin === debut + 1 ? `${debut}, ${fin}` : `${debut} à ${fin}`
  })
  const reste = plages.slice(ECRITES_MAX).reduce((n, [debut, fin]) => n + fin - debut + 1, 0)
  return reste === 0 ? dites.join(', ') : `${dites.join(', ')} et ${pluriel(reste, 'autre', 'autres')}`
}

/** Two dates written `20260115`: the same, a slip apart, day and month exchanged, the same year. Eight figures: natures.ts folds them so. */
import { slips } from '../../../text/frappe.ts'

/** `dates('20260415', '20261504') === 0.8` (day and month exchanged), `dates('20260115', '20260118') === 0.8` (one slip). */
export function dates(a: string, b: string): number {
  if (a === b) return 1
  if (slips(a, b, 1) === 1) return 0.8
  const year = a.slice(0, 4) === b.slice(0, 4)
  if (year && a.slice(4, 6) === b.slice(6, 8) && a.slice(6, 8) === b.slice(4, 6)) return 0.8
  if (slips(a, b, 2) === 2) return 0.5
  return year ? 0.2 : 0
}

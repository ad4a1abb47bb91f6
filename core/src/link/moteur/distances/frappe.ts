/** The likeness of two texts by the slips of the keyboard that part them. */
import { slips } from '../../../text/frappe.ts'

/** 1 equal, 0.8 one slip, 0.6 two, 0.4 three, 0 more: `frappe('19560409', '19650409') === 0.8`. */
export function frappe(a: string, b: string): number {
  const n = slips(a, b)
  return n > 3 ? 0 : 1 - n / 5
}

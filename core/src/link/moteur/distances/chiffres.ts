/** Telephones: figures only, compared from the end, so that `+34 956 62 10 50` is `956 621 050` whatever the prefix. */
import { slips } from '../../../text/frappe.ts'

/** A national number has seven figures at least without its area: fewer in common from the end is chance. */
const SUFFIXE = 7

const bare = (figures: string): string => {
  let i = 0
  while (figures.charCodeAt(i) === 48) i++
  return i === 0 ? figures : figures.slice(i)
}

/** `chiffres('34956621050', '956621050') === 1`, one slip in the last nine 0.8, else 0. */
export function chiffres(a: string, b: string): number {
  if (a === b) return 1
  const [x, y] = [bare(a), bare(b)]
  const [few, many] = x.length <= y.length ? [x, y] : [y, x]
  if (few.length >= SUFFIXE && many.endsWith(few)) return 1
  return few.length > SUFFIXE && slips(few.slice(-9), many.slice(-9), 1) <= 1 ? 0.8 : 0
}

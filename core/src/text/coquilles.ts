/**
 * Words of services as tired hands type them: "Maison Frnce services". A word a letter away from one that names a service is read as that
 * one. Found by deletions, as in SymSpell (Garbe, 2012): of two words a slip apart, one of each, less a letter at most, is the same.
 */
import { slips } from './frappe.ts'

/** Shorter words have too many neighbours: "pont" and "port", "sante" and "sainte". */
const LONGUEUR_MIN = 6

const lessOne = (mot: string): string[] => Array.from(mot, (_, i) => mot.slice(0, i) + mot.slice(i + 1))

/** The known word that each misspelt one stands for, itself when none is near: `correcteurOf(['france'])('frnce') === 'france'`. */
export function correcteurOf(connus: Iterable<string>): (mot: string) => string {
  const words = new Set(Array.from(connus).filter(mot => mot.length >= LONGUEUR_MIN))
  const byPart = new Map<string, string[]>()
  for (const mot of words)
    for (const part of new Set([mot, ...lessOne(mot)])) {
      const near = byPart.get(part)
      if (near === undefined) byPart.set(part, [mot])
      else near.push(mot)
    }
  const nearest = (part: string, mot: string) => byPart.get(part)?.find(connu => slips(connu, mot, 1) === 1)
  return mot => {
    if (mot.length < LONGUEUR_MIN - 1 || words.has(mot)) return mot
    const whole = nearest(mot, mot)
    if (whole !== undefined) return whole
    for (const part of lessOne(mot)) {
      const found = nearest(part, mot)
      if (found !== undefined) return found
    }
    return mot
  }
}

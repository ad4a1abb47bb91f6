/**
 * The commune that a misspelt name likely means, of the whole country: several are as near, and the one most people live in is the
 * one most people write.
 */
import { distance } from 'fastest-levenshtein'
import type { Commune } from './geographie.ts'
import { cleNomCommune } from './nom-commune.ts'

/** One slip for every four letters or so; a first letter is hardly ever missed. */
const slips = (mot: string): number => (mot.length < 6 ? 1 : mot.length < 12 ? 2 : 3)
const LENGTH_MAX = 60

/** Two neighbours that changed places are one slip of the keyboard: `djion` and `dijon`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

/** `communeProche('Djion', geographie.communes())?.nom → 'Dijon'`; null when no name is near. */
export function communeProche(nom: string, communes: Iterable<Commune>): Commune | null {
  const cle = nom.length > LENGTH_MAX ? '' : cleNomCommune(nom)
  if (cle.length < 4) return null
  const limite = slips(cle)
  let best: { readonly commune: Commune; readonly ecart: number } | null = null
  for (const commune of communes) {
    if (commune.nom.length > LENGTH_MAX) continue
    const autre = cleNomCommune(commune.nom)
    if (autre[0] !== cle[0] || Math.abs(autre.length - cle.length) > limite) continue
    const ecart = isSwapped(cle, autre) ? 1 : distance(cle, autre)
    if (ecart === 0 || ecart > limite) continue
    if (best === null || ecart < best.ecart || (ecart === best.ecart && commune.population > best.commune.population))
      best = { commune, ecart }
  }
  return best?.commune ?? null
}

/**
 * Files that name their columns otherwise: `addr` here, `address` there. What is left over on both sides is matched by what it holds,
 * when only one of each side does.
 */
import type { Nature } from './modele.ts'
import { natureOf, profilOf } from './reconnaitre.ts'

type Colonnes = ReadonlyMap<string, readonly string[]>

/** The only column of each kind among those given. */
function aloneByNature(colonnes: Colonnes, noms: readonly string[]): Map<Nature, string> {
  const seen = new Map<Nature, string | null>()
  for (const nom of noms) {
    const nature = natureOf(profilOf(nom, colonnes.get(nom) as readonly string[]))
    if (nature !== null) seen.set(nature, seen.has(nature) ? null : nom)
  }
  return new Map([...seen].filter((entry): entry is [Nature, string] => entry[1] !== null))
}

/** How the columns of `autre` are called in `premier`: `{ address: 'addr' }`; those of one name in both are not told. */
export function accords(premier: Colonnes, autre: Colonnes): Map<string, string> {
  const here = [...premier.keys()].filter(nom => !autre.has(nom))
  const there = [...autre.keys()].filter(nom => !premier.has(nom))
  const byNature = aloneByNature(premier, here)
  const out = new Map<string, string>()
  for (const [nature, nom] of aloneByNature(autre, there)) {
    const same = byNature.get(nature)
    if (same !== undefined) out.set(nom, same)
  }
  return out
}

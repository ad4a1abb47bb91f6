/**
 * Which notices still speak about a fiche once its records are one: a gap that another source fills is no longer a
 * gap, a value that was not retained is no longer the fiche's trouble.
 */
import type { Champ } from '../standard/champs.ts'
import { isChamp } from '../standard/champs.ts'
import type { Fiche } from '../standard/fiche.ts'
import type { Membre } from './membre.ts'

/**
 * The rules that stand, each once, in alphabetical order. About a field: when it is unknown and a member was warned, or when every
 * record that gives the published value was. About the whole row: when every member was.
 */
export function reglesOf(membres: readonly Membre[], provenance: Fiche['provenance']): string[] {
  const standing = new Set<string>()
  for (const membre of membres)
    for (const { rule, field } of membre.record.notices) {
      if (standing.has(rule)) continue
      const givers = field !== null && isChamp(field) ? giversOf(field, membres, provenance) : membres
      const warned = (m: Membre) => m.record.notices.some(n => n.rule === rule && n.field === field)
      if (givers === null || givers.every(warned)) standing.add(rule)
    }
  return [...standing].sort()
}

/** The members whose value is published, or null when the field is unknown. */
function giversOf(champ: Champ, membres: readonly Membre[], provenance: Fiche['provenance']): readonly Membre[] | null {
  const origines = provenance[champ]?.retenu.origines
  if (origines === undefined || origines.length === 0) return null
  return membres.filter(m => origines.includes(m.origine))
}

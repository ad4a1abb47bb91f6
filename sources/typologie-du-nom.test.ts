/**
 * How often a name tells the kind that its list states, over the real lists where they stand beside the repository:
 * the measure on which `typologieDuNom` may speak where a list states none.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Source, typologieDuNom } from '@lieux-communs/core'
import { describe, expect, it } from 'vitest'
import { readSource } from '../platform/src/pipeline/stages.ts'
import { loadGeographie } from '../platform/src/reference/load.ts'
import { SOURCES } from './index.ts'

const REAL = join(import.meta.dirname, '../../shared/data/sources')
const fileOf = (source: Source): string => join(REAL, source.nom.split('/')[0] as string, source.fichier)
const listes = SOURCES.filter(source => existsSync(fileOf(source)))

/** The columns that a rule of a mapping names, however deep: `{ regles: [{ colonnes: ['a'] }] }` → `['a']`. */
function columnsOf(regle: unknown): string[] {
  if (typeof regle !== 'object' || regle === null) return []
  return Object.entries(regle).flatMap(([cle, valeur]) =>
    cle === 'colonnes' && Array.isArray(valeur) ? valeur.map(String) : columnsOf(valeur)
  )
}

/** True when the list states its kinds itself, and not by reading its names. */
function statesKinds({ mapping }: Source): boolean {
  const noms = new Set(columnsOf(mapping.champs.nom))
  const colonnes = columnsOf(mapping.champs.typologie)
  return colonnes.length > 0 && !colonnes.some(colonne => noms.has(colonne))
}

describe.runIf(listes.length > 0)('kinds told by names', () => {
  it('are those that the lists state, 97 times in a hundred', async () => {
    const geographie = loadGeographie()
    let both = 0
    const fautes: string[] = []
    for (const source of listes.filter(statesKinds)) {
      const octets = readFileSync(fileOf(source))
      const lue = await readSource({ source, fichier: source.fichier, octets }, { geographie, jour: '2026-01-01' })
      // A constant of the mapping is our word for the list, not the list's for the place.
      const dites = lue.records.filter(r => r.remplis.includes('typologie') && !r.deduits.includes('typologie'))
      // A list without a kind of its own for something (its France services are "MSAP") cannot tell whether the name is right.
      const employees = new Set(dites.flatMap(r => r.valeurs.typologie ?? []))
      for (const { valeurs, ligne } of dites) {
        const { nom, typologie } = valeurs
        const lu = nom === undefined ? null : typologieDuNom(nom)
        if (lu === null || typologie === undefined || !employees.has(lu)) continue
        both++
        if (!typologie.includes(lu)) fautes.push(`${source.nom}:${ligne} ${lu} ≠ ${typologie.join('|')}`)
      }
    }
    expect(both).toBeGreaterThan(500)
    expect(1 - fautes.length / both, `${both} rows\n${fautes.join('\n')}`).toBeGreaterThanOrEqual(0.97)
  })
})

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CHAMPS } from '../standard/champs.ts'
import { RULES } from './liste.ts'

const DOSSIER = new URL('.', import.meta.url)
const PAS_DES_REGLES = new Set(['rule.ts', 'liste.ts'])

describe('the list of rules', () => {
  const fichiers = readdirSync(DOSSIER)
    .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts') && !PAS_DES_REGLES.has(f))
    .sort()

  it('holds every file of the folder, and each code equals its file name', () => {
    expect(RULES.map(r => `${r.code}.ts`).sort()).toEqual(fichiers)
  })

  it('speaks French to the producer, with an example that differs from its cure', () => {
    for (const regle of RULES) {
      expect(regle.code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(regle.titre.length, regle.code).toBeGreaterThan(8)
      expect(regle.conseil, regle.code).toMatch(/[.!?…]$/)
      expect(regle.exemple.avant, regle.code).not.toBe(regle.exemple.apres)
      if (regle.champ !== null) expect(CHAMPS).toContain(regle.champ)
    }
  })

  it('writes the French apostrophe in all that people read', () => {
    const textes = RULES.flatMap(r => [r.titre, r.conseil, r.exemple.avant, r.exemple.apres])
    expect(textes.filter(t => t.includes("'"))).toEqual([])
  })

  it('costs a row only for the rules that say so', () => {
    expect(
      RULES.filter(r => r.ecarte)
        .map(r => r.code)
        .sort()
    ).toEqual(['lieu-ferme', 'lieu-introuvable', 'ligne-decalee', 'ligne-vide', 'nom-absent'])
  })
})

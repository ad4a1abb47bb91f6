// Every real file that is at hand opens with the number of rows its README gives; no value is looked at.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTable } from './table.ts'

const DIR = join(import.meta.dirname, '../../../../shared/data/sources')
// "- `corse.json`: 161 rows" or "Sample of 1,500 rows"
const ROWS = /^- `([^`]{1,100})`: ([\d,]{1,9}) rows/gm

const fichiers = existsSync(DIR)
  ? readdirSync(DIR)
      .filter(nom => existsSync(join(DIR, nom, 'README.md')))
      .flatMap(dossier =>
        [...readFileSync(join(DIR, dossier, 'README.md'), 'utf8').matchAll(ROWS)].map(([, fichier, rows]) => ({
          chemin: `${dossier}/${fichier}`,
          rows: Number((rows as string).replaceAll(',', ''))
        }))
      )
  : []

describe.runIf(fichiers.length > 0)('real files', () => {
  test.each(fichiers)('$chemin has $rows rows', async ({ chemin, rows }) => {
    const table = await readTable(readFileSync(join(DIR, chemin)), chemin)
    expect(table.lignes).toHaveLength(rows)
    expect(new Set(table.colonnes).size).toBe(table.colonnes.length)
    expect(table.encodage).toBe('utf-8')
  })
})

/** What may be skipped because nothing moved: the guard of what that supposes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathBeside, SOURCES } from '@lieux-communs/sources'
import { expect, it } from 'vitest'
import { readTable } from '../read/table.ts'
import { loadGeographie } from '../reference/load.ts'
import { empreinteProgramme } from './empreinte.ts'
import { readRangs } from './stages.ts'

it('the program is known by its files', () => {
  expect(empreinteProgramme()).toMatch(/^[0-9a-f]{64}$/)
  expect(empreinteProgramme()).toBe(empreinteProgramme())
})

it('the day counts for a record only where it says that a date is to come: else a skipped reading would be stale', async () => {
  const dossier = join(import.meta.dirname, '../../../sources')
  const geographie = loadGeographie()
  let compared = 0
  for (const source of SOURCES) {
    const path = join(dossier, pathBeside(source, 'echantillon'))
    if (!existsSync(path)) continue
    const table = await readTable(readFileSync(path), source.fichier, source.format)
    const [before, after] = ['2020-01-01', '2040-01-01'].map(jour => readRangs(table, source, { geographie, jour }))
    const later = new Map(after?.records.map(r => [r.ligne, r]))
    for (const { cle: _, ...record } of before?.records ?? []) {
      if (record.notices.some(n => n.rule === 'date-future')) continue
      const { cle: __, ...same } = later.get(record.ligne) ?? { cle: '' }
      expect(same).toEqual(record)
      compared++
    }
  }
  expect(compared).toBeGreaterThan(30)
})

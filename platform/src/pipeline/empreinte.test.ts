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

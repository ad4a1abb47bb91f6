/**
 * Tests that say which criteria of RGAA they hold. What each file says is kept in `platform/accessibilite/preuves.json`, which the declaration
 * of accessibility is made of: written with `LIEUX_ECRIRE=1` from the tests that passed, else compared with what they say now.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { ACCESSIBILITE } from '../src/web/pages/accessibilite.mots.ts'
import { FICHIER, type Preuve, type Preuves } from '../src/web/rgaa/declaration.ts'
import { pagesDuSite } from './pages-du-site.ts'

const RACINE = fileURLToPath(new URL('../../', import.meta.url))
const ECRIRE = process.env.LIEUX_ECRIRE === '1'

type Dits = Partial<Omit<Preuve, 'essai'>>
/** `prouve('liens', { tient: ['6.2'] }, async () => { … })`: a test whose words are those of the declaration. */
export type Prouve = (
  essai: keyof typeof ACCESSIBILITE.essais,
  dits: Dits,
  test: () => unknown,
  options?: { readonly timeout?: number }
) => void

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Keeps what this file says; read again just before, since other files write theirs. */
function keep(fichier: string, dites: readonly Preuve[]): void {
  const lues = JSON.parse(readFileSync(FICHIER, 'utf8')) as Preuves
  const pages = [...new Set(pagesDuSite().flatMap(p => p.route ?? []))]
  const essais = Object.fromEntries(
    Object.entries({ ...lues.essais, [fichier]: dites }).sort(([a], [b]) => (a < b ? -1 : 1))
  )
  if (isSame([lues.pages, lues.essais], [pages, essais])) return
  const etablie = new Date().toISOString().slice(0, 10)
  writeFileSync(FICHIER, `${JSON.stringify({ etablie, pages, essais }, null, 2)}\n`)
}

/** `preuves(import.meta.filename)`, once in a file of tests. */
export function preuves(filename: string): Prouve {
  const fichier = relative(RACINE, filename)
  const dites: Preuve[] = []
  const passees = new Set<string>()
  afterAll(() => {
    if (ECRIRE)
      keep(
        fichier,
        dites.filter(({ essai }) => passees.has(essai))
      )
    const gardees = (JSON.parse(readFileSync(FICHIER, 'utf8')) as Preuves).essais[fichier]
    expect(gardees, 'LIEUX_ECRIRE=1 npx vitest run platform/src/web/rgaa writes it again').toEqual(dites)
  })
  return (essai, { tient = [], touche = [], sansObjet = [] }, test, { timeout } = {}) => {
    dites.push({ essai, tient, touche, sansObjet })
    it(ACCESSIBILITE.essais[essai], { ...(timeout === undefined ? {} : { timeout }) }, async () => {
      await test()
      passees.add(essai)
    })
  }
}

/**
 * Documents that say what is there: each verb, each setting, and links that lead somewhere. Pages made from the code are
 * compared with it by `lieux docs --verifie`; here we ask that nothing is missing from them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readIdentite } from '@lieux-communs/core'
import { describe, expect, it } from 'vitest'
import { REGLAGES } from '../platform/src/config.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const PAGES = [
  ...readdirSync(ROOT).filter(name => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name))
]

/** Addresses of a page inside the repository: `[x](docs/a.md#b)` → `docs/a.md`. */
function linksOf(page: string): string[] {
  // "[docs/reglages.md](docs/reglages.md)", "![Une page](docs/images/page.png)"
  const links = [...read(page).matchAll(/\]\(([^()\s]{1,300})\)/g)].map(m => m[1] as string)
  // "https://…", "mailto:…", "#titre"
  return links.filter(link => !/^(?:[a-z]{2,10}:|#)/.test(link)).map(link => link.split('#')[0] as string)
}

describe('documents', () => {
  it.each(PAGES)('%s leads only to files that exist', page => {
    expect(linksOf(page).filter(link => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })

  it('name every verb of the command', () => {
    // ".command('run', { isDefault: true })"
    const verbs = [...read('platform/src/cli/main.ts').matchAll(/\.command\('([a-z]+)/g)].map(m => m[1] as string)
    expect(verbs).toContain('run')
    const page = read('docs/commandes.md')
    expect(verbs.filter(verb => !new RegExp(`^## \`lieux ${verb}[ \`]`, 'm').test(page))).toEqual([])
  })

  it('name every setting', () => {
    const page = read('docs/reglages.md')
    expect(REGLAGES.map(({ nom }) => nom).filter(nom => !page.includes(`\`${nom}\``))).toEqual([])
  })

  it('give ids that check: whoever types one to try must not be told that it is wrong', () => {
    // "k7m-29q-xd0"
    const ids = PAGES.flatMap(page => [
      ...read(page).matchAll(/(?<![\w-])[0-9a-z]{3}-[0-9a-z]{3}-[0-9a-z]{3}(?![\w-])/g)
    ])
    expect(ids.length).toBeGreaterThan(3)
    expect(ids.map(([id]) => id).filter(id => readIdentite(id) !== id)).toEqual([])
  })
})

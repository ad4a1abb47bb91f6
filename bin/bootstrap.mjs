// What must be there before anything of ours can run: dependencies as the lock says, and an up-to-date build. Node's own
// modules only, since on a fresh clone there is nothing else. Everything is said on stderr: stdout belongs to the verbs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = join(ROOT, 'platform', 'dist', '.empreinte')
const BUILT = ['core/dist/index.js', 'sources/dist/index.js', 'platform/dist/cli/main.js']
/** What the build reads: a change of any of these files asks for a new one. */
const READ = ['core', 'sources', 'platform', 'tsconfig.json', 'tsconfig.base.json']
// "page.ts", "carte.tsx", "tsconfig.json", "style.css"
const SOURCE = /\.(?:ts|tsx|css|json|svg)$/

export const say = line => process.stderr.write(`${line}\n`)

/** Runs a command to its end, its words on stderr; answers its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

/** The packages of the lock that must be there, and are not, or in another version: `['zod 4.6.7']`. */
export function missingPackages(root = ROOT) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  let installed
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
  } catch {
    return ['node_modules']
  }
  const missing = []
  for (const [path, wanted] of Object.entries(lock)) {
    if (!path.includes('node_modules/')) continue
    const found = installed[path]
    if (found ? found.version !== wanted.version : !wanted.optional && !wanted.peer)
      missing.push(`${path} ${wanted.version ?? ''}`)
  }
  return missing
}

/** Installs what the lock asks for, when something differs. */
export async function install() {
  if (missingPackages().length === 0) return
  say('Préparation : installation des dépendances (une minute environ, la première fois)…')
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const code = await run(npm[0], [...npm.slice(1), 'ci', '--include=dev', '--no-progress', '--loglevel=error'])
  if (code !== 0)
    fail('l’installation des dépendances a échoué', 'Vérifiez le réseau, puis tapez « npm ci » pour voir le détail.')
}

function* filesUnder(path) {
  if (statSync(path).isFile()) return yield path
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue
    const inside = join(path, entry.name)
    if (entry.isDirectory()) yield* filesUnder(inside)
    else if (SOURCE.test(entry.name) && !entry.name.includes('.test.')) yield inside
  }
}

/** Changes as soon as a source file is added, removed, renamed or written. */
function fingerprint() {
  const sum = createHash('sha256')
  for (const part of READ) {
    for (const file of filesUnder(join(ROOT, part))) {
      const { mtimeMs, size } = statSync(file)
      sum.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return sum.digest('hex')
}

/** Builds when a source file differs from what was last built. */
export async function build() {
  const now = fingerprint()
  const built = BUILT.every(file => existsSync(join(ROOT, file)))
  if (built && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return
  say('Préparation : construction du programme…')
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  // A build record without its build makes tsc believe that all is done.
  const code = await run(process.execPath, [tsc, '-b', ...(built ? [] : ['--force'])])
  if (code !== 0)
    fail('la construction a échoué', 'Corrigez les erreurs ci-dessus ; sur un clone intact, signalez-les.')
  writeFileSync(STAMP, now)
}

/** What stops everything before we have begun: said in French, with its cure. */
export class Empechement extends Error {}

function fail(what, cure) {
  throw new Empechement(`Échec : ${what}.\n  remède : ${cure}`)
}

/** Install, then build; ends the process when either is impossible. */
export async function prepare() {
  try {
    await install()
    await build()
  } catch (error) {
    if (!(error instanceof Empechement)) throw error
    say(error.message)
    process.exit(1)
  }
}

/** Everything ready, then the command line with these arguments; ends the process with its exit code. */
export async function runVerb(args) {
  await prepare()
  const { main } = await import(new URL('../platform/dist/cli/main.js', import.meta.url).href)
  process.exit(await main(args))
}

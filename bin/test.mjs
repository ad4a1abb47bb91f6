// `npm test`: installs what is missing, runs every check and every test, and ends with one plain line of counts. A check
// that fails counts as a failed test. In CI a skipped test is a failure too: a test that does not run proves nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { prepare, ROOT, run, say } from './bootstrap.mjs'

const bin = name => join(ROOT, 'node_modules', ...name)
const CHECKS = [
  ['mise en forme', [bin(['@biomejs', 'biome', 'bin', 'biome']), 'check', '.']],
  ['types', [bin(['typescript', 'bin', 'tsc']), '-p', 'tsconfig.test.json']]
]
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const hasOne = names => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some(folder => names.some(name => existsSync(join(folder, name))))
}
const hasBrowser = () => (process.env.CHROMIUM ? existsSync(process.env.CHROMIUM) : hasOne(BROWSERS))

/** Debian's programs that tests ask what they make of our pages and files: a browser, and GDAL for the maps' formats. */
async function ensurePrograms() {
  const missing = [...(hasBrowser() ? [] : ['chromium']), ...(hasOne(['ogr2ogr']) ? [] : ['gdal-bin'])]
  if (missing.length === 0) return
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!canInstall) {
    say(`Des essais demandent ${missing.join(' et ')}. À taper une fois : sudo sh -c '${command}'`)
    return
  }
  say(`Préparation : installation de ${missing.join(' et ')}…`)
  const code = await run('/bin/sh', ['-c', command], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) say(`L’installation n’a pas abouti. À taper : ${command}`)
}

/** Runs vitest; its counts come from its own report, and a run without a report is a failure. */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'lieux-rapport-'))
  const report = join(folder, 'rapport.json')
  const vitest = [
    bin(['vitest', 'vitest.mjs']),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`
  ]
  const code = await run(process.execPath, [...vitest, ...args], { stdio: 'inherit' })
  try {
    const said = JSON.parse(readFileSync(report, 'utf8'))
    const failed =
      said.numFailedTests +
      said.testResults.filter(f => f.status === 'failed' && f.assertionResults.length === 0).length
    const skipped = said.numPendingTests + said.numTodoTests
    return { passed: said.numPassedTests, failed: Math.max(failed, code === 0 ? 0 : 1), skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await prepare()
await ensurePrograms()
const total = { passed: 0, failed: 0, skipped: 0 }
for (const [name, args] of CHECKS) {
  say(`Contrôle : ${name}…`)
  if ((await run(process.execPath, args)) === 0) total.passed++
  else total.failed++
}
const tests = await runTests(process.argv.slice(2))
for (const key of Object.keys(total)) total[key] += tests[key]
const refused = process.env.CI && total.skipped > 0
if (refused) say('En intégration continue, aucun essai ne peut être sauté.')
const ran = tests.passed + tests.failed > 0
process.stdout.write(`tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`, () => {
  process.exit(total.failed > 0 || refused || !ran ? 1 : 0)
})

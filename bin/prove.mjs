// `npm run prove`: the slow proofs, too long for each change. It prints its SEED; `SEED=12 npm run prove` replays it.
import { join } from 'node:path'
import { prepare, ROOT, run, say } from './bootstrap.mjs'

/** Each proof: its name, the tests it runs, and how many times what they do is asked for. */
const PROOFS = [
  [
    'T1 : 200 morts brutales, une édition entière à chaque lecture',
    ['platform/src/cli/meurtre.test.ts'],
    { FOIS: '200' }
  ],
  [
    'T2 : 50 000 lectures pendant 100 publications, sur deux processus : chaque page d’une seule édition',
    ['platform/src/cli/lectures.test.ts'],
    { FOIS: '50000' }
  ],
  [
    'Fichiers : 200 000 lieux dans chaque format, sans plus de mémoire que pour 20 000',
    ['platform/src/formats/memoire.test.ts'],
    { FOIS: '200000' }
  ],
  [
    'Catalogue : 10 000 questions tirées au sort, les mêmes réponses qu’une lecture lieu par lieu',
    ['platform/src/catalogue/question/question.test.ts'],
    { FOIS: '10000' }
  ],
  [
    'Accessibilité : chaque genre de page, en clair, en sombre et en couleurs forcées, à 320, 768 et 1280 pixels, au clavier jusqu’au bout',
    ['platform/src/web/rgaa/', 'platform/src/web/langues/navigateur.test.ts'],
    { FOIS: '9' }
  ]
]

await prepare()
const SEED = process.env.SEED ?? String(Math.floor(Math.random() * 1e9))
say(`SEED=${SEED}`)
let failed = 0
for (const [name, tests, env] of PROOFS) {
  say(`Preuve : ${name}…`)
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const options = { stdio: 'inherit', env: { ...process.env, SEED, ...env } }
  if ((await run(process.execPath, [vitest, 'run', ...tests], options)) !== 0) failed++
}
say(`${PROOFS.length - failed} preuves faites, ${failed} manquées (SEED=${SEED})`)
process.exit(failed > 0 ? 1 : 0)

// One configuration for the three workspaces: tests read the TypeScript sources (condition "source"), never a stale build.
// Three projects, so that the core's tests need no database, and those that measure are alone; the others share one real server.
import { defineConfig } from 'vitest/config'

const HORS = ['**/node_modules/**', '**/dist/**']
/** What weighs memory, or how long a turn of the loop takes: alone in its process, where nobody else's objects are swept. */
const MESURES = [
  'platform/src/exports/exports.test.ts',
  'platform/src/formats/memoire.test.ts',
  'platform/src/geocodage/adresses.test.ts',
  'platform/src/harvest/pages.test.ts',
  'platform/src/read/plafonds.test.ts',
  'platform/src/web/annuaires.test.ts'
]

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // What one test file reads, the next one need not read again: half of the time went in reading the same modules two hundred times. A test
    // that changes what others see (a variable of the environment, a clock) puts it back.
    isolate: false,
    // No test asks a service of the world; those that try one start a stand-in.
    env: { LIEUX_GEOCODEUR: 'non', LIEUX_RECHERCHE_ENTREPRISES: 'non' },
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['{core,sources}/**/*.test.ts'], exclude: HORS }
      },
      {
        extends: true,
        test: {
          name: 'platform',
          include: ['{platform,test}/**/*.test.{ts,tsx}'],
          exclude: [...HORS, ...MESURES],
          globalSetup: ['platform/test/serveur.ts']
        }
      },
      {
        extends: true,
        test: {
          name: 'mesures',
          include: MESURES,
          exclude: HORS,
          isolate: true,
          globalSetup: ['platform/test/serveur.ts']
        }
      }
    ]
  }
})

// One configuration for the three workspaces: tests read the TypeScript sources (condition "source"), never a stale build.
// Two projects, so that the core's tests need no database: the platform's share one real server, started once per run.
import { defineConfig } from 'vitest/config'

const HORS = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // No test asks a service of the world; those that try one start a stand-in.
    env: { LIEUX_GEOCODEUR: 'non', LIEUX_RECHERCHE_ENTREPRISES: 'non' },
    projects: [
      // Pure, hence not apart from each other: what one test file reads, the next one need not read again.
      {
        extends: true,
        test: { name: 'core', include: ['{core,sources}/**/*.test.ts'], exclude: HORS, isolate: false }
      },
      {
        extends: true,
        test: {
          name: 'platform',
          include: ['{platform,test}/**/*.test.{ts,tsx}'],
          exclude: HORS,
          globalSetup: ['platform/test/serveur.ts']
        }
      }
    ]
  }
})

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const pure = ['packages/{domain,embedded-postgres}/src/**/*.test.ts', '{bench,scripts}/**/*.test.ts']
const server = ['apps/{api,worker}/src/**/*.test.ts', 'packages/{db,demo,exchange,files,testing}/src/**/*.test.ts']
// Journeys over the API alone: they mostly wait for the worker, beside other tests.
const processes = ['e2e/{api-journey,hand-over}.test.ts']
const web = ['apps/{admin,portal,contractor}/src/**/*.test.{ts,tsx}', 'packages/{account,ui,api-client}/src/**/*.test.{ts,tsx}']

// One PostgreSQL for all projects that ask for it; a project whose tests are not run does not start it.
const globalSetup = './packages/testing/src/global-setup.ts'

export default defineConfig({
  test: {
    maxWorkers: availableParallelism() + 1, // the default leaves one of two processors idle, and some tests mostly wait
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: pure, testTimeout: 30_000, exclude: ['scripts/serve.test.ts', '**/node_modules/**'] },
      },
      { extends: true, test: { name: 'server', include: server, globalSetup, testTimeout: 30_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'web', include: web, environment: 'jsdom', setupFiles: './packages/config/web-test-setup.ts' } },
      { extends: true, test: { name: 'processes', include: processes, globalSetup, testTimeout: 300_000, hookTimeout: 300_000 } },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['scripts/serve.test.ts'],
          testTimeout: 300_000,
          sequence: { groupOrder: 2 }, // alone, because it measures seconds
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: [...processes, '**/node_modules/**'],
          globalSetup,
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 }, // after all others: a browser wants the processors for itself
        },
      },
    ],
    unstubGlobals: true,
  },
})

import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** The same files on both platforms: `#platform` in package.json is D1 and R2 inside workerd, libSQL and a folder elsewhere. */
const onEveryPlatform = [
  'test/{features,directory,purge,rights,demo}/**/*.test.{ts,tsx}',
  'test/adapters/{files,joins}.test.ts',
  'test/db/{constraints,error-logs,kept-query}.test.ts',
  'test/digests/readers.test.ts',
  'test/mail/mails.test.ts',
  'test/web/{access-rules,round-trips,sent-twice,undone-since}.test.ts',
]
const onWorkersAlone = ['test/adapters/worker.test.ts', 'test/digests/digest-rows.test.ts']

/** Its server has a `Request` and a `Response` of its own, which other tests in the process must not meet. */
const replacesGlobals = 'test/adapters/http-server.test.ts'

/** An upper bound alone, the same for all: tests wait for events, however long a busy machine takes. */
const LIMIT_MS = 600_000

// The tests and whatever they start have the same time zone on every machine.
process.env.TZ = 'UTC'

const workers = cloudflareTest(async () => ({
  wrangler: { configPath: './wrangler.toml' },
  miniflare: {
    bindings: {
      MIGRATIONS: await readD1Migrations('migrations/portal'),
      SEARCH_MIGRATIONS: await readD1Migrations('migrations/search'),
      DEMO: '1',
    },
  },
}))

export default defineConfig({
  test: {
    // Nothing of the program outlives a request, so test files may share a process; that saves most of the time.
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: LIMIT_MS,
    hookTimeout: LIMIT_MS,
    teardownTimeout: LIMIT_MS,
    expect: { poll: { timeout: LIMIT_MS } },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/{architecture,domain,formats,components,auth}/**/*.test.ts', 'test/db/schema.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'commands', include: ['test/commands/**/*.test.ts', replacesGlobals] },
      },
      {
        extends: true,
        test: {
          name: 'libsql',
          include: [...onEveryPlatform, 'test/{adapters,digests,jobs,mail}/**/*.test.ts', 'test/web/*.test.ts'],
          exclude: [...onWorkersAlone, replacesGlobals],
        },
      },
      {
        extends: true,
        plugins: [workers],
        test: {
          name: 'workers',
          // The digests' days, kills and bad answers of the provider take a minute and a half on D1, and go through no other code there.
          include: [
            ...onEveryPlatform,
            ...onWorkersAlone,
            'test/digests/{daily-digest,send-digests,digest-addresses}.test.ts',
            'test/mail/send-mails.test.ts',
            'test/jobs/tick.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/served-portal.ts',
        },
      },
    ],
  },
})

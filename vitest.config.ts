import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** The same files on both platforms: `#platform` in package.json is D1 and R2 inside workerd, libSQL and a folder elsewhere. */
const onEveryPlatform = ['test/features/**/*.test.{ts,tsx}', 'test/doors.test.ts']

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
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [
            'test/domain/**/*.test.ts',
            'test/auth/**/*.test.ts',
            'test/commands/**/*.test.ts',
            'test/{architecture,schema,stylesheet}.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'libsql',
          include: [...onEveryPlatform, 'test/{jobs,ports}/**/*.test.{ts,tsx}', 'test/round-trips.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [workers],
        test: {
          name: 'workers',
          // The digests' days and kills take a minute and a half on D1, and go through no other code there.
          include: [
            ...onEveryPlatform,
            'test/jobs/{daily-digest,send-digests,digest-addresses,send-mails,tick}.test.ts',
            'test/{worker,digest-rows}.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/served-portal.ts',
          testTimeout: 120_000,
        },
      },
    ],
  },
})

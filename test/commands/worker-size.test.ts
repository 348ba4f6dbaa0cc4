import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const GZIP_KIB_MAX = 330

test('the Worker is a bundle of at most 330 KiB, compressed', async () => {
  const { stdout } = await promisify(execFile)('wrangler', ['deploy', '--dry-run'], {
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  const [, kib] = /gzip: ([\d.]+) KiB/.exec(stdout) ?? []
  expect(Number(kib)).toBeLessThanOrEqual(GZIP_KIB_MAX)
})

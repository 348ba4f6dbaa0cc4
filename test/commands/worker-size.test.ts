import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** 299.8 KiB on 30/11/2026; the help, deposited invoices and what else came since add their own texts and rules (docs/decisions.md). */
const GZIP_KIB_MAX = 385

type Meta = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }

/** What wrangler.toml replaces. A package that renames such a file would bring it back. */
const LEFT_OUT =
  /locales\/en|types\/urlencoded|oslojs\/(encoding|binary)|postal-mime|aes-|zip-crypto|codec-worker-web|hono\/dist\/jsx\/dom\/render|fast-sha256|stablelib/

test(`the Worker is a bundle of at most ${GZIP_KIB_MAX} KiB, compressed, without what wrangler.toml leaves out`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'))
  const meta = join(folder, 'meta.json')
  const { stdout } = await promisify(execFile)('wrangler', ['deploy', '--dry-run', '--outdir', folder, '--metafile', meta], {
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  const { outputs } = JSON.parse(await readFile(meta, 'utf8')) as Meta
  await rm(folder, { recursive: true })

  const [, kib] = /gzip: ([\d.]+) KiB/.exec(stdout) ?? []
  expect(Number(kib)).toBeLessThanOrEqual(GZIP_KIB_MAX)
  const parts = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const within = parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)
  expect(within.length).toBeGreaterThan(500)
  expect(within.filter((file) => LEFT_OUT.test(file))).toEqual([])
})

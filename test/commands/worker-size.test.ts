import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const GZIP_KIB_MAX = 300

/** What wrangler.toml replaces. A package that renames such a file would bring it back. */
const LEFT_OUT =
  /locales\/en|types\/urlencoded|postal-mime|aes-|zip-crypto|codec-worker-web|hono\/dist\/jsx\/dom\/render|fast-sha256|stablelib/

test(`the Worker is a bundle of at most ${GZIP_KIB_MAX} KiB, compressed, without what wrangler.toml leaves out`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'))
  const meta = join(folder, 'meta.json')
  const { stdout } = await promisify(execFile)('wrangler', ['deploy', '--dry-run', '--outdir', folder, '--metafile', meta], {
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  const { inputs } = JSON.parse(await readFile(meta, 'utf8')) as { inputs: Record<string, unknown> }
  await rm(folder, { recursive: true })

  const [, kib] = /gzip: ([\d.]+) KiB/.exec(stdout) ?? []
  expect(Number(kib)).toBeLessThanOrEqual(GZIP_KIB_MAX)
  expect(Object.keys(inputs).filter((file) => LEFT_OUT.test(file))).toEqual([])
})

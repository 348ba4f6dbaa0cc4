import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { diskFolder } from '#test/support/disk-folder.ts'

/** The output and exit code of a refused start, and the folder of its data. */
async function start(options: string[], environment: Record<string, string>) {
  const folder = diskFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, DATA_DIR: folder, ...environment }
  const starting = promisify(execFile)('node', ['scripts/launch.mjs', 'src/deno.ts', ...options], { env })
  // Ends a start that serves instead of refusing; the launcher passes the signal on.
  onTestFinished(() => void starting.child.kill())
  return starting.then(
    () => ({ code: 0, stdout: '', stderr: '', folder }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr, folder }),
  )
}

test('production with a partial configuration does not start, and names the missing settings', async () => {
  const { code, stderr } = await start([], { PORT: '0', APP_URL: 'https://portail.exemple.fr' })

  expect(code).toBe(1)
  expect(stderr).toContain('The portal did not start.\nPASSWORD_PEPPER is missing')
  expect(stderr).not.toMatch(/APP_URL|at file:/)
})

test('a taken port and a read-only folder each give a clear error', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }

  expect((await start(['--demo'], { PORT: String(port) })).stderr).toContain(`PORT ${port} is taken by another program`)
  expect((await start(['--demo'], { DATA_DIR: '/proc/nowhere' })).stderr).toContain("DATA_DIR (/proc/nowhere) can't be written")
})

test('the portal reads its own files, writes its data folder alone, and runs no program or library', async () => {
  const { stdout, folder } = await start([], { APP_URL: 'https://portail.exemple.fr' })
  const own = `--allow-read=.,${folder} --allow-write=${folder}`
  expect(stdout).toContain(`Deno may: --no-prompt --allow-net --allow-env --allow-sys ${own}\n`)
})

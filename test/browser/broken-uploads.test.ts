import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { basename, join } from 'node:path'
import { createClient } from '@libsql/client'
import { expect, onTestFinished, test } from 'vitest'
import { OWNER_FIELD } from '#components/kit/OwnedForm.tsx'
import { purgedUserOf } from '#src/domain/account/tombstone-key.ts'
import { diskFolder } from '#test/support/disk-folder.ts'
import { signIn } from './browse.ts'
import { startPortal } from './start-portal.ts'

test('a portal killed during an upload leaves no file once the jobs have run', async () => {
  const { folder, before, portal } = await halfUploaded()

  portal.kill()
  await portal.ended
  expect(filesOf(folder)).toHaveLength(before.length + 1)
  expect(await statesOf(folder)).toContain('uploading')

  runJobs(folder, new Date(Date.now() + 3 * 3_600_000))
  expect(filesOf(folder)).toEqual(before)
  expect(new Set(await statesOf(folder))).toEqual(new Set(['ready']))
})

test('a connection cut during an upload leaves no file, without any job', async () => {
  const { folder, before, portal, sending } = await halfUploaded()

  sending.destroy()
  await expect.poll(() => filesOf(folder)).toEqual(before)
  await expect.poll(async () => new Set(await statesOf(folder))).toEqual(new Set(['ready']))
  await portal.stop()
})

/** Starts a portal that has received half of a file. */
async function halfUploaded() {
  const folder = diskFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const portal = await startPortal(folder)
  onTestFinished(portal.kill)
  const { url } = portal
  const before = filesOf(folder)
  const sending = await startUpload(url, await signIn('nouveau', url))
  await expect.poll(() => filesOf(folder).filter((name) => name.endsWith('.partiel'))).toHaveLength(1)
  return { folder, before, portal, sending }
}

/** Sends half of a file and keeps the connection open. */
async function startUpload(url: string, session: string) {
  const page = await fetch(`${url}/compte/pieces-jointes`, { headers: { Cookie: `session=${session}` } })
  const owner = new RegExp(`name="${OWNER_FIELD}" value="([^"]+)"`).exec(await page.text())?.[1]
  const field = `--x\r\nContent-Disposition: form-data; name="${OWNER_FIELD}"\r\n\r\n${owner}\r\n`
  const start = `${field}--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`
  const headers = {
    Origin: url,
    Cookie: `session=${session}`,
    'Content-Type': 'multipart/form-data; boundary=x',
    'Content-Length': 2_000_000,
  }
  const sending = request(`${url}/compte/pieces-jointes`, { method: 'POST', headers })
  sending.on('error', () => {})
  onTestFinished(() => void sending.destroy())
  sending.write(start + ' '.repeat(1_000_000))
  return sending
}

/** Documents only, since the jobs may store tombstones meanwhile. */
function filesOf(folder: string) {
  const stored = join(folder, 'fichiers')
  if (!existsSync(stored)) return []
  return readdirSync(stored, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && purgedUserOf(basename(name)) === undefined)
    .sort()
}

async function statesOf(folder: string) {
  const database = createClient({ url: `file:${join(folder, 'portail.db')}` })
  const { rows } = await database.execute('SELECT state FROM documents')
  database.close()
  return rows.map(({ state }) => state)
}

function runJobs(folder: string, now: Date) {
  const command = ['scripts/launch.mjs', 'src/commands/jobs.ts', '--demo', '--now', now.toISOString()]
  execFileSync(process.execPath, command, { env: { ...process.env, DATA_DIR: folder } })
}

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { visitor } from '#bench/documents-client.ts'
import { urlFor, urls } from '#src/urls.ts'
import { openLibsqlServer } from '#test/adapters/libsql-server.ts'
import { openS3Server } from '#test/adapters/s3-server.ts'
import { freePort } from '#test/support/free-port.ts'
import { killWith } from '#test/support/kill-with.ts'

/** A portal whose databases and files are elsewhere; nothing of it may write to a disk. */
async function startWithoutDisk() {
  const [portal, search, s3] = await Promise.all([openLibsqlServer(), openLibsqlServer(), openS3Server()])
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const env = {
    PATH,
    HOME,
    PORT: String(port),
    DATABASE_URL: portal.url,
    SEARCH_DATABASE_URL: search.url,
    S3_ENDPOINT: s3.settings.endpoint,
    S3_BUCKET: s3.settings.bucket,
    S3_ACCESS_KEY_ID: s3.settings.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3.settings.secretAccessKey,
  }
  const server = spawn('node', ['scripts/launch.mjs', 'src/deno.ts', '--demo'], { env, detached: true })
  const { kill, ended } = killWith(server)
  onTestFinished(async () => {
    kill()
    await ended
    await Promise.all([portal.close(), search.close(), s3.close()])
  })
  let said = ''
  await new Promise<void>((resolve) => {
    const listen = (text: Buffer) => {
      said += text
      if (said.includes('The portal is ready')) resolve()
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('close', () => resolve())
  })
  return { url: `http://localhost:${port}`, said }
}

test('with databases and files elsewhere the portal runs without the permission to write, and takes files of 10 MB', async () => {
  const { url, said } = await startWithoutDisk()
  expect(said).toContain('Deno may: --no-prompt --allow-net --allow-env --allow-sys --allow-read=.\n')

  const someone = await visitor(url, 'nouveau')
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(9_990_000), Buffer.from('\n%%EOF')])
  await someone.add(new File([content], 'grand.pdf', { type: 'application/pdf' }))
  const [id = ''] = await someone.documentIds()
  const kept = await someone.visit(urlFor(urls.documentFile, { id }))
  expect(Buffer.from(await kept.arrayBuffer()).equals(content)).toBe(true)

  const health = await (await fetch(url + urls.ready)).json()
  expect(health).toMatchObject({ checks: { read: 'ok', write: 'ok', files: 'ok' } })
})

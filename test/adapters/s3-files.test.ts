import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { randomToken } from '#src/adapters/clock-and-randomness.ts'
import { s3Files } from '#src/adapters/s3-files.ts'
import type { S3Settings } from '#src/ports/file-settings.ts'
import { bodyOf, bytesOf, testFiles } from '#test/support/files-suite.ts'
import { openS3Server } from './s3-server.ts'

let settings: S3Settings
let close: () => Promise<void>

beforeAll(async () => {
  ;({ settings, close } = await openS3Server())
})
afterAll(() => close())

const folder = mkdtempSync(join(tmpdir(), 'portail-envois-'))
afterAll(() => rmSync(folder, { recursive: true }))

testFiles('S3', async () => s3Files(settings, folder))
testFiles('S3 without a disk', async () => s3Files(settings, undefined))

test('S3: a wrong secret is refused with a clear error', async () => {
  const files = s3Files({ ...settings, secretAccessKey: 'another' }, folder)
  await expect(files.get(randomToken())).rejects.toThrow(/403 SignatureDoesNotMatch/)
  await expect(files.put(randomToken(), bodyOf(bytesOf(3)), 10)).rejects.toThrow(/403/)
  await expect(files.list('')).rejects.toThrow(/403/)
})

test('S3: a missing bucket is an error, not a missing file', async () => {
  await expect(s3Files({ ...settings, bucket: 'ailleurs' }, folder).get(randomToken())).rejects.toThrow()
})

test('S3: a busy service is retried with the whole file, then reported as failed; no temporary file is left', async () => {
  const { endpoint, received } = await busyService(2)
  const files = s3Files({ ...settings, endpoint }, folder)
  await files.put('wanted', bodyOf(bytesOf(300_000)), 10)
  expect(received).toEqual([300_000, 300_000, 300_000])
  await expect(
    s3Files({ ...settings, endpoint: (await busyService(3)).endpoint }, folder).put('a', bodyOf(bytesOf(3)), 10),
  ).rejects.toThrow('PUT: 503 SlowDown')
  expect(readdirSync(folder)).toEqual([])
})

test('S3: a slow body is not timed out; a service that never answers is', async () => {
  const { endpoint, finish } = await slowService()
  const files = s3Files({ ...settings, endpoint }, folder, 100)
  const reader = (await files.get('slow'))!.getReader()
  expect((await reader.read()).value).toHaveLength(5)
  // The timeout has passed by now.
  await expect(files.get('silent')).rejects.toThrow('no answer within 100 ms')
  finish()
  expect((await reader.read()).value).toHaveLength(5)
  expect((await reader.read()).done).toBe(true)
})

/** Answers « busy » the given number of times, then accepts. */
async function busyService(times: number) {
  const received: number[] = []
  const endpoint = await served((request, response) => {
    let bytes = 0
    request.on('data', (chunk: Uint8Array) => (bytes += chunk.length))
    request.on('end', () => {
      const isBusy = received.push(bytes) <= times
      response.writeHead(isBusy ? 503 : 200).end(isBusy ? '<Error><Code>SlowDown</Code></Error>' : '')
    })
  })
  return { endpoint, received }
}

/** Sends half of one file and the rest on `finish`; never answers for other files. */
async function slowService() {
  let finish = () => {}
  const endpoint = await served((request, response) => {
    if (!request.url?.endsWith('/slow')) return
    response.writeHead(200, { 'Content-Length': 10 }).write('first')
    finish = () => void response.end('last.')
  })
  return { endpoint, finish: () => finish() }
}

async function served(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address?.port}`
}

import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { randomToken } from '../../src/ports/clock-and-randomness.ts'
import { type S3Settings, s3Files } from '../../src/ports/s3-files.ts'
import { bodyOf, bytesOf, testFiles } from '../files-suite.ts'
import { openS3Server } from './s3-server.ts'

let settings: S3Settings
let close: () => Promise<void>

beforeAll(async () => {
  ;({ settings, close } = await openS3Server())
})
afterAll(() => close())

testFiles('S3', async () => s3Files(settings))

test('S3: a wrong secret is refused, and says so', async () => {
  const files = s3Files({ ...settings, secretAccessKey: 'another' })
  await expect(files.get(randomToken())).rejects.toThrow(/403 SignatureDoesNotMatch/)
  await expect(files.put(randomToken(), bodyOf(bytesOf(3)), 10)).rejects.toThrow(/403/)
  await expect(files.list('')).rejects.toThrow(/403/)
})

test('S3: a bucket that does not exist is a failure, not an absent file', async () => {
  await expect(s3Files({ ...settings, bucket: 'ailleurs' }).get(randomToken())).rejects.toThrow()
})

test('S3: a file may take longer to come than the service may take to answer; a service that says nothing fails', async () => {
  const { endpoint, finish } = await slowService()
  const files = s3Files({ ...settings, endpoint }, 100)
  const reader = (await files.get('slow'))!.getReader()
  expect((await reader.read()).value).toHaveLength(5)
  // By then the time to answer is long over for the file too.
  await expect(files.get('silent')).rejects.toThrow('no answer within 100 ms')
  finish()
  expect((await reader.read()).value).toHaveLength(5)
  expect((await reader.read()).done).toBe(true)
})

/** Sends half of one file, and the rest when told; of any other it says nothing. */
async function slowService() {
  let finish = () => {}
  const server = createServer((request, response) => {
    if (!request.url?.endsWith('/slow')) return
    response.writeHead(200, { 'Content-Length': 10 }).write('first')
    finish = () => void response.end('last.')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { endpoint: `http://127.0.0.1:${typeof address === 'object' && address?.port}`, finish: () => finish() }
}

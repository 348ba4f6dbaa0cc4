import { afterAll, beforeAll, expect, test } from 'vitest'
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

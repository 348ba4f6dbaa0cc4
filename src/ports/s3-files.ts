import { AwsClient } from 'aws4fetch'
import { collect } from './collect.ts'
import { FileExists, type FileList, type Files, LISTED_FILES_MAX } from './files.ts'

export type S3Settings = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

const TIMEOUT_MS = 60_000
const RETRIES = 2

/** Files in a bucket of any S3 service. The signature covers the checksum of the body, so the service refuses another. */
export function s3Files({ endpoint, bucket, ...credentials }: S3Settings, timeoutMs = TIMEOUT_MS): Files {
  const client = new AwsClient({ ...credentials, service: 's3', retries: RETRIES })
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`
  const fileUrl = (key: string) => `${root}/${encodeURIComponent(key)}`

  async function send(url: string, init: RequestInit, expected: (number | string)[]) {
    const response = await client.fetch(url, { signal: AbortSignal.timeout(timeoutMs), ...init })
    if (expected.includes(response.status)) return response
    const text = await response.text()
    const code = element(text, 'Code')
    if (expected.includes(code)) return undefined
    throw new S3Failed(`${init.method ?? 'GET'}: ${response.status} ${code} ${element(text, 'Message')}`)
  }

  return {
    async put(key, body, bytesMax) {
      const content = await collect(body, bytesMax)
      const headers = { 'If-None-Match': '*', 'X-Amz-Content-Sha256': await sha256(content) }
      const stored = await send(fileUrl(key), { method: 'PUT', body: content, headers }, [200, 'PreconditionFailed'])
      if (!stored) throw new FileExists(key)
    },
    async get(key) {
      const { signal, answered } = untilAnswered(timeoutMs)
      // Only the file may be missing: a bucket that is not there is a failure.
      const found = await send(fileUrl(key), { signal }, [200, 'NoSuchKey']).finally(answered)
      return found?.body ?? undefined
    },
    async delete(key) {
      await send(fileUrl(key), { method: 'DELETE' }, [204, 200, 'NoSuchKey'])
    },
    async list(after) {
      const query = { 'list-type': '2', 'max-keys': String(LISTED_FILES_MAX), ...(after ? { 'start-after': after } : {}) }
      const response = await send(`${root}?${new URLSearchParams(query)}`, {}, [200])
      return listedFiles((await response?.text()) ?? '')
    },
  }
}

/** A file is read as slowly as the line of who wants it: once the service has answered, it may take its time. */
function untilAnswered(timeoutMs: number) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new S3Failed(`no answer within ${timeoutMs} ms`)), timeoutMs)
  return { signal: stop.signal, answered: () => clearTimeout(timer) }
}

/** The service refused, or could not. */
class S3Failed extends Error {}

/** Keys are URL-safe, so they stand in XML as they are. */
function listedFiles(xml: string): FileList {
  const contents = xml.match(/<Contents>.*?<\/Contents>/gs) ?? []
  const files = contents.map((text) => ({ key: element(text, 'Key'), storedAt: new Date(element(text, 'LastModified')) }))
  return { files, more: element(xml, 'IsTruncated') === 'true' }
}

function element(xml: string, name: string) {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
}

async function sha256(content: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

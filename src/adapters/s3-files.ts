import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import type { S3Settings } from '#src/ports/file-settings.ts'
import { FileExists, type FileList, type Files, LISTED_FILES_MAX, type Range } from '#src/ports/files.ts'
import { sendStream } from './send-stream.ts'
import { holdInMemory, type Spooled, spool } from './spool.ts'

const TIMEOUT_MS = 60_000
const RETRIES = 2
const PAUSE_MS = 100

/**
 * S3 needs the length first, so an upload waits in `folder`, or in memory without one, until it is complete. The signature covers its
 * checksum.
 */
export function s3Files(
  { endpoint, bucket, ...credentials }: S3Settings,
  folder: string | undefined,
  timeoutMs = TIMEOUT_MS,
): Files {
  const client = new AwsClient({ ...credentials, service: 's3', retries: RETRIES })
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`
  const fileUrl = (key: string) => `${root}/${encodeURIComponent(key)}`

  async function send(url: string, init: RequestInit, expected: (number | string)[]) {
    return judge(await client.fetch(url, { signal: AbortSignal.timeout(timeoutMs), ...init }), init.method ?? 'GET', expected)
  }

  /** Signed anew for each try, as aws4fetch does. */
  async function upload(url: string, { sizeBytes, sha256, read }: Spooled) {
    for (let tries = 0; ; tries++) {
      const init = { method: 'PUT', headers: { 'If-None-Match': '*', 'X-Amz-Content-Sha256': sha256 } }
      const { method, headers } = await client.sign(url, init)
      const response = await sendStream(url, { method, headers, sizeBytes, body: read(), signal: AbortSignal.timeout(timeoutMs) })
      if (tries === RETRIES || (response.status < 500 && response.status !== 429)) return response
      await pause(PAUSE_MS * 2 ** tries)
    }
  }

  async function judge(response: Response, method: string, expected: (number | string)[]) {
    if (expected.includes(response.status)) return response
    const text = await response.text()
    const code = element(text, 'Code')
    if (expected.includes(code)) return undefined
    throw new S3Failed(`${method}: ${response.status} ${code} ${element(text, 'Message')}`)
  }

  return {
    async put(key, body, bytesMax) {
      const spooled = await (folder === undefined ? holdInMemory(body, bytesMax) : spool(folder, body))
      const response = await upload(fileUrl(key), spooled).finally(spooled.close)
      if (!(await judge(response, 'PUT', [200, 'PreconditionFailed']))) throw new FileExists(key)
    },
    async get(key, range) {
      const { signal, answered } = untilAnswered(timeoutMs)
      // A missing file is an answer; a missing bucket is a failure.
      const found = await send(fileUrl(key), { signal, ...rangeHeader(range) }, [200, 206, 'NoSuchKey']).finally(answered)
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

function rangeHeader(range: Range | undefined): RequestInit {
  return range ? { headers: { Range: `bytes=${range.offset}-${range.offset + range.length - 1}` } } : {}
}

/** The timeout covers the service's answer only: the body is read at the speed of the visitor's line. */
function untilAnswered(timeoutMs: number) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new S3Failed(`no answer within ${timeoutMs} ms`)), timeoutMs)
  return { signal: stop.signal, answered: () => clearTimeout(timer) }
}

class S3Failed extends Error {}

/** Keys are URL-safe, so XML needs no escaping. */
function listedFiles(xml: string): FileList {
  const contents = xml.match(/<Contents>.*?<\/Contents>/gs) ?? []
  const files = contents.map((text) => ({ key: element(text, 'Key'), storedAt: new Date(element(text, 'LastModified')) }))
  return { files, more: element(xml, 'IsTruncated') === 'true' }
}

function element(xml: string, name: string) {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
}

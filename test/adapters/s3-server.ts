import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { S3Settings } from '#src/ports/file-settings.ts'

const s3Credentials = { accessKeyId: 'test-access-key', secretAccessKey: 'test-secret-key' }

/** Cloudflare ships it with its local R2: it checks signatures, checksums and conditions. */
export async function openS3Server() {
  const server = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch: () => new Response() }',
      compatibilityDate: '2026-11-01',
      r2Buckets: { FILES: { id: 'pieces-jointes', s3Credentials } },
    }),
  )
  const url = await server.ready
  const settings: S3Settings = {
    endpoint: new URL('/cdn-cgi/local/r2/s3', url).href,
    bucket: 'pieces-jointes',
    region: 'auto',
    ...s3Credentials,
  }
  return { settings, close: () => server.dispose() }
}

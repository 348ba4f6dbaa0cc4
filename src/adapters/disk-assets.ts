import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { staticPolicy, strictTransport } from '#src/ports/strict-transport.ts'

const TYPES = new Map(
  Object.entries({
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    svg: 'image/svg+xml',
    txt: 'text/plain; charset=utf-8',
  }),
)

/** The files of `static`, read and compressed once at the start; no other path can be requested. */
export function diskAssets(folder: string): (request: Request) => Response | undefined {
  const assets = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => TYPES.has(name.split('.').pop() ?? ''))
      .map((name) => [`/${name.split(sep).join('/')}`, readAsset(join(folder, name))]),
  )
  return (request) => {
    const { pathname } = new URL(request.url)
    const asset = request.method === 'GET' || request.method === 'HEAD' ? assets.get(pathname) : undefined
    if (!asset) return undefined
    const accepted = request.headers.get('Accept-Encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name))
    const headers = new Headers({
      'Content-Type': asset.type,
      'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ...strictTransport,
      ...staticPolicy,
    })
    if (encoding) headers.set('Content-Encoding', encoding)
    return new Response(request.method === 'HEAD' ? null : asset[encoding ?? 'plain'], { headers })
  }
}

function readAsset(path: string) {
  const plain = new Uint8Array(readFileSync(path))
  const type = TYPES.get(path.split('.').pop() ?? '') ?? 'application/octet-stream'
  return { type, plain, br: new Uint8Array(brotliCompressSync(plain)), gzip: new Uint8Array(gzipSync(plain)) }
}

import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

type Sent = { method: string; headers: Headers; sizeBytes: number; body: AsyncIterable<Uint8Array>; signal: AbortSignal }

/** Streams a body with its Content-Length. `fetch` can't: it streams without a length or sends from memory. */
export async function sendStream(url: string, { method, headers, sizeBytes, body, signal }: Sent): Promise<Response> {
  const all = { ...Object.fromEntries(headers), 'Content-Length': String(sizeBytes) }
  const sending = (url.startsWith('https:') ? requestSecure : requestPlain)(url, { method, headers: all, signal })
  const answered = new Promise<IncomingMessage>((resolve, reject) => sending.once('response', resolve).once('error', reject))
  // A server that refuses may answer before the body is sent.
  const sent = pipeline(Readable.from(body), sending)
  const answer = await Promise.race([answered, sent.then(() => answered)])
  const pieces: Uint8Array[] = []
  for await (const piece of answer) pieces.push(piece)
  return new Response(new Blob(pieces as BlobPart[]), { status: answer.statusCode ?? 0 })
}

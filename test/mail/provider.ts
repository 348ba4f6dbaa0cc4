import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { mailerOf } from '#src/adapters/resend-mailer.ts'

export type Received = { key: string; authorization: string; body: Record<string, unknown> }
export type Reply = (response: ServerResponse) => void

export const reply = {
  json:
    (status: number, body: unknown): Reply =>
    (response) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
  text:
    (status: number, body: string): Reply =>
    (response) =>
      response.writeHead(status).end(body),
  reset: ((response) => response.socket?.resetAndDestroy()) satisfies Reply as Reply,
  never: (() => {}) satisfies Reply as Reply,
  error: (statusCode: number, name: string): Reply => reply.json(statusCode, { statusCode, name, message: 'why' }),
}

/** The last reply is repeated. */
export async function provider(...replies: [Reply, ...Reply[]]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    received.push(await readRequest(request))
    const index = Math.min(received.length, replies.length) - 1
    replies[index]!(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

export function mailerTo(resendBaseUrl: string, timeoutMs = 600_000) {
  const mail = { from: 'Portail <portail@exemple.fr>', resendApiKey: 're_test', resendBaseUrl }
  return mailerOf({ mail }, { timeoutMs, betweenRequestsMs: 0 })!
}

async function readRequest(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { 'idempotency-key': key = '', authorization = '' } = request.headers
  return { key: String(key), authorization, body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown> }
}

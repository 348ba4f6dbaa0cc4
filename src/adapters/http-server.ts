import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'

/** A whole header takes less than 30 s, and so does an idle connection. Silent bodies are ended by src/web/silent-bodies.ts. */
const CLOSED_AFTER_MS = 29_000

/** A stop lets requests under way finish, uploads included, before systemd or Docker kill the process. */
const DRAIN_MS = 20_000

type Options = { port: number; hostname: string; closedAfterMs?: number; drainMs?: number }

export type Remote = { remoteAddress: string }

/** Closes connections that stand still: `Deno.serve` never does (https://github.com/denoland/deno/issues/3515). Throws for a taken port. */
export async function serveHttp(
  { port, hostname, closedAfterMs = CLOSED_AFTER_MS, drainMs = DRAIN_MS }: Options,
  fetch: (request: Request, remote: Remote) => Response | Promise<Response>,
) {
  const server = createAdaptorServer({
    async fetch(request, env) {
      // node:http hands over at once whatever arrived at once: sixteen pages in step keep each other's garbage alive, a third of the time.
      await new Promise<void>((turn) => setImmediate(turn))
      return fetch(request, { remoteAddress: (env as HttpBindings).incoming.socket.remoteAddress ?? '' })
    },
    serverOptions: {
      headersTimeout: closedAfterMs,
      keepAliveTimeout: closedAfterMs,
      // An upload may take an hour.
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(1000, closedAfterMs),
    },
  })
  server.listen(port, hostname)
  await once(server, 'listening')
  const finished = once(server, 'close')
  const shutdown = () => {
    server.close()
    const cut = setTimeout(() => (server as Server).closeAllConnections(), drainMs)
    server.once('close', () => clearTimeout(cut))
  }
  return { finished, port: (server.address() as AddressInfo).port, shutdown }
}

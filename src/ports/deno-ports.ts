import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { randomToken, systemClock } from './clock-and-randomness.ts'
import type { Config } from './config.ts'
import { diskFiles } from './disk-files.ts'
import { libsqlDatabase, openLibsql } from './libsql.ts'
import type { Ports } from './ports.ts'
import { mailerOf } from './resend-mailer.ts'

/** A visitor's address behind a proxy is the proxy's word: it counts only when the operator says so. */
type Platform = {
  config: Config
  dataFolder: string
  databaseUrl?: string | undefined
  databaseToken?: string | undefined
  trustProxy: boolean
}

/** Everything outside the program, for a process with a disk. Work for after the answer is awaited by `settled`. */
export async function openPorts({ config, dataFolder, databaseUrl, databaseToken, trustProxy }: Platform) {
  mkdirSync(dataFolder, { recursive: true })
  const client: Client = await openLibsql(databaseUrl ?? `file:${join(dataFolder, 'portail.db')}`, databaseToken)
  const running = new Set<Promise<unknown>>()
  const addresses = new WeakMap<Request, string>()
  const ports: Ports = {
    db: libsqlDatabase(client),
    files: diskFiles(join(dataFolder, 'fichiers')),
    mailer: mailerOf(config),
    now: systemClock,
    randomToken,
    after: (work) => {
      const done: Promise<unknown> = work()
        .catch(report)
        .finally(() => running.delete(done))
      running.add(done)
    },
    clientAddress: (request) => (trustProxy && lastForwarded(request)) || (addresses.get(request) ?? 'unknown'),
    config,
  }
  return { ports, client, addresses, settled: () => Promise.all(running) }
}

function lastForwarded(request: Request) {
  return request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim()
}

function report(error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.error('after the answer:', error)
}

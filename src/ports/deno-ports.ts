import { join } from 'node:path'
import { randomToken, systemClock } from './clock-and-randomness.ts'
import type { Config } from './config.ts'
import { diskFiles } from './disk-files.ts'
import { libsqlDatabase } from './libsql.ts'
import { dataFolder, openDatabases } from './libsql-databases.ts'
import type { Ports } from './ports.ts'
import { mailerOf } from './resend-mailer.ts'

/** A visitor's address behind a proxy is the proxy's word: it counts only when the operator says so. */
type Platform = { config: Config; environment: Record<string, string | undefined>; trustProxy: boolean }

/** Everything outside the program, for a process with a disk. Work for after the answer is awaited by `settled`. */
export async function openPorts({ config, environment, trustProxy }: Platform) {
  const databases = await openDatabases(environment)
  const running = new Set<Promise<unknown>>()
  const addresses = new WeakMap<Request, string>()
  const ports: Ports = {
    db: libsqlDatabase(databases.portal),
    search: libsqlDatabase(databases.search),
    files: diskFiles(join(dataFolder(environment), 'fichiers')),
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
  return { ports, databases, addresses, settled: () => Promise.all(running) }
}

function lastForwarded(request: Request) {
  return request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim()
}

function report(error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.error('after the answer:', error)
}

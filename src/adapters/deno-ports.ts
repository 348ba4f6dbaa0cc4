import { join } from 'node:path'
import { describeError } from '#src/db/describe-error.ts'
import type { Config } from '#src/ports/config.ts'
import type { Ports } from '#src/ports/ports.ts'
import { clamdScanner } from './clamd-scanner.ts'
import { randomToken, systemClock } from './clock-and-randomness.ts'
import { diskFiles } from './disk-files.ts'
import { heavyWork } from './heavy-work.ts'
import { libsqlDatabase } from './libsql.ts'
import { dataFolder, openDatabases } from './libsql-databases.ts'
import { mailerOf } from './resend-mailer.ts'
import { isSignedByResend } from './resend-webhook.ts'
import { s3Files } from './s3-files.ts'

/** A visitor's address behind a proxy is the proxy's word: it counts only when the operator says so. */
type Platform = { config: Config; environment: Record<string, string | undefined>; trustProxy: boolean }

/** One a core of a small server; whoever waits does so two seconds at most, the rest is told to come back. */
const HASHES_AT_ONCE = 2
const HASHES_WAITING_MAX = 20

/** Everything outside the program, for a process with a disk. Work for after the answer is awaited by `settled`. */
export async function openPorts({ config, environment, trustProxy }: Platform) {
  const { s3, clamdAddress } = config.files
  const databases = await openDatabases(environment)
  const running = new Set<Promise<unknown>>()
  const ports: Ports = {
    db: libsqlDatabase(databases.portal),
    search: libsqlDatabase(databases.search),
    files: s3 ? s3Files(s3, join(dataFolder(environment), 'envois')) : diskFiles(join(dataFolder(environment), 'fichiers')),
    scanner: clamdAddress ? clamdScanner(clamdAddress) : null,
    mailer: mailerOf(config),
    isSignedByProvider: isSignedByResend,
    now: systemClock,
    randomToken,
    after: (work) => {
      const done: Promise<unknown> = soon()
        .then(work)
        .catch(report)
        .finally(() => running.delete(done))
      running.add(done)
    },
    heavily: heavyWork(HASHES_AT_ONCE, HASHES_WAITING_MAX),
    clientAddress: () => 'unknown',
    config,
  }

  /** The ports of one request, which knows where it comes from. */
  const portsFor = (request: Request, remoteAddress: string): Ports => {
    const address = (trustProxy && lastForwarded(request)) || remoteAddress
    return { ...ports, clientAddress: () => address }
  }
  return { ports, portsFor, databases, settled: () => Promise.all(running) }
}

/** Work for after the answer must not start before it has left: how long that takes would tell what was found. */
function soon() {
  return new Promise<void>((resolve) => setTimeout(resolve, 0))
}

function lastForwarded(request: Request) {
  return request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim()
}

function report(error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.error('after the answer:', describeError(error))
}

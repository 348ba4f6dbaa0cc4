import { readFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { describeError } from '#src/db/describe-error.ts'
import type { Config } from '#src/ports/config.ts'
import type { FileSettings } from '#src/ports/file-settings.ts'
import type { Files } from '#src/ports/files.ts'
import type { Disk, Ports } from '#src/ports/ports.ts'
import { clamdScanner } from './clamd-scanner.ts'
import { randomToken, systemClock, systemTimer } from './clock-and-randomness.ts'
import { dataFolder, hasNoDisk } from './data-folder.ts'
import { diskFiles } from './disk-files.ts'
import { heavyWork } from './heavy-work.ts'
import { oneDownload } from './one-download.ts'
import { mailerOf } from './resend-mailer.ts'
import { isSignedByResend } from './resend-webhook.ts'
import { s3Files } from './s3-files.ts'
import { sqlDatabase } from './sql-connection.ts'
import { databasePaths, openDatabases } from './sql-databases.ts'

/** `trustProxy`: take a visitor's address from the proxy's header. */
type Platform = { config: Config; environment: Record<string, string | undefined>; trustProxy: boolean }

/** One hash a core of a small server; a queue of two seconds at most, then `Busy`. */
const HASHES_AT_ONCE = 2
const PAUSE_MS = 1
const HASHES_WAITING_MAX = 20

/** `settled` awaits the work that runs after responses. */
export async function openPorts({ config, environment, trustProxy }: Platform) {
  const { clamdAddress } = config.files
  const databases = await openDatabases(environment, { mayCreate: config.mode === 'demo' })
  const running = new Set<Promise<unknown>>()
  const ports: Ports = {
    db: sqlDatabase(databases.portal),
    search: sqlDatabase(databases.search),
    files: fileStore(config.files, environment),
    scanner: clamdAddress ? clamdScanner(clamdAddress) : null,
    mailer: mailerOf(config),
    isSignedByProvider: isSignedByResend,
    now: systemClock,
    timer: systemTimer,
    randomToken,
    after: (work) => {
      const done: Promise<unknown> = soon()
        .then(work)
        .catch(report)
        .finally(() => running.delete(done))
      running.add(done)
    },
    downloadSlot: oneDownload(systemClock, shortPause),
    withCpuSlot: heavyWork(HASHES_AT_ONCE, HASHES_WAITING_MAX),
    clientAddress: () => 'unknown',
    readStatic: (name) => readFile(join('static', name)),
    readDisk: hasNoDisk(environment) ? undefined : () => readDisk(environment),
    config,
  }

  const portsFor = (request: Request, remoteAddress: string): Ports => {
    const address = (trustProxy && lastForwarded(request)) || remoteAddress
    return { ...ports, clientAddress: () => address }
  }
  return { ports, portsFor, databases, settled: () => Promise.all(running) }
}

export function fileStore({ s3 }: FileSettings, environment: Platform['environment']): Files {
  const folder = dataFolder(environment)
  if (s3) return s3Files(s3, hasNoDisk(environment) ? undefined : join(folder, 'envois'))
  return diskFiles(join(folder, 'fichiers'))
}

/** A chunk of an archive takes as long to hash and pack: half of the thread stays free for others. */
function shortPause() {
  return new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS))
}

/** Starts work only after the response was sent: its duration would otherwise reveal what was found. */
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

/** Of the data folder, and of the databases that are files. */
async function readDisk(environment: Platform['environment']): Promise<Disk> {
  const { bavail, bsize } = await statfs(dataFolder(environment))
  const paths = Object.values(databasePaths(environment)).filter((path) => path !== undefined)
  const logs = await Promise.all(paths.map((path) => stat(`${path}-wal`).catch(() => ({ size: 0 }))))
  return { freeBytes: bavail * bsize, walBytes: logs.reduce((sum, { size }) => sum + size, 0) }
}

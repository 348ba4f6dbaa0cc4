import type { Database } from '#src/db/database.ts'
import type { Config } from './config.ts'
import type { Files } from './files.ts'
import type { CpuSlot, DownloadSlot } from './heavy-work.ts'
import type { Mailer, SignedCall } from './mailer.ts'
import type { Scanner } from './scanner.ts'

/** `walBytes`: what SQLite has not yet moved into its file. */
export type Disk = { freeBytes: number; walBytes: number }

/** Everything outside the program. `worker.ts` and `deno.ts` each build one; tests build a third. */
export type Ports = {
  db: Database
  /** The search index of structures, derived from `db` (src/search). */
  search: Database
  files: Files
  scanner: Scanner
  mailer: Mailer
  isSignedByProvider: (secret: string, call: SignedCall) => boolean
  now: () => Date
  /** Runs work once this long has passed; the result calls it off. */
  timer: (ms: number, work: () => void) => () => void
  /** 32 random bytes, base64url: for sessions, links and row ids that must not be guessed. */
  randomToken: () => string
  /** Runs work after the response; the platform keeps the program alive for it. */
  after: (work: () => Promise<unknown>) => void
  /** Runs costly work such as hashing, limited to what the platform bears and shared fairly; throws `Busy` beyond. */
  withCpuSlot: CpuSlot
  /** An archive of a person's files is read, hashed and packed as it leaves: one at a time each. */
  downloadSlot: DownloadSlot
  /** As far as the platform can vouch for it. */
  clientAddress: (request: Request) => string
  readStatic: (name: string) => Promise<Uint8Array>
  /** Of the machine's disk, where there is one. */
  readDisk?: (() => Promise<Disk>) | undefined
  config: Config
}

import { setTimeout as wait } from 'node:timers/promises'
import { isUnavailable } from '#src/db/database.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { isFileOutage, isRemoteOutage } from './unavailable.ts'

/** https://www.sqlite.org/rescode.html, by the primary code. */
const CORRUPT = [11, 26]
const BUSY = [5, 6]
const FULL = 13
const PRIMARY_CODE = 0xff

const PATIENCE_MS = 60_000
const PAUSE_MS = 1000

/** Tries again for a minute what may pass: a lock, a server that starts later. Throws ConfigurationError with a sentence for the rest. */
export async function startWith<Started>(
  where: string,
  work: () => Promise<Started>,
  patienceMs = PATIENCE_MS,
): Promise<Started> {
  const giveUpAt = performance.now() + patienceMs
  for (let isTold = false; ; isTold = true) {
    try {
      return await work()
    } catch (error) {
      const sentence = error instanceof ConfigurationError ? error.message : sentenceOf(where, error)
      if (sentence === undefined) throw error
      if (!mayPass(error) || performance.now() > giveUpAt) throw new ConfigurationError(sentence, { cause: error })
      // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
      if (!isTold) console.error(`${sentence} Trying again for a minute.`)
    }
    await wait(PAUSE_MS)
  }
}

export function isCorrupt(error: unknown): boolean {
  return CORRUPT.includes(codeOf(error))
}

function mayPass(error: unknown) {
  if (error instanceof ConfigurationError || (error instanceof Error && 'syscall' in error)) return false
  return BUSY.includes(codeOf(error)) || (codeOf(error) === 0 && (isUnavailable(error) || isRemoteOutage(error)))
}

function sentenceOf(where: string, error: unknown): string | undefined {
  const code = codeOf(error)
  if (CORRUPT.includes(code)) return `The database ${where} is corrupt: restore a backup.`
  if (BUSY.includes(code)) return `The database ${where} is locked by another program.`
  if (code === FULL) return `The disk of ${where} is full: make room.`
  if (isFileOutage(error) || code !== 0)
    return code === 1 ? undefined : `The database ${where} can't be written: is its mount read-only, or somebody else's?`
  if (error instanceof Error && 'syscall' in error) return `The database ${where} can't be opened: ${error.message}.`
  return isUnavailable(error) || isRemoteOutage(error) ? `The database ${where} does not answer.` : undefined
}

/** 0: no error of an embedded file. */
function codeOf(error: unknown): number {
  if (!(error instanceof Error)) return 0
  return 'errcode' in error ? Number(error.errcode) & PRIMARY_CODE : codeOf(error.cause)
}

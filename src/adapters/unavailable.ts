import { databaseMessage, Unavailable } from '#src/db/database.ts'

export const READ_MAX_MS = 5000
export const WRITE_MAX_MS = 10_000

/** https://www.sqlite.org/rescode.html: busy, locked, read-only, input or output, full, not to be opened. */
const OUTAGES = /SQLITE_(BUSY|LOCKED|READONLY|IOERR|FULL|CANTOPEN)/
/** https://developers.cloudflare.com/d1/observability/debug-d1/ */
const D1_OUTAGES = /overloaded|Network connection lost|exceeded timeout|reset because|DB reset|object to be reset/i
const OUTAGE_CODES = [5, 6, 8, 10, 13, 14]
const PRIMARY_CODE = 0xff

/** Of the embedded file, whose errors have a number. */
export function isFileOutage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && OUTAGE_CODES.includes(Number(error.errcode) & PRIMARY_CODE)
}

/** Of a database behind a network: whatever is no answer to the statement itself. */
export function isRemoteOutage(error: unknown): boolean {
  const message = databaseMessage(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return OUTAGES.test(`${code} ${message}`) || !/SQLITE_|D1_\w*ERROR|SQL_/.test(`${code} ${message}`) || D1_OUTAGES.test(message)
}

/** Answers as Unavailable when the database fails or takes longer; what it does afterwards is unknown. */
export async function orUnavailable<Answer>(
  work: Promise<Answer>,
  isOutage: (error: unknown) => boolean,
  limitMs?: number,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    if (limitMs) timer = setTimeout(() => reject(new Unavailable(`no answer of the database within ${limitMs} ms`)), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    throw error instanceof Unavailable || !isOutage(error)
      ? error
      : new Unavailable('the database is unavailable', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

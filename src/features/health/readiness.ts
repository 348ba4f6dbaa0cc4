import { HOUR_MS, MINUTE_MS } from '#src/formats/durations.ts'
import type { Ports } from '#src/ports/ports.ts'
import { probeWrite, readHealth } from './health.queries.ts'
import { within } from './within.ts'

const TICK_LATE_MS = 30 * MINUTE_MS
const MAIL_LATE_MS = HOUR_MS
/** A probe by each visitor would be a write for each. */
const KEPT_MS = 5000

export type Readiness = { ready: boolean; checks: Record<'read' | 'write' | 'files' | 'cron' | 'mails', string> }

const last = new WeakMap<Ports['db'], { at: number; readiness: Readiness }>()

/** What the portal needs to serve, each `ok` or what is wrong with it. Knows no person. */
export async function checkReadiness(ports: Ports): Promise<Readiness> {
  const at = ports.now().getTime()
  const kept = last.get(ports.db)
  if (kept && at - kept.at < KEPT_MS && at >= kept.at) return kept.readiness
  const readiness = await check(ports)
  last.set(ports.db, { at, readiness })
  return readiness
}

async function check(ports: Ports): Promise<Readiness> {
  const { db, now } = ports
  const [read, write] = await Promise.all([
    within(ports, readHealth(db, now())).catch(() => undefined),
    within(ports, probeWrite(db, now())).then(
      () => 'ok',
      () => 'the database can not be written',
    ),
  ])
  const files = await within(ports, readFile(ports, read?.newestFile)).catch(() => 'the store of files does not answer')
  const checks = read
    ? { read: 'ok', write, files, cron: cronOf(now(), read.tickAt), mails: mailsOf(now(), read) }
    : { read: 'the database can not be read', write, files, cron: 'unknown', mails: 'unknown' }
  return { ready: Object.values(checks).every((state) => state === 'ok'), checks }
}

/** An unmounted volume is an empty folder: the newest document's file has to be there. */
async function readFile({ files }: Ports, key: string | undefined) {
  const body = await files.get(key ?? 'sante', { offset: 0, length: 1 })
  await body?.cancel()
  return key === undefined || body ? 'ok' : 'the newest document has no file'
}

function cronOf(now: Date, tickAt: Date | null | undefined) {
  return tickAt && now.getTime() - tickAt.getTime() > TICK_LATE_MS ? `last run ${tickAt.toISOString()}` : 'ok'
}

function mailsOf(now: Date, { holds, oldestDueMail }: Awaited<ReturnType<typeof readHealth>>) {
  const held = holds.find(({ cause }) => cause !== 'clock')
  if (held) return `held since ${held.since.toISOString()}: ${held.cause}`
  const isLate = oldestDueMail && now.getTime() - oldestDueMail.getTime() > MAIL_LATE_MS
  return isLate ? `the oldest is due since ${oldestDueMail.toISOString()}` : 'ok'
}

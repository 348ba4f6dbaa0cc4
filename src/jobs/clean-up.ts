import { lt } from 'drizzle-orm'
import { deleteExpiredSessions } from '../auth/sessions.ts'
import { jobRuns } from '../db/schema/operations.ts'
import { mailedLinks, signInThrottles } from '../db/schema/people.ts'
import type { Ports } from '../ports/ports.ts'

const LINK_DAYS = 30
const THROTTLE_DAYS = 2
const JOB_RUN_DAYS = 30
const DAY_MS = 86_400_000

/** Rows that have said all they had to say: they only take room. Links stay a month after their end, to tell why they don’t open. */
export async function cleanUp(ports: Ports): Promise<string> {
  const { db, now } = ports
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS)
  await deleteExpiredSessions(ports)
  await db.batch([
    db.delete(mailedLinks).where(lt(mailedLinks.expiresAt, before(LINK_DAYS))),
    db.delete(signInThrottles).where(lt(signInThrottles.lastFailureAt, before(THROTTLE_DAYS))),
    db.delete(jobRuns).where(lt(jobRuns.dueAt, before(JOB_RUN_DAYS))),
  ])
  return 'done'
}

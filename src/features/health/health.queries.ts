import { and, desc, eq, isNotNull, lte, min, or } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { readHolds } from '#src/db/holds.ts'
import { documents } from '#src/db/schema/documents.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { jobRuns, sentForms } from '#src/db/schema/operations.ts'
import { isDeliverable } from '#src/mail/is-deliverable.ts'

/** A tick is due every ten minutes. */
const TICK_JOB = 'send-mails'

/** Holds are in the newest table that readiness needs: an older schema fails here. */
export async function readHealth(db: Database, now: Date) {
  const [ticks, [due], [newest], holds] = await db.batch([
    db
      .select({ finishedAt: jobRuns.finishedAt })
      .from(jobRuns)
      .where(and(eq(jobRuns.name, TICK_JOB), isNotNull(jobRuns.finishedAt)))
      .orderBy(desc(jobRuns.dueAt))
      .limit(1),
    db
      .select({ oldest: min(queuedMails.sendAt) })
      .from(queuedMails)
      .where(
        and(eq(queuedMails.state, 'queued'), lte(queuedMails.sendAt, now), or(isNotNull(queuedMails.requires), isDeliverable())),
      ),
    db
      .select({ key: documents.storageKey })
      .from(documents)
      .where(eq(documents.state, 'ready'))
      .orderBy(desc(documents.createdAt))
      .limit(1),
    readHolds(db),
  ])
  return { tickAt: ticks[0]?.finishedAt, oldestDueMail: due?.oldest, newestFile: newest?.key, holds }
}

const PROBE = { key: 'sante', userId: null, result: '' }

/** One row that is always the same: a full disk or a read-only file refuses it. The clean-up may take it. */
export async function probeWrite(db: Database, now: Date) {
  await db
    .insert(sentForms)
    .values({ ...PROBE, sentAt: now })
    .onConflictDoUpdate({ target: sentForms.key, set: { sentAt: now } })
}

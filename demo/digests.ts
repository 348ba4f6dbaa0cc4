import { and, eq, isNotNull } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'
import { dailyDigest, weeklySummary } from '#src/jobs/digests.ts'
import { runJob } from '#src/jobs/run-job.ts'
import type { Ports } from '#src/ports/ports.ts'

/** The digests of this morning and of this week, by the very jobs that write them: none of these addresses exists, so none is sent. */
export async function writeDemoDigests(ports: Ports) {
  for (const job of [dailyDigest, weeklySummary]) await runJob(ports, job)
  if (ports.mailer)
    await ports.db
      .update(queuedMails)
      .set({ state: 'sent', sentAt: ports.now() })
      .where(and(eq(queuedMails.state, 'queued'), isNotNull(queuedMails.requires)))
}

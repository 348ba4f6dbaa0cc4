import { and, eq, isNotNull } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'
import { dailyDigest, weeklySummary } from '#src/jobs/digests.ts'
import { runJob } from '#src/jobs/run-job.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Composes this morning's and this week's digests by the real jobs. They are not sent, since the addresses don't exist. */
export async function writeDemoDigests(ports: Ports) {
  for (const job of [dailyDigest, weeklySummary]) await runJob(ports, job)
  if (ports.mailer)
    await ports.db
      .update(queuedMails)
      .set({ state: 'sent', sentAt: ports.now() })
      .where(and(eq(queuedMails.state, 'queued'), isNotNull(queuedMails.requires)))
}

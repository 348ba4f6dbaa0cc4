import { type Metric, openMetrics } from '#src/formats/openmetrics.ts'
import type { Ports } from '#src/ports/ports.ts'
import { requestMetrics } from '#src/web/request-figures.ts'
import { readMetrics } from './metrics.queries.ts'
import { within } from './within.ts'

/** The requests of this process, then what the database and the disk know of the whole portal. Whatever does not answer is left out. */
export async function metricsText(ports: Ports): Promise<string> {
  const [read, disk] = await Promise.all([
    within(ports, readMetrics(ports.db, ports.now())).catch(() => undefined),
    within(ports, readDisk(ports)).catch(() => undefined),
  ])
  return openMetrics([
    ...requestMetrics(),
    gauge('portal_database_up', 'Whether the database can be read.', read ? 1 : 0),
    ...(read ? portalMetrics(ports.now(), read) : []),
    ...(disk
      ? [
          gauge('portal_disk_free_bytes', 'Free space beside the data.', disk.freeBytes),
          gauge('portal_wal_bytes', 'What SQLite has not yet moved into its files.', disk.walBytes),
        ]
      : []),
  ])
}

async function readDisk({ readDisk }: Ports) {
  return readDisk?.()
}

function portalMetrics(now: Date, { oldestDueMail, holds, mails, jobs }: Awaited<ReturnType<typeof readMetrics>>): Metric[] {
  const lateMs = oldestDueMail ? Math.max(0, now.getTime() - oldestDueMail.getTime()) : 0
  return [
    {
      ...gauge('portal_mails', 'Mails of the queue that are not sent.'),
      samples: mails.map(({ state, mails: value }) => ({ labels: { state }, value })),
    },
    gauge('portal_oldest_due_mail_age_seconds', 'How long the oldest mail has been due.', lateMs / 1000),
    {
      ...gauge('portal_job_last_success_timestamp_seconds', 'When each job last ended well.'),
      samples: jobs.map(({ name, finishedAt }) => ({ labels: { job: name }, value: (finishedAt?.getTime() ?? 0) / 1000 })),
    },
    {
      ...gauge('portal_hold_since_timestamp_seconds', 'What waits for an operator, and since when.'),
      samples: holds.map(({ cause, since }) => ({ labels: { cause }, value: since.getTime() / 1000 })),
    },
  ]
}

function gauge(name: string, help: string, value?: number): Metric {
  return { name, type: 'gauge', help, samples: value === undefined ? [] : [{ value }] }
}

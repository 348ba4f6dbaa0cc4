import { latestDaily } from './formats/paris-time.ts'
import { followAbsenceReports } from './jobs/absence-reports.ts'
import { cleanUp } from './jobs/clean-up.ts'
import { countRareTrigrams } from './jobs/count-trigrams.ts'
import { dailyDigest, weeklySummary } from './jobs/digests.ts'
import { generateDueSubscriptions } from './jobs/generate-subscriptions.ts'
import { holdAheadOfTime } from './jobs/hold-ahead-of-time.ts'
import { indexChangedStructures } from './jobs/index-structures.ts'
import { everyTick, type Job } from './jobs/job.ts'
import { levelAddresses } from './jobs/level-addresses.ts'
import { nightlyMending } from './jobs/mend-documents.ts'
import { nightlyPurge, purgeRestoredAccounts } from './jobs/purge.ts'
import { remindManagers } from './jobs/remind-managers.ts'
import { heldRun, type Run, readServed, runJob } from './jobs/run-job.ts'
import { sendDueMails } from './jobs/send-mails.ts'
import { tidyDocuments } from './jobs/tidy-documents.ts'
import { warnBeforePurge } from './jobs/warn-before-purge.ts'
import type { Ports } from './ports/ports.ts'

/** Hours of Paris. The cron runs every minute, so that unfinished jobs go on. */
export const jobs: Job[] = [
  { name: 'clean-up', latestDue: (now) => latestDaily(3, now), heldBy: ['clock'], run: cleanUp },
  { name: 'count-trigrams', latestDue: (now) => latestDaily(4, now), run: countRareTrigrams },
  { name: 'generate-subscriptions', latestDue: everyTick, run: generateDueSubscriptions },
  { name: 'index-structures', latestDue: everyTick, run: indexChangedStructures },
  { name: 'level-addresses', latestDue: (now) => latestDaily(1, now), run: levelAddresses },
  nightlyPurge,
  { name: 'purge-again', latestDue: (now) => latestDaily(2, now), run: purgeRestoredAccounts },
  { name: 'warn-before-purge', latestDue: (now) => latestDaily(8, now), run: warnBeforePurge },
  { name: 'remind-managers', latestDue: (now) => latestDaily(8, now), run: remindManagers },
  { name: 'absence-reports', latestDue: everyTick, run: followAbsenceReports },
  dailyDigest,
  weeklySummary,
  nightlyMending,
  { name: 'tidy-documents', latestDue: everyTick, run: tidyDocuments },
  { name: 'send-mails', latestDue: everyTick, finishesEarlier: true, heldBy: ['restore'], run: sendDueMails },
]

/** In order: mails last, to send what the others queued. What is held is looked at first: a run leaves a trace of its own. */
export async function tick(ports: Ports): Promise<Run[]> {
  const runs: Run[] = []
  const [served, held] = await Promise.all([readServed(ports, jobs), holdAheadOfTime(ports)])
  for (const job of jobs) runs.push(served.get(job.name) ?? heldRun(ports, job, held) ?? (await runJob(ports, job)))
  return runs
}

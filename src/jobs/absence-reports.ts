import { and, eq, isNull, lte, not } from 'drizzle-orm'
import { absenceReportedMail } from '#components/mails/absence-reported-mail.ts'
import { tryCommit } from '#src/db/database.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { ABSENCE_REMINDER_DAYS, answerDeadline } from '#src/domain/affiliation/absent-manager.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import { type AbsenceReport, absenceStands, readAbsences, whileAbsenceStands } from '#src/memberships/absence-reports.ts'
import { endAbsenceReport, readInvolved } from '#src/memberships/end-absence-report.ts'
import type { Ports } from '#src/ports/ports.ts'

const REPORTS_AT_ONCE = 50

/** Ends reports whose manager has acted or leads no more, and reminds the others. Each report is one batch, so it may be killed anywhere. */
export async function followAbsenceReports(ports: Ports): Promise<string> {
  const { db, now } = ports
  const today = parisDate(now())
  const stands = absenceStands(db, today)
  const late = lte(absenceReports.reportedAt, new Date(now().getTime() - ABSENCE_REMINDER_DAYS * DAY_MS))
  const [answered, toRemind] = await db.batch([
    readAbsences(db, today, and(isNull(absenceReports.endedAt), not(stands))).limit(REPORTS_AT_ONCE),
    readAbsences(db, today, and(stands, isNull(absenceReports.remindedAt), late)).limit(REPORTS_AT_ONCE),
  ])
  for (const absence of answered) await end(ports, absence)
  for (const absence of toRemind) await remind(ports, absence)
  return `${answered.length} ended, ${toRemind.length} reminded`
}

async function end(ports: Ports, absence: AbsenceReport) {
  const concerned = await readInvolved(ports.db, absence.report)
  const ending = absence.hasActed ? 'decided' : 'moot'
  // A lost race: the person or another run ended it first.
  await tryCommit(ports.db, endAbsenceReport(ports, absence, { ending, actorId: null, concerned }))
}

async function remind(ports: Ports, { report, structure, manager, reporter }: AbsenceReport) {
  const until = answerDeadline(report.reportedAt)
  if (until <= ports.now()) return
  const { firstName } = manager
  const body = absenceReportedMail({
    ...{ reader: 'manager', firstName, structure, until, isReminder: true, appUrl: ports.config.appUrl },
    reporter: `${reporter.firstName} ${reporter.lastName}`,
    manager: `${manager.firstName} ${manager.lastName}`,
  })
  const { db, now } = ports
  await tryCommit(db, [
    whileAbsenceStands(db, report.id, parisDate(now())),
    db.update(absenceReports).set({ remindedAt: now() }).where(eq(absenceReports.id, report.id)),
    mailTo(ports, { ...manager, forManagersOf: structure.id }, 'absence_reported', `reminder:${report.id}`, body),
  ])
}

import { and, eq, inArray } from 'drizzle-orm'
import { absenceEndedMail } from '#components/mails/absence-ended-mail.ts'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { idsOf } from '#src/db/json-each.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { users } from '#src/db/schema/people.ts'
import type { AbsenceEnding } from '#src/domain/affiliation/absent-manager.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import type { AbsenceReport } from './absence-reports.ts'
import { personColumns } from './managers.ts'

const acts: Record<Exclude<AbsenceEnding, 'replaced'>, StructureAct> = {
  objected: 'manager_absence_denied',
  decided: 'manager_absence_ended',
  moot: 'manager_absence_ended',
  closed: 'manager_absence_closed',
}

type Ending = { ending: keyof typeof acts; actorId: string | null; concerned: Person[] }

/** Told to whom the report concerned, except to whoever ended it. */
export function endAbsenceReport(ports: Ports, absence: AbsenceReport, { ending, actorId, concerned }: Ending): Query[] {
  const { report, structure, manager } = absence
  const told = concerned.filter(({ userId }) => userId !== actorId)
  const name = `${manager.firstName} ${manager.lastName}`
  const { appUrl } = ports.config
  return [
    endReport(ports, report, ending),
    journalEntry(ports, { act: acts[ending], actorId, subjectId: report.managerId, structureId: structure.id }),
    ...told.map((person) => {
      const body = absenceEndedMail({ firstName: person.firstName, manager: name, structure, ending, appUrl })
      return mailTo(ports, person, 'absence_ended', report.id, body)
    }),
  ]
}

export function endReport({ db, now }: Ports, { id, version }: AbsenceReport['report'], ending: AbsenceEnding): Query {
  return db
    .update(absenceReports)
    .set({ endedAt: now(), ending, version: nextVersion(absenceReports.version, version) })
    .where(eq(absenceReports.id, id))
}

/** Active accounts of those concerned by a report: manager, reporter, and the successor who was asked. */
export function readInvolved(db: Database, { managerId, reporterId, successorId }: AbsenceReport['report']) {
  const ids = [managerId, reporterId, successorId].filter((id) => id !== null)
  return db
    .select(personColumns)
    .from(users)
    .where(and(inArray(users.id, idsOf(ids)), isActiveAccount()))
}

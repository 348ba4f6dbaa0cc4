import { eq } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { type AbsenceReport, whileAbsenceStands } from '#src/memberships/absence-reports.ts'
import { endAbsenceReport } from '#src/memberships/end-absence-report.ts'
import { whileBelongs } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'

type Change = Partial<typeof absenceReports.$inferInsert>

export function objectionWrites(ports: Ports, absence: AbsenceReport, managerId: string, concerned: Person[]): Query[] {
  return [
    whileAbsenceStands(ports.db, absence.report.id, parisDate(ports.now())),
    ...endAbsenceReport(ports, absence, { ending: 'objected', actorId: managerId, concerned }),
  ]
}

export function acceptanceWrites(ports: Ports, absence: AbsenceReport, affiliationId: string): Query[] {
  const { db, now } = ports
  const today = parisDate(now())
  return [
    whileAbsenceStands(db, absence.report.id, today),
    whileBelongs(db, affiliationId, today),
    ...succession(ports, absence, 'absent_manager_successor_accepted', { acceptedAt: now() }),
  ]
}

export function declineWrites(ports: Ports, absence: AbsenceReport): Query[] {
  const nobody = { successorId: null, proposedBy: null, proposedAt: null, acceptedAt: null }
  return succession(ports, absence, 'absent_manager_successor_declined', nobody)
}

function succession(
  ports: Ports,
  { report, structure }: AbsenceReport,
  act: 'absent_manager_successor_accepted' | 'absent_manager_successor_declined',
  change: Change,
): Query[] {
  const { id, version, successorId } = report
  return [
    ports.db
      .update(absenceReports)
      .set({ ...change, version: nextVersion(absenceReports.version, version) })
      .where(eq(absenceReports.id, id)),
    journalEntry(ports, { act, actorId: successorId, subjectId: successorId, structureId: structure.id }),
  ]
}

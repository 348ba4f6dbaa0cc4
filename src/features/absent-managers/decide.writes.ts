import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { absentManagerReplacedMail } from '#components/mails/absent-manager-replaced-mail.ts'
import { successionProposedMail } from '#components/mails/succession-proposed-mail.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { mailTo, type Person } from '#src/mail/mail-to.ts'
import { type AbsenceReport, whileAbsenceStands } from '#src/memberships/absence-reports.ts'
import type { Affiliated } from '#src/memberships/affiliated.ts'
import { appointPrincipal } from '#src/memberships/appoint-principal.ts'
import { changeRole } from '#src/memberships/change-role.ts'
import { endAbsenceReport, endReport } from '#src/memberships/end-absence-report.ts'
import { whileActive, whileBelongs, whileManager, whileOpen, whileSupportStaff } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'
import { unanswered } from './support.queries.ts'

type Candidate = Person & { affiliationId: string }

export function proposalWrites(ports: Ports, staffId: string, absence: AbsenceReport, candidate: Candidate): Query[] {
  const { db, now, config } = ports
  const { report, structure, manager } = absence
  const { userId, firstName, affiliationId } = candidate
  const today = parisDate(now())
  const name = `${manager.firstName} ${manager.lastName}`
  const body = successionProposedMail({ firstName, manager: name, structure, appUrl: config.appUrl })
  return [
    whileSupportStaff(db, staffId),
    whileAbsenceStands(db, report.id, today, unanswered(now())),
    whileBelongs(db, affiliationId, today),
    whileActive(db, userId),
    db
      .update(absenceReports)
      .set({
        ...{ successorId: userId, proposedBy: staffId, proposedAt: now(), acceptedAt: null },
        version: nextVersion(absenceReports.version, report.version),
      })
      .where(eq(absenceReports.id, report.id)),
    journalEntry(ports, {
      act: 'absent_manager_successor_proposed',
      actorId: staffId,
      subjectId: userId,
      structureId: structure.id,
      details: { bySupport: true },
    }),
    mailTo(ports, candidate, 'succession_proposed', `${report.id}:${report.version}`, body),
  ]
}

type Replacement = { absence: AbsenceReport; from: Affiliated; to: Affiliated; successor: Person; told: Person[] }

/** The former manager first: the database allows one principal manager at a time. */
export function replacementWrites(ports: Ports, staffId: string, { absence, from, to, successor, told }: Replacement): Query[] {
  const { db, now } = ports
  const { report, structure } = absence
  const today = parisDate(now())
  const agreed = and(isNotNull(absenceReports.acceptedAt), ne(absenceReports.proposedBy, staffId), unanswered(now()))
  const asMember = { role: 'member' as const, mayConfigureWorkspaces: false, mayApproveSubscriptions: false }
  return [
    whileSupportStaff(db, staffId),
    whileAbsenceStands(db, report.id, today, agreed),
    whileOpen(db, structure.id),
    whileBelongs(db, to.id, today),
    whileActive(db, successor.userId),
    whileManager(db, from, today),
    ...changeRole(ports, from, asMember, staffId),
    ...appointPrincipal(ports, { structureId: structure.id, userId: successor.userId, affiliation: to, decidedBy: staffId }),
    endReport(ports, report, 'replaced'),
    journalEntry(ports, {
      act: 'absent_manager_replaced',
      actorId: staffId,
      subjectId: successor.userId,
      structureId: structure.id,
      details: { bySupport: true, former: report.managerId },
    }),
    ...told.map((person) => replacedMail(ports, absence, successor, person)),
  ]
}

function replacedMail(ports: Ports, { report, structure, manager }: AbsenceReport, successor: Person, person: Person): Query {
  const { userId, firstName } = person
  const reader = userId === successor.userId ? 'successor' : userId === report.managerId ? 'former' : 'other'
  const body = absentManagerReplacedMail({
    ...{ reader, firstName, structure, appUrl: ports.config.appUrl },
    former: `${manager.firstName} ${manager.lastName}`,
    successor: `${successor.firstName} ${successor.lastName}`,
  })
  return mailTo(ports, person, 'absent_manager_replaced', report.id, body)
}

export function closingWrites(ports: Ports, staffId: string, absence: AbsenceReport, concerned: Person[]): Query[] {
  const { db, now } = ports
  return [
    whileSupportStaff(db, staffId),
    whileAbsenceStands(db, absence.report.id, parisDate(now())),
    ...endAbsenceReport(ports, absence, { ending: 'closed', actorId: staffId, concerned }),
  ]
}

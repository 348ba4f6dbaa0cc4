import { and, eq, exists, isNull, lte } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { absenceReportedMail } from '#components/mails/absence-reported-mail.ts'
import { type Database, keptWhile, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import { answerDeadline, WAITED_DAYS } from '#src/domain/affiliation/absent-manager.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import { endAbsenceReport } from '#src/memberships/end-absence-report.ts'
import { whileBelongs } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isManager } from '#src/rights/is-manager.ts'
import type { Standing } from './standing.access.ts'

type Reporting = Standing & { principal: NonNullable<Standing['principal']> }

/** An open report about somebody who leads no more gives way to the new one. */
export function reportWrites(ports: Ports, standing: Reporting): Query[] {
  const { db, now, randomToken } = ports
  const { person, structure, membership, affiliationId, principal, absence } = standing
  const today = parisDate(now())
  const [id, structureId, reportedAt] = [randomToken(), structure.id, now()]
  return [
    membership ? whileBelongs(db, affiliationId, today) : whileWaiting(db, affiliationId, reportedAt),
    whileLedBy(db, structureId, principal.userId, today),
    ...(absence ? endAbsenceReport(ports, absence, { ending: 'moot', actorId: null, concerned: [] }) : []),
    db.insert(absenceReports).values({ id, structureId, managerId: principal.userId, reporterId: person.userId, reportedAt }),
    journalEntry(ports, { act: 'manager_absence_reported', actorId: person.userId, subjectId: principal.userId, structureId }),
    ...reportMails(ports, standing, id),
  ]
}

function reportMails(ports: Ports, { person, structure, managers, principal }: Reporting, id: string): Query[] {
  const about = {
    structure,
    until: answerDeadline(ports.now()),
    isReminder: false,
    reporter: `${person.firstName} ${person.lastName}`,
    manager: `${principal.firstName} ${principal.lastName}`,
    appUrl: ports.config.appUrl,
  }
  return managers
    .filter(({ userId }) => userId !== person.userId)
    .map((manager) => {
      const reader = manager.userId === principal.userId ? 'manager' : 'colleague'
      const body = absenceReportedMail({ ...about, reader, firstName: manager.firstName })
      return mailTo(ports, { ...manager, forManagersOf: structure.id }, 'absence_reported', id, body)
    })
}

function whileWaiting(db: Database, affiliationId: string, now: Date): Query {
  const { id, state, endedAt, requestedAt } = affiliationScopes
  const waited = and(
    eq(affiliationScopes.affiliationId, affiliationId),
    eq(state, 'pending'),
    isNull(endedAt),
    lte(requestedAt, new Date(now.getTime() - WAITED_DAYS * DAY_MS)),
  )
  const holds = and(isNull(affiliations.endedAt), exists(db.select({ id }).from(affiliationScopes).where(waited)))
  return db
    .update(affiliations)
    .set({ version: keptWhile(affiliations.version, holds) })
    .where(eq(affiliations.id, affiliationId))
}

function whileLedBy(db: Database, structureId: string, managerId: string, today: LocalDate): Query {
  const leader = alias(affiliations, 'leader')
  const leads = and(
    eq(leader.structureId, structureId),
    eq(leader.userId, managerId),
    eq(leader.role, 'primary_manager'),
    isManager(db, today, leader),
  )
  const holds = and(structures.isActive, exists(db.select({ id: leader.id }).from(leader).where(leads)))
  return db
    .update(structures)
    .set({ version: keptWhile(structures.version, holds) })
    .where(eq(structures.id, structureId))
}

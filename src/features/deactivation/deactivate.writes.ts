import { and, eq, gt, inArray, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import { deactivatedMail } from '#components/mails/deactivated-mail.ts'
import type { Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { documentConsents } from '#src/db/schema/consents.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { supportRequests } from '#src/db/schema/operations.ts'
import { mailedLinks, sessions, users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { reactivationDeadline } from '#src/domain/account/reactivation-window.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { leadsOpenStructure } from '#src/memberships/principal.ts'
import type { Ports } from '#src/ports/ports.ts'

type Leaver = { userId: string; firstName: string; login: string; isSupportStaff: boolean }

/** Undone if the person became principal manager of an open structure or is deactivated already. */
export function deactivate(ports: Ports, { userId, firstName, login, isSupportStaff }: Leaver): Query[] {
  const { db, now, config } = ports
  const at = now()
  const leading = db
    .select({ id: affiliations.id })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
  const mayDeactivate = and(isNull(users.deactivatedAt), notExists(leading.where(leadsOpenStructure(db, userId, parisDate(at)))))
  const body = deactivatedMail({ firstName, until: reactivationDeadline(at), appUrl: config.appUrl })
  const mail = { kind: 'deactivated' as const, userId, recipient: login, body, now: at }
  return [
    db
      .update(users)
      // Else the mailbox of a former member of support would open the support desk again.
      .set({ deactivatedAt: at, isSupportStaff: false, version: sql`case when ${mayDeactivate} then ${users.version} + 1 end` })
      .where(eq(users.id, userId)),
    ...endAccess(ports, userId, at),
    ...cancelRequests(ports, userId, at),
    queuedMail(db, { ...mail, key: `deactivated:${userId}:${at.getTime()}` }),
    journalEntry(ports, { act: 'deactivation', actorId: userId, subjectId: userId }),
    ...(isSupportStaff ? [journalEntry(ports, { act: 'support_staff_removed', actorId: userId, subjectId: userId })] : []),
  ]
}

function endAccess({ db }: Ports, userId: string, at: Date): Query[] {
  const waits = or(eq(queuedMails.state, 'queued'), and(eq(queuedMails.state, 'sending'), isNull(queuedMails.batchKey)))
  return [
    db.delete(sessions).where(eq(sessions.userId, userId)),
    db
      .update(mailedLinks)
      .set({ expiresAt: at, version: sql`version + 1` })
      .where(and(eq(mailedLinks.userId, userId), gt(mailedLinks.expiresAt, at))),
    db
      .update(documentConsents)
      .set({ withdrawnAt: at, version: sql`version + 1` })
      .where(and(eq(documentConsents.userId, userId), isNull(documentConsents.withdrawnAt))),
    db
      .update(queuedMails)
      .set({ state: 'cancelled' })
      .where(and(eq(queuedMails.userId, userId), waits)),
  ]
}

function cancelRequests({ db }: Ports, userId: string, at: Date): Query[] {
  const own = db.select({ id: affiliations.id }).from(affiliations).where(eq(affiliations.userId, userId))
  const cancelled = { state: 'cancelled' as const, decidedAt: at, version: sql<number>`version + 1` }
  return [
    db
      .update(affiliationScopes)
      .set(cancelled)
      .where(and(inArray(affiliationScopes.affiliationId, own), eq(affiliationScopes.state, 'pending'))),
    db
      .update(subscriptions)
      .set(cancelled)
      .where(and(inArray(subscriptions.affiliationId, own), eq(subscriptions.state, 'pending'))),
    db
      .update(supportRequests)
      .set({ state: 'closed', closedAt: at, version: sql`version + 1` })
      .where(and(eq(supportRequests.userId, userId), ne(supportRequests.state, 'closed'))),
  ]
}

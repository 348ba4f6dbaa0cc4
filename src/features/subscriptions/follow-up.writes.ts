import { eq } from 'drizzle-orm'
import { subscriptionRequestedMail } from '#components/mails/subscription-requested-mail.ts'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { formatDate } from '#components/words/format.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Own } from './own-subscription.access.ts'

export function cancellationWrites(ports: Ports, own: Own, version: number): Query[] {
  const change = { state: 'cancelled' as const, endedAt: ports.now() }
  return [changeLine(ports, own, version, change), ownJournalEntry(ports, own, 'subscription_cancelled')]
}

export function reminderWrites(ports: Ports, own: Own): Query[] {
  const { person, line, deciders } = own
  const mails = deciders.map((manager) =>
    mailTo(
      ports,
      { ...manager, forManagersOf: line.structure.id },
      'subscription_reminder',
      line.id,
      subscriptionRequestedMail({
        firstName: manager.firstName,
        requester: `${person.firstName} ${person.lastName}`,
        structureName: line.structure.displayName,
        workspaceLabel: line.workspaceLabel,
        rights: [`${departmentText(line.departmentName)} – ${accessNames[line.access]}`],
        comment: line.comment,
        waitsSince: formatDate(line.requestedAt),
        appUrl: ports.config.appUrl,
      }),
    ),
  )
  return [
    changeLine(ports, own, line.version, { remindedAt: ports.now() }),
    ownJournalEntry(ports, own, 'subscription_reminded'),
    ...mails,
  ]
}

type Change = Partial<Pick<typeof subscriptions.$inferInsert, 'state' | 'endedAt' | 'remindedAt'>>

function changeLine({ db }: Ports, { line }: Own, version: number, change: Change): Query {
  return db
    .update(subscriptions)
    .set({ ...change, version: nextVersion(subscriptions.version, version) })
    .where(eq(subscriptions.id, line.id))
}

function ownJournalEntry(ports: Ports, { person, line }: Own, act: StructureAct): Query {
  const about = { actorId: person.userId, subjectId: person.userId, structureId: line.structure.id }
  return journalEntry(ports, { act, ...about, details: { subscriptions: [line.id], workspace: line.workspaceLabel } })
}

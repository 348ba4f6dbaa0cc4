import { and, asc, desc, eq, gte, inArray, isNull, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { acknowledgements, apiKeys, events, invoices } from '#src/db/schema/events.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { type LifecycleStatus, stoppedStatuses } from '#src/domain/invoice/lifecycle-status.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { repeatedRights } from '#src/rights/workspace-rights.ts'

export type Reader = { userId: string; today: LocalDate }

/** Several rights to an invoice show it once. */
export function visibleInvoices(db: Database, { userId, today }: Reader, where?: SQL) {
  const rights = repeatedRights(db, today, eq(affiliations.userId, userId)).as('rights')
  const covered = and(
    eq(invoices.structureId, rights.structureId),
    eq(invoices.workspaceCode, rights.workspaceCode),
    or(isNull(rights.departmentId), eq(rights.departmentId, invoices.departmentId)),
  )
  return db
    .selectDistinct({
      invoiceId: invoices.id,
      structureId: invoices.structureId,
      structureName: structures.displayName,
      departmentName: departments.name,
      workspaceCode: invoices.workspaceCode,
      number: invoices.number,
      counterpart: invoices.counterpart,
      amountCents: invoices.amountCents,
      currency: invoices.currency,
      status: invoices.status,
      statusAt: invoices.statusAt,
      version: invoices.version,
      departmentId: invoices.departmentId,
      depositId: invoices.depositId,
      message: lastMessage,
    })
    .from(rights)
    .innerJoin(invoices, covered)
    .innerJoin(structures, eq(structures.id, invoices.structureId))
    .leftJoin(departments, eq(departments.id, invoices.departmentId))
    .where(where)
    .orderBy(desc(invoices.statusAt), asc(invoices.id))
    .$dynamic()
}

export type VisibleInvoice = Awaited<ReturnType<typeof visibleInvoices>>[number]

/** The message of the event that brought the invoice into its present state. */
const lastMessage = sql<string>`ifnull((select ${events.message} from ${events} where ${events.invoiceId} = ${invoices.id}
  and ${events.invoiceStatus} = ${invoices.status} order by ${events.occurredAt} desc limit 1), '')`

/** When the portal was last told of the present state, which an invoice may leave and reach again. */
const lastTold = sql<number>`ifnull((select max(${events.receivedAt}) from ${events} where ${events.invoiceId} = ${invoices.id}
  and ${events.invoiceStatus} = ${invoices.status}), 0)`

/** Only to whoever has a right to its workspace, structure and department. */
export const findVisibleInvoice = kept((db, userId: string, invoiceId: string, today: LocalDate) => {
  return visibleInvoices(db, { userId, today }, eq(invoices.id, invoiceId))
})

/** Stopped invoices that the reader has not acknowledged (« vu ») since they stopped. */
export const stoppedInvoices = kept((db, userId: string, today: LocalDate, limit: number) => {
  const seen = db
    .select({ userId: acknowledgements.userId })
    .from(acknowledgements)
    .where(
      and(
        eq(acknowledgements.userId, userId),
        eq(acknowledgements.invoiceId, invoices.id),
        eq(acknowledgements.status, invoices.status),
        gte(acknowledgements.acknowledgedAt, lastTold),
      ),
    )
  const stopped: LifecycleStatus[] = [...stoppedStatuses]
  return visibleInvoices(db, { userId, today }, and(inArray(invoices.status, stopped), notExists(seen))).limit(limit)
})

/** With who acted: a person, or an application. */
export const invoiceHistory = kept((db, invoiceIds: string[]) => {
  const { invoiceId, invoiceStatus: status, occurredAt, receivedAt, message } = events
  const actor = { application: apiKeys.name, firstName: users.firstName, lastName: users.lastName }
  return db
    .select({ invoiceId, status, occurredAt, message, ...actor })
    .from(events)
    .leftJoin(apiKeys, eq(apiKeys.id, events.apiKeyId))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(inArray(invoiceId, idsOf(invoiceIds)))
    .orderBy(asc(invoiceId), asc(occurredAt), asc(receivedAt))
})

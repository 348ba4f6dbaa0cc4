import { and, asc, desc, eq, exists, gte, inArray, isNull, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { acknowledgements, apiKeys, events, invoices } from '#src/db/schema/events.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { type LifecycleStatus, stoppedStatuses } from '#src/domain/invoice/lifecycle-status.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { rightDepartment, sameDepartment, scopeInForce, subscriptionInForce } from '#src/rights/workspace-rights.ts'

export type Reader = { userId: string; today: LocalDate }

/** The few invoices of the reader's structures that meet `where`, each with its right: a right to all of them is read for each. */
function visibleInvoices(db: Database, { userId, today }: Reader, where: SQL | undefined) {
  const right = db
    .select({ id: subscriptions.id })
    .from(affiliationScopes)
    .innerJoin(subscriptions, subscriptionInForce(today))
    .where(and(scopeInForce(today), sameDepartment, eq(subscriptions.workspaceCode, invoices.workspaceCode), covered))
  return db
    .select({
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
    .from(affiliations)
    .innerJoin(users, and(eq(users.id, affiliations.userId), isActiveAccount()))
    .innerJoin(structures, and(eq(structures.id, affiliations.structureId), structures.isActive))
    .innerJoin(invoices, eq(invoices.structureId, affiliations.structureId))
    .leftJoin(departments, eq(departments.id, invoices.departmentId))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), where, exists(right)))
    .orderBy(desc(invoices.statusAt), asc(invoices.id))
    .$dynamic()
}

const covered = or(isNull(rightDepartment), eq(rightDepartment, invoices.departmentId))

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

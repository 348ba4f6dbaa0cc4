import { and, asc, eq, gt, gte, or } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { isLifecycleStatus, lifecycleStatuses } from '#src/domain/invoice/lifecycle-status.ts'

export const EVENTS_A_PAGE = 500

type Place = { since: Date; afterId: string | undefined }

/** In order of arrival, one more than a page to know whether there are others. */
export function listEvents(db: Database, apiKeyId: string, { since, afterId }: Place) {
  const { id, receivedAt } = events
  const from =
    afterId === undefined ? gte(receivedAt, since) : or(gt(receivedAt, since), and(eq(receivedAt, since), gt(id, afterId)))
  return db
    .select({ event: events, structure: structures, departmentCode: departments.code, invoice: invoices })
    .from(events)
    .innerJoin(structures, eq(structures.id, events.structureId))
    .leftJoin(departments, eq(departments.id, events.departmentId))
    .leftJoin(invoices, eq(invoices.id, events.invoiceId))
    .where(and(eq(events.apiKeyId, apiKeyId), eq(events.isMirror, false), gte(receivedAt, since), from))
    .orderBy(asc(receivedAt), asc(id))
    .limit(EVENTS_A_PAGE + 1)
}

type Listed = Awaited<ReturnType<typeof listEvents>>[number]

export function toApi({ event, structure, departmentCode, invoice }: Listed) {
  return {
    id: event.id,
    structure: { type: structure.identifierType, identifiant: structure.identifier },
    service: departmentCode,
    espace: event.workspaceCode,
    type: event.type === 'invoice_status' ? ('statut_facture' as const) : ('information' as const),
    survenuLe: event.occurredAt.toISOString(),
    recuLe: event.receivedAt.toISOString(),
    facture: invoice && {
      numero: invoice.number,
      contrepartie: invoice.counterpart,
      statut: statusCode(event.invoiceStatus ?? ''),
    },
    message: event.message,
  }
}

function statusCode(status: string) {
  return isLifecycleStatus(status) ? lifecycleStatuses[status].code : status
}

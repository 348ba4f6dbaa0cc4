import type { Calendar } from '#demo/calendar.ts'

export const DEPOSITED_DAYS_AGO = 2.3
export const RETURNED_DAYS_AGO = 1.1

type Side = { id: string; structureId: string; departmentId: string | null; workspaceCode: string }
type About = { deposit: { id: string; userId: string }; apiKeyId: string; isMirror: boolean }

export function eventsOf(
  calendar: Calendar,
  { id: invoiceId, ...place }: Side & { counterpart?: unknown },
  { deposit, apiKeyId, isMirror }: About,
) {
  const { counterpart: _, ...where } = place
  const about = { ...where, invoiceId, type: 'invoice_status', isMirror }
  const [at, returnedAt] = [calendar.daysAgo(DEPOSITED_DAYS_AGO), calendar.daysAgo(RETURNED_DAYS_AGO)]
  const message = 'Service destinataire à préciser : joignez le bon de commande.'
  return [
    {
      ...about,
      id: `${deposit.id} ${where.workspaceCode}`,
      invoiceStatus: 'deposited',
      actorId: deposit.userId,
      occurredAt: at,
      receivedAt: at,
    },
    {
      ...{ ...about, apiKeyId, id: isMirror ? 'demo-recycle mirror' : 'demo-recycle', invoiceStatus: 'to_recycle', message },
      ...{ occurredAt: returnedAt, receivedAt: returnedAt },
    },
  ]
}

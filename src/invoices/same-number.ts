import { and, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { invoices } from '#src/db/schema/events.ts'
import { counterpartKeys } from '#src/domain/invoice/counterpart.ts'
import { invoiceKey } from '#src/domain/invoice/invoice-key.ts'
import { ISSUED, RECEIVED } from './deposit-places.ts'

export type Party = { id: string; identifierType: string; identifier: string; displayName: string; legalName: string }

const same = alias(invoices, 'same_number')

/** Whether an invoice of this number is known already, deposited or by an event, on either side of sender and recipient. */
export function isNumberTaken(db: Database, sender: Party, recipient: Party, number: string): SQL {
  const side = (structureId: string, workspaceCode: string, counterpart: Party) =>
    and(
      eq(same.structureId, structureId),
      eq(same.workspaceCode, workspaceCode),
      inArray(same.counterpartKey, counterpartKeys(counterpart)),
      eq(same.numberKey, invoiceKey(number)),
    )
  const either = or(side(sender.id, ISSUED, recipient), side(recipient.id, RECEIVED, sender))
  return exists(db.select({ one: sql`1` }).from(same).where(either))
}

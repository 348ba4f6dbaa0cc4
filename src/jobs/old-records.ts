import { and, eq, isNotNull, lt, ne, notExists } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { journal } from '#src/db/schema/operations.ts'
import { EVENT_DAYS, JOURNAL_DAYS } from '#src/domain/account/retention.ts'
import { old, type Portion } from './portion.ts'

/** An invoice keeps its last state. One that was deposited here keeps its whole history, which exists nowhere else. */
export function oldRecords(db: Database, before: (days: number) => Date): Portion[] {
  const deposited = db
    .select({ id: invoices.id })
    .from(invoices)
    .where(and(eq(invoices.id, events.invoiceId), isNotNull(invoices.depositId)))
  // The mark of a demonstration keeps production from serving it.
  const isAct = ne(journal.act, 'demo_loaded')
  return [
    old(db, events, and(lt(events.receivedAt, before(EVENT_DAYS)), notExists(deposited))),
    old(db, journal, and(lt(journal.at, before(JOURNAL_DAYS)), isAct)),
  ]
}

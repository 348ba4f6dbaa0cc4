import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'

export function suppressAddress(db: Database, email: string, cause: 'bounced' | 'complained', since: Date): Query {
  const target = deadAddresses.email
  const write = db.insert(deadAddresses).values({ email, cause, since })
  if (cause === 'complained') return write.onConflictDoNothing()
  return write.onConflictDoUpdate({ target, set: { cause, since: sql`max(since, excluded.since)` } })
}

/** An address that accepts mail again is no longer suppressed, unless its reader complained. */
export function unsuppressAddresses(db: Database, addresses: string[], at: Date): Query {
  const { email, cause, since } = deadAddresses
  return db.delete(deadAddresses).where(and(inArray(email, idsOf(addresses)), eq(cause, 'bounced'), lte(since, at)))
}

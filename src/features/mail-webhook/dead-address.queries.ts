import { and, inArray, lte, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'

export function suppressAddress(db: Database, email: string, cause: 'bounced' | 'complained', since: Date): Query {
  const target = deadAddresses.email
  const write = db.insert(deadAddresses).values({ email, cause, since })
  if (cause === 'complained') return write.onConflictDoNothing()
  return write.onConflictDoUpdate({ target, set: { cause, since: sql`max(since, excluded.since)` } })
}

/** A delivery unsuppresses after a bounce alone; the provider's own list after a complaint too. */
export function unsuppressAddresses(db: Database, addresses: string[], causes: ('bounced' | 'complained')[], at: Date): Query {
  const { email, cause, since } = deadAddresses
  return db.delete(deadAddresses).where(and(inArray(email, idsOf(addresses)), inArray(cause, causes), lte(since, at)))
}

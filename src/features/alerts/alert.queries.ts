import { and, eq, inArray, sql } from 'drizzle-orm'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Database, Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { acknowledgements } from '#src/db/schema/events.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { users } from '#src/db/schema/people.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'

/** The suppressed addresses of a person: login or contact address. */
export const readDeadAddresses = kept((db, userId: string) => {
  const { id, login, contactEmail } = users
  const own = db
    .select({ email: sql<string>`lower(${login})` })
    .from(users)
    .where(eq(id, userId))
    .unionAll(
      db
        .select({ email: sql<string>`lower(${contactEmail})` })
        .from(users)
        .where(eq(id, userId)),
    )
  return db.select().from(deadAddresses).where(inArray(deadAddresses.email, own))
})

export function unsuppressAddress(db: Database, person: SignedIn, email: string): Query {
  return db.delete(deadAddresses).where(and(eq(deadAddresses.email, email), inArray(deadAddresses.email, addressesOf(person))))
}

export function acknowledge(db: Database, userId: string, seen: { invoiceId: string; status: string }[], now: Date): Query[] {
  return seen.map(({ invoiceId, status }) =>
    db
      .insert(acknowledgements)
      .values({ userId, invoiceId, status, acknowledgedAt: now })
      .onConflictDoUpdate({
        target: [acknowledgements.userId, acknowledgements.invoiceId, acknowledgements.status],
        set: { acknowledgedAt: now },
      }),
  )
}

function addressesOf({ login, contactEmail }: Pick<SignedIn, 'login' | 'contactEmail'>): [string, string] {
  return [normaliseEmail(login), normaliseEmail(contactEmail)]
}

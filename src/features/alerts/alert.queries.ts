import { and, eq, inArray } from 'drizzle-orm'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Database, Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { acknowledgements } from '#src/db/schema/events.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'

/** The suppressed addresses of a person: login or contact address. */
export const readDeadAddresses = kept((db, login: string, contactEmail: string) => {
  return db
    .select()
    .from(deadAddresses)
    .where(inArray(deadAddresses.email, [login, contactEmail]))
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

export function addressesOf({ login, contactEmail }: Pick<SignedIn, 'login' | 'contactEmail'>): [string, string] {
  return [normaliseEmail(login), normaliseEmail(contactEmail)]
}

import { and, eq } from 'drizzle-orm'
import { type FoundLink, useLink } from '#src/auth/mailed-links.ts'
import type { Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { users } from '#src/db/schema/people.ts'
import type { Ports } from '#src/ports/ports.ts'

export function confirmationWrites(ports: Ports, found: FoundLink): Query[] {
  const { db, now } = ports
  const stillContact = and(eq(users.id, found.user.id), eq(users.contactEmail, found.link.email))
  return [
    useLink(db, found, now()),
    db.update(users).set({ contactEmailConfirmedAt: now() }).where(stillContact),
    journalEntry(ports, { act: 'contact_confirmed', actorId: found.user.id, subjectId: found.user.id }),
  ]
}

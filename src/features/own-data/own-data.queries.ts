import { and, eq, ne } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { documents } from '#src/db/schema/documents.ts'
import { supportRequests } from '#src/db/schema/operations.ts'
import { credentials, notificationSettings, users } from '#src/db/schema/people.ts'
import { readAffiliations, readConsents, readSeenInvoices, readSubscriptions } from './structure.queries.ts'
import { readActs, readDevices, readLinks, readMails, readSupportMessages } from './trace.queries.ts'

/** Excludes hashes, tokens and other people's names. */
export async function readOwnData(db: Database, userId: string) {
  const [question, enabled] = [credentials.secretQuestion, notificationSettings.enabled]
  const [account, secrets, notifications, kept, requests, affiliations, subscriptions, ...traces] = await db.batch([
    db.select().from(users).where(eq(users.id, userId)),
    db.select({ question }).from(credentials).where(eq(credentials.userId, userId)),
    db.select({ enabled }).from(notificationSettings).where(eq(notificationSettings.userId, userId)),
    db
      .select()
      .from(documents)
      .where(and(eq(documents.userId, userId), ne(documents.state, 'deleted'))),
    db.select().from(supportRequests).where(eq(supportRequests.userId, userId)),
    readAffiliations(db, userId),
    readSubscriptions(db, userId),
    readConsents(db, userId),
    readSeenInvoices(db, userId),
    readDevices(db, userId),
    readLinks(db, userId),
    readMails(db, userId),
    readSupportMessages(db, userId),
    readActs(db, userId),
  ])
  const [consents, seen, devices, links, mails, messages, acts] = traces
  const given = { account, secrets, notifications, documents: kept, requests, affiliations, subscriptions }
  return { ...given, consents, seen, devices, links, mails, messages, acts }
}

import { inArray, sql } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'

const namesWhoAsks = inArray(queuedMails.kind, ['affiliation_requested', 'affiliation_reminder', 'subscription_requested'])

/** The subject of a mail, or its kind where the subject names somebody else than who it was written to. */
export const unnamedSubject = sql<string>`case when ${namesWhoAsks} then ${queuedMails.kind} else ${queuedMails.subject} end`

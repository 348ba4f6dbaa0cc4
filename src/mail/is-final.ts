import { inArray } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'

/** Sent or given up: nothing more happens to such a mail. */
export const isFinal = inArray(queuedMails.state, ['sent', 'cancelled', 'failed', 'uncertain'])

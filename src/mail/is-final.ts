import { inArray } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'

export const isFinal = inArray(queuedMails.state, ['sent', 'cancelled', 'failed', 'uncertain'])

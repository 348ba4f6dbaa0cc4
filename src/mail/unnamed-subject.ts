import { inArray, sql } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'
import { mailKindsWith } from '#src/domain/notification/mail-kinds.ts'

const namesOther = inArray(queuedMails.kind, mailKindsWith('namesOther'))

export const unnamedSubject = sql<string>`case when ${namesOther} then ${queuedMails.kind} else ${queuedMails.subject} end`

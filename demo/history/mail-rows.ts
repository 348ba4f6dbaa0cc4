import type { Calendar } from '#demo/calendar.ts'
import type { queuedMails } from '#src/db/schema/mails.ts'
import type { MailDraft } from './mail-drafts.ts'

type MailRow = typeof queuedMails.$inferInsert

const STILL_QUEUED_HOURS = 30
const SENT_AFTER_MS = 4_000

/** With a mail provider all count as sent: the addresses don't exist, and bounces hurt a sender's reputation. */
export type Post = { appUrl: string; isDelivered: boolean }

export function mailRow(calendar: Calendar, { appUrl, isDelivered }: Post, draft: MailDraft): MailRow {
  const { key, kind, to, at, subject } = draft
  const greeting = `Bonjour ${to.firstName},`
  const url = appUrl + draft.url
  const isQueued = !isDelivered && at > calendar.hoursAgo(STILL_QUEUED_HOURS)
  const sentAt = new Date(at.getTime() + SENT_AFTER_MS)
  return {
    key,
    kind,
    userId: to.id,
    recipient: to.contactEmail ?? to.login ?? '',
    subject,
    html: htmlOf(subject, [greeting, draft.text], url),
    text: `${greeting}\n\n${draft.text}\n\n${url}\n`,
    createdAt: at,
    sendAt: at,
    ...(isQueued
      ? { state: 'queued' }
      : { state: 'sent', attempts: 1, firstTriedAt: sentAt, sentAt, providerId: 'demonstration' }),
  }
}

function htmlOf(title: string, paragraphs: string[], url: string) {
  const shown = [...paragraphs.map(escaped), `<a href="${escaped(url)}">${escaped(url)}</a>`].map((line) => `<p>${line}</p>`)
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${shown.join('')}</body></html>`
}

function escaped(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

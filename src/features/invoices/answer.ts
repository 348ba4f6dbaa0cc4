import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { answeredStatus, decideAnswer } from '#src/domain/invoice/invoice-answer.ts'
import { actEvents } from '#src/invoices/deposit-events.ts'
import { joinDocuments } from '#src/invoices/join-documents.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { moveInvoice, moveTwin, readJoinable, readSides } from './answer.queries.ts'
import { answerForm } from './form.ts'
import { answersHere, showInvoice } from './invoice-page.tsx'
import { getVisible, type Reading } from './visible-invoice.access.ts'

/** Completes a stopped invoice with a message and documents, and sends it again, on both sides. */
export async function answer(c: Ctx, { person, invoice }: Reading, note: Note) {
  const { db, now, randomToken } = c.env
  const { userId } = person
  const { depositId, invoiceId, number, structureId, status, version } = invoice
  const to = answeredStatus(status)
  const { values, typed, problems } = await readForm(c, answerForm)
  const sent = values ?? { message: typed?.message ?? '', documents: [], version }
  if (!depositId || !(await answersHere(c, person, invoice))) throw new NotFound()
  if (!to) return showInvoice(c, { person, invoice }, { typed: sent, stale: true }, 409)
  if (problems) return showInvoice(c, { person, invoice }, { typed: sent, problems }, 422)
  const own = await readJoinable(db, userId)
  const { accepted, refused } = decideAnswer(
    sent,
    own.map(({ id }) => id),
  )
  if (refused) return showInvoice(c, { person, invoice }, { typed: sent, problems: refused }, 422)

  const sides = await readSides(db, depositId)
  // An application's clock may be ahead: the answer follows what it answers.
  const at = new Date(Math.max(now().getTime(), ...sides.map(({ statusAt }) => statusAt.getTime() + 1)))
  const { message, documents: ids } = accepted
  const move = { invoiceId, version: sent.version, from: status, to, at }
  const event = { id: randomToken(), actorId: userId, status: to, message, occurredAt: at, receivedAt: now() }
  const act = { act: 'invoice_answered' as const, actorId: userId, structureId, details: { invoice: number } }
  const isSaved = await tryCommit(db, [
    moveInvoice(db, move, userId, ids),
    moveTwin(db, depositId, move),
    ...(ids.length > 0 ? [joinDocuments(db, { depositId, userId, ids, at: now() })] : []),
    actEvents(db, sides, event),
    journalEntry(c.env, act),
    ...note(),
  ])
  if (isSaved) return { result: '' }
  return showInvoice(c, { person, invoice: await getVisible(c, person) }, { typed: sent, stale: true }, 409)
}

/** A part is answered with the sheet, a page with a redirect. */
export async function showAnswered(c: Ctx, { person }: { person: SignedIn }) {
  const url = c.req.path.replace(/\/reponse$/, '')
  if (wantsPart(c)) return showInvoice(c, { person, invoice: await getVisible(c, person) }, { done: 'renvoyee' })
  noteSaved(c, url, 'renvoyee')
  return c.redirect(url, 303)
}

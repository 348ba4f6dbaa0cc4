import { InvoiceFrame } from '#components/invoices/InvoiceFrame.tsx'
import { InvoiceSheet } from '#components/invoices/InvoiceSheet.tsx'
import { PanelLevel } from '#components/kit/Panel.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Problems } from '#src/domain/decision.ts'
import { type AnswerField, answeredStatus, mayAnswer } from '#src/domain/invoice/invoice-answer.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { depositorMayDeposit, readDeposit, readJoined } from '#src/invoices/deposit.queries.ts'
import { ISSUED, placeReads, placesOf } from '#src/invoices/deposit-places.ts'
import { invoiceHistory, type VisibleInvoice } from '#src/invoices/invoice.queries.ts'
import { show } from '#src/web/answer.tsx'
import type { Ctx } from '#src/web/route.ts'
import { whatWasDone } from '#src/web/saved-notice.ts'
import { readJoinable } from './answer.queries.ts'
import type { Reading } from './visible-invoice.access.ts'

type Shown = {
  typed?: { message: string; documents: string[] }
  problems?: Problems<AnswerField>
  stale?: boolean
  done?: string | undefined
}

export async function showInvoice(c: Ctx, { person, invoice }: Reading, shown: Shown = {}, status?: 409 | 422) {
  const { db } = c.env
  const { depositId, invoiceId } = invoice
  const [steps, deposits, joined] = await db.batch([
    invoiceHistory(db, [invoiceId]),
    readDeposit(db, depositId ?? ''),
    readJoined(db, depositId ? [depositId] : []),
  ])
  const answer =
    answeredStatus(invoice.status) && (await answersHere(c, person, invoice)) ? await readJoinable(db, person.userId) : undefined
  const sheet = (
    <InvoiceSheet
      invoice={invoice}
      steps={steps}
      deposit={deposits[0]}
      joined={joined}
      answer={answer && { documents: answer.filter(({ id }) => !joined.some((one) => one.id === id)), ...shown }}
      lateAnswer={shown.stale && !answer ? shown.typed?.message : undefined}
      done={shown.done ?? whatWasDone(c, c.req.path)}
    />
  )
  const body = <InvoiceFrame invoice={invoice}>{sheet}</InvoiceFrame>
  const part = <PanelLevel.Provider value={2}>{sheet}</PanelLevel.Provider>
  return show(c, { title: InvoiceFrame.title(invoice), body, part, ...(status && { status }) })
}

/** Whether the person may answer for it, once its state waits for the sender. */
export async function answersHere({ env: { db, now } }: Ctx, { userId }: SignedIn, invoice: VisibleInvoice) {
  const { depositId, workspaceCode, structureId, departmentId } = invoice
  if (!depositId || workspaceCode !== ISSUED) return false
  const today = parisDate(now())
  const [deposited] = await readDeposit(db, depositId)
  if (!deposited) return false
  const [rights, units, depositors] = await db.batch([
    ...placeReads(db, userId, today),
    depositorMayDeposit(db, deposited.deposit.userId, structureId, departmentId ?? '', today),
  ])
  const holds = rights.some((right) => right.structureId === structureId && [null, departmentId].includes(right.departmentId))
  return mayAnswer({
    isDepositor: deposited.deposit.userId === userId,
    mayDeposit: holds && placesOf([rights, units]).length > 0,
    depositorMayDeposit: depositors.length > 0,
  })
}

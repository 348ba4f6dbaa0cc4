import type { SignedIn } from '#src/auth/sessions.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { findVisibleInvoice, type VisibleInvoice } from '#src/invoices/invoice.queries.ts'
import { signedIn } from '#src/web/access.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'

export type Reading = { person: SignedIn; invoice: VisibleInvoice }

/** 404 without a right in force to the invoice's workspace. */
export async function visibleInvoice(c: Ctx): Promise<Reading> {
  const person = await signedIn(c)
  return { person, invoice: await getVisible(c, person) }
}

export async function getVisible(c: Ctx, { userId }: SignedIn): Promise<VisibleInvoice> {
  const { db, now } = c.env
  const [invoice] = await findVisibleInvoice(db, userId, c.req.param('invoiceId') ?? '', parisDate(now()))
  if (!invoice) throw new NotFound()
  return invoice
}

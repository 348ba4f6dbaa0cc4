import type { SignedIn } from '#src/auth/sessions.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { placeReads, placesOf } from '#src/invoices/deposit-places.ts'
import { readDepartments, readStructure } from '#src/memberships/structure.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import type { Draft } from './draft.queries.ts'
import { readDraft, readOwnDocuments } from './draft.queries.ts'

/** `destinataire`, in the query of a draft that is not saved yet. */
export const RECIPIENT = 'destinataire'

export type Situation = Awaited<ReturnType<typeof readSituation>>

/** 404 for somebody else's draft, and for a new one without a recipient. */
export async function readSituation(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const today = parisDate(now())
  const depositId = c.req.param('depositId') ?? c.env.randomToken()
  if (!/^[\w-]{20,60}$/.test(depositId)) throw new NotFound()
  const draft = await ownDraft(c, userId, depositId)
  const recipientId = draft?.deposit.recipientId ?? c.req.param('recipientId') ?? c.req.query(RECIPIENT) ?? ''
  const [[recipient], departments, rights, units, documents] = await db.batch([
    readStructure(db, recipientId),
    readDepartments(db, recipientId),
    ...placeReads(db, userId, today),
    readOwnDocuments(db, userId),
  ])
  if (!recipient) throw new NotFound()
  return {
    ...{ depositId, draft: draft?.deposit, file: draft?.file ?? undefined, recipient, documents, today },
    departments: departments.filter(({ isActive }) => isActive),
    places: placesOf([rights, units]),
  }
}

async function ownDraft({ env: { db } }: Ctx, userId: string, depositId: string): Promise<Draft | undefined> {
  const [draft] = await readDraft(db, depositId)
  if (draft && draft.deposit.userId !== userId) throw new NotFound()
  return draft
}

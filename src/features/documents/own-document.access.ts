import type { SignedIn } from '#src/auth/sessions.ts'
import type { Document } from '#src/documents/document.queries.ts'
import { signedIn } from '#src/web/access.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { findDocument } from './document.queries.ts'

export async function ownDocument(c: Ctx): Promise<{ person: SignedIn; document: Document }> {
  const person = await signedIn(c)
  const [document] = await findDocument(c.env.db, person.userId, c.req.param('id') ?? '')
  if (!document) throw new NotFound()
  return { person, document }
}

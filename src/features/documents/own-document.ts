import type { SignedIn } from '../../auth/sessions.ts'
import type { Document } from '../../documents/queries.ts'
import { signedIn } from '../../web/access.ts'
import { NotFound } from '../../web/problems.ts'
import type { Ctx } from '../../web/route.ts'
import { findDocument } from './store.ts'

/** The document of the address, which only its owner finds. */
export async function ownDocument(c: Ctx): Promise<{ person: SignedIn; document: Document }> {
  const person = await signedIn(c)
  const [document] = await findDocument(c.env.db, person.userId, c.req.param('id') ?? '')
  if (!document) throw new NotFound()
  return { person, document }
}

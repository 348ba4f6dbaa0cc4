import { createHash } from 'node:crypto'
import { TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { findSent } from '#src/db/sent-forms.ts'
import { keyed } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'
import type { ArrivingFile, UploadFields } from '#src/web/upload.ts'
import { findDocument } from './document.queries.ts'

export type SentUpload = { key: string; userId: string | null }
type Content = { fileName: string; sha256: string; fields: UploadFields }

/** The token stands in front of the file, so that a file sent again need not be stored again. `place`: the file’s in its form, from 0. */
export function sentUpload(c: Ctx, { [TOKEN_FIELD]: token }: UploadFields, place = 0): SentUpload | undefined {
  return token ? keyed(c, [[TOKEN_FIELD, place === 0 ? token : `${token} ${place}`]]) : undefined
}

export async function findBefore(c: Ctx, form: SentUpload | undefined) {
  const [documentId = '', digest = ''] = (form && (await findSent(c.env.db, form.key)))?.result.split(' ') ?? []
  return documentId ? { documentId, digest } : undefined
}

/** The document that the same form with the same file led to already; null if it was deleted since. */
export async function findSame(c: Ctx, { userId }: SignedIn, digest: string, fields: UploadFields, place = 0) {
  const before = await findBefore(c, sentUpload(c, fields, place))
  if (before?.digest !== digest) return undefined
  const [document] = await findDocument(c.env.db, userId, before.documentId)
  return document ?? null
}

export function resultOf(documentId: string, content: Content) {
  return `${documentId} ${digestOf(content)}`
}

export function digestOf({ fileName, sha256, fields: { label, type } }: Content) {
  return createHash('sha256')
    .update(JSON.stringify([label, type, fileName, sha256]))
    .digest('hex')
}

export async function sha256Of({ body }: Pick<ArrivingFile, 'body'>) {
  const hash = createHash('sha256')
  for await (const chunk of body) hash.update(chunk)
  return hash.digest('hex')
}

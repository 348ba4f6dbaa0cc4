import { OWNER_FIELD, TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import { secretFields } from '#components/kit/PasswordField.tsx'
import type { Ctx, SentFields } from './route.ts'
import { isStreamed, readTexts } from './upload.ts'

/** The texts of a form, in their order; none of an unreadable one. Files are dropped. */
export async function readSent(c: Ctx): Promise<SentFields> {
  try {
    if (isStreamed(c)) return Object.entries(await readTexts(c))
    // As bytes first: Hono caches the first form read and derives the others from it.
    await c.req.arrayBuffer()
    return [...(await c.req.formData())].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  } catch {
    return []
  }
}

export function ownerIn(sent: SentFields) {
  return sent.find(([name]) => name === OWNER_FIELD)?.[1] ?? ''
}

/** Whose form it is, for the portal and for password managers; secrets. */
const neverKept: readonly string[] = [OWNER_FIELD, 'username', ...secretFields]

/** What may be kept of a form: no password, no secret answer. Its token tells whether it acted already. */
export function keepable(sent: SentFields): SentFields {
  return sent.filter(([name]) => !neverKept.includes(name))
}

/** What somebody typed, ticked or pressed. */
export function withoutToken(sent: SentFields): SentFields {
  return sent.filter(([name]) => name !== TOKEN_FIELD)
}

export function tokenIn(sent: SentFields): string | undefined {
  return sent.find(([name]) => name === TOKEN_FIELD)?.[1] || undefined
}

/** After a new sign-in the same form comes without the password that proves who sends it. A new secret belongs to the act. */
export function withoutProof(sent: SentFields): SentFields {
  const secrets = sent.filter(([name]) => (secretFields as readonly string[]).includes(name))
  const onlyProof = secrets.every(([name]) => name === 'currentPassword')
  return sent.filter(([name]) => name !== 'username' && !(onlyProof && name === 'currentPassword'))
}

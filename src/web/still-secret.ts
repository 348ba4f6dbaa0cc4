import { isStillSecret } from '#src/auth/secret-fingerprint.ts'
import type { SentForm } from '#src/db/sent-forms.ts'
import type { Ctx } from './route.ts'

export function holdsSecret(c: Ctx, _: unknown, { result }: SentForm): Promise<boolean> {
  return isStillSecret(c.env, result)
}

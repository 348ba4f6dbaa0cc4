import type { Delivery } from './mailer.ts'

/** What the SDK hands back, as far as it can be trusted: on a refusal it is whatever JSON the server wrote. */
export type Answer = {
  data: { id?: string } | null
  error: { name?: string; message?: string; statusCode?: number | null } | null
}

/** What became of a mail, by the answer. */
export function deliveryOf({ data, error }: Answer): Delivery {
  if (data?.id) return { outcome: 'sent', providerId: data.id }
  const status = error?.statusCode
  const told = `${status ?? 'no answer'} ${error?.name ?? ''}: ${error?.message ?? ''}`
  // No answer, or none that can be read: cut, too late, or not the provider’s.
  if (typeof status !== 'number') return { outcome: 'uncertain', error: told }
  // An earlier request with this key is still at work, and may succeed.
  if (status === 409 && error?.name === 'concurrent_idempotent_requests') return { outcome: 'uncertain', error: told }
  if (status === 429 || status >= 500) return { outcome: 'retry', error: told }
  return { outcome: 'refused', error: told }
}

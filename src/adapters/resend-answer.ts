import type { BatchDelivery, Delivery } from '#src/ports/mailer.ts'

type Refusal = { name?: string; message?: string; statusCode?: number | null }

/** What the SDK hands back, as far as it can be trusted: on a refusal it is whatever JSON the server wrote. */
export type Answer = { data: { id?: string } | null; error: Refusal | null }
export type BatchAnswer = { data: { data?: { id?: string }[] } | null; error: Refusal | null }

/** What became of a mail, by the answer. */
export function deliveryOf({ data, error }: Answer): Delivery {
  return data?.id ? { outcome: 'sent', providerId: data.id } : notSent(error)
}

/** One of the mails is wrong, or all together are too long: fewer of them may pass. */
const SPLITTABLE = [400, 413, 422]

/** What became of a batch. After a 5xx some of it may have left: only its own key protects it from then on. */
export function batchDeliveryOf({ data, error }: BatchAnswer, size: number): BatchDelivery {
  const providerIds = Array.isArray(data?.data) ? data.data.flatMap(({ id }) => id ?? []) : []
  if (providerIds.length === size) return { outcome: 'sent', providerIds }
  const status = error?.statusCode ?? 0
  if (SPLITTABLE.includes(status)) return { outcome: 'invalid', error: toldOf(error) }
  return status >= 500 ? { outcome: 'uncertain', error: toldOf(error) } : notSent(error)
}

function notSent(error: Refusal | null) {
  const status = error?.statusCode
  // No answer, or none that can be read: cut, too late, or not the provider’s.
  if (typeof status !== 'number') return { outcome: 'uncertain', error: toldOf(error) } as const
  // An earlier request with this key is still at work, and may succeed.
  if (status === 409 && error?.name === 'concurrent_idempotent_requests')
    return { outcome: 'uncertain', error: toldOf(error) } as const
  // A wrong key or sender is the portal's fault: once an operator has mended it, the mail leaves.
  if ([401, 403, 429].includes(status) || status >= 500) return { outcome: 'retry', error: toldOf(error) } as const
  return { outcome: 'refused', error: toldOf(error) } as const
}

function toldOf(error: Refusal | null) {
  return `${error?.statusCode ?? 'no answer'} ${error?.name ?? ''}: ${error?.message ?? ''}`
}

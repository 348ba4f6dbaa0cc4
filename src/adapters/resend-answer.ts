import type { BatchDelivery, Delivery } from '#src/ports/mailer.ts'

type Refusal = { name?: string; message?: string; statusCode?: number | null }

/** The SDK's result. On a refusal `error` is whatever JSON the server sent. */
export type Answer = { data: { id?: string } | null; error: Refusal | null }
export type BatchAnswer = { data: { data?: { id?: string }[] } | null; error: Refusal | null }

export function deliveryOf({ data, error }: Answer): Delivery {
  return data?.id ? { outcome: 'sent', providerId: data.id } : notSent(error)
}

/** One mail of the batch is invalid, or the batch is too long: a smaller batch may pass. */
const SPLITTABLE = [400, 413, 422]

/** A wrong key, a domain that is not verified, a quota: https://resend.com/docs/api-reference/errors. */
const BLOCKING = [401, 403, 429]

/** After a 5xx some mails of the batch may have been sent: only the same key keeps a retry from doubling them. */
export function batchDeliveryOf({ data, error }: BatchAnswer, size: number): BatchDelivery {
  const providerIds = Array.isArray(data?.data) ? data.data.flatMap(({ id }) => id ?? []) : []
  if (providerIds.length === size) return { outcome: 'sent', providerIds }
  const status = error?.statusCode ?? 0
  if (SPLITTABLE.includes(status)) return { outcome: 'invalid', error: messageOf(error) }
  return status >= 500 ? { outcome: 'uncertain', error: messageOf(error) } : notSent(error)
}

function notSent(error: Refusal | null) {
  const status = error?.statusCode
  // No readable answer: connection cut, timeout, or not the provider's.
  if (typeof status !== 'number') return { outcome: 'uncertain', error: messageOf(error) } as const
  // An earlier request with this key is still running and may succeed.
  if (status === 409 && error?.name === 'concurrent_idempotent_requests')
    return { outcome: 'uncertain', error: messageOf(error) } as const
  if (BLOCKING.includes(status)) return { outcome: 'blocked', error: messageOf(error) } as const
  if (status >= 500) return { outcome: 'retry', error: messageOf(error) } as const
  return { outcome: 'refused', error: messageOf(error) } as const
}

function messageOf(error: Refusal | null) {
  return `${error?.statusCode ?? 'no answer'} ${error?.name ?? ''}: ${error?.message ?? ''}`
}

import { MINUTE_MS } from '#src/formats/durations.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

export const apiScopes = ['evenements', 'documents', 'factures', 'habilitations'] as const
export type ApiScope = (typeof apiScopes)[number]

/** Of a key made without saying: what a key did before it had scopes. */
export const defaultScopes: readonly ApiScope[] = ['evenements', 'documents']

/** 500 events a call: 150 000 events a minute for one key. */
export const API_CALLS_A_MINUTE = 300

/** `callsInMinute`: in the minute of the last use, so that one row counts without a row a minute. */
export type ApiKeyState = {
  scopes: readonly ApiScope[]
  validUntil: LocalDate | null
  lastUsedAt: Date | null
  callsInMinute: number
}

export type ApiCallRefusal = 'ended' | 'too_many_calls' | 'scope_missing'

/** The state before the call. The last day counts, in Paris. */
export function refusalOfCall(key: ApiKeyState, scope: ApiScope, now: Date, today: LocalDate): ApiCallRefusal | undefined {
  if (hasEnded(key, today)) return 'ended'
  if (callsThisMinute(key, now) >= API_CALLS_A_MINUTE) return 'too_many_calls'
  return key.scopes.includes(scope) ? undefined : 'scope_missing'
}

export function hasEnded({ validUntil }: Pick<ApiKeyState, 'validUntil'>, today: LocalDate) {
  return validUntil !== null && validUntil < today
}

export function startOfMinute(now: Date) {
  return new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
}

export function startOfNextMinute(now: Date) {
  return new Date(startOfMinute(now).getTime() + MINUTE_MS)
}

function callsThisMinute({ lastUsedAt, callsInMinute }: ApiKeyState, now: Date) {
  return lastUsedAt && lastUsedAt >= startOfMinute(now) ? callsInMinute : 0
}

/** Undefined if one is unknown or none is there. */
export function readScopes(list: string): ApiScope[] | undefined {
  const named = list.split(',').map((name) => name.trim())
  const scopes = apiScopes.filter((scope) => named.includes(scope))
  return scopes.length > 0 && named.every((name) => (apiScopes as readonly string[]).includes(name)) ? scopes : undefined
}

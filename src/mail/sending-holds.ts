import { eq, sql } from 'drizzle-orm'
import { readHolds } from '#src/db/holds.ts'
import { holds } from '#src/db/schema/operations.ts'
import { MINUTE_MS } from '#src/formats/durations.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isBlocked, type MailChange } from './after-attempt.ts'

const WAIT_MIN_MS = MINUTE_MS / 2
const WAIT_MAX_MS = 15 * MINUTE_MS

/** `probing`: the provider refused the portal, and one mail may find out whether it still does. */
export type Sending = 'free' | 'probing' | 'held'

export async function readSending({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<Sending> {
  const held = await readHolds(db)
  const provider = held.find(({ cause }) => cause === 'provider')
  if (held.some(({ cause }) => cause === 'restore')) return 'held'
  if (!provider) return 'free'
  return provider.until && provider.until > now() ? 'held' : 'probing'
}

/** Opens or closes the breaker by what the provider answered; true when the run has to stop. */
export async function heedProvider(ports: Pick<Ports, 'db' | 'now'>, sending: Sending, change: MailChange): Promise<boolean> {
  if (isBlocked(change)) await block(ports, change.lastError)
  else if (sending === 'probing' && isAnswered(change)) await ports.db.delete(holds).where(eq(holds.cause, 'provider'))
  else return sending === 'probing'
  return isBlocked(change)
}

/** It took the mail, or refused it for what it is. */
function isAnswered({ state }: MailChange) {
  return state === 'sent' || state === 'failed'
}

/** The longer it lasts, the rarer it is tried. */
async function block({ db, now }: Pick<Ports, 'db' | 'now'>, reason: string) {
  const at = now().getTime()
  const wait = sql`max(${WAIT_MIN_MS}, min(${WAIT_MAX_MS}, (${at} - ${holds.since}) / 2))`
  await db
    .insert(holds)
    .values({ cause: 'provider', since: now(), reason, until: new Date(at + WAIT_MIN_MS) })
    .onConflictDoUpdate({ target: holds.cause, set: { reason, until: sql`${at} + ${wait}` } })
}

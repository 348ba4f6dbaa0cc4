import { and, inArray, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { commit } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { urls } from '#src/urls.ts'
import { mustBe } from '#src/web/json-body.ts'
import { ApiProblem, NotFound } from '#src/web/problems.ts'
import { report } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'

const webhookCall = z.object({
  type: z.string().max(100),
  created_at: z.string().pipe(z.coerce.date()).optional().catch(undefined),
  data: z.object({
    to: z.union([z.string(), z.array(z.string())]).optional(),
    email: z.string().optional(),
    bounce: z.object({ type: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
    origin: z.string().optional(),
  }),
})

/** Delivery reports of Resend: what means that an address takes nothing suppresses it. */
export const mailWebhookRoutes: Routes = {
  [`POST ${urls.resendWebhook}`]: route(signedByResend, async (c, body) => {
    const { type, data, created_at: at = c.env.now() } = mustBe(webhookCall, parsed(body))
    const addresses = [data.to ?? data.email ?? []].flat().map(normaliseEmail)
    const meaning = meaningOf(type, data)
    if (meaning === 'unknown') report(c, new Error(`an event of the provider that the portal does not know: ${type}`))
    if (meaning === 'complained' || meaning === 'bounced') await suppressAddress(c, addresses, meaning, at)
    if (meaning === 'delivered') await unsuppressAddress(c, addresses, ['bounced'], at)
    if (meaning === 'unsuppressed') await unsuppressAddress(c, addresses, ['bounced', 'complained'], at)
    return c.body(null, 204)
  }),
}

/** Facts that change no address (resend.com/docs/webhooks/event-types). */
const NOTHING = /^(email\.(sent|scheduled|delivery_delayed|opened|clicked|received)|(contact|domain)\.\w+)$/
/** Failures that are the portal's or the provider's, not the address's. */
const OWN_FAULT = /quota|api_?key|domain|rate|limit|attachment/i

type Meaning = 'complained' | 'bounced' | 'delivered' | 'unsuppressed' | 'nothing' | 'unknown'

function meaningOf(type: string, { bounce, failed, origin }: z.output<typeof webhookCall>['data']): Meaning {
  if (NOTHING.test(type)) return 'nothing'
  if (type === 'email.complained') return 'complained'
  if (type === 'email.bounced') return isForGood(bounce?.type) ? 'bounced' : 'nothing'
  if (type === 'email.suppressed') return 'bounced'
  if (type === 'email.failed') return OWN_FAULT.test(failed?.reason ?? '') ? 'unknown' : 'bounced'
  if (type === 'suppression.added') return origin === 'complaint' ? 'complained' : 'bounced'
  if (type === 'suppression.removed') return 'unsuppressed'
  return type === 'email.delivered' ? 'delivered' : 'unknown'
}

async function signedByResend(c: Ctx): Promise<string> {
  const secret = c.env.config.mail?.webhookSecret
  if (!secret) throw new NotFound()
  const header = (name: string) => c.req.header(`svix-${name}`) ?? ''
  const body = await c.req.text()
  const call = { id: header('id'), timestamp: header('timestamp'), signature: header('signature'), body }
  if (!c.env.isSignedByProvider(secret, call)) throw new ApiProblem('cle-refusee')
  return body
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new ApiProblem('json-illisible')
  }
}

/** A complaint stops notifications only; a bounce stops all mail. */
async function suppressAddress({ env: { db } }: Ctx, addresses: string[], cause: 'bounced' | 'complained', since: Date) {
  const target = deadAddresses.email
  const latest = sql`max(since, excluded.since)`
  const writes = addresses.map((email) => db.insert(deadAddresses).values({ email, cause, since }))
  const settle = (write: (typeof writes)[number]) =>
    cause === 'bounced' ? write.onConflictDoUpdate({ target, set: { cause, since: latest } }) : write.onConflictDoNothing()
  await commit(db, writes.map(settle))
}

/** A delivery unsuppresses after a bounce alone; the provider's own list after a complaint too. */
async function unsuppressAddress({ env: { db } }: Ctx, addresses: string[], causes: ('bounced' | 'complained')[], at: Date) {
  const { email, cause, since } = deadAddresses
  await db.delete(deadAddresses).where(and(inArray(email, idsOf(addresses)), inArray(cause, causes), lte(since, at)))
}

/** A transient bounce (full or unreachable mailbox) may pass; only a permanent one suppresses the address. */
function isForGood(bounceType: string | undefined) {
  return bounceType !== 'Transient' && bounceType !== 'Undetermined'
}

import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { commit } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { urls } from '#src/urls.ts'
import { mustBe } from '#src/web/json-body.ts'
import { ApiProblem, NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'

const webhookCall = z.object({
  type: z.string(),
  created_at: z.string().pipe(z.coerce.date()).optional().catch(undefined),
  data: z.object({
    to: z.union([z.string(), z.array(z.string())]).optional(),
    bounce: z.object({ type: z.string().optional() }).optional(),
  }),
})

/** Delivery reports of Resend: a permanent bounce or a complaint suppresses the address. */
export const mailWebhookRoutes: Routes = {
  [`POST ${urls.resendWebhook}`]: route(signedByResend, async (c, body) => {
    const { type, data, created_at: at = c.env.now() } = mustBe(webhookCall, parsed(body))
    const addresses = [data.to ?? []].flat().map(normaliseEmail)
    if (type === 'email.complained') await suppressAddress(c, addresses, 'complained', at)
    if (type === 'email.bounced' && isForGood(data.bounce?.type)) await suppressAddress(c, addresses, 'bounced', at)
    if (type === 'email.delivered') await unsuppressAddress(c, addresses, at)
    return c.body(null, 204)
  }),
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

/** An address that accepts mail again is no longer suppressed, unless its reader complained. */
async function unsuppressAddress({ env: { db } }: Ctx, addresses: string[], at: Date) {
  const { email, cause, since } = deadAddresses
  await db.delete(deadAddresses).where(and(inArray(email, idsOf(addresses)), eq(cause, 'bounced'), lte(since, at)))
}

/** A transient bounce (full or unreachable mailbox) may pass; only a permanent one suppresses the address. */
function isForGood(bounceType: string | undefined) {
  return bounceType !== 'Transient' && bounceType !== 'Undetermined'
}

import * as z from 'zod'
import { commit } from '#src/db/database.ts'
import { urls } from '#src/urls.ts'
import { mustBe } from '#src/web/json-body.ts'
import { ApiProblem, NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { suppressAddress, unsuppressAddresses } from './dead-address.queries.ts'

const webhookCall = z.object({
  type: z.string(),
  created_at: z.string().pipe(z.coerce.date()).optional().catch(undefined),
  data: z.object({
    to: z.union([z.string(), z.array(z.string())]).optional(),
    bounce: z.object({ type: z.string().optional() }).optional(),
  }),
})

export const mailWebhookRoutes: Routes = {
  [`POST ${urls.resendWebhook}`]: route(signedByResend, async (c, body) => {
    const { db, now } = c.env
    const { type, data, created_at: at = now() } = mustBe(webhookCall, parsed(body))
    const addresses = [data.to ?? []].flat().map(bare)
    const suppressed = (cause: 'bounced' | 'complained') => addresses.map((email) => suppressAddress(db, email, cause, at))
    if (type === 'email.complained') await commit(db, suppressed('complained'))
    if (type === 'email.bounced' && isPermanent(data.bounce?.type)) await commit(db, suppressed('bounced'))
    if (type === 'email.delivered') await commit(db, [unsuppressAddresses(db, addresses, at)])
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

/** « Zoé <zoe@exemple.fr> » is the same mailbox as zoe@exemple.fr. */
function bare(address: string) {
  return (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase()
}

/** A transient bounce (full or unreachable mailbox) may pass; only a permanent one suppresses the address. */
function isPermanent(bounceType: string | undefined) {
  return bounceType !== 'Transient' && bounceType !== 'Undetermined'
}

import * as z from 'zod'
import { commit } from '#src/db/database.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { urls } from '#src/urls.ts'
import { mustBe } from '#src/web/json-body.ts'
import { ApiProblem, NotFound } from '#src/web/problems.ts'
import { report } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { suppressAddress, unsuppressAddresses } from './dead-address.queries.ts'

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

export const mailWebhookRoutes: Routes = {
  [`POST ${urls.resendWebhook}`]: route(signedByResend, async (c, body) => {
    const { db, now } = c.env
    const { type, data, created_at: at = now() } = mustBe(webhookCall, parsed(body))
    const addresses = [data.to ?? data.email ?? []].flat().map(normaliseEmail)
    const meaning = meaningOf(type, data)
    if (meaning === 'unknown') report(c, new Error(`an event of the provider that the portal does not know: ${type}`))
    if (meaning === 'complained' || meaning === 'bounced') {
      const suppressed = addresses.map((email) => suppressAddress(db, email, meaning, at))
      await commit(db, suppressed)
    }
    if (meaning === 'delivered') await commit(db, [unsuppressAddresses(db, addresses, ['bounced'], at)])
    if (meaning === 'unsuppressed') await commit(db, [unsuppressAddresses(db, addresses, ['bounced', 'complained'], at)])
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
  if (type === 'email.bounced') return isPermanent(bounce?.type) ? 'bounced' : 'nothing'
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

/** A transient bounce (full or unreachable mailbox) may pass; only a permanent one suppresses the address. */
function isPermanent(bounceType: string | undefined) {
  return bounceType !== 'Transient' && bounceType !== 'Undetermined'
}

import type { SignedIn } from '#src/auth/sessions.ts'
import { mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { signedIn } from '#src/web/access.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { readOwnSubscription } from './own-subscription.queries.ts'

export type Own = Awaited<ReturnType<typeof ownSubscription>>

/** One's own subscription, with the managers who decide of it: another one than oneself where there is one. */
export async function ownSubscription(c: Ctx) {
  const person = await signedIn(c)
  const asked = await findAsked(c, person)
  if (!asked) throw new NotFound()
  return { person, ...asked }
}

export async function findAsked(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const [line] = await readOwnSubscription(db, userId, c.req.param('subscriptionId') ?? '')
  if (!line) return undefined
  const managers = await readManagers(db, [line.structure.id], parisDate(now()))
  const act = line.origin === 'opening' ? 'decide_generated_subscriptions' : 'decide_requested_subscriptions'
  const may = managers.filter((manager) => mayDo(manager.role, manager, act))
  const others = may.filter((manager) => manager.userId !== userId)
  return { line, deciders: others.length > 0 ? others : may }
}

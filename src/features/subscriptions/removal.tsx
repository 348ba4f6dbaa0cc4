import { titles } from '#components/layout/titles.ts'
import { SubscriptionPanel } from '#components/subscriptions/SubscriptionPanel.tsx'
import { SubscriptionRemovalPanel } from '#components/subscriptions/SubscriptionRemovalPanel.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { endSubscriptions } from '#src/memberships/subscriptions.ts'
import { urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { removalForm } from './form.ts'
import { type OwnSubscription, readSubscriptions } from './subscription.queries.ts'
import { shownSubscriptions } from './subscription.view.ts'
import { listed } from './subscription-list.ts'

export const removalRoutes: Routes = {
  [`GET ${urls.subscriptionRemoval}`]: route(signedIn, async (c, person) => {
    const { all, chosen } = await read(c, person, c.req.queries('selection') ?? [])
    if (chosen.length === 0) return showList(c, all, { message: 'nothing_ticked' }, 422)
    return showConfirmation(c, chosen)
  }),
  [`POST ${urls.subscriptionRemoval}`]: route(signedIn, once(remove, showRemoved)),
}

async function read(c: Ctx, { userId }: SignedIn, selection: string[]) {
  const all = await readSubscriptions(c.env.db, userId)
  return { all, chosen: all.filter(({ id }) => selection.includes(id)) }
}

async function remove(c: Ctx, person: SignedIn, note: Note) {
  const { db, now } = c.env
  const { values } = await readForm(c, removalForm)
  const { all, chosen } = await read(c, person, values?.selection ?? [])
  if (chosen.length === 0) return showList(c, all, { message: 'gone' }, 409)
  if (!values?.confirmed) return showConfirmation(c, chosen, true)

  const byStructure = [...Map.groupBy(chosen, ({ structureId }) => structureId)]
  const about = { act: 'subscriptions_ended' as const, actorId: person.userId, subjectId: person.userId }
  const result = chosen.length === 1 ? 'supprime' : 'supprimes'
  await commit(db, [
    endSubscriptions(
      db,
      chosen.map(({ id }) => id),
      now(),
    ),
    ...byStructure.map(([structureId, ended]) =>
      journalEntry(c.env, { ...about, structureId, details: { subscriptions: ended.map(({ id }) => id) } }),
    ),
    ...note(result),
  ])
  return { result }
}

async function showRemoved(c: Ctx, person: SignedIn, done: string) {
  if (!wantsPart(c)) return c.redirect(withQuery(urls.subscriptions, { etat: done }), 303)
  return showList(c, (await read(c, person, [])).all, { done })
}

function showConfirmation(c: Ctx, chosen: OwnSubscription[], unconfirmed = false) {
  const subscriptions = shownSubscriptions(chosen, parisDate(c.env.now()))
  const panel = <SubscriptionRemovalPanel subscriptions={subscriptions} unconfirmed={unconfirmed} />
  return showPanel(c, titles.subscriptionRemoval, panel, unconfirmed ? 422 : 200)
}

type ViewState = { done?: string; message?: 'nothing_ticked' | 'gone' }

function showList(c: Ctx, all: OwnSubscription[], shown: ViewState, status?: 409 | 422) {
  const subscriptions = shownSubscriptions(all, parisDate(c.env.now()))
  return showPanel(c, titles.subscriptions, <SubscriptionPanel {...listed(c, subscriptions)} {...shown} />, status)
}

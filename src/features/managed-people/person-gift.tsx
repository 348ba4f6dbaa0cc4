import { titles } from '#components/layout/titles.ts'
import { GiftPanel } from '#components/managed-people/GiftPanel.tsx'
import { changes, decideGift } from '#src/domain/workspace/given-rights.ts'
import { giveRights } from '#src/memberships/give-rights.ts'
import { urls } from '#src/urls.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { giftForm } from './form.ts'
import { type Grant, managerOf } from './person.access.ts'
import { toSheet, tryChange } from './person-change.ts'
import { readSituation } from './person-situation.ts'

const mayChange = managerOf('subscriptions')

export const giftRoutes: Routes = {
  [`GET ${urls.managedPersonRights}`]: route(mayChange, async (c, grant) => view(c, grant)),
  [`POST ${urls.managedPersonRights}`]: route(
    mayChange,
    once(give, (c, grant) => toSheet(c, grant, 'abonnements-donnes'), areStillGiven),
  ),
}

type Props = Parameters<typeof GiftPanel>[0]
type ViewState = Partial<Pick<Props, 'typed' | 'problems' | 'stale'>>

async function view(c: Ctx, grant: Grant, shown: ViewState = {}, status?: 409 | 422) {
  const { workspaces, units, today } = await readSituation(c, grant)
  const { member, found } = grant
  const panel = <GiftPanel structureId={member.structure.id} {...{ found, workspaces, units, today }} {...shown} />
  return showStructure(c, member, titles.managedPersonRights, panel, status)
}

async function give(c: Ctx, grant: Grant, note: Note) {
  const { member, found } = grant
  const { values, problems } = await readForm(c, giftForm)
  if (problems) return view(c, grant, { ...(values && { typed: values }), problems }, 422)
  const situation = await readSituation(c, grant)
  const { accepted, refused } = decideGift(situation, values, situation.today)
  if (refused) return view(c, grant, { typed: values, problems: refused }, 422)

  const receiver = { affiliationId: found.affiliation.id, structureId: member.structure.id, decidedBy: member.person.userId }
  const labels = situation.workspaces.filter(({ code }) => values.workspaces.includes(code)).map(({ label }) => label)
  const isSaved = await tryChange(c, grant, {
    needs: 'decide_requested_subscriptions',
    act: 'subscriptions_given',
    details: { workspace: labels.join(', '), lines: changes(accepted) },
    writes: [...giveRights(c.env, receiver, accepted), ...note()],
  })
  return isSaved ? { result: '' } : view(c, grant, { typed: values, stale: true }, 409)
}

/** Nothing of it is left to give. */
async function areStillGiven(c: Ctx, grant: Grant) {
  const { values } = await readForm(c, giftForm)
  const situation = await readSituation(c, grant)
  return !!values && decideGift(situation, values, situation.today).refused?.workspaces === 'already_there'
}

import { titles } from '#components/layout/titles.ts'
import { RightPanel } from '#components/managed-people/RightPanel.tsx'
import { isGiven } from '#src/domain/affiliation/line-change.ts'
import { decideRightChange } from '#src/domain/workspace/given-rights.ts'
import { followsRole } from '#src/domain/workspace/offered-workspaces.ts'
import { urls } from '#src/urls.ts'
import { readForm } from '#src/web/form.ts'
import { isStored } from '#src/web/is-stored.ts'
import { type Note, once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { rightForm } from './form.ts'
import { managerOf } from './person.access.ts'
import { toSheet, tryChange } from './person-change.ts'
import { rightWrites } from './person-right.writes.ts'
import { readSituation } from './person-situation.ts'

const mayChange = managerOf('subscriptions')

export const rightRoutes: Routes = {
  [`GET ${urls.managedPersonRight}`]: route(rightHere, async (c, grant) => view(c, grant)),
  [`POST ${urls.managedPersonRight}`]: route(
    rightHere,
    once(change, (c, grant) => toSheet(c, grant, 'abonnement-modifie'), isStillSo),
  ),
}

type RightGrant = Awaited<ReturnType<typeof rightHere>>

async function rightHere(c: Ctx) {
  const grant = await mayChange(c)
  const situation = await readSituation(c, grant)
  const right = situation.held.find(({ id }) => id === c.req.param('subscriptionId'))
  if (!right || !isGiven(right) || followsRole(right.workspaceCode)) throw new NotFound()
  return { ...grant, situation, right }
}

type Props = Parameters<typeof RightPanel>[0]
type ViewState = Partial<Pick<Props, 'typed' | 'problems' | 'stale'>>

function view(c: Ctx, { member, found, right, situation }: RightGrant, shown: ViewState = {}, status?: 409 | 422) {
  const { departmentId: id, departmentName: name } = right
  const others = situation.units.filter((unit) => unit.id !== id)
  const panel = (
    <RightPanel structureId={member.structure.id} units={[{ id, name }, ...others]} {...{ found, right }} {...shown} />
  )
  return showStructure(c, member, titles.managedPersonRight, panel, status)
}

async function change(c: Ctx, grant: RightGrant, note: Note) {
  const { right, situation } = grant
  const { values, problems } = await readForm(c, rightForm)
  if (problems) return view(c, grant, { ...(values && { typed: values }), problems }, 422)
  const { accepted, refused } = decideRightChange(situation, right, values, situation.today)
  if (refused) return view(c, grant, { typed: values, problems: refused }, 422)

  const isSaved = await tryChange(c, grant, {
    needs: 'decide_requested_subscriptions',
    act: 'subscription_changed',
    details: { workspace: right.workspaceLabel, subscriptions: [right.id] },
    writes: [...rightWrites(c.env, { id: right.id, version: values.version }, accepted), ...note()],
  })
  return isSaved ? { result: '' } : view(c, await rightHere(c), { stale: true }, 409)
}

async function isStillSo(c: Ctx, { right, situation }: RightGrant) {
  const { values } = await readForm(c, rightForm)
  const { accepted } = values ? decideRightChange(situation, right, values, situation.today) : {}
  return !!accepted && isStored(right, accepted)
}

import { titles } from '#components/layout/titles.ts'
import { SelectionEndPanel } from '#components/managed-people/SelectionEndPanel.tsx'
import { rightName } from '#components/managed-people/shown-person.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { endSubscriptions } from '#src/memberships/subscriptions.ts'
import { urls } from '#src/urls.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { selectionForm } from './form.ts'
import { type Grant, managerOf } from './person.access.ts'
import { toSheet, tryChange } from './person-change.ts'
import { readPersonRights } from './person-sheet.queries.ts'
import { showSheet } from './person-sheet.tsx'
import { shownRights } from './person-sheet.view.ts'

const mayChange = managerOf('subscriptions')

export const rightsEndRoutes: Routes = {
  [`GET ${urls.managedPersonRightsEnd}`]: route(mayChange, async (c, grant) => {
    const chosen = await read(c, grant, c.req.queries('selection') ?? [])
    return chosen.length === 0 ? showSheet(c, grant, { message: 'no_right' }, 422) : view(c, grant, chosen)
  }),
  [`POST ${urls.managedPersonRightsEnd}`]: route(
    mayChange,
    once(end, (c, grant) => toSheet(c, grant, 'abonnements-retires')),
  ),
}

type Chosen = Awaited<ReturnType<typeof read>>

async function read(c: Ctx, { found }: Grant, selection: string[]) {
  const rights = shownRights(await readPersonRights(c.env.db, found.affiliation.id), parisDate(c.env.now()))
  return rights.filter(({ id, isGiven }) => isGiven && selection.includes(id))
}

function view(c: Ctx, { member, found }: Grant, chosen: Chosen, shown: object = {}, status?: 409 | 422) {
  const items = chosen.map((right) => ({ id: right.id, name: rightName(right) }))
  const panel = <SelectionEndPanel structureId={member.structure.id} found={found} what="rights" items={items} {...shown} />
  return showStructure(c, member, titles.managedPersonRightsEnd, panel, status)
}

async function end(c: Ctx, grant: Grant, note: Note) {
  const { values } = await readForm(c, selectionForm)
  const chosen = await read(c, grant, values?.selection ?? [])
  if (chosen.length === 0) return showSheet(c, grant, { message: 'no_right' }, 409)
  if (!values?.confirmed) return view(c, grant, chosen, { unconfirmed: true }, 422)
  const ids = chosen.map(({ id }) => id)
  const labels = [...new Set(chosen.map(({ workspaceLabel }) => workspaceLabel))]
  const isSaved = await tryChange(c, grant, {
    needs: 'decide_requested_subscriptions',
    act: 'subscriptions_ended',
    details: { workspace: labels.join(', '), subscriptions: ids },
    writes: [endSubscriptions(c.env.db, ids, c.env.now()), ...note()],
  })
  return isSaved ? { result: '' } : view(c, grant, chosen, { stale: true }, 409)
}

import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { createApiKey } from '#src/auth/api-keys.ts'
import { verdicts } from '#src/db/schema/verdicts.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { Switches } from '#src/domain/affiliation/rights-by-role.ts'
import { undoableUntil } from '#src/domain/affiliation/verdict-undoing.ts'
import { backUp, dump, restore } from '#test/support/every-table.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'
import type { Fields, Visitor } from '#test/support/visitor.ts'
import { ofOneRequest, outsiders, people, routesOfManagers } from './routes-of-managers.ts'

test('the table lists every route to a structure and its people', () => {
  const mine = Object.keys(routes).filter((key) => /:structureId| \/gestion/.test(key) && !/ \/compte\//.test(key))
  expect(routesOfManagers.map(([route]) => route).toSorted()).toEqual(mine.toSorted())
})

test.each(routesOfManagers)(
  '%s: principal [%s], secondary [%s|%s|%s|%s], member [%s], pending [%s], manager elsewhere [%s], nobody [%s]',
  async (route, ...opens) => {
    const [welcome, refused] = [
      people.filter((_, place) => opens[place] === 'x'),
      people.filter((_, place) => opens[place] !== 'x'),
    ]
    const { hall, visitors, fill } = await everyone()
    const { db } = hall.ports
    await hall.settled()
    const [before, beginning] = [await dump(db), await backUp(db)]
    for (const who of refused) {
      const answer = await fill(route, visitors[who])
      const isTold = !outsiders.includes(who) && (who === 'member' || !ofOneRequest.test(route))
      expect({ who, status: answer.status }).toEqual({ who, status: isTold ? 403 : 404 })
      if (isTold) expect(await answer.text()).toMatch(/Il vous manque un droit.*Anne MARTIN/s)
    }
    expect(await dump(db)).toEqual(before)

    // Each permitted person acts on a fresh structure.
    for (const who of welcome) {
      if (route.startsWith('POST ')) await restore(db, beginning)
      const { status } = await fill(route, visitors[who])
      expect({ who, status }).not.toMatchObject({ status: 404 })
      expect(status).toBeLessThan(500)
    }
  },
)

type Who = (typeof people)[number]

/** All roles, with an address and a form that are valid for permitted people. */
async function everyone() {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  const subscriptionId = await openWorkspace(hall)
  const [mayConfigureWorkspaces, mayApproveSubscriptions] = [true, true]
  const secondaryWith = async (switches: Partial<Switches>) => {
    const someone = await hall.signUp()
    await hall.affiliate(someone, hall.mairie, { role: 'secondary_manager', ...switches })
    return someone
  }
  const visitors: Record<Who, Visitor> = {
    principal: hall.anne,
    secondary: hall.bilal,
    configures: await secondaryWith({ mayConfigureWorkspaces }),
    approves: await secondaryWith({ mayApproveSubscriptions }),
    'both switches': await secondaryWith({ mayConfigureWorkspaces, mayApproveSubscriptions }),
    member: hall.chloe,
    pending: hall.david,
    'manager elsewhere': hall.eve,
    nobody: await hall.signUp(),
  }
  const parameters: Record<string, string> = {
    structureId: hall.mairie.id,
    departmentId: hall.mairie.departments[0]!.id,
    scopeId: line!.id,
    ...{ subscriptionId, code: 'engagements', verdictId: await verdictOf(hall) },
    affiliationId: hall.affiliated.chloe.id,
  }
  const ofChloe = { scopeId: hall.affiliated.chloe.scopes[0] ?? '', subscriptionId: 'held' }
  const { id: application } = await createApiKey(hall.ports, 'Logiciel')
  const form: Fields = {
    ...{ application, consent: 'given' },
    ...{ version: '1', legalName: 'Mairie', addressLine1: '1 rue', postalCode: '80000', city: 'Amiens', country: 'France' },
    ...{
      workspaces: 'raccordement',
      code: 'NEUF',
      name: 'Nouveau',
      successor: hall.chloe.person.id,
      verdict: 'approve',
      selection: line!.id,
    },
    ...{ role: 'secondary_manager', confirmed: 'on', email: hall.eve.person.login!, scope: 'structure', validFrom: '2026-09-01' },
  }
  return {
    hall,
    visitors,
    fill(route: string, visitor: Visitor) {
      const [method = '', pattern = ''] = route.split(' ')
      const values = pattern.includes('/personnes/') ? { ...parameters, ...ofChloe } : parameters
      const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? '')
      return method === 'GET' ? visitor.get(path) : visitor.post(path, form)
    },
  }
}

/** Anne's, which she may take back. */
async function verdictOf({ ports: { db }, anne, clock }: TownHall) {
  const decided = { state: 'approved', decidedAt: clock.now(), undoableUntil: undoableUntil(clock.now()) } as const
  await db.insert(verdicts).values({ ...decided, id: 'verdict', userId: anne.person.id, lines: [], mails: [] })
  return 'verdict'
}

/** « Engagements » is open on the town hall; Chloé has one subscription and asks for another. */
async function openWorkspace({ ports: { db }, mairie, affiliated, clock }: TownHall) {
  const workspace = { structureId: mairie.id, workspaceCode: 'engagements' }
  const line = { id: 'waiting', affiliationId: affiliated.chloe.id, access: 'view', origin: 'request' } as const
  await db.insert(structureWorkspaces).values({ ...workspace, openedAt: clock.now() })
  const asked = { ...workspace, ...line, effectiveFrom: '2026-09-01', requestedAt: clock.now() }
  await db.insert(subscriptions).values([asked, { ...asked, id: 'held', access: 'edit', state: 'approved' }])
  return line.id
}

import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { commit } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import { remindManagers } from '#src/jobs/remind-managers.ts'
import { sendMails } from '#src/mail/send-mails.ts'
import { whileManager, whileMay } from '#src/memberships/guards.ts'
import { hasManager } from '#src/memberships/principal.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { oneByOne } from '#test/mail/write-mail.ts'
import { portal } from '#test/support/portal.ts'

const today = '2026-09-01'
const manager = { role: 'secondary_manager', validFrom: today } as const
const active = { activatedAt: new Date('2026-08-01T08:00:00Z') }

const cases = {
  'a principal manager': { affiliation: { ...manager, role: 'primary_manager' }, account: active, manages: true },
  'a secondary manager': { affiliation: manager, account: active, manages: true },
  'a secondary manager on the last day': { affiliation: { ...manager, validUntil: today }, account: active, manages: true },
  'a member': { affiliation: { ...manager, role: 'member' }, account: active, manages: false },
  'a manager from tomorrow on': { affiliation: { ...manager, validFrom: '2026-09-02' }, account: active, manages: false },
  'a manager until yesterday': {
    affiliation: { ...manager, validFrom: '2026-08-01', validUntil: '2026-08-31' },
    account: active,
    manages: false,
  },
  'a manager whose request waits': { affiliation: { ...manager, state: 'pending' }, account: active, manages: false },
  'a manager who ended': {
    affiliation: { ...manager, endedAt: new Date('2026-08-31T08:00:00Z') },
    account: active,
    manages: false,
  },
  'a deactivated account': {
    affiliation: manager,
    account: { ...active, deactivatedAt: new Date('2026-08-31T08:00:00Z') },
    manages: false,
  },
  'an account that was never activated': { affiliation: manager, account: { activatedAt: null }, manages: false },
} as const

test.each(Object.entries(cases))(
  '%s: every part of the portal agrees on whether they are a manager',
  async (_, { affiliation, account, manages }) => {
    const there = await portal({ today: `${today}T08:00:00Z` })
    const { ports } = there
    const structure = await there.structure()
    const bob = await there.signUp(account)
    const { id } = await there.affiliate(bob, structure, affiliation)
    const requester = await there.signUp()
    const asked = await requester.post(`/compte/rattachements/demande/${structure.id}`, { scope: 'structure', validFrom: today })
    expect(asked.status).toBe(303)
    await there.settled()

    const [row] = await ports.db
      .select({ id: affiliations.id })
      .from(affiliations)
      .where(and(eq(affiliations.id, id), isManager(ports.db, today)))
    const commits = (guard: Parameters<typeof commit>[1][number]) =>
      commit(ports.db, [guard]).then(
        () => true,
        () => false,
      )
    const [managed] = await ports.db
      .select({ id: structures.id })
      .from(structures)
      .where(and(eq(structures.id, structure.id), hasManager(ports.db, today)))

    expect({
      isManager: row !== undefined,
      hasManager: managed !== undefined,
      isMailed: (await there.mails()).some(({ kind, userId }) => kind === 'affiliation_requested' && userId === bob.person.id),
      opensTheDesk: (await bob.get('/gestion')).status === 200,
      passesTheGuardOfRole: await commits(whileManager(ports.db, { id, role: affiliation.role }, today)),
      passesTheGuardOfAct: await commits(whileMay(ports.db, id, 'decide_affiliations', today)),
    }).toEqual({
      isManager: manages,
      hasManager: manages,
      isMailed: manages,
      opensTheDesk: manages,
      passesTheGuardOfRole: manages,
      passesTheGuardOfAct: manages,
    })
  },
)

test('reminders go to the managers of the day they are sent', async () => {
  const there = await portal({ today: `${today}T08:00:00Z` })
  const structure = await there.structure()
  const [stays, leaves] = [await there.signUp(), await there.signUp()]
  await there.affiliate(stays, structure, manager)
  await there.affiliate(leaves, structure, { ...manager, validUntil: '2026-09-10' })
  const requester = await there.signUp()
  await requester.post(`/compte/rattachements/demande/${structure.id}`, { scope: 'structure', validFrom: today })

  there.clock.pass({ days: 15 })
  await remindManagers(there.ports)

  const reminded = (await there.mails()).filter(({ kind }) => kind === 'affiliation_reminder')
  expect(reminded.map(({ userId }) => userId)).toEqual([stays.person.id])
})

test('a mail to a manager is cancelled when their period ends before it is sent', async () => {
  const there = await portal({ today: `${today}T08:00:00Z`, mailer: null })
  const structure = await there.structure()
  const bob = await there.signUp()
  await there.affiliate(bob, structure, { ...manager, validUntil: today })
  const requester = await there.signUp()
  await requester.post(`/compte/rattachements/demande/${structure.id}`, { scope: 'structure', validFrom: today })
  await there.settled()

  there.clock.pass({ days: 1 })
  await sendMails({ ...there.ports, mailer: oneByOne(async () => ({ outcome: 'sent', providerId: 'x' })) }, 10)

  expect((await there.mails()).map(({ kind, state }) => `${kind} ${state}`)).toContain('affiliation_requested cancelled')
})

test('support names a principal manager after the former one’s period has ended, and the former one becomes a member', async () => {
  const there = await portal({ today: `${today}T08:00:00Z` })
  const structure = await there.structure()
  const [former, next] = [await there.signUp(), await there.signUp()]
  const expired = await there.affiliate(former, structure, {
    role: 'primary_manager',
    validFrom: '2026-08-01',
    validUntil: '2026-08-31',
  })
  const sam = await there.signUp({ isSupportStaff: true })
  await next.post(`/compte/rattachements/demande/${structure.id}`, { scope: 'structure', validFrom: today })
  const [asked] = await there.ports.db.select().from(affiliations).where(eq(affiliations.userId, next.person.id))

  const answer = await sam.post(`/support/gestionnaires/${asked?.id}`, { verdict: 'approve', reason: '' })

  expect(answer.status).toBe(303)
  const roles = await there.ports.db.select({ id: affiliations.id, role: affiliations.role }).from(affiliations)
  expect(roles).toContainEqual({ id: expired.id, role: 'member' })
  expect(roles).toContainEqual({ id: asked?.id, role: 'primary_manager' })
  expect((await next.get('/gestion')).status).toBe(200)
})

test('the desk names the role that a request of a former manager would give back', async () => {
  const there = await portal({ today: `${today}T08:00:00Z` })
  const structure = await there.structure()
  const [anne, bilal, chloe] = [await there.signUp(), await there.signUp(), await there.signUp()]
  await there.affiliate(anne, structure, { ...manager, role: 'primary_manager' })
  await there.affiliate(bilal, structure, { ...manager, validFrom: '2026-08-01', validUntil: '2026-08-31' })
  const request = { scope: 'structure', validFrom: today }
  const url = `/compte/rattachements/demande/${structure.id}`

  await chloe.post(url, request)
  expect(await (await anne.get('/gestion')).text()).not.toContain('Gestionnaire secondaire')
  await bilal.post(url, request)
  expect(await (await anne.get('/gestion')).text()).toContain('Gestionnaire secondaire')
})
